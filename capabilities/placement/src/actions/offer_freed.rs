//! Opstap offers the free places of a service to whom they are for: the first in the published order whose hard rules
//! fit. Runs after the change that freed a place, so that a coordinator can see it; never gives a place twice, and none above
//! the maximum of an organisation.

use kernel::{Actor, ServiceId};
use store::audit::Line;
use store::jobs::{self, Job};
use store::{Action, Ctx, Failure, Tx};

use super::offer::{OfferPlace, offer_place};
use crate::model::Placement;
use crate::rules::fits;
use crate::store::{exclusion, lists, setting};

/// Offers what is free of one service.
#[derive(Debug, Clone, Copy)]
pub struct OfferFreed<'a> {
    service: Option<ServiceId>,
    job: Option<&'a Job>,
}

impl<'a> OfferFreed<'a> {
    /// Of this service, now.
    pub fn of(service: ServiceId) -> Self {
        Self { service: Some(service), job: None }
    }

    /// As a job asks.
    pub(crate) fn planned(job: &'a Job) -> Self {
        Self { service: job.payload.parse().ok(), job: Some(job) }
    }
}

impl Action for OfferFreed<'_> {
    /// How many places were offered.
    type Output = usize;
    const NAME: &'static str = "placement.offer-freed";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        let system = ctx.for_actor(Actor::system(ctx.actor.partnership));
        let mut offered = 0;
        if let Some(service) = self.service
            && setting::automatic(tx, &system).await?
        {
            offered = offer_all(tx, &system, service).await?;
        }
        if let Some(job) = self.job {
            jobs::finish(tx, job, ctx.now).await?;
        }
        let subject = self.service.map_or(ctx.actor.partnership.0, |s| s.0);
        tx.note(&system, Line::new(Self::NAME, "service", subject).fact("offered", offered));
        Ok(offered)
    }
}

/// The services to look for: this one, and under a maximum the others of its organisation, since a place that came free in
/// one makes room in all.
async fn offer_all(tx: &mut Tx, ctx: &Ctx, id: ServiceId) -> Result<usize, Failure> {
    let Some(service) = catalogue::load_many(tx, ctx, &[id]).await?.pop() else { return Ok(0) };
    let house = service.organisation_id;
    let mut offered = offer_of(tx, ctx, &service).await?;
    if catalogue::caps::left(tx, ctx, house).await?.is_some_and(|left| left > 0) {
        let others = catalogue::of_organisation(tx, ctx, house).await?;
        let active = |s: &&catalogue::Service| s.id != id && s.status == catalogue::ServiceStatus::Active;
        for other in others.iter().filter(active) {
            offered += offer_of(tx, ctx, other).await?;
        }
    }
    Ok(offered)
}

async fn offer_of(tx: &mut Tx, ctx: &Ctx, service: &catalogue::Service) -> Result<usize, Failure> {
    let mut offered = 0;
    if service.free() == 0 || catalogue::caps::left(tx, ctx, service.organisation_id).await? == Some(0) {
        return Ok(0);
    }
    for candidate in candidates(tx, ctx, service).await? {
        // What was loaded may be taken meanwhile: the place itself says so when it is taken.
        if service.free_for(candidate.wishes.class) == 0 {
            continue;
        }
        let offer = OfferPlace { placement: candidate.id, service: service.id, version: candidate.version };
        match offer_place(tx, ctx, &offer).await {
            Ok(_) => offered += 1,
            Err(Failure::Refused(_)) => {}
            Err(broken) => return Err(broken),
        }
        let left = catalogue::load_many(tx, ctx, &[service.id]).await?.pop().map_or(0, |s| s.free());
        if left == 0 || catalogue::caps::left(tx, ctx, service.organisation_id).await? == Some(0) {
            break;
        }
    }
    Ok(offered)
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
    all.retain(|p| fits(p, service, excluded.contains(&p.participant_id), today).is_ok());
    Ok(all)
}
