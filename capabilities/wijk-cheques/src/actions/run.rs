//! A list of payments is made of a closed month, and goes out.

use std::collections::BTreeMap;

use kernel::{Day, FieldError, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::Payer;
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_workers::WorkerId;

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{Payment, PaymentStatus, Run, RunId, RunKind, RunStatus};
use crate::rules::close::by_worker;
use crate::store::{self as tables, Counter};

/// A list is made at most so many days before the bank pays: farther away is a slip of the pen, and workers wait.
pub const AHEAD: i32 = 60;

/// What a worker still has to get of a closed month, and is on no list: (number, cheques, pay, travel).
pub type Due = BTreeMap<WorkerId, (i64, i64, i64, i64)>;

/// What is still to be paid of a closed month.
pub async fn due(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Due, Failure> {
    let lines = tables::month::lines(tx, ctx, month).await?;
    let mut due: Due = by_worker(&lines)
        .into_iter()
        .map(|(number, (worker, cheques, pay, travel))| (worker, (number, cheques, pay, travel)))
        .collect();
    for (worker, cents) in tables::recovery::set_off(tx, ctx, month).await? {
        if let Some(rest) = due.get_mut(&worker) {
            rest.2 -= cents;
        }
    }
    for payment in tables::payment::of_month(tx, ctx, month).await? {
        let counts = matches!(payment.status, PaymentStatus::Made | PaymentStatus::Sent | PaymentStatus::Paid);
        if let Some(rest) = due.get_mut(&payment.worker_id).filter(|_| counts) {
            rest.1 -= payment.cheques;
            rest.2 -= payment.pay_cents;
            rest.3 -= payment.travel_cents;
        }
    }
    due.retain(|_, (_, _, pay, travel)| *pay + *travel > 0);
    Ok(due)
}

/// Which of it goes this way: the provider pays cheques and nothing else, the organiser pays the rest.
pub fn part(kind: RunKind, payer: Payer, (number, cheques, pay, travel): (i64, i64, i64, i64)) -> (i64, i64, i64, i64) {
    match (kind, payer) {
        (RunKind::Provider, _) => (number, cheques, pay, 0),
        (RunKind::Bank, Payer::Provider) => (number, 0, 0, travel),
        (RunKind::Bank, Payer::Organiser) => (number, cheques, pay, travel),
    }
}

/// Makes a list of what is still to be paid of a closed month.
#[derive(Debug, Clone)]
pub struct MakeRun {
    /// How it goes out.
    pub kind: RunKind,
    /// Which closed month.
    pub month: String,
    /// Day on which the bank pays.
    pub execute_on: Day,
}

impl Action for MakeRun {
    type Output = RunId;
    const NAME: &'static str = "payment-run.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<RunId, Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        if tables::month::load(tx, ctx, &self.month).await?.is_none() {
            return Err(Refusal::field("month", "wijk-run-month-open").into());
        }
        if self.execute_on < ctx.today() {
            return Err(Refusal::field("execute_on", "wijk-run-past").into());
        }
        if self.execute_on > ctx.today().plus_days(AHEAD) {
            let facts = vec![("days", AHEAD.to_string())];
            return Err(Refusal::Invalid(vec![FieldError { field: "execute_on", key: "wijk-run-ahead", facts }]).into());
        }
        let organiser = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?;
        if self.kind == RunKind::Provider && organiser.payer != Payer::Provider {
            return Err(Refusal::field("kind", "wijk-run-we-pay").into());
        }
        if self.kind == RunKind::Bank && !organiser.has_iban {
            return Err(Refusal::field("kind", "wijk-run-no-account").into());
        }
        let id: RunId = ctx.new_id();
        let (mut count, mut total) = (0, 0);
        for (worker, rest) in by_number(due(tx, ctx, &self.month).await?) {
            let (number, cheques, pay, travel) = part(self.kind, organiser.payer, rest);
            if pay + travel == 0 {
                continue;
            }
            let to = if self.kind == RunKind::Bank {
                // Without an account number it waits for a next list; the page names her.
                let Some(to) = payee(tx, ctx, &desk, worker).await? else { continue };
                Some(to)
            } else {
                None
            };
            count += 1;
            total += pay + travel;
            let payment = Payment {
                id: ctx.new_id(),
                run_id: id,
                place: count,
                month: self.month.clone(),
                worker_id: worker,
                worker_number: number,
                cheques,
                pay_cents: pay,
                travel_cents: travel,
                status: PaymentStatus::Made,
                reason: None,
                answer: None,
                answer_codes: None,
                version: 1,
            };
            tables::payment::insert(tx, ctx, &payment, to.as_ref().map(|(n, i)| (n.as_str(), i.as_str()))).await?;
        }
        if count == 0 {
            return Err(Refusal::field("month", "wijk-run-nothing").into());
        }
        let run = Run {
            id,
            number: tables::next(tx, ctx, Counter::Run, 1).await?,
            kind: self.kind,
            month: self.month.clone(),
            status: RunStatus::Made,
            execute_on: self.execute_on,
            count,
            total_cents: total,
            made_at: ctx.now,
            sent_on: None,
            done_on: None,
            version: 1,
        };
        tables::payment::insert_run(tx, ctx, &run).await?;
        if run.kind == RunKind::Bank {
            crate::run_file::keep(tx, ctx, &desk, &run).await?;
        }
        let line = audit::Line::new(Self::NAME, "payment-run", id).fact("month", &self.month);
        tx.note(ctx, line.fact("payments", count).fact("cents", total));
        Ok(id)
    }
}

fn by_number(due: Due) -> Vec<(WorkerId, (i64, i64, i64, i64))> {
    let mut rows: Vec<_> = due.into_iter().collect();
    rows.sort_by_key(|(_, (number, ..))| *number);
    rows
}

async fn payee(tx: &mut Tx, ctx: &Ctx, desk: &Desk, worker: WorkerId) -> Result<Option<(String, String)>, Failure> {
    let known = wijk_workers::load(tx, desk, worker).await?;
    let iban = wijk_workers::iban(tx, ctx, desk, worker).await?;
    Ok(iban.filter(|text| ledger::Iban::parse(text).is_ok()).map(|iban| (known.name(), iban)))
}

/// The list went to the bank or the provider.
#[derive(Debug, Clone, Copy)]
pub struct SendRun {
    /// Which.
    pub id: RunId,
    /// When.
    pub on: Day,
}

impl Action for SendRun {
    type Output = ();
    const NAME: &'static str = "payment-run.send";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let run = tables::payment::run(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if self.on > ctx.today() || self.on < run.made_at.day() {
            return Err(Refusal::field("sent_on", "wijk-run-sent-day").into());
        }
        let made = run.status == RunStatus::Made;
        if !made || !tables::payment::set_run(tx, ctx, &run, RunStatus::Sent, Some(self.on), None).await? {
            return Err(Refusal::Conflict("wijk-run-sent").into());
        }
        tables::payment::set_all(tx, ctx, run.id, PaymentStatus::Made, PaymentStatus::Sent).await?;
        if run.kind == RunKind::Bank {
            let mut lines = Lines::default();
            for payment in tables::payment::of_run(tx, ctx, run.id).await? {
                lines.debit(Account::PayDue, book::worker(payment.worker_id)?, payment.pay_cents)?;
                lines.debit(Account::TravelDue, book::worker(payment.worker_id)?, payment.travel_cents)?;
            }
            lines.credit(Account::Underway, None, run.total_cents)?;
            let entry =
                Entry { deed: Deed::Pay, reason: run.message_id(), day: self.on, subject: Some(run.id.0), lines };
            book::post(tx, ctx, entry).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "payment-run", run.id).fact("sent", self.on));
        Ok(())
    }
}

/// A list that was not sent is dropped; its payments can go on another.
#[derive(Debug, Clone, Copy)]
pub struct DropRun {
    /// Which.
    pub id: RunId,
}

impl Action for DropRun {
    type Output = ();
    const NAME: &'static str = "payment-run.drop";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let run = tables::payment::run(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let made = run.status == RunStatus::Made;
        if !made || !tables::payment::set_run(tx, ctx, &run, RunStatus::Dropped, None, None).await? {
            return Err(Refusal::Conflict("wijk-run-sent").into());
        }
        tables::payment::set_all(tx, ctx, run.id, PaymentStatus::Made, PaymentStatus::Dropped).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "payment-run", run.id));
        Ok(())
    }
}
