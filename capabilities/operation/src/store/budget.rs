//! Budgets in versions, and their lines.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};

use crate::door::Purse;
use crate::model::{BudgetId, LineId, OperationId};
use crate::records::{Budget, Line};

const BUDGET: &str = "id, number, status, reason, decision_ref, version, made_at, staff_id, approved_at, approved_by";
const LINE: &str =
    "id, line_key, year, support, source, contributor_nis, contributor_id, kind, cost_kind, partner_id, cents, note";

/// All versions of an operation, newest first.
pub async fn versions(tx: &mut Tx, ctx: &Ctx, purse: &Purse) -> Result<Vec<Budget>, Failure> {
    fetch_all!(
        tx,
        Budget,
        ::store::sql(format!(
            "select {BUDGET} from operation_budget where partnership_id = $1 and operation_id = $2 order by number desc"
        )),
        ctx.actor.partnership,
        purse.operation()
    )
}

/// The newest version with this status (`draft` or `approved`).
pub async fn newest(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    status: crate::model::BudgetStatus,
) -> Result<Option<Budget>, Failure> {
    fetch_optional!(
        tx,
        Budget,
        ::store::sql(format!(
            "select {BUDGET} from operation_budget where partnership_id = $1 and operation_id = $2 and status = $3
             order by number desc limit 1"
        )),
        ctx.actor.partnership,
        operation,
        status
    )
}

/// A new version.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    number: i64,
    reason: &str,
) -> Result<BudgetId, Failure> {
    let id: BudgetId = ctx.new_id();
    execute!(
        tx,
        "insert into operation_budget (partnership_id, id, operation_id, number, status, reason, version, made_at, staff_id)
         values ($1, $2, $3, $4, 'draft', $5, 1, $6, $7)",
        ctx.actor.partnership,
        id,
        operation,
        number,
        reason,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// Freezes a draft; 0 rows: it changed since it was read, or it is frozen.
pub async fn approve(tx: &mut Tx, ctx: &Ctx, id: BudgetId, version: i64, decision: &str) -> Result<u64, Failure> {
    execute!(
        tx,
        "update operation_budget set status = 'approved', decision_ref = $4, approved_at = $5, approved_by = $6,
           version = version + 1
         where partnership_id = $1 and id = $2 and version = $3 and status = 'draft'",
        ctx.actor.partnership,
        id,
        version,
        decision,
        ctx.now,
        ctx.actor.staff
    )
}

/// Notes that a line of a draft changed; 0 rows: it is frozen.
pub async fn touch(tx: &mut Tx, ctx: &Ctx, id: BudgetId) -> Result<u64, Failure> {
    execute!(
        tx,
        "update operation_budget set version = version + 1 where partnership_id = $1 and id = $2 and status = 'draft'",
        ctx.actor.partnership,
        id
    )
}

/// The lines of a version that the actor may see: of a partner only its own.
pub async fn lines(tx: &mut Tx, ctx: &Ctx, purse: &Purse, budget: BudgetId) -> Result<Vec<Line>, Failure> {
    let mut lines = all_lines(tx, ctx, budget).await?;
    if let Some(own) = purse.only() {
        lines.retain(|line| line.partner_id == Some(own));
    }
    Ok(lines)
}

/// All lines of a version, for whoever writes it.
pub async fn all_lines(tx: &mut Tx, ctx: &Ctx, budget: BudgetId) -> Result<Vec<Line>, Failure> {
    let mut lines = fetch_all!(
        tx,
        Line,
        ::store::sql(format!(
            "select {LINE} from operation_line where partnership_id = $1 and budget_id = $2
               and removed_at is null order by year, id"
        )),
        ctx.actor.partnership,
        budget
    )?;
    lines.sort_by_key(|line| (line.year, line.support, line.source, line.kind, line.id));
    Ok(lines)
}

/// A new line.
pub async fn insert_line(tx: &mut Tx, ctx: &Ctx, budget: BudgetId, l: &Line) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into operation_line (partnership_id, id, budget_id, line_key, year, support, source, contributor_nis,
           contributor_id, kind, cost_kind, partner_id, cents, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        ctx.actor.partnership,
        l.id,
        budget,
        l.line_key,
        l.year,
        l.support,
        l.source,
        l.contributor_nis.as_deref(),
        l.contributor_id,
        l.kind,
        l.cost_kind,
        l.partner_id,
        l.cents,
        l.note.as_deref()
    )?;
    Ok(())
}

/// Changes a line.
pub async fn save_line(tx: &mut Tx, ctx: &Ctx, budget: BudgetId, l: &Line) -> Result<u64, Failure> {
    execute!(
        tx,
        "update operation_line set year = $4, support = $5, source = $6, contributor_nis = $7, contributor_id = $8,
           kind = $9, cost_kind = $10, partner_id = $11, cents = $12, note = $13
         where partnership_id = $1 and budget_id = $2 and id = $3",
        ctx.actor.partnership,
        budget,
        l.id,
        l.year,
        l.support,
        l.source,
        l.contributor_nis.as_deref(),
        l.contributor_id,
        l.kind,
        l.cost_kind,
        l.partner_id,
        l.cents,
        l.note.as_deref()
    )
}

/// Takes a line out of a draft; 0 rows: it is not in it.
pub async fn remove_line(tx: &mut Tx, ctx: &Ctx, budget: BudgetId, id: LineId) -> Result<u64, Failure> {
    execute!(
        tx,
        "update operation_line set removed_at = $4
         where partnership_id = $1 and budget_id = $2 and id = $3 and removed_at is null",
        ctx.actor.partnership,
        budget,
        id,
        ctx.now
    )
}

/// Puts a line that was taken out back, as it was; 0 rows: it is in it.
pub async fn restore_line(tx: &mut Tx, ctx: &Ctx, budget: BudgetId, id: LineId) -> Result<u64, Failure> {
    execute!(
        tx,
        "update operation_line set removed_at = null
         where partnership_id = $1 and budget_id = $2 and id = $3 and removed_at is not null",
        ctx.actor.partnership,
        budget,
        id
    )
}

/// Year, and whether it is of the support budget, of a line in a draft, also when it was taken out.
pub async fn place_of(tx: &mut Tx, ctx: &Ctx, budget: BudgetId, id: LineId) -> Result<Option<(i64, bool)>, Failure> {
    fetch_optional!(
        tx,
        (i64, bool),
        "select year, support from operation_line where partnership_id = $1 and budget_id = $2 and id = $3",
        ctx.actor.partnership,
        budget,
        id
    )
}
