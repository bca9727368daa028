//! The municipalities that carry the local share.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::Day;

use crate::model::{MemberId, OperationId};
use crate::records::Member;

/// All of an operation, old ones too.
pub async fn all(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Member>, Failure> {
    fetch_all!(
        tx,
        Member,
        "select id, nis, from_on, to_on, parts, fixed_cents, decision_ref, version from operation_member
         where partnership_id = $1 and operation_id = $2 order by nis, from_on, id",
        ctx.actor.partnership,
        operation
    )
}

/// A new one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, operation: OperationId, m: &Member) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into operation_member (partnership_id, id, operation_id, nis, from_on, to_on, parts, fixed_cents,
           decision_ref, version, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11)",
        ctx.actor.partnership,
        m.id,
        operation,
        m.nis.as_str(),
        m.from_on,
        m.to_on,
        m.parts,
        m.fixed_cents,
        m.decision_ref.as_deref(),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Gives one its last day, or none again; 0 rows: somebody else saved first.
pub async fn end(tx: &mut Tx, ctx: &Ctx, m: &Member, to: Option<Day>) -> Result<u64, Failure> {
    execute!(
        tx,
        "update operation_member set to_on = $4, version = version + 1 where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        m.id,
        m.version,
        to
    )
}

/// What was agreed with one: parts or amount.
pub async fn agree(
    tx: &mut Tx,
    ctx: &Ctx,
    id: MemberId,
    parts: Option<i64>,
    fixed: Option<i64>,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update operation_member set parts = $3, fixed_cents = $4, version = version + 1
         where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        parts,
        fixed
    )
}
