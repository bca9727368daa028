//! The bank answers: a list was paid (its line stands on a statement), or one payment of it was refused.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{Payment, PaymentId, PaymentStatus, Run, RunId, RunKind, RunStatus};
use crate::store as tables;

/// A list of the bank was paid, on this day. The caller writes the posting.
pub(crate) async fn paid(tx: &mut Tx, ctx: &Ctx, run: &Run, on: Day) -> Result<(), Failure> {
    let sent = run.status == RunStatus::Sent && run.kind == RunKind::Bank;
    if !sent || !tables::payment::set_run(tx, ctx, run, RunStatus::Done, run.sent_on, Some(on)).await? {
        return Err(Refusal::Conflict("wijk-run-not-sent").into());
    }
    for payment in tables::payment::of_run(tx, ctx, run.id).await? {
        if payment.status != PaymentStatus::Sent {
            continue;
        }
        tables::payment::set(tx, ctx, payment.id, PaymentStatus::Sent, PaymentStatus::Paid, None).await?;
        if payment.cheques > 0 {
            tables::take::paid_out(tx, ctx, payment.worker_id, &payment.month, payment.cheques).await?;
        }
    }
    Ok(())
}

/// The line of the bank was not this list after all: it is on its way again. The caller writes the counter-entry.
pub(crate) async fn unpaid(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<(), Failure> {
    let run = tables::payment::run(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let done = run.status == RunStatus::Done && run.kind == RunKind::Bank;
    if !done || !tables::payment::set_run(tx, ctx, &run, RunStatus::Sent, run.sent_on, None).await? {
        return Err(Refusal::Conflict("wijk-bank-not-matched").into());
    }
    for payment in tables::payment::of_run(tx, ctx, run.id).await? {
        if payment.status != PaymentStatus::Paid {
            continue;
        }
        tables::payment::set(tx, ctx, payment.id, PaymentStatus::Paid, PaymentStatus::Sent, None).await?;
        if payment.cheques > 0 {
            tables::take::unpaid(tx, ctx, payment.worker_id, &payment.month, payment.cheques).await?;
        }
    }
    Ok(())
}

/// The bank refused one payment, before the list was booked: the worker still gets the money, on a next list.
#[derive(Debug, Clone)]
pub struct RefusePayment {
    /// On which list.
    pub run: RunId,
    /// Which.
    pub id: PaymentId,
    /// Why, as the bank says it.
    pub reason: String,
}

impl Action for RefusePayment {
    type Output = ();
    const NAME: &'static str = "payment.refused";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let run = tables::payment::run(tx, ctx, self.run).await?.ok_or(Refusal::NotFound)?;
        let all = tables::payment::of_run(tx, ctx, run.id).await?;
        let payment = all.into_iter().find(|payment| payment.id == self.id).ok_or(Refusal::NotFound)?;
        if self.reason.trim().is_empty() {
            return Err(Refusal::field("reason", "wijk-run-reason-missing").into());
        }
        refuse(tx, ctx, &run, &[(&payment, Some(self.reason.trim().to_owned()))]).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "payment", payment.id));
        Ok(())
    }
}

/// Payments of a sent list were refused: the list comes to less, and each worker still gets her money on a next list.
/// With the last of them the list is done.
pub(crate) async fn refuse(
    tx: &mut Tx,
    ctx: &Ctx,
    run: &Run,
    refused: &[(&Payment, Option<String>)],
) -> Result<(), Failure> {
    if run.status != RunStatus::Sent || run.kind != RunKind::Bank {
        return Err(Refusal::Conflict("wijk-run-not-sent").into());
    }
    let mut lines = Lines::default();
    let mut total = 0;
    for (payment, reason) in refused {
        let (from, to) = (PaymentStatus::Sent, PaymentStatus::Refused);
        if !tables::payment::set(tx, ctx, payment.id, from, to, reason.as_deref()).await? {
            return Err(Refusal::Conflict("wijk-run-not-sent").into());
        }
        tables::payment::less(tx, ctx, run.id, payment.total()).await?;
        lines.credit(Account::PayDue, book::worker(payment.worker_id)?, payment.pay_cents)?;
        lines.credit(Account::TravelDue, book::worker(payment.worker_id)?, payment.travel_cents)?;
        total += payment.total();
    }
    lines.debit(Account::Underway, None, total)?;
    let entry =
        Entry { deed: Deed::Refused, reason: run.message_id(), day: ctx.today(), subject: Some(run.id.0), lines };
    book::post(tx, ctx, entry).await?;
    if run.count == i64::try_from(refused.len()).unwrap_or(i64::MAX) {
        tables::payment::set_run(tx, ctx, run, RunStatus::Done, run.sent_on, Some(ctx.today())).await?;
    }
    Ok(())
}
