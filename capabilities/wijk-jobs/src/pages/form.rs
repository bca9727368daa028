//! The form of one worker for one month: hours in, checked, handed in.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{FieldError, Refusal, Verb};
use schemes::wijk::hours::{self, DayHours};
use schemes::wijk::trap::Trap;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_workers::WorkerId;

use super::words::{Names, form_tone, minutes, month_words};
use crate::actions::By;
use crate::actions::form::BackReason;
use crate::actions::record::RecordPerformance;
use crate::actions::trap::NoteTrap;
use crate::checks;
use crate::model::{AssignmentStatus, FormId, FormStatus, days_of, month_of};
use crate::records::Performance;
use crate::rules::week::clock;
use crate::store::{assignment, form, performance};

/// Whose form, of which month.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct At {
    /// Who.
    pub worker: WorkerId,
    /// `YYYY-MM`.
    pub month: String,
}

impl At {
    /// Its page.
    pub(crate) fn url(&self) -> String {
        format!("/wijk/forms/{}/{}", self.worker, self.month)
    }
}

struct Row {
    id: String,
    day: String,
    time: String,
    user: String,
    activity: String,
    hours: i64,
    /// Words about many hours on that day; empty: not so many.
    many: String,
    km: i64,
    state: String,
    /// Why it was cancelled or corrected, in words of the office.
    reason: String,
    may_confirm: bool,
    may_cancel: bool,
    may_correct: bool,
    version: i64,
}

#[derive(Template)]
#[template(path = "wijk_jobs/form.html")]
#[expect(clippy::struct_excessive_bools, reason = "what the page offers, one word each")]
struct FormPage {
    f: Frame,
    l: Words,
    url: String,
    pdf_url: String,
    month: String,
    month_words: String,
    worker: String,
    worker_url: String,
    status: String,
    tone: &'static str,
    back_reason: String,
    left_month: String,
    left_month_note: String,
    left_year: String,
    left_year_note: String,
    hours: i64,
    rows: Vec<Row>,
    /// At whom more was taken off than there is on this form: proposed to recover when the month closes.
    below: Vec<String>,
    assignments: Vec<Choice>,
    back_reasons: Vec<Choice>,
    form: FormView,
    /// Hours of one day to say yes to.
    sure: Option<String>,
    open: bool,
    may_hand_in: bool,
    hand_in_url: String,
    may_check: bool,
    may_send_back: bool,
    check_words: String,
    version: i64,
}

/// Which form it is; none yet for a month without hours.
pub(crate) async fn id_of(visit: &Visit, at: &At) -> Result<FormId, Failure> {
    let mut tx = visit.app.db.read().await?;
    door::require(&mut tx, &visit.ctx, Verb::Read, Part::Work).await?;
    let found = form::find(&mut tx, &visit.ctx, at.worker, &at.month).await?;
    Ok(found.ok_or(Refusal::NotFound)?.id)
}

async fn page(visit: &Visit, at: &At, typed: Option<(FormView, Option<String>)>) -> Result<FormPage, Failure> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Work).await?;
    let (first, last) = days_of(&at.month).ok_or(Refusal::NotFound)?;
    let known = form::find(&mut tx, ctx, at.worker, &at.month).await?;
    let rows = match &known {
        Some(sheet) => performance::of_form(&mut tx, ctx, sheet.id).await?,
        None => Vec::new(),
    };
    let reasons = match &known {
        Some(sheet) => performance::reasons(&mut tx, ctx, at.worker, sheet.id).await?,
        None => BTreeMap::new(),
    };
    let there = assignment::of_worker(&mut tx, ctx, at.worker).await?;
    let running: Vec<_> = there
        .iter()
        .filter(|a| matches!(a.status, AssignmentStatus::Accepted | AssignmentStatus::Ended))
        .filter(|a| a.from_on <= last && a.to_on.is_none_or(|to| to >= first))
        .collect();
    let mut users: Vec<_> = rows.iter().map(|row| row.user_id).collect();
    users.extend(running.iter().map(|a| a.user_id));
    let names = Names::load(&mut tx, ctx, &desk, &[at.worker], &users).await?;
    let scheme = wijk_workers::scheme_of(&mut tx, ctx, at.worker).await?;
    let table = parameters::table_of(&mut tx, ctx, &scheme).await?;
    let left = checks::left(&mut tx, ctx, at.worker, last.min(ctx.today()).max(first)).await?;
    drop(tx);
    door::log_read(visit, "wijk-worker", at.worker.0, "form").await?;
    let l = visit.l.clone();
    let status = known.as_ref().map_or(FormStatus::Draft, |sheet| sheet.status);
    let total: i64 = rows.iter().filter(|row| row.counts()).map(|row| row.hours).sum();
    let mut by_user = BTreeMap::new();
    for row in rows.iter().filter(|row| row.counts()) {
        *by_user.entry(row.user_id).or_insert(0) += row.hours;
    }
    let below = by_user.into_iter().filter(|(_, hours)| *hours < 0);
    let below = below.map(|(user, hours)| l.t2("work-below", "user", names.user(user), "hours", -hours)).collect();
    let standing = DayHours::new(rows.iter().filter(|row| row.counts()).map(|row| (row.on_day, row.hours)));
    let many = |row: &Performance| {
        let asked = hours::to_ask(table.on(row.on_day), &standing, 0).filter(|_| row.counts());
        asked.map(|(all, _)| l.t1("work-long-day-row", "hours", all)).unwrap_or_default()
    };
    let (form, sure) = typed.unwrap_or_else(|| {
        let day = if month_of(ctx.today()) == at.month { ctx.today() } else { last };
        (FormView::filled([("day", day.to_string())]), None)
    });
    let limit = |left: (i64, Option<i64>)| match left.1 {
        Some(max) => (l.n("work-hours-left", (max - left.0).max(0)), l.t2("work-used-of", "used", left.0, "max", max)),
        None => (l.t("work-limit-unknown"), l.n("work-used", left.0)),
    };
    let (left_month, left_month_note) = limit(left.month);
    let (left_year, left_year_note) = limit(left.year);
    let cheques = known.as_ref().map_or(0, |sheet| sheet.cheques);
    Ok(FormPage {
        f: visit.frame("work-form-title", "/wijk/forms"),
        url: at.url(),
        pdf_url: format!("{}/pdf", at.url()),
        month: at.month.clone(),
        month_words: month_words(&l, &at.month),
        worker: names.worker(at.worker),
        worker_url: format!("/wijk/workers/{}", at.worker),
        status: l.of("work-form", status),
        tone: form_tone(status),
        back_reason: known
            .as_ref()
            .and_then(|sheet| sheet.reason.as_deref())
            .filter(|_| status == FormStatus::Rejected)
            .map(|reason| l.of("work-back", reason))
            .unwrap_or_default(),
        below,
        rows: rows
            .iter()
            .map(|row| Row {
                many: many(row),
                reason: reasons.get(&row.id).cloned().unwrap_or_default(),
                ..line(&l, &names, row, status)
            })
            .collect(),
        assignments: running
            .iter()
            .map(|a| {
                let label = format!("{}: {}", names.user(a.user_id), names.activity(&a.activity_code));
                form.choice("assignment", a.id.to_string(), label)
            })
            .collect(),
        back_reasons: form.choices(&l, "reason", "work-back", BackReason::ALL),
        open: status.is_open(),
        may_hand_in: status.is_open() && rows.iter().any(Performance::counts),
        hand_in_url: known.as_ref().map(|sheet| format!("/wijk/cheques/hand-in/{}", sheet.id)).unwrap_or_default(),
        may_check: status == FormStatus::HandedIn,
        may_send_back: matches!(status, FormStatus::HandedIn | FormStatus::Checked),
        check_words: match cheques.cmp(&total) {
            std::cmp::Ordering::Equal => l.n("work-cheques-agree", cheques),
            _ => l.t2("work-cheques-differ", "cheques", cheques, "hours", total),
        },
        version: known.as_ref().map_or(0, |sheet| sheet.version),
        left_month,
        left_month_note,
        left_year,
        left_year_note,
        hours: total,
        form,
        sure,
        l,
    })
}

fn line(l: &Words, names: &Names, row: &Performance, status: FormStatus) -> Row {
    let state = if row.cancelled_at.is_some() {
        "cancelled"
    } else if row.corrects_id.is_some() {
        "correction"
    } else if row.disputed_at.is_some() {
        "disputed"
    } else if row.confirmed_at.is_some() {
        "confirmed"
    } else {
        "waiting"
    };
    Row {
        id: row.id.to_string(),
        day: l.day(row.on_day),
        time: format!("{}–{}", clock(row.from_minute), clock(row.to_minute)),
        user: names.user(row.user_id),
        activity: names.activity(&row.activity_code),
        hours: row.hours,
        many: String::new(),
        reason: String::new(),
        km: row.km,
        state: l.of("work-state", state),
        may_confirm: row.counts() && row.confirmed_at.is_none() && status != FormStatus::Paid,
        may_cancel: row.counts() && status.is_open(),
        may_correct: row.counts() && status == FormStatus::Paid && row.corrects_id.is_none(),
        version: row.version,
    }
}

/// `GET /wijk/forms/{worker}/{month}`
pub(crate) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    web::render(&page(&visit, &at, None).await?)
}

/// The page again, with what to change.
pub(crate) async fn again(visit: Visit, at: &At, fields: &Fields, errors: &[FieldError]) -> Answer {
    let typed = (fields.view(&visit.l, errors), to_tick(fields, errors));
    web::render_invalid(&page(&visit, at, Some(typed)).await?)
}

/// Hours as typed: assignment, day, begin, end, kilometres.
pub(crate) fn read<'a>(fields: &Fields, by: By<'a>) -> Result<RecordPerformance<'a>, Vec<FieldError>> {
    let mut faults = Faults::default();
    let assignment = fields.choose(&mut faults, "assignment", "work-for-whom-missing");
    let day = fields.need_day(&mut faults, "day");
    let from = minutes(fields.time(&mut faults, "begin"));
    let to = minutes(fields.time(&mut faults, "until"));
    for (name, value) in [("begin", from), ("until", to)] {
        if value.is_none() && fields.get(name).is_empty() {
            faults.push(name, "work-time-missing");
        }
    }
    let km = fields.number(&mut faults, "km", 0, 500).unwrap_or(0);
    match (faults.done(), assignment, day, from, to) {
        (Ok(()), Some(assignment), Some(day), Some(from), Some(to)) => {
            let (confirmed, sure) = (fields.has("confirmed", "yes"), fields.get("sure").parse().ok());
            Ok(RecordPerformance { by, assignment, day, from, to, km, confirmed, sure })
        }
        (Err(Refusal::Invalid(errors)), ..) => Err(errors),
        _ => Err(Vec::new()),
    }
}

/// The hours of a day to say yes to: those that were just asked about, or those of the tick that was given.
pub(crate) fn to_tick(fields: &Fields, errors: &[FieldError]) -> Option<String> {
    let asked = errors.iter().find(|error| error.field == "sure").and_then(|error| error.facts.first());
    asked.map(|(_, hours)| hours.clone()).or_else(|| fields.opt("sure").map(str::to_owned))
}

/// Keeps a refusal that points to work without a request that stood (art. 15), and gives it as a warning beside the day.
pub(crate) async fn note_trap(
    db: &store::Db,
    ctx: &store::Ctx,
    deed: &RecordPerformance<'_>,
    errors: &[FieldError],
) -> Result<Option<FieldError>, Failure> {
    let has = |key: &str| errors.iter().any(|error| error.key == key);
    let (missing, outside) = (has(checks::message("REQUEST_MISSING")), has("work-outside-assignment"));
    if !missing && !outside {
        return Ok(None);
    }
    let mut tx = db.read().await?;
    let running = assignment::load(&mut tx, ctx, deed.assignment).await?.ok_or(Refusal::NotFound)?;
    let trap = checks::trap_of(&mut tx, ctx, &running, deed.day, deed.from).await?;
    drop(tx);
    // Outside the agreed days is a slip of the pen, unless the user had taken the question back.
    let Some(trap) = trap.filter(|trap| missing || *trap == Trap::AfterWithdrawal) else { return Ok(None) };
    db.act(ctx, &NoteTrap { by: deed.by, assignment: deed.assignment, day: deed.day, trap }).await?;
    Ok(Some(FieldError { field: "day", key: trap.key(), facts: Vec::new() }))
}

/// `POST /wijk/forms/{worker}/{month}`
pub(crate) async fn add(visit: Visit, Path(at): Path<At>, web::Form(fields): web::Form) -> Answer {
    let errors = match read(&fields, By::Office) {
        Ok(deed) => match visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await {
            Ok(_) => {
                let to = At { month: month_of(deed.day), ..at };
                return Ok(visit.redirect(to.url()).said("work-said-added").into_response());
            }
            Err(failure) => {
                let mut errors = web::errors_of(failure)?;
                let trap = note_trap(&visit.app.db, &visit.ctx, &deed, &errors).await?;
                errors.retain(|error| trap.is_none() || error.field != "day");
                errors.extend(trap);
                errors
            }
        },
        Err(errors) => errors,
    };
    again(visit, &at, &fields, &errors).await
}
