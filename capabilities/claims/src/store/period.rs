//! Closed periods of the ledger of an operation.

use kernel::Day;
use ledger::Period;
use operation::OperationId;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

/// The closed period around a day, if there is one.
pub(crate) async fn around(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    day: Day,
) -> Result<Option<Period>, Failure> {
    let found = fetch_optional!(
        tx,
        (Day, Day),
        "select from_on, to_on from money_period
         where partnership_id = $1 and operation_id = $2 and from_on <= $3 and to_on >= $3",
        ctx.actor.partnership,
        operation,
        day
    )?;
    Ok(found.map(|(first, last)| Period { first, last }))
}

/// All closed periods of an operation.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Period>, Failure> {
    let rows = fetch_all!(
        tx,
        (Day, Day),
        "select from_on, to_on from money_period where partnership_id = $1 and operation_id = $2 order by from_on",
        ctx.actor.partnership,
        operation
    )?;
    Ok(rows.into_iter().map(|(first, last)| Period { first, last }).collect())
}

/// Closes a period for good; false when one with this first day is closed already.
pub(crate) async fn close(tx: &mut Tx, ctx: &Ctx, operation: OperationId, period: Period) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "insert into money_period (partnership_id, id, operation_id, from_on, to_on, closed_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (partnership_id, operation_id, from_on) do nothing",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        operation,
        period.first,
        period.last,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(rows == 1)
}
