//! Claims, how they lie on the budget, and the money that came in for them.

use kernel::Day;
use operation::OperationId;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value, insert_rows};
use uuid::Uuid;

use crate::model::{Budget, ClaimId, ClaimStatus, Flow};
use crate::records::{Claim, ClaimCell, FlowRow};
use crate::rules::claim::Earlier;

const COLUMNS: &str = "id, number, operation_id, budget, supplements, year, from_on, to_on, status, reference, total_cents, decided_cents,
    decided_on, decided_words, submitted_at, version";

/// The claims of an operation, the last first; dropped drafts are left out.
pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Claim>, Failure> {
    fetch_all!(
        tx,
        Claim,
        store::sql(format!(
            "select {COLUMNS} from money_claim where partnership_id = $1 and operation_id = $2 and status <> 'dropped'
             order by number desc"
        )),
        ctx.actor.partnership,
        operation
    )
}

/// One claim; the caller opens the door of its operation.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: ClaimId) -> Result<Option<Claim>, Failure> {
    fetch_optional!(
        tx,
        Claim,
        store::sql(format!("select {COLUMNS} from money_claim where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// The periods of claims of a budget, drafts too. Supplementary claims have no days of their own.
pub(crate) async fn periods(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    budget: Budget,
) -> Result<Vec<Earlier>, Failure> {
    let claims = of(tx, ctx, operation).await?;
    let others = claims.into_iter().filter(|claim| claim.budget == budget && claim.supplements.is_none());
    Ok(others.map(|c| Earlier { number: c.number, from: c.from_on, to: c.to_on }).collect())
}

/// The last day up to which claims lock.
pub(crate) async fn locked_until(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Option<Day>, Failure> {
    fetch_value!(
        tx,
        Option<Day>,
        "select max(to_on) from money_claim
         where partnership_id = $1 and operation_id = $2 and budget = 'working'
           and status in ('submitted', 'decided', 'paid')",
        ctx.actor.partnership,
        operation
    )
}

/// A new draft.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, c: &Claim) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into money_claim (partnership_id, id, number, operation_id, budget, supplements, year, from_on, to_on, status,
           total_cents, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12, 1)",
        ctx.actor.partnership,
        c.id,
        c.number,
        c.operation_id,
        c.budget,
        c.supplements,
        c.year,
        c.from_on,
        c.to_on,
        c.status,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(())
}

/// Hands a draft in; 0 rows: somebody else did, or dropped it.
pub(crate) async fn submit(tx: &mut Tx, ctx: &Ctx, id: ClaimId, version: i64, total: i64) -> Result<u64, Failure> {
    execute!(
        tx,
        "update money_claim set status = 'submitted', total_cents = $4, submitted_at = $5, submitted_by = $6,
           version = version + 1
         where partnership_id = $1 and id = $2 and version = $3 and status = 'draft'",
        ctx.actor.partnership,
        id,
        version,
        total,
        ctx.now,
        ctx.actor.staff
    )
}

/// Moves a claim on; 0 rows: somebody else saved first.
pub(crate) async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ClaimId,
    version: i64,
    status: ClaimStatus,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update money_claim set status = $4, version = version + 1 where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        id,
        version,
        status
    )
}

/// Notes the number in Platos; 0 rows: somebody else saved first.
pub(crate) async fn set_reference(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ClaimId,
    version: i64,
    reference: &str,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update money_claim set reference = $4, version = version + 1 where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        id,
        version,
        reference
    )
}

/// What the funders decided.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decision<'a> {
    pub cents: i64,
    pub on: Day,
    pub words: &'a str,
}

/// Notes what the funders decided; 0 rows: somebody else saved first.
pub(crate) async fn decide(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ClaimId,
    version: i64,
    decision: Decision<'_>,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update money_claim set status = 'decided', decided_cents = $4, decided_on = $5, decided_words = $6,
           version = version + 1
         where partnership_id = $1 and id = $2 and version = $3 and status = 'submitted'",
        ctx.actor.partnership,
        id,
        version,
        decision.cents,
        decision.on,
        decision.words
    )
}

/// Writes how a claim lies on the budget.
pub(crate) async fn insert_cells(tx: &mut Tx, ctx: &Ctx, id: ClaimId, cells: &[ClaimCell]) -> Result<(), Failure> {
    let rows: Vec<(i64, &ClaimCell)> = (1..).zip(cells).collect();
    insert_rows!(
        tx,
        "insert into money_claim_cell (partnership_id, claim_id, place, source, contributor, nature, cents)",
        rows,
        |row| [
            ctx.actor.partnership,
            id,
            row.0,
            row.1.source.as_str(),
            row.1.contributor.as_str(),
            row.1.nature,
            row.1.cents
        ]
    )
}

/// How a submitted claim lies on the budget.
pub(crate) async fn cells(tx: &mut Tx, ctx: &Ctx, id: ClaimId) -> Result<Vec<ClaimCell>, Failure> {
    fetch_all!(
        tx,
        ClaimCell,
        "select source, contributor, nature, cents from money_claim_cell
         where partnership_id = $1 and claim_id = $2 order by place",
        ctx.actor.partnership,
        id
    )
}

/// What all submitted claims of a year took of each cell of a budget.
pub(crate) async fn used(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    budget: Budget,
    year: i64,
) -> Result<Vec<ClaimCell>, Failure> {
    fetch_all!(
        tx,
        ClaimCell,
        "select x.source, x.contributor, x.nature, cast(sum(x.cents) as bigint) as cents
         from money_claim_cell x join money_claim c on c.partnership_id = x.partnership_id and c.id = x.claim_id
         where x.partnership_id = $1 and c.operation_id = $2 and c.year = $3 and c.budget = $4
         group by x.source, x.contributor, x.nature",
        ctx.actor.partnership,
        operation,
        year,
        budget
    )
}

/// Adds money that came in or went back.
pub(crate) async fn insert_flow(tx: &mut Tx, ctx: &Ctx, claim: ClaimId, flow: &FlowRow) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into money_flow (partnership_id, id, claim_id, kind, source, cents, day, reference, made_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        flow.id,
        claim,
        flow.kind,
        flow.source.as_str(),
        flow.cents,
        flow.day,
        flow.reference.as_str(),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// The money of a claim, by day.
pub(crate) async fn flows(tx: &mut Tx, ctx: &Ctx, claim: ClaimId) -> Result<Vec<FlowRow>, Failure> {
    fetch_all!(
        tx,
        FlowRow,
        "select id, kind, source, cents, day, reference from money_flow
         where partnership_id = $1 and claim_id = $2 order by day, made_at, id",
        ctx.actor.partnership,
        claim
    )
}

/// What was paid for each claim of an operation.
pub(crate) async fn paid(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<(Uuid, i64)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, i64),
        "select f.claim_id, cast(sum(f.cents) as bigint) from money_flow f
         join money_claim c on c.partnership_id = f.partnership_id and c.id = f.claim_id
         where f.partnership_id = $1 and c.operation_id = $2 and f.kind = $3 group by f.claim_id",
        ctx.actor.partnership,
        operation,
        Flow::Paid
    )
}

/// The day of the last payment of an operation.
pub(crate) async fn last_payment(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Option<Day>, Failure> {
    fetch_value!(
        tx,
        Option<Day>,
        "select max(f.day) from money_flow f
         join money_claim c on c.partnership_id = f.partnership_id and c.id = f.claim_id
         where f.partnership_id = $1 and c.operation_id = $2 and f.kind = $3",
        ctx.actor.partnership,
        operation,
        Flow::Paid
    )
}
