//! A person says with whom her plan may be shared, or takes it back.

use kernel::{ConsentId, ParticipantId};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::consent::{self, NewConsent};
use crate::door;

/// Writes down a yes or a no. Through `act_once`: a double tap gives one consent.
#[derive(Debug, Clone)]
pub struct GiveConsent {
    /// Whose.
    pub participant: ParticipantId,
    /// What was said.
    pub new: NewConsent,
}

impl Action for GiveConsent {
    type Output = ConsentId;
    const NAME: &'static str = "consent.given";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ConsentId, Failure> {
        let permit = door::open(tx, ctx, self.participant).await?;
        let id = consent::give(tx, ctx, &permit, &self.new).await?;
        let verb = if self.new.yes { Self::NAME } else { "consent.refused" };
        let line = audit::Line::new(verb, "consent", id).about(self.participant);
        tx.note(ctx, line.fact("organisation", self.new.organisation).fact("purpose", self.new.purpose));
        Ok(id)
    }
}

/// Takes a yes back.
#[derive(Debug, Clone, Copy)]
pub struct WithdrawConsent {
    /// Whose.
    pub participant: ParticipantId,
    /// Which.
    pub consent: ConsentId,
}

impl Action for WithdrawConsent {
    type Output = ();
    const NAME: &'static str = "consent.withdrawn";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = door::open(tx, ctx, self.participant).await?;
        consent::withdraw(tx, ctx, &permit, self.consent).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "consent", self.consent).about(self.participant));
        Ok(())
    }
}
