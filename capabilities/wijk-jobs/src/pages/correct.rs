//! Correct hours of a form that is paid.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use store::Failure;
use web::{Answer, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::form::to_tick;
use super::words::Names;
use crate::actions::correct::CorrectPerformance;
use crate::model::{PerformanceId, month_of};
use crate::store::{form, performance};

#[derive(Template)]
#[template(path = "wijk_jobs/correct.html")]
struct CorrectPage {
    f: Frame,
    l: Words,
    back: String,
    action: String,
    about: String,
    form: FormView,
    sure: Option<String>,
}

async fn page(visit: &Visit, id: PerformanceId, typed: FormView, sure: Option<String>) -> Result<CorrectPage, Failure> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Decide, Part::Work).await?;
    let row = performance::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let names = Names::load(&mut tx, ctx, &desk, &[row.worker_id], &[row.user_id]).await?;
    let sheet = form::load(&mut tx, ctx, row.form_id).await?;
    drop(tx);
    let month = sheet.map_or_else(|| month_of(row.on_day), |sheet| sheet.month);
    let l = visit.l.clone();
    Ok(CorrectPage {
        f: visit.frame("work-correct-title", "/wijk/forms"),
        back: format!("/wijk/forms/{}/{month}", row.worker_id),
        action: format!("/wijk/performances/{id}/correct"),
        about: format!(
            "{}, {}, {}: {}",
            names.worker(row.worker_id),
            names.user(row.user_id),
            l.day_year(row.on_day),
            l.n("work-hours-count", row.hours)
        ),
        form: typed,
        sure,
        l,
    })
}

/// `GET /wijk/performances/{id}/correct`
pub(crate) async fn show(visit: Visit, Path(id): Path<PerformanceId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty(), None).await?)
}

/// `POST /wijk/performances/{id}/correct`
pub(crate) async fn save(visit: Visit, Path(id): Path<PerformanceId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let hours = fields.number(&mut faults, "hours", -24, 24);
    if fields.get("hours").is_empty() {
        faults.push("hours", "work-correction-odd");
    }
    let reason = fields.need(&mut faults, "reason", 300, "work-reason-missing");
    let errors = match (faults.done(), hours) {
        (Ok(()), Some(hours)) => {
            let back = page(&visit, id, FormView::empty(), None).await?.back;
            let deed = CorrectPerformance { id, hours, reason, sure: fields.get("sure").parse().ok() };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &deed).await {
                Ok(_) => return Ok(visit.redirect(back).said("work-said-corrected").into_response()),
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(Refusal::Invalid(errors)), _) => errors,
        _ => Vec::new(),
    };
    let sure = to_tick(&fields, &errors);
    web::render_invalid(&page(&visit, id, fields.view(&visit.l, &errors), sure).await?)
}
