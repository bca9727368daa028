//! The most places that an organisation fills at the same time, in all its services together.
//!
//! `keep` and `end` are called inside an action of another capability, which asks the right and notes the audit line.

use ::store::{Ctx, Failure, Tx, jobs};
use kernel::{Day, OrganisationId, Refusal};
use uuid::Uuid;

use crate::store::caps;

pub use crate::store::caps::Cap;

/// All caps that are not over on a day, by organisation.
pub async fn open(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<Vec<Cap>, Failure> {
    caps::open(tx, ctx, today).await
}

/// The caps in force on a day: per organisation the newest that has begun.
pub async fn in_force(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<Vec<Cap>, Failure> {
    caps::in_force(tx, ctx, today).await
}

/// One cap.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Option<Cap>, Failure> {
    caps::load(tx, ctx, id).await
}

/// Places that organisations fill now in all their services together.
pub async fn filled(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(OrganisationId, i64)>, Failure> {
    caps::filled(tx, ctx).await
}

/// The job that asks to look for whom the free places of an organisation are.
const CHANGED: &str = "places.cap";

/// Keeps a cap, from a day until a day or until further notice. What it leaves room for is offered on the day on which it
/// begins, and again on the day after its last.
pub async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    (organisation, most): (OrganisationId, i64),
    days: (Day, Option<Day>),
) -> Result<Uuid, Failure> {
    let id = caps::keep(tx, ctx, (organisation, most), days).await?;
    let after = days.1.map(|last| last.plus_days(1));
    for day in std::iter::once(days.0).chain(after) {
        offer_again(tx, ctx, organisation, day).await?;
    }
    Ok(id)
}

/// Ends a cap on a day. What was kept free by it is offered on the day after.
pub async fn end(tx: &mut Tx, ctx: &Ctx, cap: &Cap, on: Day) -> Result<(), Failure> {
    if caps::end(tx, ctx, cap.id, on).await? {
        offer_again(tx, ctx, cap.organisation_id, on.plus_days(1)).await?;
    }
    Ok(())
}

/// How many places more an organisation may fill today; none: there is no maximum. Whoever asks next waits until this
/// transaction ends, so that two at once do not both see the last one.
pub async fn left(tx: &mut Tx, ctx: &Ctx, organisation: OrganisationId) -> Result<Option<i64>, Failure> {
    let caps = caps::in_force(tx, ctx, ctx.today()).await?;
    let Some(cap) = caps.iter().find(|cap| cap.organisation_id == organisation) else { return Ok(None) };
    caps::lock(tx, ctx, cap.id).await?;
    let filled = caps::filled(tx, ctx).await?;
    let now = filled.iter().find(|(id, _)| *id == organisation).map_or(0, |(_, places)| *places);
    Ok(Some((cap.most - now).max(0)))
}

/// Refuses when an organisation fills as many places as it may.
pub async fn require_left(tx: &mut Tx, ctx: &Ctx, organisation: OrganisationId) -> Result<(), Failure> {
    match left(tx, ctx, organisation).await? {
        Some(0) => Err(Refusal::Conflict("places-cap-reached").into()),
        _ => Ok(()),
    }
}

/// Asks to look on a day for whom the free places of an organisation are; at once when the day has begun. What is free
/// then, and which maximum holds then, is read when the job runs.
async fn offer_again(tx: &mut Tx, ctx: &Ctx, organisation: OrganisationId, day: Day) -> Result<(), Failure> {
    // In the morning: whoever gets a place offered hears it by mail.
    let at = if day <= ctx.today() { ctx.now } else { day.at(7, 30) };
    jobs::enqueue(tx, ctx, CHANGED, &organisation.to_string(), at).await
}
