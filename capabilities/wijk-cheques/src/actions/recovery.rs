//! Hours that were paid are taken away by a correction. What nothing on the form of the correction makes good is proposed when
//! its month closes, and moves no money before a person confirms: who recovers what was not due is VDAB (decree 7-7-2017
//! art. 43, par. 2), so a set-off at the organiser is a decision, never a run.
//!
//! The cheques go back to the stock of the user and her order is not credited: a cheque is for one begun hour (arts. 4, 30),
//! this hour was not done, and how money goes back to a user is not known (art. 36). A cheque that is too old by now could not
//! be used again: its value waits to be paid back to her. What she bought for her taxes stays as it was.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Refusal, Verb};
use parameters::Schemes;
use schemes::Version;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_jobs::{FormId, Performance, days_of, month_of};
use wijk_office::model::Payer;
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use super::close::Below;
use super::order::by_hand;
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{MonthLine, MoveKind, RecoveryId, RecoveryStatus};
use crate::rules::close::{self as rules, Parts};
use crate::rules::recovery::take;
use crate::store as tables;
use crate::store::recovery::{Back, Move, Recovery};

/// What is proposed for hours that a closing month finds below nothing. Hours of the same user for which no cheque came are
/// taken away first: nobody was paid for those.
pub(crate) async fn propose(tx: &mut Tx, ctx: &Ctx, desk: &Desk, month: &str, below: &Below) -> Result<(), Failure> {
    let Below { form, worker, user, hours } = *below;
    let rows = wijk_jobs::rows_of(tx, ctx, desk, form).await?;
    let (fact_on, forms) = corrected(tx, ctx, desk, &rows, worker, user).await?;
    let mut open: Vec<_> = tables::cheque::open_of_user(tx, ctx, user).await?;
    open.retain(|one| one.worker_id == worker);
    open.sort_by_key(|one| !forms.contains(&one.form_id));
    let parts: Vec<_> = open.iter().map(|one| (one.id, one.hours)).collect();
    let mut unpaid = 0;
    for (id, some) in take(&parts, hours) {
        tables::take::settle_open(tx, ctx, id, some).await?;
        unpaid += some;
    }
    let mut back = tables::recovery::paid(tx, ctx, worker, user).await?;
    // Those of the form that was corrected first; the sort keeps the order of the rest.
    back.sort_by_key(|one| !forms.contains(&one.form_id));
    back.truncate(usize::try_from(hours - unpaid).unwrap_or(0));
    if back.is_empty() {
        return Ok(());
    }
    let pay_cents = back.iter().map(|one| one.pay_cents).sum();
    let row = Recovery {
        id: ctx.new_id(),
        month: month.to_owned(),
        form_id: form,
        user_id: user,
        worker_id: worker,
        fact_on,
        cheques: i64::try_from(back.len()).unwrap_or(0),
        nominal_cents: back.iter().map(|one| one.price_cents).sum(),
        pay_cents,
        left_cents: pay_cents,
        to_vdab: false,
        status: RecoveryStatus::Proposed,
        proposed_on: ctx.today(),
        confirmed_on: None,
        version: 1,
    };
    tables::recovery::insert(tx, ctx, &row, &back).await
}

/// The first day that was corrected at a user, and the forms on which those days stood.
async fn corrected(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    rows: &[Performance],
    worker: WorkerId,
    user: UserId,
) -> Result<(Day, BTreeSet<FormId>), Failure> {
    let days: BTreeSet<Day> =
        rows.iter().filter(|row| row.user_id == user && row.hours < 0).map(|row| row.on_day).collect();
    let mut forms = BTreeSet::new();
    for month in days.iter().map(|day| month_of(*day)).collect::<BTreeSet<_>>() {
        forms.extend(wijk_jobs::form(tx, ctx, desk, worker, &month).await?.map(|form| form.id));
    }
    Ok((days.first().copied().unwrap_or(ctx.today()), forms))
}

/// A person confirms: the cheques go back to the user, and the worker owes what she got for them. The caller's action writes
/// the audit line.
pub async fn confirm(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: RecoveryId, version: i64) -> Result<Recovery, Failure> {
    desk.require(Verb::Decide, Part::Decisions)?;
    tables::lock(tx, ctx).await?;
    let found = tables::recovery::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if found.status != RecoveryStatus::Proposed {
        return Err(Refusal::Conflict("wijk-recovery-confirmed").into());
    }
    if found.version != version {
        return Err(Refusal::Stale { current: found.version }.into());
    }
    let back = tables::recovery::cheques(tx, ctx, id).await?;
    let (mut valid_cents, mut old_cents) = (0, 0);
    for one in &back {
        let valid = tables::cheque::valid_until(tx, ctx, one.cheque_id).await?.is_some_and(|last| last >= ctx.today());
        tables::take::recovered(tx, ctx, one.cheque_id, one.form_id, valid).await?;
        *(if valid { &mut valid_cents } else { &mut old_cents }) += one.price_cents;
        wijk_workers::add_cheques(tx, ctx, found.worker_id, &one.form_month, -1).await?;
    }
    let parts = rest_of(tx, ctx, found.worker_id, &back).await?;
    let mut lines = Lines::default();
    lines.debit(Account::Recovery, book::worker(found.worker_id)?, found.pay_cents)?;
    lines.signed(Account::SplitOpen, parts.open)?;
    lines.signed(Account::ProviderFee, parts.provider)?;
    lines.signed(Account::VdabPart, parts.vdab)?;
    lines.signed(Account::Margin, parts.margin)?;
    lines.credit(Account::StockUser, book::user(found.user_id)?, valid_cents)?;
    lines.credit(Account::Refund, book::user(found.user_id)?, old_cents)?;
    post(tx, ctx, &found, Deed::Recover, lines).await?;
    let status = if found.left_cents > 0 { RecoveryStatus::Open } else { RecoveryStatus::Settled };
    let to_vdab = payer(tx, ctx).await? == Payer::Provider;
    tables::recovery::set(tx, ctx, &found, status, found.left_cents, to_vdab).await?;
    Ok(found)
}

/// What was left of the price after the pay goes back from where the close put it: by the rules of the month that paid.
async fn rest_of(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, back: &[Back]) -> Result<Parts, Failure> {
    let schemes = Schemes::load(tx, ctx).await?;
    let scheme = wijk_workers::scheme_of(tx, ctx, worker).await?;
    let mut months: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for one in back {
        let sum = months.entry(&one.pay_month).or_default();
        sum.0 += 1;
        sum.1 += one.price_cents - one.pay_cents;
    }
    let (mut parts, mut used) = (Parts::default(), Vec::<Version>::new());
    for (month, (cheques, rest)) in months {
        let last = days_of(month).map_or(ctx.today(), |(_, last)| last);
        parts = parts.and(rules::split(schemes.table(&scheme), last, cheques, rest, &mut used));
    }
    Ok(parts)
}

async fn payer(tx: &mut Tx, ctx: &Ctx) -> Result<Payer, Failure> {
    Ok(wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?.payer)
}

async fn post(tx: &mut Tx, ctx: &Ctx, of: &Recovery, deed: Deed, lines: Lines) -> Result<(), Failure> {
    let entry = Entry { deed, reason: of.month.clone(), day: ctx.today(), subject: Some(of.id.0), lines };
    book::post(tx, ctx, entry).await.map(|_| ())
}

/// At the close of a month, what workers owe is set off against their pay of that month, the oldest first, and never below
/// nothing. Not what VDAB pays itself: it recovers that itself too. Travel is a cost that was made: it stays.
pub(crate) async fn set_off(tx: &mut Tx, ctx: &Ctx, month: &str, forms: &[MonthLine]) -> Result<(), Failure> {
    let mut owed: BTreeMap<WorkerId, Vec<Recovery>> = BTreeMap::new();
    for one in tables::recovery::list(tx, ctx, tables::recovery::Which::Open).await? {
        if !one.to_vdab {
            owed.entry(one.worker_id).or_default().push(one);
        }
    }
    if owed.is_empty() || payer(tx, ctx).await? != Payer::Organiser {
        return Ok(());
    }
    let mut lines = Lines::default();
    for (worker, cheques, pay, travel) in rules::by_worker(forms).into_values() {
        let Some(hers) = owed.get(&worker) else { continue };
        let parts: Vec<_> = hers.iter().enumerate().map(|(at, one)| (at, one.left_cents)).collect();
        let mut sum = 0;
        for (at, cents) in take(&parts, pay) {
            let month = Some(month.to_owned());
            less(tx, ctx, &hers[at], Move { kind: MoveKind::SetOff, cents, on_day: ctx.today(), month }).await?;
            sum += cents;
        }
        lines.both((Account::PayDue, book::worker(worker)?), (Account::Recovery, book::worker(worker)?), sum)?;
        // Nothing of it goes on a list any more: she has it.
        if sum > 0 && sum == pay && travel == 0 {
            tables::take::paid_out(tx, ctx, worker, month, cheques).await?;
        }
    }
    let entry = Entry { deed: Deed::SetOff, reason: month.to_owned(), day: ctx.today(), subject: None, lines };
    book::post(tx, ctx, entry).await.map(|_| ())
}

/// So much less is owed; or more again, when it was a mistake.
async fn less(tx: &mut Tx, ctx: &Ctx, of: &Recovery, moved: Move) -> Result<(), Failure> {
    let left = of.left_cents - moved.cents;
    let status = if left > 0 { RecoveryStatus::Open } else { RecoveryStatus::Settled };
    tables::recovery::set(tx, ctx, of, status, left, of.to_vdab).await?;
    tables::recovery::add(tx, ctx, of, &moved).await
}

/// A line of the bank pays some of it back. The caller writes the posting. Gives who owed it.
pub(crate) async fn repaid(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RecoveryId,
    cents: i64,
    on_day: Day,
) -> Result<WorkerId, Failure> {
    let found = tables::recovery::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if found.status != RecoveryStatus::Open || cents > found.left_cents {
        return Err(Refusal::field("target", "wijk-bank-recovery-more").into());
    }
    less(tx, ctx, &found, Move { kind: MoveKind::Bank, cents, on_day, month: None }).await?;
    Ok(found.worker_id)
}

/// The line of the bank was something else: it is owed again. The caller writes the counter-entry.
pub(crate) async fn unpaid(tx: &mut Tx, ctx: &Ctx, id: RecoveryId, cents: i64) -> Result<(), Failure> {
    let found = tables::recovery::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    less(tx, ctx, &found, Move { kind: MoveKind::Bank, cents: -cents, on_day: ctx.today(), month: None }).await
}

/// VDAB recovers it from now on; nothing is set off here. The caller's action writes the audit line.
pub async fn pass_on(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: RecoveryId) -> Result<(), Failure> {
    desk.require(Verb::Decide, Part::Decisions)?;
    tables::lock(tx, ctx).await?;
    let found = tables::recovery::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    tables::recovery::set(tx, ctx, &found, found.status, found.left_cents, true).await
}

/// What is still owed is given up: the organiser bears it. The caller's action writes the audit line.
pub async fn waive(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: RecoveryId) -> Result<(), Failure> {
    desk.require(Verb::Decide, Part::Decisions)?;
    tables::lock(tx, ctx).await?;
    let found = tables::recovery::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    if found.status != RecoveryStatus::Open {
        return Err(Refusal::Conflict("wijk-recovery-settled").into());
    }
    let cents = found.left_cents;
    less(tx, ctx, &found, Move { kind: MoveKind::Waived, cents, on_day: ctx.today(), month: None }).await?;
    let mut lines = Lines::default();
    lines.both((Account::Margin, None), (Account::Recovery, book::worker(found.worker_id)?), cents)?;
    post(tx, ctx, &found, Deed::Repaid, lines).await
}

/// The coordinator notes what came back and is on no statement: paid at the counter, or recovered by VDAB.
#[derive(Debug, Clone, Copy)]
pub struct NoteRepaid {
    /// Which.
    pub id: RecoveryId,
    /// How much.
    pub cents: i64,
    /// When.
    pub on: Day,
}

impl Action for NoteRepaid {
    type Output = RecoveryId;
    const NAME: &'static str = "wijk-recovery.repaid";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<RecoveryId, Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let found = tables::recovery::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        if found.status != RecoveryStatus::Open {
            return Err(Refusal::Conflict("wijk-recovery-settled").into());
        }
        if !(1..=found.left_cents).contains(&self.cents) {
            return Err(Refusal::field("repaid", "wijk-recovery-amount").into());
        }
        if self.on > ctx.today() || found.confirmed_on.is_some_and(|first| self.on < first) {
            return Err(Refusal::field("repaid_on", "wijk-recovery-day").into());
        }
        less(tx, ctx, &found, Move { kind: MoveKind::Hand, cents: self.cents, on_day: self.on, month: None }).await?;
        let mut lines = Lines::default();
        lines.both((by_hand(tx, ctx).await?, None), (Account::Recovery, book::worker(found.worker_id)?), self.cents)?;
        post(tx, ctx, &found, Deed::Repaid, lines).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-recovery", self.id).fact("cents", self.cents));
        Ok(self.id)
    }
}
