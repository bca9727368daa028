//! One assignment: plan moments, end it.

use askama::Template;
use axum::extract::Path;
use kernel::{FieldError, Refusal, Verb};
use store::Failure;
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::words::{Names, VisitLine};
use crate::actions::assignment::Ending;
use crate::model::AssignmentId;
use crate::store::{assignment, visit};

#[derive(Template)]
#[template(path = "wijk_jobs/assignment.html")]
struct AssignmentPage {
    f: Frame,
    l: Words,
    url: String,
    request_url: String,
    activity: String,
    worker: String,
    worker_url: String,
    user: String,
    user_url: String,
    form: FormView,
    visits: Vec<VisitLine>,
    endings: Vec<Choice>,
    version: i64,
}

async fn page(visit: &Visit, id: AssignmentId, form: Option<FormView>) -> Result<AssignmentPage, Failure> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Work).await?;
    let now = assignment::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let names = Names::load(&mut tx, ctx, &desk, &[now.worker_id], &[now.user_id]).await?;
    let planned = visit::of_assignment(&mut tx, ctx, id, ctx.today().plus_days(-31)).await?;
    drop(tx);
    let form = form.unwrap_or_else(|| FormView::filled([("last", ctx.today().to_string())]));
    Ok(AssignmentPage {
        f: visit.frame("work-assignment-title", "/wijk/requests"),
        url: format!("/wijk/assignments/{id}"),
        request_url: format!("/wijk/requests/{}", now.request_id),
        activity: names.activity(&now.activity_code),
        worker: names.worker(now.worker_id),
        worker_url: format!("/wijk/workers/{}", now.worker_id),
        user: names.user(now.user_id),
        user_url: format!("/wijk/users/{}", now.user_id),
        visits: planned.iter().map(|one| VisitLine::of(&visit.l, one)).collect(),
        endings: form.choices(&visit.l, "ending", "work-ending", Ending::ALL),
        version: now.version,
        l: visit.l.clone(),
        form,
    })
}

/// `GET /wijk/assignments/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<AssignmentId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

/// The page again, with what to change.
pub(crate) async fn again(visit: Visit, id: AssignmentId, fields: &Fields, errors: &[FieldError]) -> Answer {
    web::render_invalid(&page(&visit, id, Some(fields.view(&visit.l, errors))).await?)
}
