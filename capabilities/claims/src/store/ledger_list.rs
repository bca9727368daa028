//! Reading the money ledger: sums of accounts, postings by page, every line for the file.

use operation::OperationId;
use store::{Ctx, Failure, Tx, fetch_all};

use super::book::{COLUMNS, LineRow, Row};
use crate::accounts::Account;

/// Sums of an account.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Sum {
    /// Which.
    pub account: Account,
    /// All of the left.
    pub debit: i64,
    /// All of the right.
    pub credit: i64,
}

/// The sums of every account of an operation that has lines.
pub(crate) async fn sums(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Sum>, Failure> {
    let mut sums = fetch_all!(
        tx,
        Sum,
        "select l.account, cast(sum(l.debit_cents) as bigint) as debit, cast(sum(l.credit_cents) as bigint) as credit
         from money_line l join money_posting p on p.partnership_id = l.partnership_id and p.id = l.posting_id
         where l.partnership_id = $1 and p.operation_id = $2 group by l.account",
        ctx.actor.partnership,
        operation
    )?;
    sums.sort_by_key(|sum| sum.account);
    Ok(sums)
}

/// Postings of an operation below a number, the last first; of one account if it is named.
pub(crate) async fn page(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    account: Option<Account>,
    below: i64,
    most: i64,
) -> Result<Vec<Row>, Failure> {
    match account {
        Some(account) => fetch_all!(
            tx,
            Row,
            store::sql(format!(
                "select {COLUMNS} from money_posting p
                 where p.partnership_id = $1 and p.operation_id = $2 and p.number < $3 and exists (
                   select 1 from money_line l where l.partnership_id = p.partnership_id and l.posting_id = p.id and l.account = $4)
                 order by p.number desc limit $5"
            )),
            ctx.actor.partnership,
            operation,
            below,
            account,
            most
        ),
        None => fetch_all!(
            tx,
            Row,
            store::sql(format!(
                "select {COLUMNS} from money_posting p
                 where p.partnership_id = $1 and p.operation_id = $2 and p.number < $3 order by p.number desc limit $4"
            )),
            ctx.actor.partnership,
            operation,
            below,
            most
        ),
    }
}

/// Every line of an operation, in the order of recording: for the file.
pub(crate) async fn lines(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<LineRow>, Failure> {
    fetch_all!(
        tx,
        LineRow,
        "select l.posting_id, l.account, l.owner_kind, l.owner_id, l.debit_cents, l.credit_cents
         from money_line l join money_posting p on p.partnership_id = l.partnership_id and p.id = l.posting_id
         where l.partnership_id = $1 and p.operation_id = $2 order by p.number, l.place",
        ctx.actor.partnership,
        operation
    )
}
