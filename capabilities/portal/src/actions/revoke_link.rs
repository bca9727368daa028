//! A coach ends the link to somebody's own pages: nobody gets in any more, whoever is in is out.

use kernel::{Aspect, ParticipantId, Refusal, Verb};
use people::door;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::store::links;

/// Ends the link.
#[derive(Debug, Clone, Copy)]
pub struct RevokePlanLink {
    /// Whose plan.
    pub participant: ParticipantId,
}

impl Action for RevokePlanLink {
    type Output = ();
    const NAME: &'static str = "plan-link.revoke";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Share, Aspect::Consents).await?;
        if links::end_all(tx, ctx, &permit).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.participant).about(self.participant));
        Ok(())
    }
}
