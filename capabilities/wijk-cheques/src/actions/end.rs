//! Each day: cheques that are too old leave the stocks. Whose their value is then, no source tells; it waits on an account.

use std::collections::BTreeMap;

use kernel::{Role, Verb};
use schemes::wijk::cheques::State;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::store as tables;

/// Takes out what expired before today. Twice a day changes nothing more.
#[derive(Debug, Clone, Copy)]
pub struct Expire;

impl Action for Expire {
    type Output = usize;
    const NAME: &'static str = "cheque.expire";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        if ctx.actor.role != Role::System {
            door::require(tx, ctx, Verb::Write, Part::Money).await?;
        }
        tables::lock(tx, ctx).await?;
        let past = tables::cheque::past(tx, ctx, ctx.today()).await?;
        let mut users = BTreeMap::new();
        let mut workers = BTreeMap::new();
        let mut total = 0;
        for cheque in &past {
            tables::take::end(tx, ctx, cheque, State::Expired, None).await?;
            total += cheque.price_cents;
            match (cheque.status, cheque.worker_id) {
                (State::Given, Some(worker)) => *workers.entry(worker).or_insert(0) += cheque.price_cents,
                _ => *users.entry(cheque.user_id).or_insert(0) += cheque.price_cents,
            }
        }
        let mut lines = Lines::default();
        for (user, cents) in users {
            lines.debit(Account::StockUser, book::user(user)?, cents)?;
        }
        for (worker, cents) in workers {
            lines.debit(Account::StockWorker, book::worker(worker)?, cents)?;
        }
        lines.credit(Account::Expired, None, total)?;
        let reason = format!("{} cheques", past.len());
        book::post(tx, ctx, Entry { deed: Deed::Expire, reason, day: ctx.today(), subject: None, lines }).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership.0).fact("cheques", past.len()));
        Ok(past.len())
    }
}
