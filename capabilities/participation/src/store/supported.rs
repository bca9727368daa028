//! Organisations that an operation supports: EECO18 and EECO19, told by hand, a row per telling.

use kernel::Day;
use operation::OperationId;
use store::{Ctx, Failure, Tx, execute, fetch_optional};
use uuid::Uuid;

/// How many organisations an operation supports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Supported {
    /// Public administrations or public services (EECO18).
    pub administrations: i64,
    /// Small and medium enterprises (EECO19).
    pub enterprises: i64,
    /// From which day on.
    pub since_on: Day,
}

/// As it was on a day; `None` when nobody told it yet.
pub async fn on(tx: &mut Tx, ctx: &Ctx, operation: OperationId, day: Day) -> Result<Option<Supported>, Failure> {
    fetch_optional!(
        tx,
        Supported,
        "select administrations, enterprises, since_on from participation_supported
         where partnership_id = $1 and operation_id = $2 and since_on <= $3 order by since_on desc, at desc, id desc limit 1",
        ctx.actor.partnership,
        operation,
        day
    )
}

/// Tells it anew.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, operation: OperationId, told: Supported) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into participation_supported (partnership_id, id, operation_id, administrations, enterprises, since_on, at,
           by_staff) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership,
        id,
        operation,
        told.administrations,
        told.enterprises,
        told.since_on,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}
