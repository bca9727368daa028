//! An offered place is not taken: it goes to the next, and she waits on with her own date.

use kernel::{PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::begin;
use crate::model::{Happening, RefuseReason};
use crate::rules::again;
use crate::rules::machine::{Deed, Party};
use crate::store::event::Note;
use crate::store::exclusion;

/// Says no to an offered place.
#[derive(Debug, Clone)]
pub struct RefuseOffer {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// Why.
    pub reason: RefuseReason,
}

impl Action for RefuseOffer {
    type Output = ();
    const NAME: &'static str = "placement.refuse";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Refuse).await?;
        // A coordinator speaks for nobody: only that no answer came.
        if doing.party == Party::Coordinator && self.reason != RefuseReason::NoAnswer {
            return Err(Refusal::NotFound.into());
        }
        let service = doing.p.service_id.ok_or(Refusal::NotFound)?;
        let until = again::after_refusal(self.reason, ctx.today());
        exclusion::add(tx, ctx, doing.p.participant_id, service, self.reason.as_str(), until).await?;
        doing.back_to_list(tx, ctx, true).await?;
        let note = Note { reason: Some(self.reason.as_str()), ..Note::default() };
        doing.finish(tx, ctx, Self::NAME, Happening::Refused, note).await?;
        Ok(())
    }
}
