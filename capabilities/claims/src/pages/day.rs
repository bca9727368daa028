//! One day of the coach: its lines, each to correct, and a new one.

use ::store::Failure;
use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Role, Verb};
use operation::{OperationId, Part};
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use super::view::{minutes, operations};
use super::week::{monday, note};
use crate::actions::line::{AddLine, Facts};
use crate::actions::tell_day::own_operation;
use crate::model::Work;
use crate::records::TimeLine;
use crate::rules::time;
use crate::store as tables;

/// A line as the day shows it.
pub(super) struct Line {
    url: String,
    work: String,
    time: String,
    share: String,
    status: String,
    tone: &'static str,
    words: String,
}

#[derive(Template)]
#[template(path = "claims/day.html")]
struct DayPage {
    f: Frame,
    l: Words,
    day: String,
    back: String,
    lines: Vec<Line>,
    total: String,
    proposed: Vec<(String, String)>,
    tell_url: String,
    told: bool,
    closed: bool,
    url: String,
    form: FormView,
    works: Vec<Choice>,
    operations: Vec<Choice>,
}

/// The choices of a line: kind of work and operation.
pub(super) async fn choices(visit: &Visit, form: &FormView) -> Result<(Vec<Choice>, Vec<Choice>), web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let all = operations(&mut tx, &visit.ctx, Verb::Write, Part::Time).await?;
    drop(tx);
    let works = form.choices(&visit.l, "work", "time-work", Work::ALL);
    let one = |o: &operation::Operation| form.choice("operation", o.id.to_string(), o.name.clone());
    Ok((works, all.iter().map(|(o, _)| one(o)).collect()))
}

/// What the form says about a line.
pub(super) fn facts(fields: &Fields) -> Result<Facts, Refusal> {
    let mut faults = Faults::default();
    let work: Option<Work> = fields.choose(&mut faults, "work", "time-work-missing");
    let hours = fields.number(&mut faults, "hours", 0, 16).unwrap_or(0);
    let rest = fields.number(&mut faults, "minutes", 0, 59).unwrap_or(0);
    let share = fields.number(&mut faults, "share", 0, 100).unwrap_or(100);
    let operation: Option<OperationId> = fields.maybe(&mut faults, "operation");
    if hours * 60 + rest == 0 {
        faults.push("minutes", "time-minutes-range");
    }
    faults.done()?;
    let work = work.ok_or(Refusal::NotFound)?;
    Ok(Facts { work, minutes: hours * 60 + rest, share, operation })
}

pub(super) fn line(l: &Words, line: &TimeLine) -> Line {
    let (status, tone) = note(l, line);
    Line {
        url: format!("/time/lines/{}", line.id),
        work: l.of("time-work", line.work),
        time: minutes(l, line.minutes),
        share: if line.operation_id.is_none() {
            l.t("time-other-work")
        } else {
            l.t1("time-share-of", "share", line.share)
        },
        status,
        tone,
        words: line.words.clone().unwrap_or_default(),
    }
}

async fn page(visit: &Visit, day: Day, form: FormView) -> Result<DayPage, web::Problem> {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let (works, operations) = choices(visit, &form).await?;
    let mut tx = visit.app.db.read().await?;
    let lines = tables::time::of_position(&mut tx, ctx, ctx.actor.position, day, day).await?;
    let told = !tables::time::told(&mut tx, ctx, ctx.actor.position, day, day).await?.is_empty();
    let rules = tables::rule::all(&mut tx, ctx).await?;
    let who = (ctx.actor.staff, ctx.actor.position, ctx.actor.organisation);
    let traces = tables::trace::between(&mut tx, ctx, who, day, day).await?;
    let closed = match own_operation(&mut tx, ctx, day).await? {
        Some(operation) => tables::period::around(&mut tx, ctx, operation, day).await?.is_some(),
        None => false,
    };
    drop(tx);
    let traces: Vec<_> = traces.into_iter().map(|(_, trace)| trace).collect();
    let proposed = if told || closed || !lines.is_empty() { Vec::new() } else { time::propose(&traces, &rules, day) };
    Ok(DayPage {
        f: visit.frame("time-day-title", "/time"),
        day: l.day_year(day),
        back: format!("/time?week={}", monday(day)),
        total: minutes(&l, lines.iter().map(|line| line.minutes).sum()),
        proposed: proposed.iter().map(|p| (l.of("time-work", p.work), minutes(&l, p.minutes))).collect(),
        lines: lines.iter().map(|one| line(&l, one)).collect(),
        tell_url: format!("/time/{day}/tell"),
        told: told || closed || day > ctx.today(),
        closed,
        url: format!("/time/{day}"),
        form,
        works,
        operations,
        l,
    })
}

async fn blank(visit: &Visit, day: Day) -> Result<FormView, Failure> {
    let mut tx = visit.app.db.read().await?;
    let own = own_operation(&mut tx, &visit.ctx, day).await?;
    drop(tx);
    let operation = own.map(|id| id.to_string()).unwrap_or_default();
    Ok(FormView::filled([("work", "guidance"), ("share", "100"), ("operation", operation.as_str())]))
}

/// `GET /time/{day}`
pub(crate) async fn show(visit: Visit, Path(day): Path<Day>) -> Answer {
    visit.only(&[Role::Coach])?;
    let form = blank(&visit, day).await?;
    web::render(&page(&visit, day, form).await?)
}

/// `POST /time/{day}`
pub(crate) async fn add(visit: Visit, Path(day): Path<Day>, Form(fields): Form) -> Answer {
    visit.only(&[Role::Coach])?;
    let outcome = match facts(&fields) {
        Ok(facts) => {
            let why = fields.get("why").chars().take(300).collect();
            visit.app.db.act_once(&visit.ctx, fields.key(), &AddLine { day, facts, why }).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(_) => Ok(visit.redirect(format!("/time/{day}")).said("time-said-saved").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, day, form).await?)
        }
    }
}
