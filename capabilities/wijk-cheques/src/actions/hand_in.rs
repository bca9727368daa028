//! A form comes in with its cheques: the numbers that were counted, or from the stocks of the users, the oldest first.

use std::collections::BTreeMap;

use kernel::{Day, Refusal, Verb};
use parameters::Schemes;
use schemes::Table;
use schemes::wijk::cheques::State;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_jobs::{FormId, FormStatus, Performance, PerformanceForm, days_of};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_users::UserId;

use super::give::numbered;
use super::{about, wrong};
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::Cheque;
use crate::rules::numbers::spoken;
use crate::rules::stock;
use crate::store as tables;

/// Where the cheques of a form come from.
#[derive(Debug, Clone)]
pub enum Brought {
    /// On paper: these numbers.
    Numbers(Vec<i64>),
    /// Electronic: what the worker has, then the stocks of the users.
    FromStock,
}

/// What a form came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandedIn {
    /// Forms.
    pub forms: i64,
    /// Begun hours.
    pub hours: i64,
    /// Cheques.
    pub cheques: i64,
    /// Hours without a cheque.
    pub open: i64,
}

/// Hands in one form.
#[derive(Debug, Clone)]
pub struct HandInForm {
    /// Which.
    pub form: FormId,
    /// With which cheques.
    pub brought: Brought,
    /// The version of the form that was shown.
    pub version: i64,
}

impl Action for HandInForm {
    type Output = HandedIn;
    const NAME: &'static str = "cheque.hand-in";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<HandedIn, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
        let schemes = Schemes::load(tx, ctx).await?;
        tables::lock(tx, ctx).await?;
        let form = wijk_jobs::form_by_id(tx, ctx, &desk, self.form).await?.ok_or(Refusal::NotFound)?;
        let scheme = wijk_workers::scheme_of(tx, ctx, form.worker_id).await?;
        let done = settle(tx, ctx, &desk, schemes.table(&scheme), &form, &self.brought, self.version).await?;
        let line = audit::Line::new(Self::NAME, "work-form", self.form);
        tx.note(ctx, line.fact("hours", done.hours).fact("cheques", done.cheques));
        Ok(done)
    }
}

/// Hands in every form of a month that is ready: hours on it, all confirmed by the users, not handed in before.
#[derive(Debug, Clone)]
pub struct HandInRun {
    /// `YYYY-MM`.
    pub month: String,
}

impl Action for HandInRun {
    type Output = HandedIn;
    const NAME: &'static str = "cheque.hand-in-run";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<HandedIn, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Money).await?;
        let schemes = Schemes::load(tx, ctx).await?;
        let workers = tables::people::workers(tx, ctx).await?;
        tables::lock(tx, ctx).await?;
        let mut sum = HandedIn::default();
        for line in wijk_jobs::forms_of_month(tx, ctx, &desk, &self.month, Some(FormStatus::Draft)).await? {
            if line.count == 0 || line.unconfirmed > 0 {
                continue;
            }
            let form = wijk_jobs::form_by_id(tx, ctx, &desk, line.id).await?.ok_or(Refusal::NotFound)?;
            let scheme = workers.get(&form.worker_id).map_or("", |known| known.scheme.as_str());
            let done = settle(tx, ctx, &desk, schemes.table(scheme), &form, &Brought::FromStock, form.version).await?;
            sum.forms += 1;
            sum.hours += done.hours;
            sum.cheques += done.cheques;
            sum.open += done.open;
        }
        let line = audit::Line::new(Self::NAME, "wijk-month", ctx.actor.partnership.0).fact("month", &self.month);
        tx.note(ctx, line.fact("forms", sum.forms).fact("cheques", sum.cheques));
        Ok(sum)
    }
}

async fn settle(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    table: &Table,
    form: &PerformanceForm,
    brought: &Brought,
    version: i64,
) -> Result<HandedIn, Failure> {
    let rows = wijk_jobs::rows_of(tx, ctx, desk, form.id).await?;
    release(tx, ctx, form).await?;
    let hours = stock::hours_by_user(rows.iter().map(|row: &Performance| (row.user_id, row.hours)));
    let worked = stock::last_days(rows.iter().map(|row| (row.user_id, row.on_day, row.hours)));
    let cheques = match brought {
        Brought::Numbers(numbers) => typed(tx, ctx, form, &hours, &worked, numbers).await?,
        Brought::FromStock => from_stock(tx, ctx, form, &hours, &worked).await?,
    };
    let paper = matches!(brought, Brought::Numbers(_));
    let on = |cheque: &Cheque| counts_on(ctx, &worked, paper, cheque);
    let last = days_of(&form.month).map_or(ctx.today(), |(_, last)| last);
    let before = tables::cheque::open_of_form(tx, ctx, form.id).await?;
    let mut done = HandedIn { forms: 1, ..HandedIn::default() };
    for (user, count) in &hours {
        let hers: Vec<Cheque> = cheques.iter().filter(|cheque| cheque.user_id == *user).cloned().collect();
        let settled = stock::settle(table, last, *count, &hers, on);
        if settled.expired > 0 {
            wrong(&hers, "cheque-expired", |_| true)?;
        }
        if settled.unknown > 0 {
            wrong(&hers, "cheque-validity-unknown", |_| true)?;
        }
        if settled.surplus > 0 {
            let numbers: Vec<i64> = hers.iter().filter_map(|cheque| cheque.number).collect();
            return Err(about("numbers", "cheque-too-many", &numbers).into());
        }
        done.hours += settled.begun;
        done.cheques += settled.paid;
        done.open += settled.open;
        if settled.open > 0 || before.iter().any(|open| open.user_id == *user) {
            tables::take::note_open(tx, ctx, form.id, *user, form.worker_id, &form.month, settled.open).await?;
        }
    }
    let mut lines = Lines::default();
    take(tx, ctx, form, &cheques, &mut lines).await?;
    wijk_jobs::hand_in(tx, ctx, form.id, done.cheques, version).await?;
    let entry = Entry {
        deed: Deed::HandIn,
        reason: format!("{} {}", form.month, done.cheques),
        day: ctx.today(),
        subject: Some(form.id.0),
        lines,
    };
    book::post(tx, ctx, entry).await?;
    Ok(done)
}

/// Moves the cheques, and says where their value was and goes.
pub(crate) async fn take(
    tx: &mut Tx,
    ctx: &Ctx,
    form: &PerformanceForm,
    cheques: &[Cheque],
    lines: &mut Lines,
) -> Result<(), Failure> {
    let mut from_users: BTreeMap<UserId, i64> = BTreeMap::new();
    let (mut from_worker, mut total) = (0, 0);
    for cheque in cheques {
        tables::take::hand_in(tx, ctx, cheque, form.worker_id, form.id).await?;
        total += cheque.price_cents;
        if cheque.status == State::Given {
            from_worker += cheque.price_cents;
        } else {
            *from_users.entry(cheque.user_id).or_default() += cheque.price_cents;
        }
    }
    for (user, cents) in from_users {
        lines.debit(Account::StockUser, book::user(user)?, cents)?;
    }
    lines.debit(Account::StockWorker, book::worker(form.worker_id)?, from_worker)?;
    lines.credit(Account::HandedIn, None, total)
}

/// A form that comes in again: the cheques of before go back to their users first.
async fn release(tx: &mut Tx, ctx: &Ctx, form: &PerformanceForm) -> Result<(), Failure> {
    let before = tables::cheque::of_form(tx, ctx, form.id).await?;
    let mut by_user: BTreeMap<UserId, i64> = BTreeMap::new();
    for cheque in before.iter().filter(|cheque| cheque.status == State::HandedIn) {
        tables::take::back(tx, ctx, cheque).await?;
        *by_user.entry(cheque.user_id).or_default() += cheque.price_cents;
    }
    let mut lines = Lines::default();
    for (user, cents) in by_user {
        lines.both((Account::HandedIn, None), (Account::StockUser, book::user(user)?), cents)?;
    }
    let reason = form.month.clone();
    let entry = Entry { deed: Deed::HandInBack, reason, day: ctx.today(), subject: Some(form.id.0), lines };
    book::post(tx, ctx, entry).await.map(|_| ())
}

/// The cheques that were counted: each exists, is free, is not too old and is of a user on the form.
async fn typed(
    tx: &mut Tx,
    ctx: &Ctx,
    form: &PerformanceForm,
    hours: &BTreeMap<UserId, i64>,
    worked: &BTreeMap<UserId, Day>,
    numbers: &[i64],
) -> Result<Vec<Cheque>, Failure> {
    let cheques = if numbers.is_empty() { Vec::new() } else { on_paper(tx, ctx, worked, numbers).await? };
    check(ctx, form, worked, &cheques)?;
    wrong(&cheques, "cheque-not-of-form", |cheque| hours.get(&cheque.user_id).is_none_or(|count| *count == 0))?;
    Ok(cheques)
}

/// The day on which a cheque counts: on paper it was with the worker at the last on her last day of work at that user; from
/// the stock of a user it goes today.
fn counts_on(ctx: &Ctx, worked: &BTreeMap<UserId, Day>, paper: bool, cheque: &Cheque) -> Day {
    let known = paper || cheque.status == State::Given;
    cheque.counts_on(ctx.today(), worked.get(&cheque.user_id).copied().filter(|_| known))
}

/// The cheques with these numbers. One that left the stock as too old, and was handed over before its last day, is there
/// again: nobody could know of it before it was brought.
pub(crate) async fn on_paper(
    tx: &mut Tx,
    ctx: &Ctx,
    worked: &BTreeMap<UserId, Day>,
    numbers: &[i64],
) -> Result<Vec<Cheque>, Failure> {
    let cheques = numbered(tx, ctx, numbers).await?;
    let mut lines = Lines::default();
    let mut total = 0;
    for cheque in cheques.iter().filter(|cheque| cheque.status == State::Expired) {
        let day = worked.get(&cheque.user_id).copied();
        if cheque.valid_until.zip(day).is_some_and(|(last, day)| day <= last) {
            tables::take::revived(tx, ctx, cheque).await?;
            lines.credit(Account::StockUser, book::user(cheque.user_id)?, cheque.price_cents)?;
            total += cheque.price_cents;
        }
    }
    if total == 0 {
        return Ok(cheques);
    }
    lines.debit(Account::Expired, None, total)?;
    let reason = spoken(numbers);
    book::post(tx, ctx, Entry { deed: Deed::Revive, reason, day: ctx.today(), subject: None, lines }).await?;
    numbered(tx, ctx, numbers).await
}

/// May these cheques be handed in by this worker today?
pub(crate) fn check(
    ctx: &Ctx,
    form: &PerformanceForm,
    worked: &BTreeMap<UserId, Day>,
    cheques: &[Cheque],
) -> Result<(), Refusal> {
    let came = |cheque: &Cheque| matches!(cheque.status, State::HandedIn | State::Validated | State::PaidOut);
    wrong(cheques, "cheque-handed-in-already", came)?;
    let old = |cheque: &Cheque| {
        cheque.status == State::Expired
            || (matches!(cheque.status, State::Issued | State::Given)
                && cheque.valid_until.is_some_and(|last| last < counts_on(ctx, worked, true, cheque)))
    };
    wrong(cheques, "cheque-expired", old)?;
    let stock = |cheque: &Cheque| matches!(cheque.status, State::Issued | State::Given);
    wrong(cheques, "cheque-validity-unknown", |cheque| stock(cheque) && cheque.is_unknown())?;
    wrong(cheques, "cheque-ended", |cheque| !matches!(cheque.status, State::Issued | State::Given))?;
    let elsewhere = |cheque: &Cheque| cheque.status == State::Given && cheque.worker_id != Some(form.worker_id);
    wrong(cheques, "cheque-of-other-worker", elsewhere)
}

/// What the worker already has, then the oldest of each user's stock, up to the hours; what lacks stays open.
async fn from_stock(
    tx: &mut Tx,
    ctx: &Ctx,
    form: &PerformanceForm,
    hours: &BTreeMap<UserId, i64>,
    worked: &BTreeMap<UserId, Day>,
) -> Result<Vec<Cheque>, Failure> {
    let on = |cheque: &Cheque| counts_on(ctx, worked, false, cheque);
    let given = tables::cheque::at_worker(tx, ctx, form.worker_id).await?;
    let mut taken = Vec::new();
    for (user, count) in hours {
        let hers: Vec<Cheque> = given.iter().filter(|cheque| cheque.user_id == *user).cloned().collect();
        let first = stock::oldest(&hers, on, *count);
        let rest = count - i64::try_from(first.len()).unwrap_or(0);
        taken.extend(first.into_iter().cloned());
        if rest > 0 {
            let own = tables::cheque::in_stock(tx, ctx, *user).await?;
            taken.extend(stock::oldest(&own, on, rest).into_iter().cloned());
        }
    }
    Ok(taken)
}
