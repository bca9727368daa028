//! The coordinator corrects the book: with a posting of her own, or with the exact counter-entry of one. Nothing that
//! stands is changed.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::PostingId;
use crate::store as tables;

/// A posting between two accounts behind which no cheque and no payment stands.
#[derive(Debug, Clone)]
pub struct Correct {
    /// Left.
    pub debit: Account,
    /// Right.
    pub credit: Account,
    /// How much.
    pub cents: i64,
    /// Why, in words.
    pub reason: String,
}

impl Action for Correct {
    type Output = PostingId;
    const NAME: &'static str = "book.correct";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PostingId, Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        if self.debit == self.credit {
            return Err(Refusal::field("credit", "wijk-book-same").into());
        }
        if !self.debit.is_free() {
            return Err(Refusal::field("debit", "wijk-book-not-free").into());
        }
        if !self.credit.is_free() {
            return Err(Refusal::field("credit", "wijk-book-not-free").into());
        }
        if self.cents <= 0 {
            return Err(Refusal::field("amount", "wijk-book-amount").into());
        }
        if self.reason.trim().is_empty() {
            return Err(Refusal::field("reason", "wijk-book-reason").into());
        }
        let mut lines = Lines::default();
        lines.both((self.debit, None), (self.credit, None), self.cents)?;
        let reason = tables::book::WORDS.to_owned();
        let entry = Entry { deed: Deed::Correction, reason, day: ctx.today(), subject: None, lines };
        let id = book::post_with(tx, ctx, entry, Some(self.reason.trim())).await?.ok_or(Refusal::NotFound)?;
        tx.note(ctx, audit::Line::new(Self::NAME, "posting", id).fact("cents", self.cents));
        Ok(id)
    }
}

/// The counter-entry of a correction. Other postings are undone by the deed behind them.
#[derive(Debug, Clone)]
pub struct Reverse {
    /// Which posting.
    pub id: PostingId,
    /// Why, in words.
    pub reason: String,
}

impl Action for Reverse {
    type Output = PostingId;
    const NAME: &'static str = "book.reverse";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PostingId, Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let row = tables::book::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if row.kind != Deed::Correction {
            return Err(Refusal::Conflict("wijk-book-by-deed").into());
        }
        if self.reason.trim().is_empty() {
            return Err(Refusal::field("reason", "wijk-book-reason").into());
        }
        let id = book::reverse(tx, ctx, self.id, book::Why::Words(self.reason.trim())).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "posting", id));
        Ok(id)
    }
}
