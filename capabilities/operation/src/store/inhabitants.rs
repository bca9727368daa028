//! How many people live where: a correction is a new row, the newest of a year holds.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

use crate::records::Inhabitants;

/// The figures of a year that hold, by code.
pub async fn of_year(tx: &mut Tx, ctx: &Ctx, year: i64) -> Result<Vec<Inhabitants>, Failure> {
    let rows = fetch_all!(
        tx,
        Inhabitants,
        "select nis, year, count, source, certainty from inhabitants
         where partnership_id = $1 and year = $2 order by nis, recorded_at, id",
        ctx.actor.partnership,
        year
    )?;
    let mut found: Vec<Inhabitants> = Vec::new();
    for row in rows {
        match found.last_mut() {
            Some(last) if last.nis == row.nis => *last = row,
            _ => found.push(row),
        }
    }
    Ok(found)
}

/// Adds a figure.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, row: &Inhabitants) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into inhabitants (partnership_id, id, nis, year, count, source, certainty, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        id,
        row.nis.as_str(),
        row.year,
        row.count,
        row.source.as_str(),
        row.certainty,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}
