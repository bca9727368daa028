//! The worker on her phone: work that is asked, what is planned, her hours and how many are left this month.

use askama::Template;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use kernel::{FieldError, Refusal};
use store::{Failure, Tx};
use web::{Answer, App, Choice, FormView, Frame, OpenForm, Words};
use wijk_office::link::{Entered, WORK};
use wijk_workers::WorkerId;

use super::form::{note_trap, read, to_tick};
use super::own;
use super::words::{Names, VisitLine, month_words};
use crate::actions::By;
use crate::actions::assignment::AnswerProposal;
use crate::actions::cancel::CancelPerformance;
use crate::actions::plan::SetVisit;
use crate::checks;
use crate::model::{
    AssignmentId, AssignmentStatus, FormStatus, PerformanceId, VisitId, VisitStatus, days_of, month_of,
};
use crate::records::Assignment;
use crate::rules::week::clock;
use crate::store::{assignment, form, performance, request, visit};

/// The worker, let in by her link and code.
pub(crate) struct MyWork(Entered);

impl FromRequestParts<App> for MyWork {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        WORK.enter(parts, app).await.map(Self)
    }
}

impl MyWork {
    fn id(&self) -> WorkerId {
        WorkerId(self.0.own.subject())
    }

    fn by(&self) -> By<'_> {
        By::Own(&self.0.own)
    }
}

struct Asked {
    id: String,
    what: String,
    user: String,
    place: String,
    version: i64,
}

/// Where she works now.
struct Running {
    what: String,
    user: String,
    address: String,
    ask_for: String,
    phone: Option<String>,
    phone_words: String,
    since: String,
}

struct Done {
    id: String,
    day: String,
    time: String,
    user: String,
    hours: String,
    state: String,
    may_remove: bool,
    version: i64,
}

/// The ring: 339 is the length of its line.
struct Ring {
    words: String,
    used: String,
    dash: i64,
}

#[derive(Template)]
#[template(path = "wijk_jobs/my_jobs.html")]
struct JobsPage {
    f: Frame,
    l: Words,
    home: String,
    base: String,
    asked: Vec<Asked>,
    running: Vec<Running>,
    visits: Vec<(VisitLine, String)>,
}

#[derive(Template)]
#[template(path = "wijk_jobs/my_hours.html")]
struct HoursPage {
    f: Frame,
    l: Words,
    home: String,
    base: String,
    month: String,
    ring: Option<Ring>,
    rows: Vec<Done>,
    open: bool,
    assignments: Vec<Choice>,
    form: FormView,
    /// Hours of one day to say yes to.
    sure: Option<String>,
}

/// Length of the ring's line.
const ROUND: i64 = 339;

/// `GET /my-work/{token}/jobs`
pub(crate) async fn jobs(mine: MyWork) -> Answer {
    let ctx = &mine.0.ctx;
    let mut tx = mine.0.app.db.read().await?;
    let me = wijk_workers::own(&mut tx, &mine.0.own).await?;
    let there = assignment::of_worker(&mut tx, ctx, me.id).await?;
    let planned = visit::of_worker(&mut tx, ctx, me.id, ctx.today(), ctx.today().plus_days(28)).await?;
    let users: Vec<_> = there.iter().map(|a| a.user_id).collect();
    let names = Names::own(&mut tx, ctx, &mine.0.own, &users).await?;
    let l = mine.0.l.clone();
    let running = running(&mut tx, &mine, &names, &l, &there).await?;
    drop(tx);
    let asked = there
        .iter()
        .filter(|a| a.status == AssignmentStatus::Proposed)
        .map(|a| Asked {
            id: a.id.to_string(),
            what: names.activity_short(&a.activity_code),
            user: names.user(a.user_id),
            place: names.place(&a.nis),
            version: a.version,
        })
        .collect();
    let visits = planned
        .iter()
        .filter(|v| v.status == VisitStatus::Planned)
        .map(|v| (VisitLine::of(&l, v), names.user(v.user_id)))
        .collect();
    mine.0.log_read("jobs").await?;
    let page = JobsPage {
        f: mine.0.frame("my-work-jobs"),
        home: mine.0.path("/home"),
        base: mine.0.path(""),
        asked,
        running,
        visits,
        l,
    };
    web::render(&page)
}

/// The work that goes on today, with how to reach who asked it: that she needs to come there and to say when she can't.
async fn running(
    tx: &mut Tx,
    mine: &MyWork,
    names: &Names,
    l: &Words,
    there: &[Assignment],
) -> Result<Vec<Running>, Failure> {
    let ctx = &mine.0.ctx;
    let today = ctx.today();
    let mut now: Vec<&Assignment> = there
        .iter()
        .filter(|a| a.status == AssignmentStatus::Accepted && a.to_on.is_none_or(|to| to >= today))
        .collect();
    now.sort_by_key(|a| (a.from_on, a.id));
    let users: Vec<_> = now.iter().map(|a| a.user_id).collect();
    let contacts = wijk_users::contacts(tx, ctx, &mine.0.own, &users).await?;
    let asked: Vec<_> = now.iter().map(|a| (a.request_id, a.user_id)).collect();
    let streets = request::streets(tx, ctx, &asked).await?;
    let line = |a: &&Assignment| {
        let contact = contacts.iter().find(|c| c.id == a.user_id)?;
        let street = streets.get(&a.request_id).unwrap_or(&contact.street);
        Some(Running {
            what: names.activity_short(&a.activity_code),
            user: contact.name.clone(),
            address: [street.as_str(), &names.place(&a.nis)].join(", ").trim_start_matches(", ").to_owned(),
            ask_for: contact.contact_name.clone().unwrap_or_default(),
            phone_words: contact.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default(),
            phone: contact.phone.clone(),
            since: l.t1(
                if a.from_on > today { "my-work-starts" } else { "my-work-since" },
                "day",
                l.day_year(a.from_on),
            ),
        })
    };
    Ok(now.iter().filter_map(line).collect())
}

/// `POST /my-work/{token}/jobs/{id}`
pub(crate) async fn answer(
    mine: MyWork,
    Path((_, id)): Path<(String, AssignmentId)>,
    OpenForm(fields): OpenForm,
) -> Answer {
    mine.0.check(&fields)?;
    let answer = fields.get("answer").parse().map_err(|_| Refusal::NotFound)?;
    let deed = AnswerProposal { by: mine.by(), id, answer, version: fields.version() };
    mine.0.app.db.act(&mine.0.ctx, &deed).await?;
    Ok(mine.0.to("/jobs").said("my-work-said-answered").into_response())
}

/// `POST /my-work/{token}/visits/{id}`: she can't come.
pub(crate) async fn cannot(mine: MyWork, Path((_, id)): Path<(String, VisitId)>, OpenForm(fields): OpenForm) -> Answer {
    mine.0.check(&fields)?;
    let deed = SetVisit { by: mine.by(), id, status: VisitStatus::Cancelled, version: fields.version() };
    mine.0.app.db.act(&mine.0.ctx, &deed).await?;
    Ok(mine.0.to("/jobs").said("my-work-said-told").into_response())
}

async fn hours_page(mine: &MyWork, typed: Option<(FormView, Option<String>)>) -> Result<HoursPage, Failure> {
    let ctx = &mine.0.ctx;
    let today = ctx.today();
    let month = month_of(today);
    let mut tx = mine.0.app.db.read().await?;
    let me = wijk_workers::own(&mut tx, &mine.0.own).await?;
    let sheet = form::find(&mut tx, ctx, me.id, &month).await?;
    let rows = match &sheet {
        Some(sheet) => performance::of_form(&mut tx, ctx, sheet.id).await?,
        None => Vec::new(),
    };
    let there = assignment::of_worker(&mut tx, ctx, me.id).await?;
    let users: Vec<_> = there.iter().map(|a| a.user_id).chain(rows.iter().map(|row| row.user_id)).collect();
    let names = Names::own(&mut tx, ctx, &mine.0.own, &users).await?;
    let left = checks::left(&mut tx, ctx, mine.id(), today).await?;
    drop(tx);
    let l = mine.0.l.clone();
    let open = sheet.as_ref().is_none_or(|sheet| sheet.status.is_open());
    let (first, last) = days_of(&month).unwrap_or((today, today));
    let (form, sure) = typed.unwrap_or_else(|| (FormView::filled([("day", today.to_string())]), None));
    let ring = left.month.1.map(|max| {
        let rest = (max - left.month.0).max(0).min(left.still.unwrap_or(i64::MAX));
        Ring {
            words: l.n("my-work-left", rest),
            used: l.n("my-work-used", left.month.0),
            dash: ROUND * rest / max.max(1),
        }
    });
    let state = |row: &crate::records::Performance| {
        if row.disputed_at.is_some() {
            "disputed"
        } else if row.confirmed_at.is_some() {
            "confirmed"
        } else {
            "waiting"
        }
    };
    Ok(HoursPage {
        f: mine.0.frame("my-work-hours-title"),
        home: mine.0.path("/home"),
        base: mine.0.path(""),
        month: month_words(&l, &month),
        rows: rows
            .iter()
            .filter(|row| row.counts())
            .map(|row| Done {
                id: row.id.to_string(),
                day: l.day(row.on_day),
                time: format!("{}–{}", clock(row.from_minute), clock(row.to_minute)),
                user: names.user(row.user_id),
                hours: l.n("work-hours-count", row.hours),
                state: l.of("work-state", state(row)),
                may_remove: open && row.confirmed_at.is_none(),
                version: row.version,
            })
            .collect(),
        assignments: there
            .iter()
            .filter(|a| matches!(a.status, AssignmentStatus::Accepted | AssignmentStatus::Ended))
            .filter(|a| a.from_on <= last && a.to_on.is_none_or(|to| to >= first))
            .map(|a| {
                let label = format!("{}: {}", names.user(a.user_id), names.activity_short(&a.activity_code));
                form.choice("assignment", a.id.to_string(), label)
            })
            .collect(),
        ring,
        open: open && sheet.as_ref().is_none_or(|sheet| sheet.status != FormStatus::Paid),
        form,
        sure,
        l,
    })
}

/// `GET /my-work/{token}/hours`
pub(crate) async fn hours(mine: MyWork) -> Answer {
    let page = hours_page(&mine, None).await?;
    mine.0.log_read("hours").await?;
    web::render(&page)
}

/// `POST /my-work/{token}/hours`
pub(crate) async fn add(mine: MyWork, OpenForm(fields): OpenForm) -> Answer {
    mine.0.check(&fields)?;
    let errors: Vec<FieldError> = match read(&fields, mine.by()) {
        Ok(deed) => match mine.0.app.db.act_once(&mine.0.ctx, fields.key(), &deed).await {
            Ok(_) => return Ok(mine.0.to("/hours").said("my-work-said-saved").into_response()),
            Err(failure) => {
                let errors = web::errors_of(failure)?;
                note_trap(&mine.0.app.db, &mine.0.ctx, &deed, &errors).await?;
                errors
            }
        },
        Err(errors) => errors,
    };
    let errors = own::of_worker(errors);
    let typed = (fields.view(&mine.0.l, &errors), to_tick(&fields, &errors));
    web::render_invalid(&hours_page(&mine, Some(typed)).await?)
}

/// `POST /my-work/{token}/hours/{id}/remove`
pub(crate) async fn remove(
    mine: MyWork,
    Path((_, id)): Path<(String, PerformanceId)>,
    OpenForm(fields): OpenForm,
) -> Answer {
    mine.0.check(&fields)?;
    let deed = CancelPerformance { by: mine.by(), id, reason: None, version: fields.version() };
    mine.0.app.db.act(&mine.0.ctx, &deed).await?;
    Ok(mine.0.to("/hours").said("my-work-removed").into_response())
}
