//! Cheques go out of use: made invalid with a reason, or returned by the user for her money.

use std::collections::BTreeMap;

use kernel::{Refusal, Verb, text_enum};
use schemes::wijk::cheques::State;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_users::UserId;

use super::give::numbered;
use super::wrong;
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::Cheque;
use crate::store as tables;

text_enum! {
    /// Why cheques are made invalid.
    pub enum VoidReason {
        /// Nobody finds them.
        Lost = "lost",
        /// Not readable any more.
        Damaged = "damaged",
        /// Issued by mistake.
        Mistake = "mistake",
        /// Misused; the coordinator knows of it.
        Misuse = "misuse",
    }
}

/// Makes cheques invalid: none can be used any more. What happens to their value, a person decides.
#[derive(Debug, Clone)]
pub struct VoidCheques {
    /// Which.
    pub numbers: Vec<i64>,
    /// Why.
    pub reason: VoidReason,
}

impl Action for VoidCheques {
    type Output = ();
    const NAME: &'static str = "cheque.void";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Write, Part::Money).await?;
        tables::lock(tx, ctx).await?;
        let cheques = numbered(tx, ctx, &self.numbers).await?;
        // What came in with a form is taken back with that form first, so that hours and cheques keep agreeing.
        let came = |cheque: &Cheque| matches!(cheque.status, State::HandedIn | State::Validated | State::PaidOut);
        wrong(&cheques, "cheque-handed-in-already", came)?;
        wrong(&cheques, "cheque-ended", |cheque| !matches!(cheque.status, State::Issued | State::Given))?;
        let mut lines = Lines::default();
        let mut total = 0;
        for cheque in &cheques {
            tables::take::end(tx, ctx, cheque, State::Void, Some(self.reason.as_str())).await?;
            total += cheque.price_cents;
            match (cheque.status, cheque.worker_id) {
                (State::Given, Some(worker)) => {
                    lines.debit(Account::StockWorker, book::worker(worker)?, cheque.price_cents)?;
                }
                _ => lines.debit(Account::StockUser, book::user(cheque.user_id)?, cheque.price_cents)?,
            }
        }
        lines.credit(Account::Void, None, total)?;
        let reason = self.reason.to_string();
        book::post(tx, ctx, Entry { deed: Deed::Invalid, reason, day: ctx.today(), subject: None, lines }).await?;
        let line = audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership.0);
        tx.note(ctx, line.fact("cheques", cheques.len()).fact("reason", self.reason));
        Ok(())
    }
}

/// Takes cheques back from a user: their value goes back to her. The terms of a refund are not known (decree, art. 36), so
/// a person decides each time.
#[derive(Debug, Clone)]
pub struct ReturnCheques {
    /// Whose.
    pub user: UserId,
    /// Which.
    pub numbers: Vec<i64>,
}

impl Action for ReturnCheques {
    type Output = ();
    const NAME: &'static str = "cheque.return";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
        let user = wijk_users::load(tx, &desk, self.user).await?;
        tables::lock(tx, ctx).await?;
        let cheques = numbered(tx, ctx, &self.numbers).await?;
        wrong(&cheques, "cheque-of-other-user", |cheque| cheque.user_id != user.id)?;
        wrong(&cheques, "cheque-not-in-stock", |cheque| cheque.status != State::Issued)?;
        wrong(&cheques, "cheque-expired", |cheque| cheque.is_expired(ctx.today()))?;
        let mut cents: BTreeMap<UserId, i64> = BTreeMap::new();
        for cheque in &cheques {
            tables::take::end(tx, ctx, cheque, State::Returned, None).await?;
            *cents.entry(cheque.user_id).or_default() += cheque.price_cents;
        }
        let mut lines = Lines::default();
        for (user, cents) in cents {
            lines.both((Account::StockUser, book::user(user)?), (Account::Refund, book::user(user)?), cents)?;
        }
        if lines.is_empty() {
            return Err(Refusal::field("numbers", "cheque-numbers-missing").into());
        }
        let reason = format!("{} cheques", cheques.len());
        book::post(tx, ctx, Entry { deed: Deed::Return, reason, day: ctx.today(), subject: None, lines }).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", user.id).fact("cheques", cheques.len()));
        Ok(())
    }
}
