//! The coordinator closes a month of work: what was checked is paid, and then nothing in it changes any more. There is no
//! way back; what was wrong is corrected in a later month.

use std::collections::BTreeMap;

use kernel::{Day, Refusal, Verb};
use parameters::Schemes;
use schemes::{Table, Version};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;
use wijk_jobs::{FormId, FormLine, FormStatus, days_of};
use wijk_office::rules::access::Part;
use wijk_office::{Desk, door};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use super::recovery;
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines};
use crate::records::{ClosedMonth, MonthLine};
use crate::rules::close::{self as rules, Parts, Totals};
use crate::rules::recovery::below;
use crate::store as tables;
use crate::store::people::Known;

/// Hours of one form that lie below nothing at a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Below {
    /// The form with the correction.
    pub form: FormId,
    /// Who was paid.
    pub worker: WorkerId,
    /// Who gave cheques for it.
    pub user: UserId,
    /// How many, above nothing.
    pub hours: i64,
}

/// What a month would come to.
#[derive(Debug, Clone, Default)]
pub struct Outlook {
    /// One line per form that would be paid.
    pub lines: Vec<MonthLine>,
    /// Their sums.
    pub totals: Totals,
    /// The forms that are paid with it.
    pub forms: Vec<FormId>,
    /// Forms of this month that are not ready: (status, worker).
    pub open: Vec<(FormLine, WorkerId)>,
    /// Hours that corrections take off and that nothing on their form makes good: each will be a proposal to recover.
    pub below: Vec<Below>,
    /// Key of the rule that lacks; nothing can be closed before it is known.
    pub unknown: Option<&'static str>,
    /// Versions of the rules that were used.
    pub used: Vec<Version>,
}

/// Looks at what stands ready, without changing anything.
pub async fn outlook(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    schemes: &Schemes,
    month: &str,
    workers: &BTreeMap<WorkerId, Known>,
) -> Result<Outlook, Failure> {
    let mut waiting: BTreeMap<FormId, (WorkerId, i64, i64)> = BTreeMap::new();
    for (form, worker, count, nominal) in tables::cheque::waiting(tx, ctx).await? {
        waiting.insert(form, (worker, count, nominal));
    }
    let table_of = |worker: WorkerId| schemes.table(workers.get(&worker).map_or("", |known| known.scheme.as_str()));
    let mut out = Outlook::default();
    let mut ready: Vec<(String, FormLine)> = Vec::new();
    for line in wijk_jobs::forms_of_month(tx, ctx, desk, month, None).await? {
        match line.status {
            // Counted at the counter, but not by their numbers: somebody has to hand the cheques in first.
            FormStatus::Checked if line.cheques > recorded(&waiting, &line) => {
                out.open.push((line.clone(), line.worker_id));
            }
            FormStatus::Checked => ready.push((month.to_owned(), line)),
            FormStatus::Paid => {}
            // A form without hours waits for nothing.
            FormStatus::Draft if line.count == 0 => {}
            _ => out.open.push((line.clone(), line.worker_id)),
        }
    }
    // What came in after its own month was closed is paid now, however old it is and whether or not somebody missed it
    // then (decree art. 46: claims last five years).
    for (earlier, waits) in wijk_jobs::unpaid_months(tx, ctx, desk, month).await? {
        if waits > 0 {
            let late = wijk_jobs::forms_of_month(tx, ctx, desk, &earlier, Some(FormStatus::Checked)).await?;
            ready.extend(late.into_iter().map(|line| (earlier.clone(), line)));
        }
    }
    let open: BTreeMap<FormId, i64> = open_hours(tx, ctx, &ready).await?;
    for (of, form) in ready {
        let (_, cheques, nominal) = waiting.remove(&form.id).unwrap_or((form.worker_id, 0, 0));
        out.forms.push(form.id);
        let rows = wijk_jobs::rows_of(tx, ctx, desk, form.id).await?;
        let short = below(rows.iter().map(|row| (row.user_id, row.hours)));
        let (form_id, worker) = (form.id, form.worker_id);
        out.below.extend(short.into_iter().map(|(user, hours)| Below { form: form_id, worker, user, hours }));
        let trips: Vec<(Day, i64)> = rows.iter().map(|row| (row.on_day, row.km)).collect();
        let line = MonthLine {
            form_id: form.id,
            worker_id: form.worker_id,
            worker_number: workers.get(&form.worker_id).map_or(0, |known| known.number),
            hours: form.hours,
            cheques,
            open_hours: open.get(&form.id).copied().unwrap_or(0),
            nominal_cents: nominal,
            pay_cents: 0,
            travel_cents: rules::travel(table_of(form.worker_id), &trips, &mut out.used),
            km: trips.iter().map(|(_, km)| km).sum(),
            form_month: of,
        };
        add(&mut out, table_of(form.worker_id), line);
    }
    // Cheques that came later for hours of a form that was paid before.
    for (form, (worker, cheques, nominal)) in waiting {
        let Some(known) = wijk_jobs::form_by_id(tx, ctx, desk, form).await? else { continue };
        if known.status != FormStatus::Paid {
            continue;
        }
        let line = MonthLine {
            form_id: form,
            worker_id: worker,
            worker_number: workers.get(&worker).map_or(0, |known| known.number),
            hours: 0,
            cheques,
            open_hours: 0,
            nominal_cents: nominal,
            pay_cents: 0,
            travel_cents: Some(0),
            km: 0,
            form_month: known.month,
        };
        add(&mut out, table_of(worker), line);
    }
    out.totals = Totals::of(&out.lines);
    Ok(out)
}

fn recorded(waiting: &BTreeMap<FormId, (WorkerId, i64, i64)>, form: &FormLine) -> i64 {
    waiting.get(&form.id).map_or(0, |(_, count, _)| *count)
}

fn add(out: &mut Outlook, table: &Table, mut line: MonthLine) {
    let Some((_, last)) = days_of(&line.form_month) else { return };
    match rules::pay(table, last, line.cheques, &mut out.used) {
        Ok(cents) => line.pay_cents = cents,
        Err(key) => out.unknown = Some(key),
    }
    out.lines.push(line);
}

async fn open_hours(tx: &mut Tx, ctx: &Ctx, ready: &[(String, FormLine)]) -> Result<BTreeMap<FormId, i64>, Failure> {
    let mut months: Vec<&String> = ready.iter().map(|(month, _)| month).collect();
    months.dedup();
    let mut open = BTreeMap::new();
    for month in months {
        for hours in tables::cheque::open_in_month(tx, ctx, month).await? {
            *open.entry(hours.form_id).or_insert(0) += hours.hours;
        }
    }
    Ok(open)
}

/// Closes a month.
#[derive(Debug, Clone)]
pub struct CloseMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// The coordinator saw which forms are not ready, so many of them, and closes without them.
    pub without: Option<i64>,
    /// Pay that was shown, in cents: another sum means that something changed meanwhile.
    pub seen_pay: i64,
}

impl Action for CloseMonth {
    type Output = ();
    const NAME: &'static str = "wijk-month.close";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        tables::lock(tx, ctx).await?;
        let (first, last) = days_of(&self.month).ok_or(Refusal::NotFound)?;
        let closed = tables::month::all(tx, ctx).await?;
        in_order(&closed, &self.month, first, ctx.today())?;
        if earliest(tx, ctx, &desk, &closed, &self.month).await?.is_some() {
            return Err(Refusal::Conflict("wijk-month-earlier").into());
        }
        let schemes = Schemes::load(tx, ctx).await?;
        let workers = tables::people::workers(tx, ctx).await?;
        let out = outlook(tx, ctx, &desk, &schemes, &self.month, &workers).await?;
        if out.unknown.is_some() {
            return Err(Refusal::Conflict("wijk-month-unknown").into());
        }
        if out.lines.is_empty() {
            return Err(Refusal::Conflict("wijk-month-empty").into());
        }
        let open = i64::try_from(out.open.len()).unwrap_or(i64::MAX);
        if open > 0 && self.without != Some(open) {
            return Err(Refusal::field("without", "wijk-month-open").into());
        }
        if out.totals.pay != self.seen_pay {
            return Err(Refusal::Conflict("wijk-month-changed").into());
        }
        self.cheques_and_forms(tx, ctx, &desk, &out).await?;
        let mut used = out.used.clone();
        let lines = lines_of(&schemes, &workers, &out.lines, last, &mut used)?;
        let t = &out.totals;
        let entry =
            Entry { deed: Deed::Close, reason: self.month.clone(), day: last.min(ctx.today()), subject: None, lines };
        book::post(tx, ctx, entry).await?;
        // With the first month closes everything before it too.
        let book_from = closed.first().map_or(first.plus_months(-1_200), |m| m.book_to.plus_days(1));
        let mut named: Vec<i64> =
            out.open.iter().filter_map(|(_, worker)| workers.get(worker).map(|known| known.number)).collect();
        named.sort_unstable();
        let row = ClosedMonth {
            month: self.month.clone(),
            closed_at: ctx.now,
            book_from,
            book_to: last.min(ctx.today().plus_days(-1)),
            forms: t.forms,
            hours: t.hours,
            cheques: t.cheques,
            nominal_cents: t.nominal,
            pay_cents: t.pay,
            travel_cents: t.travel,
            travel_unknown: t.travel_unknown,
            open_hours: t.open_hours,
            open_forms: open,
            open_named: named.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            rule_versions: used.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            digest: rules::digest(&self.month, t, &out.lines),
        };
        let id: Uuid = ctx.new_id();
        if !tables::month::insert(tx, ctx, id, &row, &out.lines).await? {
            return Err(Refusal::Conflict("wijk-month-closed").into());
        }
        for below in &out.below {
            recovery::propose(tx, ctx, &desk, &self.month, below).await?;
        }
        for line in &out.lines {
            wijk_workers::add_cheques(tx, ctx, line.worker_id, &line.form_month, line.cheques).await?;
        }
        recovery::set_off(tx, ctx, &self.month, &out.lines).await?;
        let note = audit::Line::new(Self::NAME, "wijk-month", id).fact("month", &self.month);
        tx.note(ctx, note.fact("forms", t.forms).fact("cheques", t.cheques).fact("digest", &row.digest));
        Ok(())
    }
}

impl CloseMonth {
    async fn cheques_and_forms(&self, tx: &mut Tx, ctx: &Ctx, desk: &Desk, out: &Outlook) -> Result<(), Failure> {
        for line in out.lines.iter().filter(|line| line.cheques > 0) {
            tables::take::validate(tx, ctx, line.form_id, &self.month, line.cheques).await?;
        }
        // Exactly the forms that were counted: one that is checked at this instant waits for the next month.
        wijk_jobs::pay_forms(tx, ctx, desk, &out.forms).await
    }
}

/// One month after the other, and never one that has not begun.
fn in_order(closed: &[ClosedMonth], month: &str, first: Day, today: Day) -> Result<(), Refusal> {
    if closed.iter().any(|m| m.month == month) {
        return Err(Refusal::Conflict("wijk-month-closed"));
    }
    if first > today {
        return Err(Refusal::Conflict("wijk-month-future"));
    }
    match closed.first() {
        Some(latest) if latest.month.as_str() > month => Err(Refusal::Conflict("wijk-month-order")),
        _ => Ok(()),
    }
}

/// The first month before this one that has to be closed first: a month may not be jumped over, or nobody who worked in
/// it is paid. Before the first close only what is at the office counts: hours of an import were paid elsewhere.
pub(crate) async fn earliest(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    closed: &[ClosedMonth],
    month: &str,
) -> Result<Option<String>, Failure> {
    let unpaid = wijk_jobs::unpaid_months(tx, ctx, desk, month).await?;
    let latest = closed.first().map(|m| m.month.as_str());
    Ok(unpaid.into_iter().find(|(of, waits)| latest.map_or(*waits > 0, |last| of.as_str() > last)).map(|(of, _)| of))
}

/// What users paid becomes pay, and what is left of it; travel is claimed from VDAB.
fn lines_of(
    schemes: &Schemes,
    workers: &BTreeMap<WorkerId, Known>,
    forms: &[MonthLine],
    last: Day,
    used: &mut Vec<Version>,
) -> Result<Lines, Failure> {
    let totals = Totals::of(forms);
    // What is left of the price is split by the rules of each scheme.
    let mut parts = Parts::default();
    for (scheme, sums) in
        rules::by_scheme(forms, |line| workers.get(&line.worker_id).map(|known| known.scheme.as_str()))
    {
        let split = rules::split(schemes.table(scheme), last, sums.cheques, sums.nominal - sums.pay, used);
        parts = parts.and(split);
    }
    let mut lines = Lines::default();
    lines.debit(Account::HandedIn, None, totals.nominal)?;
    lines.debit(Account::TravelClaim, None, totals.travel)?;
    for (worker, _, pay, travel) in rules::by_worker(forms).into_values() {
        lines.credit(Account::PayDue, book::worker(worker)?, pay)?;
        lines.credit(Account::TravelDue, book::worker(worker)?, travel)?;
    }
    // A pay above the price of the cheques: the difference stands on the other side.
    if parts.open < 0 {
        lines.debit(Account::SplitOpen, None, -parts.open)?;
    } else {
        lines.credit(Account::SplitOpen, None, parts.open)?;
    }
    lines.credit(Account::ProviderFee, None, parts.provider)?;
    lines.credit(Account::VdabPart, None, parts.vdab)?;
    // Parts that are more than what is left: the organiser pays the difference.
    if parts.margin < 0 {
        lines.debit(Account::Margin, None, -parts.margin)?;
    } else {
        lines.credit(Account::Margin, None, parts.margin)?;
    }
    Ok(lines)
}
