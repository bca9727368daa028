//! A line of the bank was taken for the wrong thing: that is undone with a counter-entry, and the line waits again.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_users::UserId;

use super::about;
use super::matching::reference;
use super::{pay, recovery};
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{BankLine, LineId, LineStatus, MatchKind, OrderId, PostingId, RecoveryId, RunId, Undo};
use crate::rules::numbers::spoken;
use crate::store::{self as tables, book::OPEN};
use schemes::wijk::cheques::State;

/// The coordinator undoes what a line was matched with.
#[derive(Debug, Clone)]
pub struct UnmatchLine {
    /// Which line.
    pub id: LineId,
    /// Why, in words; kept with the line and with the counter-entry.
    pub reason: String,
}

impl Action for UnmatchLine {
    type Output = ();
    const NAME: &'static str = "bank.unmatch";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let line = tables::bank::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let reason = self.reason.trim();
        if reason.is_empty() {
            return Err(Refusal::field("reason", "wijk-bank-undo-why-missing").into());
        }
        let (LineStatus::Matched, Some(kind)) = (line.status, line.matched_kind) else {
            return Err(Refusal::Conflict("wijk-bank-not-matched").into());
        };
        let mut numbers = String::new();
        match (kind, line.matched_id) {
            (MatchKind::Fee, Some(user)) => {
                wijk_users::unmatch_fee(tx, ctx, UserId(user), &reference(&line)).await?;
            }
            (MatchKind::Order, Some(id)) => numbers = order(tx, ctx, &line, OrderId(id)).await?,
            (MatchKind::FeeOrder, Some(id)) => {
                let user = super::order::find(tx, ctx, &desk, OrderId(id)).await?.user_id;
                wijk_users::unmatch_fee(tx, ctx, user, &reference(&line)).await?;
                numbers = order(tx, ctx, &line, OrderId(id)).await?;
            }
            (MatchKind::Run, Some(id)) => pay::unpaid(tx, ctx, RunId(id)).await?,
            (MatchKind::Recovery, Some(id)) => {
                recovery::unpaid(tx, ctx, RecoveryId(id), line.amount_cents).await?;
            }
            // Only the book knew of it.
            _ => {}
        }
        let posting_id = counter(tx, ctx, &line, reason).await?;
        if !tables::bank::reopened(tx, ctx, &line, "wijk-bank-hint-undone").await? {
            return Err(Refusal::Conflict("wijk-bank-not-matched").into());
        }
        let undo = Undo {
            matched_kind: kind,
            matched_id: line.matched_id,
            reason: reason.to_owned(),
            posting_id,
            numbers,
            undone_at: ctx.now,
        };
        tables::bank::keep_undo(tx, ctx, line.id, &undo).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "bank-line", line.id).fact("kind", kind));
        Ok(())
    }
}

/// The order waits for its money again. Only as long as all its cheques are in the stock: what was given or used stays.
/// Gives the numbers that hold no longer.
async fn order(tx: &mut Tx, ctx: &Ctx, line: &BankLine, id: OrderId) -> Result<String, Failure> {
    let cheques = tables::cheque::of_order(tx, ctx, id).await?;
    let numbers = |wanted: bool| -> Vec<i64> {
        let those = cheques.iter().filter(|cheque| (cheque.status == State::Issued) == wanted);
        those.filter_map(|cheque| cheque.number).collect()
    };
    let gone = numbers(false);
    if !gone.is_empty() {
        return Err(about("reason", "wijk-bank-undo-used", &gone).into());
    }
    if !tables::order::unpay(tx, ctx, id, &reference(line)).await? {
        return Err(Refusal::Conflict("wijk-bank-not-matched").into());
    }
    tables::take::unissue(tx, ctx, id, i64::try_from(cheques.len()).unwrap_or(i64::MAX)).await?;
    Ok(spoken(&numbers(true)))
}

/// The counter-entry of what the line was posted as. It is of today; what it undoes in a closed period stands in its
/// words too. The money itself came or went all the same: a line that was recognised when it was read waits from now on
/// on the account of what nobody knows.
async fn counter(tx: &mut Tx, ctx: &Ctx, line: &BankLine, reason: &str) -> Result<Option<PostingId>, Failure> {
    let Some(id) = tables::book::standing_match(tx, ctx, line.id.0).await? else { return Ok(None) };
    let row = tables::book::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let closed = tables::month::period_of(tx, ctx, row.day).await?.is_some();
    let words = if closed { format!("{reason} ({}, {})", row.number, row.day) } else { reason.to_owned() };
    let with_bank = tables::book::lines(tx, ctx, id).await?.iter().any(|line| line.account == Account::Bank);
    let counter = book::reverse(tx, ctx, id, book::Why::Words(&words)).await?;
    if with_bank {
        waits(tx, ctx, line.id.0, line.amount_cents).await?;
    }
    Ok(Some(counter))
}

/// Money of a line of which nobody knows what it is for.
async fn waits(tx: &mut Tx, ctx: &Ctx, line: Uuid, cents: i64) -> Result<(), Failure> {
    let mut lines = Lines::default();
    let (bank, unmatched) = ((Account::Bank, None), (Account::Unmatched, None));
    if cents > 0 {
        lines.both(bank, unmatched, cents)?;
    } else {
        lines.both(unmatched, bank, -cents)?;
    }
    let entry = Entry { deed: Deed::Bank, reason: OPEN.to_owned(), day: ctx.today(), subject: Some(line), lines };
    book::post(tx, ctx, entry).await.map(|_| ())
}
