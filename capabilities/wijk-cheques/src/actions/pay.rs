//! The bank answers: a list was paid (its line stands on a statement), or one payment of it was refused.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{PaymentId, PaymentStatus, Run, RunId, RunKind, RunStatus};
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
        let (from, to) = (PaymentStatus::Sent, PaymentStatus::Refused);
        let sent = run.status == RunStatus::Sent && run.kind == RunKind::Bank;
        if !sent || !tables::payment::set(tx, ctx, payment.id, from, to, Some(self.reason.trim())).await? {
            return Err(Refusal::Conflict("wijk-run-not-sent").into());
        }
        tables::payment::less(tx, ctx, run.id, payment.total()).await?;
        let mut lines = Lines::default();
        lines.debit(Account::Underway, None, payment.total())?;
        lines.credit(Account::PayDue, book::worker(payment.worker_id)?, payment.pay_cents)?;
        lines.credit(Account::TravelDue, book::worker(payment.worker_id)?, payment.travel_cents)?;
        let entry =
            Entry { deed: Deed::Refused, reason: run.message_id(), day: ctx.today(), subject: Some(run.id.0), lines };
        book::post(tx, ctx, entry).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "payment", payment.id));
        Ok(())
    }
}
