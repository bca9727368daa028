//! How somebody is doing, 4 weeks and 6 months after closure.

use kernel::{Aspect, ParticipantId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::trajectory::model::{AftercareId, Situation};
use crate::trajectory::store::aftercare;

/// Notes an aftercare contact.
#[derive(Debug, Clone)]
pub struct NoteAftercare {
    /// Whose.
    pub participant: ParticipantId,
    /// Which of the two.
    pub aftercare: AftercareId,
    /// How it goes.
    pub situation: Situation,
}

impl Action for NoteAftercare {
    type Output = ();
    const NAME: &'static str = "aftercare.note";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Trajectory).await?;
        aftercare::done(tx, ctx, &permit, self.aftercare, self.situation).await?;
        if self.situation != Situation::NotReached {
            people::touch_contact(tx, &permit, ctx.today()).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "aftercare", self.aftercare).about(self.participant));
        Ok(())
    }
}
