//! What was allotted to a scheme for a year: decisions are only added, and the last of each place and unit holds.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_value};

use crate::records::Allotted;

/// The decisions about a scheme for a year, oldest first.
pub async fn of_year(tx: &mut Tx, ctx: &Ctx, scheme: &str, year: i64) -> Result<Vec<Allotted>, Failure> {
    fetch_all!(
        tx,
        Allotted,
        "select id, nis, unit, amount, source, decided_on from wijk_contingent where partnership_id = $1 and year = $2
           and scheme = $3 order by recorded_at, id",
        ctx.actor.partnership,
        year,
        scheme
    )
}

/// Writes a decision.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, scheme: &str, year: i64, row: &Allotted) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_contingent (partnership_id, id, year, nis, unit, amount, source, decided_on, recorded_at, staff_id, scheme)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        ctx.actor.partnership,
        row.id,
        year,
        row.nis.as_str(),
        row.unit,
        row.amount,
        row.source.as_str(),
        row.decided_on,
        ctx.now,
        ctx.actor.staff,
        scheme
    )?;
    Ok(())
}

/// The first year with a decision.
pub async fn first_year(tx: &mut Tx, ctx: &Ctx) -> Result<Option<i64>, Failure> {
    fetch_value!(
        tx,
        Option<i64>,
        "select min(year) from wijk_contingent where partnership_id = $1",
        ctx.actor.partnership
    )
}
