//! A coach asks a place of one service in one go: on the list, and, when a place is free and nobody who fits waits
//! before her, kept and sent at once.

use kernel::{Aspect, ParticipantId, PlacementId, Refusal, ServiceId, Verb};
use store::{Action, Ctx, Failure, Tx};

use super::agree::{Agreement, agree};
use super::new::{Wish, create};
use super::offer::{OfferPlace, offer_place};
use super::offer_freed::candidates;
use super::{begin, send};
use crate::rules::machine::Deed;
use crate::rules::order_key;

/// Asks a place. Whoever waits longer for it goes first: then this only puts her on the list.
#[derive(Clone)]
pub struct AskPlace<'a> {
    /// For whom.
    pub participant: ParticipantId,
    /// Which service.
    pub service: ServiceId,
    /// What is wished; the preferred service is this one.
    pub wish: Wish,
    /// What she agreed to tell.
    pub agreement: Agreement<'a>,
}

impl Action for AskPlace<'_> {
    type Output = PlacementId;
    const NAME: &'static str = "placement.ask-place";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PlacementId, Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Placements).await?;
        if !self.agreement.agreed {
            return Err(Refusal::field("agreed", "placement-agree-first").into());
        }
        let service = catalogue::load(tx, ctx, self.service).await?;
        let mut wish = self.wish.clone();
        wish.wishes.preferred = Some(self.service);
        let made = create(tx, ctx, &permit, &wish).await?;
        let mine = order_key(&made);
        let first = candidates(tx, ctx, &service).await?;
        if first.iter().any(|other| other.id != made.id && order_key(other) < mine) {
            return Ok(made.id);
        }
        let mut trial = made.clone();
        if service.free_for(made.wishes.class) > 0 || !service.places.iter().any(|p| p.capacity > 0) {
            let offer = OfferPlace { placement: made.id, service: service.id, version: made.version };
            match offer_place(tx, ctx, &offer).await {
                Ok(offered) => trial = offered,
                // Somebody was a moment earlier: she waits.
                Err(Failure::Refused(Refusal::Conflict(_))) => return Ok(made.id),
                Err(other) => return Err(other),
            }
        }
        if trial.service_id.is_some() {
            let mut doing = begin(tx, ctx, made.id, trial.version, Deed::Send).await?;
            agree(tx, ctx, &mut doing, &self.agreement).await?;
            send::send(tx, ctx, doing).await?;
        }
        Ok(made.id)
    }
}
