//! The way into the book: a deed of money gives its lines, the ledger says whether they may be added, and then they stand.

use std::collections::BTreeMap;

use kernel::{Day, Refusal};
use ledger::{AccountCode, Cents, Head, Known, Line, Owner, Posting, Refused};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::accounts::{Account, Deed};
use crate::records::PostingId;
use crate::store::{self as tables, Counter};

/// More parts of one account than this are read in one go.
const FEW: usize = 8;

/// Lines that are being put together.
#[derive(Debug, Default)]
pub struct Lines(Vec<Line>);

impl Lines {
    /// On the left; nothing is left out.
    pub fn debit(&mut self, account: Account, owner: Option<Owner>, cents: i64) -> Result<(), Failure> {
        if cents != 0 {
            self.0.push(Line::debit(code(account)?, owner, Cents::new(cents)));
        }
        Ok(())
    }

    /// On the right; nothing is left out.
    pub fn credit(&mut self, account: Account, owner: Option<Owner>, cents: i64) -> Result<(), Failure> {
        if cents != 0 {
            self.0.push(Line::credit(code(account)?, owner, Cents::new(cents)));
        }
        Ok(())
    }

    /// Left and right at once.
    pub fn both(
        &mut self,
        debit: (Account, Option<Owner>),
        credit: (Account, Option<Owner>),
        cents: i64,
    ) -> Result<(), Failure> {
        self.debit(debit.0, debit.1, cents)?;
        self.credit(credit.0, credit.1, cents)
    }

    /// On the left what is above nothing, on the right what is below.
    pub fn signed(&mut self, account: Account, cents: i64) -> Result<(), Failure> {
        if cents < 0 { self.credit(account, None, -cents) } else { self.debit(account, None, cents) }
    }

    /// Is there nothing to write?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A user's part.
pub fn user(id: UserId) -> Result<Option<Owner>, Failure> {
    Owner::new("user", id.0).map(Some).map_err(|e| Failure::other(e.to_string()))
}

/// A worker's part.
pub fn worker(id: WorkerId) -> Result<Option<Owner>, Failure> {
    Owner::new("worker", id.0).map(Some).map_err(|e| Failure::other(e.to_string()))
}

fn code(account: Account) -> Result<AccountCode, Failure> {
    account.code().map_err(|e| Failure::other(e.to_string()))
}

/// What a deed writes.
#[derive(Debug)]
pub struct Entry {
    /// What for.
    pub deed: Deed,
    /// A reference or a code without personal data.
    pub reason: String,
    /// The day it counts for; in a closed period it becomes today.
    pub day: Day,
    /// Order, form, line of the bank or list behind it.
    pub subject: Option<Uuid>,
    /// Balanced lines.
    pub lines: Lines,
}

/// Why a counter-entry is made.
#[derive(Debug, Clone, Copy)]
pub enum Why<'a> {
    /// A reference without personal data.
    Reference(&'a str),
    /// The words of who does it.
    Words(&'a str),
}

/// Adds a posting in the transaction of the deed. Without lines nothing is added and there is no posting.
pub async fn post(tx: &mut Tx, ctx: &Ctx, entry: Entry) -> Result<Option<PostingId>, Failure> {
    post_with(tx, ctx, entry, None).await
}

/// The same, with words of a person, which stand sealed.
pub async fn post_with(
    tx: &mut Tx,
    ctx: &Ctx,
    entry: Entry,
    words: Option<&str>,
) -> Result<Option<PostingId>, Failure> {
    if entry.lines.is_empty() {
        return Ok(None);
    }
    let id: Uuid = ctx.new_id();
    let day = open_day(tx, ctx, entry.day).await?;
    let head = Head { id, kind: entry.deed.to_string(), reason: entry.reason, day };
    let posting = Posting::new(head, entry.lines.0).map_err(|e| Failure::other(format!("posting: {e}")))?;
    add(tx, ctx, &posting, entry.subject, None, words).await.map(Some)
}

/// Adds the exact counter-entry of a posting; a second one is refused. The words of who does it stand sealed, a reference in
/// the clear.
pub async fn reverse(tx: &mut Tx, ctx: &Ctx, id: PostingId, why: Why<'_>) -> Result<PostingId, Failure> {
    let (reason, words) = match why {
        Why::Reference(text) => (text, None),
        Why::Words(text) => (tables::book::WORDS, Some(text)),
    };
    tables::lock(tx, ctx).await?;
    let row = tables::book::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let original = restored(tx, ctx, &row).await?;
    let day = open_day(tx, ctx, ctx.today().max(row.day)).await?;
    let head = Head { id: ctx.new_id(), kind: Deed::Correction.to_string(), reason: reason.to_owned(), day };
    let counter = original.counter(head).map_err(|e| Failure::other(e.to_string()))?;
    add(tx, ctx, &counter, row.subject, Some(original), words).await
}

/// A posting of the table as the ledger has it.
pub async fn restored(tx: &mut Tx, ctx: &Ctx, row: &tables::book::Row) -> Result<Posting, Failure> {
    let lines = tables::book::lines(tx, ctx, row.id).await?;
    let lines = lines.iter().map(line).collect::<Result<Vec<_>, _>>()?;
    let head = Head { id: row.id.0, kind: row.kind.to_string(), reason: row.reason.clone(), day: row.day };
    Posting::restore(head, row.reverses.map(|id| id.0), lines).map_err(|e| Failure::other(e.to_string()))
}

/// A line of the table as the ledger has it.
pub fn line(row: &tables::book::LineRow) -> Result<Line, Failure> {
    let owner = Owner::of_columns(row.owner_kind.as_deref(), row.owner_id);
    let owner = owner.map_err(|e| Failure::other(e.to_string()))?;
    Ok(Line::of_columns(code(row.account)?, owner, Cents::new(row.debit_cents), Cents::new(row.credit_cents)))
}

/// The day itself, or today when that day lies in a closed period.
async fn open_day(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<Day, Failure> {
    let closed = tables::month::period_of(tx, ctx, day).await?;
    Ok(if closed.is_some() { ctx.today() } else { day })
}

async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    posting: &Posting,
    subject: Option<Uuid>,
    original: Option<Posting>,
    words: Option<&str>,
) -> Result<PostingId, Failure> {
    // The number first: from here on nobody else changes a balance.
    let number = tables::next(tx, ctx, Counter::Posting, 1).await?;
    let facts = gather(tx, ctx, posting, original).await?;
    ledger::check(posting, &facts).map_err(refused)?;
    tables::book::insert(tx, ctx, number, posting, subject, words).await?;
    Ok(PostingId(posting.id()))
}

/// What the ledger may say to a person; the rest cannot happen by what a person types.
fn refused(why: Refused) -> Failure {
    match why {
        Refused::BelowNothing { .. } => Refusal::Conflict("wijk-book-below").into(),
        Refused::Closed(_) => Refusal::Conflict("wijk-book-closed").into(),
        Refused::ReversedAlready(_) | Refused::ReversesCounter(_) => Refusal::Conflict("wijk-book-reversed").into(),
        other => Failure::other(format!("the book refuses: {other}")),
    }
}

/// The few facts that one posting needs: balances only of stocks that it takes from.
async fn gather(tx: &mut Tx, ctx: &Ctx, posting: &Posting, original: Option<Posting>) -> Result<Known, Failure> {
    let mut accounts = BTreeMap::new();
    for account in Account::ALL {
        accounts.insert(code(*account)?, account.entry().map_err(|e| Failure::other(e.to_string()))?);
    }
    let effect = posting.effect().map_err(|e| Failure::other(e.to_string()))?;
    let takes = |code: &AccountCode, change: Cents| {
        let guarded = accounts.get(code).filter(|account| account.guard == ledger::Guard::NeverNegative);
        guarded.is_some_and(
            |account| if account.kind.grows_by_debit() { change.is_negative() } else { change.is_positive() },
        )
    };
    let mut wanted: BTreeMap<&AccountCode, Vec<Option<&Owner>>> = BTreeMap::new();
    for ((code, owner), change) in &effect {
        if takes(code, *change) {
            wanted.entry(code).or_default().push(*owner);
        }
    }
    let mut balances = BTreeMap::new();
    for (code, owners) in wanted {
        let parts = if owners.len() > FEW {
            tables::book::parts(tx, ctx, code.as_str()).await?.into_iter().collect()
        } else {
            BTreeMap::new()
        };
        for owner in owners {
            let balance = match owner.and_then(|owner| parts.get(&owner.id()).copied()) {
                Some(known) => known,
                None => tables::book::balance(tx, ctx, code.as_str(), owner.map(Owner::id)).await?,
            };
            balances.insert((code.clone(), owner.cloned()), Cents::new(balance));
        }
    }
    let closed = tables::month::period_of(tx, ctx, posting.day()).await?;
    let counter = match posting.reverses() {
        Some(id) => tables::book::counter_of(tx, ctx, PostingId(id)).await?.map(|id| id.0),
        None => None,
    };
    drop(effect);
    Ok(Known { accounts, balances, closed, original, counter })
}
