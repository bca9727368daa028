//! The guidance ends: where to, what got better, the participant's words. Aftercare plans itself.

use kernel::{Aspect, ParticipantId, Verb};
use people::model::Status as PersonStatus;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::trajectory::model::{AftercareKind, Destination, HandoverStatus, Happening, Outcome, Status};
use crate::trajectory::store::{self as rows, aftercare, handover, history};
use crate::trajectory::{around, rules};

/// Days after the last aftercare contact in which the coach can still note it.
const GRACE_DAYS: i32 = 28;

/// Closes the trajectory.
#[derive(Debug, Clone)]
pub struct CloseTrajectory<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// Where to.
    pub destination: Destination,
    /// What got better.
    pub outcomes: Vec<Outcome>,
    /// What the participant says about it.
    pub words: Option<&'a str>,
    /// The version that the form showed.
    pub version: i64,
}

impl Action for CloseTrajectory<'_> {
    type Output = ();
    const NAME: &'static str = "trajectory.close";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Decide, Aspect::Trajectory).await?;
        let row = rows::need(tx, &permit).await?;
        rules::while_open(row.status)?;
        rows::fresh(&row, self.version)?;
        let today = ctx.today();
        if let Some(planned) = handover::planned(tx, &permit).await? {
            handover::finish(tx, ctx, &permit, planned.id, HandoverStatus::Cancelled, None).await?;
        }
        let change = rows::Change { status: Status::Closed, closed_on: Some(today), ..rows::Change::of(&row) };
        rows::save(tx, &permit, &row, &change).await?;
        let outcomes: Vec<&str> = self.outcomes.iter().map(|o| o.as_str()).collect();
        history::end(tx, &permit, today, self.destination, &outcomes.join(" "), self.words).await?;
        let note = history::Note { detail: self.destination.as_str(), words: self.words, about: None };
        history::note(tx, ctx, &permit, Happening::Closed, note).await?;
        aftercare::plan(tx, ctx, &permit, today).await?;
        let last = AftercareKind::Months6.due(today).plus_days(GRACE_DAYS).start();
        around::until(tx, ctx, &permit, row.id, last).await?;
        people::set_status(tx, &permit, PersonStatus::Closed).await?;
        let line = audit::Line::new(Self::NAME, "trajectory", row.id).about(self.participant);
        tx.note(ctx, line.fact("destination", self.destination));
        Ok(())
    }
}
