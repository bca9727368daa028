//! A trajectory rests for a while, or goes on. Coach and place stay.

use kernel::{Aspect, ParticipantId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::trajectory::model::Happening;
use crate::trajectory::rules;
use crate::trajectory::store::{self as rows, history};

/// Rests or goes on.
#[derive(Debug, Clone)]
pub struct PauseTrajectory {
    /// Whose.
    pub participant: ParticipantId,
    /// True: rests. False: goes on.
    pub rest: bool,
}

impl Action for PauseTrajectory {
    type Output = ();
    const NAME: &'static str = "trajectory.pause";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Trajectory).await?;
        let row = rows::need(tx, &permit).await?;
        let status = rules::pause(row.status, self.rest)?;
        rows::save(tx, &permit, &row, &rows::Change { status, ..rows::Change::of(&row) }).await?;
        let kind = if self.rest { Happening::Paused } else { Happening::Resumed };
        history::note(tx, ctx, &permit, kind, history::Note::default()).await?;
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "trajectory", row.id).about(self.participant).fact("rest", self.rest),
        );
        Ok(())
    }
}
