//! The municipalities where the organiser works, with dates.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_values};
use kernel::Day;

use crate::model::AreaId;
use crate::records::Area;

/// All pieces, old ones too.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Area>, Failure> {
    fetch_all!(
        tx,
        Area,
        "select id, nis, from_on, to_on from wijk_area where partnership_id = $1 order by nis, from_on",
        ctx.actor.partnership
    )
}

/// The codes in force on a day.
pub async fn on(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<Vec<String>, Failure> {
    fetch_values!(
        tx,
        String,
        "select distinct nis from wijk_area where partnership_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2)
         order by nis",
        ctx.actor.partnership,
        day
    )
}

/// Adds a municipality from a day on.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, nis: &str, from_on: Day) -> Result<AreaId, Failure> {
    let id: AreaId = ctx.new_id();
    execute!(
        tx,
        "insert into wijk_area (partnership_id, id, nis, from_on) values ($1, $2, $3, $4)",
        ctx.actor.partnership,
        id,
        nis,
        from_on
    )?;
    Ok(id)
}

/// Ends an open piece with this last day; how many rows that were.
pub async fn end(tx: &mut Tx, ctx: &Ctx, id: AreaId, to_on: Day) -> Result<u64, Failure> {
    execute!(
        tx,
        "update wijk_area set to_on = $3 where partnership_id = $1 and id = $2 and to_on is null and from_on <= $3",
        ctx.actor.partnership,
        id,
        to_on
    )
}
