//! A house says in one go what is free in its services, and that the rest is still so.

use kernel::refusal::Faults;
use kernel::{OrganisationId, Refusal, ServiceId};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::{Service, ServiceStatus};
use crate::rules::places::{No, Said, said};
use crate::rules::{self};
use crate::store::places::By;
use crate::store::{places, read, write};

/// Somebody who is logged in says it.
pub(crate) struct SayPlaces {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// The services on the page: each is confirmed.
    pub services: Vec<ServiceId>,
    /// The numbers on it.
    pub said: Vec<Said>,
}

impl Action for SayPlaces {
    type Output = ();
    const NAME: &'static str = "places.say";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        if !rules::may_write(&ctx.actor, self.organisation) {
            return Err(Refusal::NotFound.into());
        }
        let count = say(tx, ctx, self.organisation, &self.services, &self.said, By::Staff).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", self.organisation).fact("services", count));
        Ok(())
    }
}

/// Writes the numbers and confirms the services; gives how many. Services of another house are left alone.
pub(super) async fn say(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    services: &[ServiceId],
    numbers: &[Said],
    by: By,
) -> Result<usize, Failure> {
    let mut locked: Vec<ServiceId> = services.to_vec();
    locked.sort_unstable();
    for service in locked {
        places::lock(tx, ctx, service).await?;
    }
    let own = read::services(tx, ctx, read::Which::Organisation(organisation)).await?;
    let own: Vec<&Service> =
        own.iter().filter(|s| s.status == ServiceStatus::Active && services.contains(&s.id)).collect();
    let mut faults = Faults::default();
    for service in &own {
        let mut all = service.places.clone();
        for place in &mut all {
            let Some(number) = numbers.iter().find(|n| n.service == service.id && n.class == place.class) else {
                continue;
            };
            match said(place, number) {
                Ok(Some(new)) => *place = new,
                Ok(None) => {}
                Err(No::Moved(free)) => faults.push_with("places", "service-places-moved", "free", free),
                Err(No::TooMany(capacity)) => faults.push_with("places", "places-too-many", "capacity", capacity),
            }
        }
        if all != service.places {
            places::set(tx, ctx, service.id, &all, by).await?;
        }
        write::confirm(tx, ctx, service.id).await?;
    }
    faults.done()?;
    Ok(own.len())
}
