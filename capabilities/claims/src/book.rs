//! Writing in the money ledger: every deed that moves money posts here, in its own transaction. Nothing that stands is
//! changed: what was wrong gets its exact counter-entry.

use std::collections::BTreeMap;

use kernel::{Day, OrganisationId, Refusal};
use ledger::{Cents, Head, Known, Line, Owner, Posting, Refused};
use operation::OperationId;
use store::{Ctx, Failure, Tx};
use uuid::Uuid;

use crate::accounts::{Account, Deed};
use crate::model::PostingId;
use crate::store as tables;

/// Balanced lines in the making.
#[derive(Debug, Default)]
pub struct Lines(Vec<Line>);

/// Whose part of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Nobody's.
    All,
    /// An organisation's.
    Organisation(OrganisationId),
    /// A source of the operation.
    Source(String, OperationId),
    /// A local government in the operation, by NIS code.
    Local(String, OperationId),
}

impl Whose {
    fn owner(&self) -> Result<Option<Owner>, Failure> {
        let made = match self {
            Self::All => return Ok(None),
            Self::Organisation(id) => Owner::new("organisation", id.0),
            Self::Source(source, id) => Owner::new(&format!("source-{source}"), id.0),
            Self::Local(nis, id) => Owner::new(&format!("nis-{nis}"), id.0),
        };
        made.map(Some).map_err(other)
    }
}

fn other(error: impl std::fmt::Display) -> Failure {
    Failure::other(error.to_string())
}

impl Lines {
    /// The same amount left and right; an amount below nothing goes the other way round, nothing adds nothing.
    pub fn both(&mut self, debit: (Account, &Whose), credit: (Account, &Whose), cents: i64) -> Result<(), Failure> {
        let (debit, credit) = if cents < 0 { (credit, debit) } else { (debit, credit) };
        let amount = Cents::new(cents.checked_abs().ok_or_else(|| other("amount"))?);
        if amount.is_zero() {
            return Ok(());
        }
        self.0.push(Line::debit(debit.0.code().map_err(other)?, debit.1.owner()?, amount));
        self.0.push(Line::credit(credit.0.code().map_err(other)?, credit.1.owner()?, amount));
        Ok(())
    }
}

/// What a deed writes.
#[derive(Debug)]
pub struct Entry {
    /// What for.
    pub deed: Deed,
    /// A reference without personal data, or the words of who corrects.
    pub reason: String,
    /// The day it counts for; a closed one is refused.
    pub day: Day,
    /// Of which operation.
    pub operation: OperationId,
    /// Cost, claim, contribution or settlement behind it.
    pub subject: Uuid,
    /// Balanced lines.
    pub lines: Lines,
}

/// Adds a posting in the transaction of the deed. Without lines nothing is added and there is no posting.
pub async fn post(tx: &mut Tx, ctx: &Ctx, entry: Entry) -> Result<Option<PostingId>, Failure> {
    if entry.lines.0.is_empty() {
        return Ok(None);
    }
    let head = Head { id: ctx.new_id(), kind: entry.deed.to_string(), reason: entry.reason, day: entry.day };
    let posting = Posting::new(head, entry.lines.0).map_err(other)?;
    add(tx, ctx, &posting, entry.operation, entry.subject, None).await.map(Some)
}

/// Adds the exact counter-entry of a posting, for today; a second one is refused.
pub async fn reverse(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PostingId,
    deed: Deed,
    reason: &str,
    subject: Uuid,
) -> Result<PostingId, Failure> {
    let row = tables::book::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let lines = tables::book::lines(tx, ctx, id).await?;
    let lines = lines.iter().map(line).collect::<Result<Vec<_>, _>>()?;
    let head = Head { id: row.id.0, kind: row.kind.to_string(), reason: row.reason.clone(), day: row.day };
    let original = Posting::restore(head, row.reverses.map(|id| id.0), lines).map_err(other)?;
    let day = ctx.today().max(row.day);
    let head = Head { id: ctx.new_id(), kind: deed.to_string(), reason: reason.to_owned(), day };
    let counter = original.counter(head).map_err(other)?;
    let operation = row.operation_id.ok_or(Refusal::NotFound)?;
    add(tx, ctx, &counter, operation, subject, Some(original)).await
}

/// A line of the table as the ledger has it.
pub fn line(row: &tables::book::LineRow) -> Result<Line, Failure> {
    let owner = Owner::of_columns(row.owner_kind.as_deref(), row.owner_id).map_err(other)?;
    let account = row.account.code().map_err(other)?;
    Ok(Line::of_columns(account, owner, Cents::new(row.debit_cents), Cents::new(row.credit_cents)))
}

async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    posting: &Posting,
    operation: OperationId,
    subject: Uuid,
    original: Option<Posting>,
) -> Result<PostingId, Failure> {
    // The number first: from here on nobody else posts.
    let number = tables::next(tx, ctx, tables::Counter::Posting, 1).await?;
    let mut accounts = BTreeMap::new();
    for account in Account::ALL {
        let entry = account.entry().map_err(other)?;
        accounts.insert(entry.code.clone(), entry);
    }
    let closed = tables::period::around(tx, ctx, operation, posting.day()).await?;
    let counter = match posting.reverses() {
        Some(id) => tables::book::counter_of(tx, ctx, PostingId(id)).await?.map(|id| id.0),
        None => None,
    };
    // No account here is a stock, so no balance is needed.
    let facts = Known { accounts, balances: BTreeMap::new(), closed, original, counter };
    ledger::check(posting, &facts).map_err(refused)?;
    tables::book::insert(tx, ctx, number, posting, operation, subject).await?;
    Ok(PostingId(posting.id()))
}

/// What the ledger may say to a person; the rest cannot happen by what a person types.
fn refused(why: Refused) -> Failure {
    match why {
        Refused::Closed(_) => Refusal::Conflict("money-closed").into(),
        Refused::ReversedAlready(_) | Refused::ReversesCounter(_) => Refusal::Conflict("money-reversed").into(),
        why => Failure::other(format!("the ledger refuses: {why}")),
    }
}
