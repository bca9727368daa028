//! Opstap offers the free places of a service to whom they are for: the first in the published order whose hard rules
//! fit. Runs after the change that freed a place, so that a coordinator can see it, and on the day on which the maximum of
//! an organisation changes; never gives a place twice, and none above that maximum.

use kernel::{Actor, OrganisationId, ServiceId};
use store::audit::Line;
use store::jobs::{self, Job};
use store::{Action, Ctx, Failure, Tx};

use super::offer::{OfferPlace, offer_place};
use crate::model::Placement;
use crate::store::{exclusion, lists, setting};
use crate::{planned, rules};

/// Where free places are looked for.
#[derive(Debug, Clone, Copy)]
enum Look {
    /// In this service, and under a maximum in the others of its organisation.
    Service(ServiceId),
    /// In all services of this organisation.
    House(OrganisationId),
}

/// Offers what is free of one service or one organisation.
#[derive(Debug, Clone, Copy)]
pub struct OfferFreed<'a> {
    look: Option<Look>,
    job: Option<&'a Job>,
}

impl<'a> OfferFreed<'a> {
    /// Of this service, now.
    pub fn of(service: ServiceId) -> Self {
        Self { look: Some(Look::Service(service)), job: None }
    }

    /// As a job asks.
    pub(crate) fn planned(job: &'a Job) -> Self {
        let look = if job.kind == planned::CAP {
            job.payload.parse().ok().map(Look::House)
        } else {
            job.payload.parse().ok().map(Look::Service)
        };
        Self { look, job: Some(job) }
    }
}

impl Action for OfferFreed<'_> {
    /// How many places were offered.
    type Output = usize;
    const NAME: &'static str = "placement.offer-freed";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        let system = ctx.for_actor(Actor::system(ctx.actor.partnership));
        let mut offered = 0;
        if let Some(look) = self.look
            && setting::automatic(tx, &system).await?
        {
            offered = offer_all(tx, &system, look).await?;
        }
        if let Some(job) = self.job {
            jobs::finish(tx, job, ctx.now).await?;
        }
        let (kind, subject) = match self.look {
            Some(Look::Service(service)) => ("service", service.0),
            Some(Look::House(house)) => ("organisation", house.0),
            None => ("service", ctx.actor.partnership.0),
        };
        tx.note(&system, Line::new(Self::NAME, kind, subject).fact("offered", offered));
        Ok(offered)
    }
}

/// The services to look in, the one that was asked first. Under a maximum all of the organisation, since a place that came
/// free in one makes room in all.
async fn services(
    tx: &mut Tx,
    ctx: &Ctx,
    look: Look,
) -> Result<Option<(OrganisationId, Vec<catalogue::Service>)>, Failure> {
    let (house, asked) = match look {
        Look::House(house) => (house, None),
        Look::Service(id) => match catalogue::load_many(tx, ctx, &[id]).await?.pop() {
            Some(service) => (service.organisation_id, Some(service)),
            None => return Ok(None),
        },
    };
    let all = match asked {
        Some(service) if catalogue::caps::left(tx, ctx, house).await?.is_none() => vec![service],
        _ => {
            let mut all = catalogue::of_organisation(tx, ctx, house).await?;
            all.sort_by_key(|s| asked.as_ref().is_none_or(|asked| asked.id != s.id));
            all
        }
    };
    let open = |s: &catalogue::Service| s.status == catalogue::ServiceStatus::Active && s.free() > 0;
    Ok(Some((house, all.into_iter().filter(open).collect())))
}

/// Offers down the published order over all these services together, until no place or no room is left.
async fn offer_all(tx: &mut Tx, ctx: &Ctx, look: Look) -> Result<usize, Failure> {
    let Some((house, mut services)) = services(tx, ctx, look).await? else { return Ok(0) };
    let mut queue: Vec<(Placement, usize)> = Vec::new();
    for (at, service) in services.iter().enumerate() {
        queue.extend(candidates(tx, ctx, service).await?.into_iter().map(|candidate| (candidate, at)));
    }
    queue.sort_by_key(|(candidate, at)| (rules::order_key(candidate), *at));
    let mut room = catalogue::caps::left(tx, ctx, house).await? != Some(0);
    let mut offered = Vec::new();
    for (candidate, at) in queue {
        if !room || services.iter().all(|s| s.free() == 0) {
            break;
        }
        // What was loaded may be taken meanwhile: the place itself says so when it is taken.
        if offered.contains(&candidate.id) || services[at].free_for(candidate.wishes.class) == 0 {
            continue;
        }
        let offer = OfferPlace { placement: candidate.id, service: services[at].id, version: candidate.version };
        match offer_place(tx, ctx, &offer).await {
            Ok(_) => offered.push(candidate.id),
            Err(Failure::Refused(_)) => {}
            Err(broken) => return Err(broken),
        }
        if let Some(now) = catalogue::load_many(tx, ctx, &[services[at].id]).await?.pop() {
            services[at] = now;
        }
        room = catalogue::caps::left(tx, ctx, house).await? != Some(0);
    }
    Ok(offered.len())
}

/// Who waits and fits, in the published order.
pub(crate) async fn candidates(
    tx: &mut Tx,
    ctx: &Ctx,
    service: &catalogue::Service,
) -> Result<Vec<Placement>, Failure> {
    let excluded = exclusion::from(tx, ctx, service.id).await?;
    let types: Vec<&str> = service.types.iter().map(String::as_str).collect();
    let mut all = lists::waiting_for(tx, ctx, &types).await?;
    let today = ctx.today();
    all.retain(|p| rules::fits(p, service, excluded.contains(&p.participant_id), today).is_ok());
    Ok(all)
}
