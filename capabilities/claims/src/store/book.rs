//! The money ledger: lines are added, and nothing else ever happens to them.

use kernel::{Day, Moment};
use ledger::Posting;
use operation::OperationId;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, insert_rows};
use uuid::Uuid;

use crate::accounts::{Account, Deed};
use crate::model::PostingId;

/// A posting as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Which.
    pub id: PostingId,
    /// Running number.
    pub number: i64,
    /// What for.
    pub kind: Deed,
    /// A reference, or words.
    pub reason: String,
    /// The day it counts for.
    pub day: Day,
    /// Of which operation.
    pub operation_id: Option<OperationId>,
    /// Cost, claim, contribution or settlement behind it.
    pub subject: Option<Uuid>,
    /// Which posting it undoes.
    pub reverses: Option<PostingId>,
    /// When it was recorded.
    pub recorded_at: Moment,
}

/// A line as it stands in the table.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct LineRow {
    /// Which posting.
    pub posting_id: PostingId,
    /// Which account.
    pub account: Account,
    /// Kind of the owner of that part.
    pub owner_kind: Option<String>,
    /// Whose part.
    pub owner_id: Option<Uuid>,
    /// Left.
    pub debit_cents: i64,
    /// Right.
    pub credit_cents: i64,
}

pub(crate) const COLUMNS: &str =
    "p.id, p.number, p.kind, p.reason, p.day, p.operation_id, p.subject, p.reverses, p.recorded_at";

/// Adds a posting with its lines.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    number: i64,
    posting: &Posting,
    operation: OperationId,
    subject: Uuid,
) -> Result<(), Failure> {
    let head = posting.head();
    execute!(
        tx,
        "insert into money_posting (partnership_id, id, number, kind, reason, day, operation_id, subject, reverses,
           recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        ctx.actor.partnership,
        head.id,
        number,
        head.kind.as_str(),
        head.reason.as_str(),
        head.day,
        operation,
        subject,
        posting.reverses(),
        ctx.now,
        ctx.actor.staff
    )?;
    let lines: Vec<(i64, &ledger::Line)> = (1..).zip(posting.lines()).collect();
    insert_rows!(
        tx,
        "insert into money_line (partnership_id, posting_id, place, account, owner_kind, owner_id, debit_cents, credit_cents)",
        lines,
        |row| [
            ctx.actor.partnership,
            head.id,
            row.0,
            row.1.account.as_str(),
            row.1.owner.as_ref().map(ledger::Owner::kind),
            row.1.owner.as_ref().map(ledger::Owner::id),
            row.1.columns().0.get(),
            row.1.columns().1.get()
        ]
    )
}

/// One posting.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: PostingId) -> Result<Option<Row>, Failure> {
    let sql = format!("select {COLUMNS} from money_posting p where p.partnership_id = $1 and p.id = $2");
    fetch_optional!(tx, Row, store::sql(sql), ctx.actor.partnership, id)
}

/// The counter-entry of a posting.
pub(crate) async fn counter_of(tx: &mut Tx, ctx: &Ctx, id: PostingId) -> Result<Option<PostingId>, Failure> {
    let found = fetch_optional!(
        tx,
        (PostingId,),
        "select id from money_posting where partnership_id = $1 and reverses = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(found.map(|(id,)| id))
}

/// The lines of a posting, as they were given.
pub(crate) async fn lines(tx: &mut Tx, ctx: &Ctx, id: PostingId) -> Result<Vec<LineRow>, Failure> {
    fetch_all!(
        tx,
        LineRow,
        "select posting_id, account, owner_kind, owner_id, debit_cents, credit_cents from money_line
         where partnership_id = $1 and posting_id = $2 order by place",
        ctx.actor.partnership,
        id
    )
}
