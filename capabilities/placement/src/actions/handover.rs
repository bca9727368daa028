//! The coach goes along on the first day: a warm handover, as an appointment in her agenda.

use agenda::{Kind, Plan, Terms};
use kernel::{Moment, PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::begin;
use crate::model::Happening;
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// Goes along at a moment; the appointment is the coach's own.
#[derive(Debug, Clone)]
pub struct GoAlong {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// When they meet there.
    pub at: Moment,
}

impl Action for GoAlong {
    type Output = ();
    const NAME: &'static str = "placement.handover";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Handover).await?;
        if self.at <= ctx.now {
            return Err(Refusal::field("day", "placement-day-ahead").into());
        }
        let service = catalogue::load(tx, ctx, doing.p.service_id.ok_or(Refusal::NotFound)?).await?;
        // A calendar names no house whose help tells something that the law guards: the street is enough to get there.
        let unnamed = service.types.iter().any(|key| catalogue::arena::is_sensitive(key));
        let street = service.locations.first().and_then(|l| l.street.clone());
        let place = match street {
            Some(street) if unnamed => Some(street),
            Some(street) => Some(format!("{}, {street}", service.organisation)),
            None => Some(service.organisation.clone()).filter(|_| !unnamed),
        };
        let plan = Plan {
            participant: Some(doing.p.participant_id),
            owner: None,
            with: Vec::new(),
            terms: Terms {
                kind: Kind::Accompanied,
                starts_at: self.at,
                minutes: 60,
                travel_minutes: 0,
                place,
                note: None,
                remind: true,
            },
        };
        let id = plan.run(tx, ctx).await?;
        doing.p.now.warm = true;
        doing.p.now.appointment_id = Some(id.0);
        doing.p.now.starts_on = Some(self.at.day());
        doing.pass_on(ctx);
        doing.finish(tx, ctx, Self::NAME, Happening::Handover, Note::default()).await?;
        Ok(())
    }
}
