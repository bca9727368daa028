//! A waiting person gets a place offered: by the coordinator, by her coach, by the region run or by Opstap itself.

use kernel::{PlacementId, Refusal, ServiceId};
use store::{Action, Ctx, Failure, Tx};

use super::{begin, hold, tell_turn};
use crate::model::{Happening, Placement};
use crate::rules::machine::Deed;
use crate::store::event::Note;
use crate::store::placement;

/// Keeps a place of a service for a waiting person; her coach has some days to say whether she takes it. Two at the same
/// instant never get the same place. Refuses when all are taken, when the organisation is at its maximum, or when she does
/// not wait any more.
#[derive(Debug, Clone, Copy)]
pub struct OfferPlace {
    /// For whom.
    pub placement: PlacementId,
    /// Of which service.
    pub service: ServiceId,
    /// The version that the asker saw.
    pub version: i64,
}

impl Action for OfferPlace {
    type Output = ();
    const NAME: &'static str = "placement.offer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        offer_place(tx, ctx, self).await?;
        Ok(())
    }
}

/// The same inside another deed (the region run); asks the permission and notes its own audit line. What it refuses it
/// refuses before it takes a place, so a deed that goes on after a refusal loses none.
pub async fn offer_place(tx: &mut Tx, ctx: &Ctx, offer: &OfferPlace) -> Result<Placement, Failure> {
    let mut doing = begin(tx, ctx, offer.placement, offer.version, Deed::Offer).await?;
    let service = catalogue::load(tx, ctx, offer.service).await?;
    catalogue::caps::require_left(tx, ctx, service.organisation_id).await?;
    placement::claim(tx, ctx, &doing.p).await?;
    if service.status != catalogue::ServiceStatus::Active || !hold(tx, ctx, &mut doing.p, &service).await? {
        return Err(Refusal::Conflict("placement-full").into());
    }
    doing.pass_on(ctx);
    let p = doing.finish(tx, ctx, OfferPlace::NAME, Happening::Offered, Note::default()).await?;
    tell_turn(tx, ctx, &p).await?;
    Ok(p)
}
