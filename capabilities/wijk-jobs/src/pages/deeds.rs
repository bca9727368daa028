//! Buttons of the office: propose, answer, end, plan, call off, confirm, cancel.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Day, Refusal};
use web::{Answer, Visit};

use super::words::minutes;
use crate::actions::By;
use crate::actions::assignment::{AnswerProposal, EndAssignment};
use crate::actions::cancel::CancelPerformance;
use crate::actions::confirm::AnswerHours;
use crate::actions::form::{CheckForm, SendBack};
use crate::actions::plan::{PlanVisits, SetVisit};
use crate::actions::propose::Propose;
use crate::actions::request::EndRequest;
use crate::model::{AssignmentId, PerformanceId, RequestId, RequestStatus, VisitId, VisitStatus, month_of};
use crate::rules::week;
use crate::store::{assignment, form, performance};

/// `POST /wijk/requests/{id}/end`
pub(crate) async fn end_request(visit: Visit, Path(id): Path<RequestId>, web::Form(fields): web::Form) -> Answer {
    let status: RequestStatus = fields.get("status").parse().map_err(|_| Refusal::NotFound)?;
    visit.app.db.act(&visit.ctx, &EndRequest { by: By::Office, id, status, version: fields.version() }).await?;
    Ok(visit.redirect(format!("/wijk/requests/{id}")).said("work-said-changed").into_response())
}

/// `POST /wijk/requests/{id}/propose`
pub(crate) async fn propose(visit: Visit, Path(id): Path<RequestId>, web::Form(fields): web::Form) -> Answer {
    let worker = fields.get("worker").parse().map_err(|_| Refusal::NotFound)?;
    let accepted = fields.has("accepted", "yes");
    let deed = Propose { request: id, worker, accepted, version: fields.version() };
    let to = if fields.has("back", "proposal") {
        "/wijk/requests/proposal".to_owned()
    } else {
        format!("/wijk/requests/{id}")
    };
    match visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await {
        Ok(_) => Ok(visit.redirect(to).said("work-said-proposed").into_response()),
        // What the rules say about this worker is told on the page; the question stays as it was.
        Err(failure) => super::request::show_with(visit, id, web::errors_of(failure)?).await,
    }
}

/// `POST /wijk/assignments/{id}/answer`
pub(crate) async fn answer(visit: Visit, Path(id): Path<AssignmentId>, web::Form(fields): web::Form) -> Answer {
    let answer = fields.get("answer").parse().map_err(|_| Refusal::NotFound)?;
    let to = request_of(&visit, id).await?;
    let deed = AnswerProposal { by: By::Office, id, answer, version: fields.version() };
    visit.app.db.act(&visit.ctx, &deed).await?;
    Ok(visit.redirect(to).said("work-said-answered").into_response())
}

async fn request_of(visit: &Visit, id: AssignmentId) -> Result<String, store::Failure> {
    let mut tx = visit.app.db.read().await?;
    let now = assignment::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    Ok(format!("/wijk/requests/{}", now.request_id))
}

/// `POST /wijk/assignments/{id}/end`
pub(crate) async fn end_assignment(visit: Visit, Path(id): Path<AssignmentId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = kernel::refusal::Faults::default();
    let last = fields.need_day(&mut faults, "last");
    let ending = fields.choose(&mut faults, "ending", "work-stop-why-missing");
    let errors = match (faults.done(), last, ending) {
        (Ok(()), Some(last), Some(ending)) => {
            let to = request_of(&visit, id).await?;
            let deed = EndAssignment { id, last, ending, version: fields.version() };
            match visit.app.db.act(&visit.ctx, &deed).await {
                Ok(()) => return Ok(visit.redirect(to).said("work-said-ended").into_response()),
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(Refusal::Invalid(errors)), ..) => errors,
        _ => Vec::new(),
    };
    super::assignment::again(visit, id, &fields, &errors).await
}

/// `POST /wijk/assignments/{id}/visits`
pub(crate) async fn plan(visit: Visit, Path(id): Path<AssignmentId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = kernel::refusal::Faults::default();
    let first = fields.need_day(&mut faults, "days");
    let until = fields.day(&mut faults, "repeat_to");
    let from = minutes(fields.time(&mut faults, "begin"));
    let to = minutes(fields.time(&mut faults, "until"));
    if from.is_none() && fields.get("begin").is_empty() {
        faults.push("begin", "work-time-missing");
    }
    if to.is_none() && fields.get("until").is_empty() {
        faults.push("until", "work-time-missing");
    }
    let errors = match (faults.done(), first, from, to) {
        (Ok(()), Some(first), Some(from), Some(to)) => {
            let deed = PlanVisits { assignment: id, days: repeated(first, until), from, to };
            match visit.app.db.act(&visit.ctx, &deed).await {
                Ok(_) => {
                    let to = format!("/wijk/assignments/{id}");
                    return Ok(visit.redirect(to).said("work-said-planned").into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(Refusal::Invalid(errors)), ..) => errors,
        _ => Vec::new(),
    };
    super::assignment::again(visit, id, &fields, &errors).await
}

/// The first day and the same day of every week after, up to the last.
fn repeated(first: Day, until: Option<Day>) -> Vec<Day> {
    until.map_or_else(|| vec![first], |last| week::days(first, last.max(first), &[week::weekday(first)]))
}

/// `POST /wijk/visits/{id}`
pub(crate) async fn set_visit(visit: Visit, Path(id): Path<VisitId>, web::Form(fields): web::Form) -> Answer {
    let status: VisitStatus = fields.get("status").parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = visit.app.db.read().await?;
    let now = crate::store::visit::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    visit.app.db.act(&visit.ctx, &SetVisit { by: By::Office, id, status, version: fields.version() }).await?;
    let to = format!("/wijk/assignments/{}", now.assignment_id);
    Ok(visit.redirect(to).said("work-said-changed").into_response())
}

/// `POST /wijk/performances/{id}/confirm`
pub(crate) async fn confirm(visit: Visit, Path(id): Path<PerformanceId>, web::Form(fields): web::Form) -> Answer {
    let to = form_of(&visit, id).await?;
    let deed = AnswerHours { by: By::Office, id, right: true, version: fields.version() };
    visit.app.db.act(&visit.ctx, &deed).await?;
    Ok(visit.redirect(to).said("work-said-confirmed").into_response())
}

/// `POST /wijk/performances/{id}/cancel`
pub(crate) async fn cancel(visit: Visit, Path(id): Path<PerformanceId>, web::Form(fields): web::Form) -> Answer {
    let to = form_of(&visit, id).await?;
    let deed = CancelPerformance { by: By::Office, id, reason: None, version: fields.version() };
    visit.app.db.act(&visit.ctx, &deed).await?;
    Ok(visit.redirect(to).said("work-said-cancelled").into_response())
}

async fn form_of(visit: &Visit, id: PerformanceId) -> Result<String, store::Failure> {
    let mut tx = visit.app.db.read().await?;
    let row = performance::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let sheet = form::load(&mut tx, &visit.ctx, row.form_id).await?;
    let month = sheet.map_or_else(|| month_of(row.on_day), |sheet| sheet.month);
    Ok(format!("/wijk/forms/{}/{month}", row.worker_id))
}

/// `POST /wijk/forms/{worker}/{month}/check`
pub(crate) async fn check_form(visit: Visit, Path(at): Path<super::form::At>, web::Form(fields): web::Form) -> Answer {
    let id = super::form::id_of(&visit, &at).await?;
    visit.app.db.act(&visit.ctx, &CheckForm { id, version: fields.version() }).await?;
    Ok(visit.redirect(at.url()).said("work-said-form-checked").into_response())
}

/// `POST /wijk/forms/{worker}/{month}/back`
pub(crate) async fn send_back(visit: Visit, Path(at): Path<super::form::At>, web::Form(fields): web::Form) -> Answer {
    let mut faults = kernel::refusal::Faults::default();
    let reason = fields.choose(&mut faults, "reason", "work-back-why-missing");
    let id = super::form::id_of(&visit, &at).await?;
    let Some(reason) = reason else {
        let Err(Refusal::Invalid(errors)) = faults.done() else { return Err(Refusal::NotFound.into()) };
        return super::form::again(visit, &at, &fields, &errors).await;
    };
    visit.app.db.act(&visit.ctx, &SendBack { id, reason, version: fields.version() }).await?;
    Ok(visit.redirect(at.url()).said("work-said-sent-back").into_response())
}
