//! VDAB or the issuer of the cheques answers on a list: each line accepted, refused with a reason, or missing.

use bank::provider_csv::{Answer, HandIn, Month, reconcile};
use kernel::{Refusal, Verb};
use ledger::Cents;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{Payment, PaymentStatus, RunId, RunKind, RunStatus};
use crate::store as tables;

/// What an answer came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Paid as they were sent.
    pub accepted: usize,
    /// Refused, or answered with another number or amount.
    pub refused: usize,
    /// Not answered.
    pub missing: usize,
}

/// The line of a payment, as the provider gets it.
pub fn line(payment: &Payment) -> Option<HandIn> {
    let (year, month) = payment.month.split_once('-')?;
    Some(HandIn {
        worker_number: worker_number(payment.worker_number),
        month: Month::new(year.parse().ok()?, month.parse().ok()?)?,
        cheques: u32::try_from(payment.cheques).ok()?,
        amount: Cents::new(payment.pay_cents),
    })
}

/// The number of a worker at the provider.
pub fn worker_number(number: i64) -> String {
    format!("WW-{number:04}")
}

/// Reads an answer into the list.
#[derive(Debug, Clone)]
pub struct ReadAnswer {
    /// Which list.
    pub id: RunId,
    /// What came back.
    pub answer: Answer,
    /// In words: answered with another number or amount.
    pub changed: String,
}

impl Action for ReadAnswer {
    type Output = Outcome;
    const NAME: &'static str = "payment-run.answer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Outcome, Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let run = tables::payment::run(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if run.kind != RunKind::Provider || run.status != RunStatus::Sent {
            return Err(Refusal::Conflict("wijk-run-not-sent").into());
        }
        let payments = tables::payment::of_run(tx, ctx, run.id).await?;
        let sent: Vec<HandIn> = payments.iter().filter_map(line).collect();
        let back = reconcile(&sent, &self.answer);
        if !back.unexpected.is_empty() {
            // Not the answer to this list: nothing of it is taken.
            return Err(Refusal::field("file", "wijk-answer-other").into());
        }
        let reason_of = |hand_in: &HandIn| {
            let refused = back.refused.iter().find(|(sent, _)| sent == hand_in).map(|(_, reason)| reason.clone());
            refused.or_else(|| back.changed.iter().any(|(sent, _)| sent == hand_in).then(|| self.changed.clone()))
        };
        let mut lines = Lines::default();
        let mut total = 0;
        for payment in &payments {
            let Some(hand_in) = line(payment) else { continue };
            let (to, reason) = match reason_of(&hand_in) {
                Some(reason) => (PaymentStatus::Refused, Some(reason)),
                None if back.missing.contains(&hand_in) => (PaymentStatus::Missing, None),
                None => (PaymentStatus::Paid, None),
            };
            tables::payment::set(tx, ctx, payment.id, PaymentStatus::Sent, to, reason.as_deref()).await?;
            if to == PaymentStatus::Paid {
                tables::take::paid_out(tx, ctx, payment.worker_id, &payment.month, payment.cheques).await?;
                lines.debit(Account::PayDue, book::worker(payment.worker_id)?, payment.pay_cents)?;
                total += payment.pay_cents;
            }
        }
        lines.credit(Account::Provider, None, total)?;
        let entry =
            Entry { deed: Deed::Answer, reason: run.message_id(), day: ctx.today(), subject: Some(run.id.0), lines };
        book::post(tx, ctx, entry).await?;
        if !tables::payment::set_run(tx, ctx, &run, RunStatus::Done, run.sent_on, Some(ctx.today())).await? {
            return Err(Refusal::Conflict("wijk-run-not-sent").into());
        }
        let done = Outcome {
            accepted: back.accepted.len(),
            refused: back.refused.len() + back.changed.len(),
            missing: back.missing.len(),
        };
        let note = audit::Line::new(Self::NAME, "payment-run", run.id).fact("accepted", done.accepted);
        tx.note(ctx, note.fact("refused", done.refused).fact("missing", done.missing));
        Ok(done)
    }
}
