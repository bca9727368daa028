//! Costs.

use kernel::OrganisationId;
use operation::OperationId;
use operation::door::Purse;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_values};
use uuid::Uuid;

use crate::model::{Budget, ClaimId, CostId, CostStatus, PostingId};
use crate::records::Cost;
use crate::rules::double::Footprint;

const COLUMNS: &str =
    "id, number, operation_id, organisation_id, budget, day, own_on, kind, nature, category, words, supplier, invoice,
    supplier_key, invoice_key, wage_staff, wage_month, unit, quantity, rate_cents, milestone, cents, status, answer,
    reverses, claim_id, posting_id, version";

/// The costs of an operation that the purse may see, the last number first.
pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx, purse: &Purse) -> Result<Vec<Cost>, Failure> {
    let mut rows = fetch_all!(
        tx,
        Cost,
        store::sql(format!(
            "select {COLUMNS} from money_cost where partnership_id = $1 and operation_id = $2 order by number desc"
        )),
        ctx.actor.partnership,
        purse.operation()
    )?;
    rows.retain(|row| purse.sees(row.organisation_id));
    Ok(rows)
}

/// One cost; the caller opens the door of its operation.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: CostId) -> Result<Option<Cost>, Failure> {
    fetch_optional!(
        tx,
        Cost,
        store::sql(format!("select {COLUMNS} from money_cost where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// Accepted costs of a budget that are in no claim, up to and including a day.
pub(crate) async fn unclaimed(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    budget: Budget,
    to: kernel::Day,
) -> Result<Vec<Cost>, Failure> {
    fetch_all!(
        tx,
        Cost,
        store::sql(format!(
            "select {COLUMNS} from money_cost where partnership_id = $1 and operation_id = $2 and status = 'accepted'
               and claim_id is null and budget = $3 and day <= $4 order by day, number"
        )),
        ctx.actor.partnership,
        operation,
        budget,
        to
    )
}

/// The costs in a submitted claim.
pub(crate) async fn of_claim(tx: &mut Tx, ctx: &Ctx, claim: ClaimId) -> Result<Vec<Cost>, Failure> {
    fetch_all!(
        tx,
        Cost,
        store::sql(format!(
            "select {COLUMNS} from money_cost where partnership_id = $1 and claim_id = $2 order by day, number"
        )),
        ctx.actor.partnership,
        claim
    )
}

/// A new cost, entered.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, c: &Cost) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into money_cost (partnership_id, id, number, operation_id, organisation_id, budget, day, own_on, kind,
           nature, category, words, supplier, invoice, supplier_key, invoice_key, wage_staff, wage_month, unit, quantity,
           rate_cents, milestone, cents, status, reverses, posting_id, entered_by, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
           $24, $25, $26, $27, 1, $28)",
        ctx.actor.partnership,
        c.id,
        c.number,
        c.operation_id,
        c.organisation_id,
        c.budget,
        c.day,
        c.own_on,
        c.kind,
        c.nature,
        c.category,
        c.words.as_str(),
        c.supplier.as_deref(),
        c.invoice.as_deref(),
        c.supplier_key.as_deref(),
        c.invoice_key.as_deref(),
        c.wage_staff,
        c.wage_month.as_deref(),
        c.unit,
        c.quantity,
        c.rate_cents,
        c.milestone.as_deref(),
        c.cents,
        c.status,
        c.reverses,
        c.posting_id,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(())
}

/// Moves a cost on; 0 rows: somebody else saved first, or it is locked in a claim.
pub(crate) async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CostId,
    version: i64,
    status: CostStatus,
    answer: Option<&str>,
    posting: Option<PostingId>,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update money_cost set status = $4, answer = $5, posting_id = $6, decided_by = $7, decided_at = $8,
           version = version + 1
         where partnership_id = $1 and id = $2 and version = $3 and claim_id is null",
        ctx.actor.partnership,
        id,
        version,
        status,
        answer,
        posting,
        ctx.actor.staff,
        ctx.now
    )
}

/// Locks a cost in a claim; 0 rows: it is in one, or not accepted any more.
pub(crate) async fn lock(tx: &mut Tx, ctx: &Ctx, id: CostId, claim: ClaimId) -> Result<u64, Failure> {
    execute!(
        tx,
        "update money_cost set claim_id = $3, version = version + 1
         where partnership_id = $1 and id = $2 and claim_id is null and status = 'accepted'",
        ctx.actor.partnership,
        id,
        claim
    )
}

/// Was this cost taken back by another?
pub(crate) async fn counter_of(tx: &mut Tx, ctx: &Ctx, id: CostId) -> Result<Option<CostId>, Failure> {
    let found = fetch_values!(
        tx,
        CostId,
        "select id from money_cost where partnership_id = $1 and reverses = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.into_iter().next())
}

#[derive(sqlx::FromRow)]
struct Foot {
    id: CostId,
    number: i64,
    operation_id: OperationId,
    organisation_id: OrganisationId,
    supplier_key: Option<String>,
    invoice_key: Option<String>,
    wage_staff: Option<Uuid>,
    wage_month: Option<String>,
}

impl Foot {
    fn leaning(self, papers: Vec<Vec<u8>>, hours: Vec<Uuid>) -> Footprint {
        Footprint {
            cost: Some(self.id),
            number: self.number,
            operation: self.operation_id.0,
            organisation: self.organisation_id,
            papers,
            invoice: self.supplier_key.zip(self.invoice_key),
            wage: self.wage_staff.zip(self.wage_month),
            hours,
            worked: Vec::new(),
        }
    }
}

const FOOT: &str =
    "c.id, c.number, c.operation_id, c.organisation_id, c.supplier_key, c.invoice_key, c.wage_staff, c.wage_month";
const COUNTS: &str = "c.status in ('entered', 'asked', 'accepted') and c.reverses is null and not exists (
    select 1 from money_cost r where r.partnership_id = c.partnership_id and r.reverses = c.id)";

/// What every cost that counts leans on, in all operations, as far as it may be the same as `new`: the same paper, the
/// same number of an invoice, the same wage. Costs that were taken back after a claim free what they leant on.
pub(crate) async fn footprints(tx: &mut Tx, ctx: &Ctx, new: &Footprint) -> Result<Vec<Footprint>, Failure> {
    let mut found: Vec<Footprint> = Vec::new();
    for paper in &new.papers {
        let sql = format!(
            "select {FOOT} from money_cost c where c.partnership_id = $1 and {COUNTS} and exists (
               select 1 from money_evidence e where e.partnership_id = c.partnership_id and e.cost_id = c.id and e.sha256 = $2)"
        );
        let rows = fetch_all!(tx, Foot, store::sql(sql), ctx.actor.partnership, paper.clone())?;
        found.extend(rows.into_iter().map(|row| row.leaning(vec![paper.clone()], Vec::new())));
    }
    if let Some((_, number)) = &new.invoice {
        let sql =
            format!("select {FOOT} from money_cost c where c.partnership_id = $1 and c.invoice_key = $2 and {COUNTS}");
        let rows = fetch_all!(tx, Foot, store::sql(sql), ctx.actor.partnership, number.as_str())?;
        found.extend(rows.into_iter().map(|row| row.leaning(Vec::new(), Vec::new())));
    }
    if let Some((staff, month)) = &new.wage {
        let sql = format!(
            "select {FOOT} from money_cost c where c.partnership_id = $1 and c.wage_staff = $2 and c.wage_month = $3 and {COUNTS}"
        );
        let rows = fetch_all!(tx, Foot, store::sql(sql), ctx.actor.partnership, *staff, month.as_str())?;
        found.extend(rows.into_iter().map(|row| row.leaning(Vec::new(), Vec::new())));
    }
    if let Some((staff, month)) = &new.wage {
        let sql = format!(
            "select {FOOT} from money_cost c where c.partnership_id = $1 and {COUNTS} and exists (
               select 1 from time_line t where t.partnership_id = c.partnership_id and t.cost_id = c.id
                 and t.staff_id = $2 and t.day >= $3 and t.day <= $4)"
        );
        let (first, last) = (format!("{month}-01"), format!("{month}-31"));
        let rows = fetch_all!(tx, Foot, store::sql(sql), ctx.actor.partnership, *staff, first.as_str(), last.as_str())?;
        let worked = || vec![(*staff, month.clone())];
        found.extend(rows.into_iter().map(|row| Footprint { worked: worked(), ..row.leaning(Vec::new(), Vec::new()) }));
    }
    for (staff, month) in &new.worked {
        let sql = format!(
            "select {FOOT} from money_cost c where c.partnership_id = $1 and c.wage_staff = $2 and c.wage_month = $3 and {COUNTS}"
        );
        let rows = fetch_all!(tx, Foot, store::sql(sql), ctx.actor.partnership, *staff, month.as_str())?;
        found.extend(rows.into_iter().map(|row| row.leaning(Vec::new(), Vec::new())));
    }
    for line in &new.hours {
        let sql = format!(
            "select {FOOT} from money_cost c join time_line t on t.partnership_id = c.partnership_id and t.cost_id = c.id
             where c.partnership_id = $1 and t.id = $2 and {COUNTS}"
        );
        let rows = fetch_all!(tx, Foot, store::sql(sql), ctx.actor.partnership, *line)?;
        found.extend(rows.into_iter().map(|row| row.leaning(Vec::new(), vec![*line])));
    }
    Ok(found)
}
