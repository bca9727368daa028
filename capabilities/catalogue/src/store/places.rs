//! Places by class: set by the house, taken and given back for somebody, never below zero and never twice.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_one, jobs};
use kernel::{ServiceId, StaffId, text_enum};
use uuid::Uuid;

use super::listing;
use crate::model::{Class, Place};

/// The job that asks to look for whom freed places are.
const FREED: &str = "place.freed";

text_enum! {
    /// Who said how many places are free.
    pub enum By {
        /// The house, by the mailed link.
        Link = "link",
        /// Somebody who is logged in.
        Staff = "staff",
        /// Opstap, because a place was taken or given back.
        Placement = "placement",
    }
}

/// The places of a service, light before intensive.
pub(crate) async fn of_service(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<Vec<Place>, Failure> {
    let rows = fetch_all!(
        tx,
        (Class, i64, i64),
        "select class, capacity, free from place where partnership_id = $1 and service_id = $2 order by class desc",
        ctx.actor.partnership,
        service
    )?;
    Ok(rows.into_iter().map(|(class, capacity, free)| Place { class, capacity, free }).collect())
}

/// Makes these the places of the service; notes what changed.
pub(crate) async fn set(tx: &mut Tx, ctx: &Ctx, service: ServiceId, places: &[Place], by: By) -> Result<(), Failure> {
    let before = of_service(tx, ctx, service).await?;
    for old in before.iter().filter(|old| !places.iter().any(|p| p.class == old.class)) {
        execute!(
            tx,
            "delete from place where partnership_id = $1 and service_id = $2 and class = $3",
            ctx.actor.partnership,
            service,
            old.class
        )?;
        note(tx, ctx, service, &Place { class: old.class, capacity: 0, free: 0 }, by).await?;
    }
    for place in places.iter().filter(|place| !before.contains(place)) {
        execute!(
            tx,
            "insert into place (partnership_id, service_id, class, capacity, free, version)
             values ($1, $2, $3, $4, $5, 1)
             on conflict (partnership_id, service_id, class) do update set capacity = excluded.capacity,
               free = excluded.free, version = place.version + 1",
            ctx.actor.partnership,
            service,
            place.class,
            place.capacity,
            place.free
        )?;
        note(tx, ctx, service, place, by).await?;
    }
    let free = |all: &[Place]| all.iter().map(|p| p.free).sum::<i64>();
    if !before.is_empty() && free(places) > free(&before) {
        freed(tx, ctx, service).await?;
    }
    listing::refresh(tx, ctx, service).await
}

/// Asks that whoever waits for a place of a service is looked for after this change: see `placement`.
pub(crate) async fn freed(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<(), Failure> {
    jobs::enqueue(tx, ctx, FREED, &service.to_string(), ctx.now).await
}

/// Whoever touches the places of a service waits here for whoever does so now, and reads what that one left. Without
/// it two who take the last place of either class would each see the other's as free.
pub(crate) async fn lock(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<(), Failure> {
    execute!(
        tx,
        "update service set status = status where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        service
    )?;
    Ok(())
}

/// Takes a place of this class, or for somebody who asks a light place an intensive one. `None`: all are taken.
pub(crate) async fn take(tx: &mut Tx, ctx: &Ctx, service: ServiceId, class: Class) -> Result<Option<Class>, Failure> {
    lock(tx, ctx, service).await?;
    let fitting: &[Class] = match class {
        Class::Light => &[Class::Light, Class::Intensive],
        Class::Intensive => &[Class::Intensive],
    };
    for class in fitting {
        let done = execute!(
            tx,
            "update place set free = free - 1, version = version + 1
             where partnership_id = $1 and service_id = $2 and class = $3 and free > 0",
            ctx.actor.partnership,
            service,
            *class
        )?;
        if done == 1 {
            changed(tx, ctx, service, *class).await?;
            return Ok(Some(*class));
        }
    }
    Ok(None)
}

/// Gives a place back; `false` when the house has taken it out of use meanwhile.
pub(crate) async fn give_back(tx: &mut Tx, ctx: &Ctx, service: ServiceId, class: Class) -> Result<bool, Failure> {
    lock(tx, ctx, service).await?;
    let done = execute!(
        tx,
        "update place set free = free + 1, version = version + 1
         where partnership_id = $1 and service_id = $2 and class = $3 and free < capacity",
        ctx.actor.partnership,
        service,
        class
    )?;
    if done == 1 {
        changed(tx, ctx, service, class).await?;
    }
    Ok(done == 1)
}

async fn changed(tx: &mut Tx, ctx: &Ctx, service: ServiceId, class: Class) -> Result<(), Failure> {
    let (capacity, free) = fetch_one!(
        tx,
        (i64, i64),
        "select capacity, free from place where partnership_id = $1 and service_id = $2 and class = $3",
        ctx.actor.partnership,
        service,
        class
    )?;
    note(tx, ctx, service, &Place { class, capacity, free }, By::Placement).await?;
    listing::refresh(tx, ctx, service).await
}

async fn note(tx: &mut Tx, ctx: &Ctx, service: ServiceId, place: &Place, by: By) -> Result<(), Failure> {
    let staff: Option<StaffId> = Some(ctx.actor.staff).filter(|s| !s.0.is_nil());
    execute!(
        tx,
        "insert into place_change (partnership_id, id, service_id, class, free, capacity, by_kind, at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        service,
        place.class,
        place.free,
        place.capacity,
        by,
        ctx.now,
        staff
    )?;
    Ok(())
}
