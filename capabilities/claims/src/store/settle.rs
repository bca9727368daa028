//! What local governments gave, and settlements that were made final.

use operation::OperationId;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, insert_rows};

use crate::records::{Contribution, Settled};
use crate::rules::settle::Line;

const COLUMNS: &str = "id, operation_id, year, planned_cents, spent_cents, made_at";

/// Notes what a local government paid.
pub(crate) async fn insert_contribution(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    year: i64,
    c: &Contribution,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into money_contribution (partnership_id, id, operation_id, year, nis, cents, day, reference, after_final,
           made_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        ctx.actor.partnership,
        c.id,
        operation,
        year,
        c.nis.as_str(),
        c.cents,
        c.day,
        c.reference.as_str(),
        c.after_final,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// What local governments paid for a year, by day.
pub(crate) async fn contributions(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    year: i64,
) -> Result<Vec<Contribution>, Failure> {
    fetch_all!(
        tx,
        Contribution,
        "select id, nis, cents, day, reference, after_final from money_contribution
         where partnership_id = $1 and operation_id = $2 and year = $3 order by day, made_at, id",
        ctx.actor.partnership,
        operation,
        year
    )
}

/// Writes a final settlement; false: this year has one.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, s: &Settled, lines: &[Line]) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "insert into money_settlement (partnership_id, id, operation_id, year, planned_cents, spent_cents, made_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (partnership_id, operation_id, year) do nothing",
        ctx.actor.partnership,
        s.id,
        s.operation_id,
        s.year,
        s.planned_cents,
        s.spent_cents,
        ctx.now,
        ctx.actor.staff
    )?;
    if rows == 0 {
        return Ok(false);
    }
    insert_rows!(
        tx,
        "insert into money_settlement_line (partnership_id, settlement_id, nis, budget_cents, share_cents, staff_cents,
           cash_cents)",
        lines,
        |l| [ctx.actor.partnership, s.id, l.nis.as_str(), l.budget, l.share, l.staff, l.cash]
    )?;
    Ok(true)
}

/// The final settlements of an operation, the last year first.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Settled>, Failure> {
    fetch_all!(
        tx,
        Settled,
        store::sql(format!(
            "select {COLUMNS} from money_settlement where partnership_id = $1 and operation_id = $2 order by year desc"
        )),
        ctx.actor.partnership,
        operation
    )
}

/// The final settlement of a year.
pub(crate) async fn of_year(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    year: i64,
) -> Result<Option<Settled>, Failure> {
    fetch_optional!(
        tx,
        Settled,
        store::sql(format!(
            "select {COLUMNS} from money_settlement where partnership_id = $1 and operation_id = $2 and year = $3"
        )),
        ctx.actor.partnership,
        operation,
        year
    )
}

/// The lines of a final settlement, by code.
pub(crate) async fn lines(tx: &mut Tx, ctx: &Ctx, settlement: uuid::Uuid) -> Result<Vec<Line>, Failure> {
    let rows = fetch_all!(
        tx,
        (String, i64, i64, i64, i64),
        "select nis, budget_cents, share_cents, staff_cents, cash_cents from money_settlement_line
         where partnership_id = $1 and settlement_id = $2 order by nis",
        ctx.actor.partnership,
        settlement
    )?;
    let line = |(nis, budget, share, staff, cash)| Line { nis, budget, share, staff, cash };
    Ok(rows.into_iter().map(line).collect())
}
