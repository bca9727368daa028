//! One line of the coach's own time: change it, take it away, or take it back when it is in a claim.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Role, Verb};
use operation::Part;
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};

use super::day::{choices, facts};
use super::view::operations;
use crate::actions::line::{CounterLine, RemoveLine, SaveLine};
use crate::model::LineId;
use crate::records::TimeLine;
use crate::rules::time::{self, Change};
use crate::store as tables;

#[derive(Template)]
#[template(path = "claims/line.html")]
struct LinePage {
    f: Frame,
    l: Words,
    day: String,
    back: String,
    url: String,
    version: i64,
    words: String,
    editable: bool,
    counter: bool,
    told: String,
    form: FormView,
    works: Vec<Choice>,
    operations: Vec<Choice>,
}

async fn load(visit: &Visit, id: LineId) -> Result<(TimeLine, bool), web::Problem> {
    visit.only(&[Role::Coach])?;
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    operations(&mut tx, ctx, Verb::Write, Part::Time).await?;
    let line = tables::time::load(&mut tx, ctx, id).await?.filter(|line| line.position_id == ctx.actor.position);
    let line = line.ok_or(Refusal::NotFound)?;
    let locked = tables::time::locked(&mut tx, ctx, &line).await?;
    Ok((line, locked))
}

async fn page(visit: &Visit, line: &TimeLine, locked: bool, form: FormView) -> Result<LinePage, web::Problem> {
    let l = visit.l.clone();
    let (works, operations) = choices(visit, &form).await?;
    let change = time::change(line.status, line.cost_id.is_some(), locked);
    Ok(LinePage {
        f: visit.frame("time-line-title", "/time"),
        day: l.day_year(line.day),
        back: format!("/time/{}", line.day),
        url: format!("/time/lines/{}", line.id),
        version: line.version,
        words: line.words.clone().unwrap_or_default(),
        editable: change == Ok(Change::Edit) && line.minutes > 0,
        counter: change == Ok(Change::Counter) && line.minutes > 0,
        told: format!("{}, {}", l.of("time-work", line.work), super::view::minutes(&l, line.minutes)),
        form,
        works,
        operations,
        l,
    })
}

fn filled(line: &TimeLine) -> FormView {
    FormView::filled([
        ("work", line.work.to_string()),
        ("hours", (line.minutes / 60).to_string()),
        ("minutes", (line.minutes % 60).to_string()),
        ("share", line.share.to_string()),
        ("operation", line.operation_id.map(|id| id.to_string()).unwrap_or_default()),
    ])
}

/// `GET /time/lines/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<LineId>) -> Answer {
    let (line, locked) = load(&visit, id).await?;
    web::render(&page(&visit, &line, locked, filled(&line)).await?)
}

/// `POST /time/lines/{id}`
pub(crate) async fn save(visit: Visit, Path(id): Path<LineId>, Form(fields): Form) -> Answer {
    let (line, locked) = load(&visit, id).await?;
    let outcome = match facts(&fields) {
        Ok(facts) => visit.app.db.act(&visit.ctx, &SaveLine { id, version: fields.version(), facts }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/time/{}", line.day)).said("time-said-saved").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, &line, locked, fields.view(&visit.l, &errors)).await?)
        }
    }
}

/// `POST /time/lines/{id}/remove`
pub(crate) async fn remove(visit: Visit, Path(id): Path<LineId>, Form(fields): Form) -> Answer {
    let (line, _) = load(&visit, id).await?;
    visit.app.db.act(&visit.ctx, &RemoveLine { id, version: fields.version() }).await?;
    Ok(visit.redirect(format!("/time/{}", line.day)).said("time-said-removed").into_response())
}

/// `POST /time/lines/{id}/counter`
pub(crate) async fn counter(visit: Visit, Path(id): Path<LineId>, Form(fields): Form) -> Answer {
    let (line, locked) = load(&visit, id).await?;
    let mut faults = Faults::default();
    let hours = fields.number(&mut faults, "hours", 0, 16).unwrap_or(0);
    let rest = fields.number(&mut faults, "minutes", 0, 59).unwrap_or(0);
    let words = fields.need(&mut faults, "words", 300, "time-words-missing");
    let outcome = match faults.done() {
        Ok(()) => {
            let deed = CounterLine { id, minutes: hours * 60 + rest, words };
            visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(_) => Ok(visit.redirect(format!("/time/{}", line.day)).said("time-said-countered").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            web::render_invalid(&page(&visit, &line, locked, fields.view(&visit.l, &errors)).await?)
        }
    }
}
