//! The coach has read what the participant answered.

use kernel::{Aspect, ParticipantId, Verb};
use people::door;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::store::answers;

/// Marks all answers of a participant as read.
#[derive(Debug, Clone, Copy)]
pub struct SeeAnswers {
    /// Whose.
    pub participant: ParticipantId,
}

impl Action for SeeAnswers {
    type Output = ();
    const NAME: &'static str = "plan-answer.seen";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Write, Aspect::Plan).await?;
        let new = answers::mark_seen(tx, ctx, &permit).await?;
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "participant", self.participant).about(self.participant).fact("new", new),
        );
        Ok(())
    }
}
