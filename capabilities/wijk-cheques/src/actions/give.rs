//! Cheques of a user go to a worker before the hours are handed in, or come back unused.

use std::collections::BTreeMap;

use kernel::{Refusal, Verb};
use schemes::wijk::cheques::State;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_users::UserId;
use wijk_workers::WorkerId;

use super::{about, wrong};
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::Cheque;
use crate::store as tables;

/// Gives cheques of one user to a worker.
#[derive(Debug, Clone)]
pub struct GiveCheques {
    /// Whose cheques.
    pub user: UserId,
    /// To whom.
    pub worker: WorkerId,
    /// Which.
    pub numbers: Vec<i64>,
}

/// The cheques with these numbers; a number that nobody issued is refused.
pub(crate) async fn numbered(tx: &mut Tx, ctx: &Ctx, numbers: &[i64]) -> Result<Vec<Cheque>, Failure> {
    let found = tables::cheque::numbered(tx, ctx, numbers).await?;
    let missing: Vec<i64> =
        numbers.iter().copied().filter(|n| !found.iter().any(|cheque| cheque.number == Some(*n))).collect();
    if missing.is_empty() { Ok(found) } else { Err(about("numbers", "cheque-unknown", &missing).into()) }
}

impl Action for GiveCheques {
    type Output = ();
    const NAME: &'static str = "cheque.give";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
        let user = wijk_users::load(tx, &desk, self.user).await?;
        let worker = wijk_workers::load(tx, &desk, self.worker).await?;
        tables::lock(tx, ctx).await?;
        let cheques = numbered(tx, ctx, &self.numbers).await?;
        if worker.scheme != user.scheme {
            return Err(Refusal::field("worker", "cheque-other-scheme").into());
        }
        wrong(&cheques, "cheque-of-other-user", |cheque| cheque.user_id != user.id)?;
        wrong(&cheques, "cheque-not-in-stock", |cheque| cheque.status != State::Issued)?;
        wrong(&cheques, "cheque-expired", |cheque| cheque.is_expired(ctx.today()))?;
        wrong(&cheques, "cheque-validity-unknown", Cheque::is_unknown)?;
        let mut cents = 0;
        for cheque in &cheques {
            tables::take::give(tx, ctx, cheque, worker.id).await?;
            cents += cheque.price_cents;
        }
        let mut lines = Lines::default();
        lines.both(
            (Account::StockUser, book::user(user.id)?),
            (Account::StockWorker, book::worker(worker.id)?),
            cents,
        )?;
        let entry = Entry {
            deed: Deed::Give,
            reason: format!("{} cheques", cheques.len()),
            day: ctx.today(),
            subject: None,
            lines,
        };
        book::post(tx, ctx, entry).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", user.id).fact("cheques", cheques.len()));
        Ok(())
    }
}

/// Cheques that a worker has go back to the users who gave them.
#[derive(Debug, Clone)]
pub struct GiveBack {
    /// Who has them.
    pub worker: WorkerId,
    /// Which.
    pub numbers: Vec<i64>,
}

impl Action for GiveBack {
    type Output = ();
    const NAME: &'static str = "cheque.give-back";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
        let worker = wijk_workers::load(tx, &desk, self.worker).await?;
        tables::lock(tx, ctx).await?;
        let cheques = numbered(tx, ctx, &self.numbers).await?;
        let hers = |cheque: &Cheque| cheque.status == State::Given && cheque.worker_id == Some(worker.id);
        wrong(&cheques, "cheque-not-at-worker", |cheque| !hers(cheque))?;
        let mut by_user: BTreeMap<UserId, i64> = BTreeMap::new();
        for cheque in &cheques {
            tables::take::back(tx, ctx, cheque).await?;
            *by_user.entry(cheque.user_id).or_default() += cheque.price_cents;
        }
        let mut lines = Lines::default();
        for (user, cents) in by_user {
            lines.both(
                (Account::StockWorker, book::worker(worker.id)?),
                (Account::StockUser, book::user(user)?),
                cents,
            )?;
        }
        let reason = format!("{} cheques", cheques.len());
        book::post(tx, ctx, Entry { deed: Deed::GiveBack, reason, day: ctx.today(), subject: None, lines }).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", worker.id).fact("cheques", cheques.len()));
        Ok(())
    }
}

/// The worker with this small number.
pub(crate) async fn worker_by_number(tx: &mut Tx, ctx: &Ctx, number: i64) -> Result<WorkerId, Failure> {
    let found = tables::people::worker_by_number(tx, ctx, number).await?;
    found.ok_or_else(|| Refusal::field("worker", "cheque-worker-unknown").into())
}
