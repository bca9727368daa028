//! Wijk-werken, the work itself: who asks what, who does it, when, and the hours that were done.
//!
//! For others: `AskWork`, `Propose`, `AnswerProposal`, `RecordPerformance`, `AnswerHours` and the other deeds; `form`,
//! `forms_of_month`, `rows_of`, `hand_in` and `move_month` for cheques and pay; `left` for hours that are left; `totals`
//! for reports; `bulk` for imports.

mod actions;
pub mod bulk;
pub mod checks;
mod gather;
pub mod household;
mod model;
mod pages;
mod permitted;
mod records;
mod rules;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::{get, post};
use kernel::{Day, Verb};
use wijk_office::Desk;
use wijk_office::rules::access::Part;
use wijk_users::UserId;
use wijk_workers::WorkerId;

pub use crate::actions::By;
pub use crate::actions::ask::{AnswerAsk, AskInPublic};
pub use crate::actions::assignment::{Answer, AnswerProposal, EndAssignment, Ending};
pub use crate::actions::cancel::CancelPerformance;
pub use crate::actions::check::CheckRequest;
pub use crate::actions::confirm::AnswerHours;
pub use crate::actions::correct::CorrectPerformance;
pub use crate::actions::form::{BackReason, CheckForm, SendBack, hand_in};
pub use crate::actions::plan::{PlanVisits, SetVisit};
pub use crate::actions::propose::Propose;
pub use crate::actions::record::RecordPerformance;
pub use crate::actions::request::{AskWork, ChangeRequest, EndRequest};
pub use crate::model::*;
pub use crate::records::*;
pub use crate::store::ask::Told;
pub use crate::store::displacement::Displacement;
pub use crate::store::form::Line as FormLine;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 18, name: "wijk_jobs", sql: include_str!("../../../migrations/0018_wijk_jobs.sql") },
    ::store::Migration {
        version: 41,
        name: "work_decision",
        sql: include_str!("../../../migrations/0041_work_decision.sql"),
    },
    ::store::Migration {
        version: 48,
        name: "wijk_jobs_sealed",
        sql: include_str!("../../../migrations/0048_wijk_jobs_sealed.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/wijk-jobs.ftl")),
    ("en", include_str!("../../../locales/en/wijk-jobs.ftl")),
];

/// The form of a month of a worker, when there is one.
pub async fn form(
    tx: &mut Tx,
    ctx: &Ctx,
    _desk: &Desk,
    worker: WorkerId,
    month: &str,
) -> Result<Option<PerformanceForm>, Failure> {
    crate::store::form::find(tx, ctx, worker, month).await
}

/// A form by its id.
pub async fn form_by_id(tx: &mut Tx, ctx: &Ctx, _desk: &Desk, id: FormId) -> Result<Option<PerformanceForm>, Failure> {
    crate::store::form::load(tx, ctx, id).await
}

/// The forms of a month, `YYYY-MM`, with their hours.
pub async fn forms_of_month(
    tx: &mut Tx,
    ctx: &Ctx,
    _desk: &Desk,
    month: &str,
    status: Option<FormStatus>,
) -> Result<Vec<FormLine>, Failure> {
    crate::store::form::month(tx, ctx, month, status).await
}

/// What stands on a form and counts.
pub async fn rows_of(tx: &mut Tx, ctx: &Ctx, _desk: &Desk, form: FormId) -> Result<Vec<Performance>, Failure> {
    let rows = crate::store::performance::of_form(tx, ctx, form).await?;
    Ok(rows.into_iter().filter(Performance::counts).collect())
}

/// All forms of a month in one state go to the next: what a month close does. Gives how many.
pub async fn move_month(
    tx: &mut Tx,
    ctx: &Ctx,
    _desk: &Desk,
    month: &str,
    from: FormStatus,
    to: FormStatus,
) -> Result<u64, Failure> {
    crate::store::form::move_month(tx, ctx, month, from, to).await
}

/// These checked forms are paid, and no others: what a month close does. Somebody who moved one of them meanwhile makes it
/// a conflict.
pub async fn pay_forms(tx: &mut Tx, ctx: &Ctx, _desk: &Desk, forms: &[FormId]) -> Result<(), Failure> {
    let moved = crate::store::form::pay(tx, ctx, forms).await?;
    if usize::try_from(moved) == Ok(forms.len()) {
        Ok(())
    } else {
        Err(kernel::Refusal::Conflict("work-form-moved").into())
    }
}

/// Months before one with hours that are not paid: (month, forms of it that are at the office).
pub async fn unpaid_months(tx: &mut Tx, ctx: &Ctx, _desk: &Desk, before: &str) -> Result<Vec<(String, i64)>, Failure> {
    crate::store::form::unpaid_months(tx, ctx, before).await
}

/// What a worker has left around a day.
pub async fn left(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, day: Day) -> Result<checks::Left, Failure> {
    checks::left(tx, ctx, worker, day).await
}

/// Hours by municipality, activity, worker and user between two days, for reports.
pub async fn totals(
    tx: &mut Tx,
    ctx: &Ctx,
    _desk: &Desk,
    from: Day,
    to: Day,
) -> Result<Vec<(String, String, WorkerId, UserId, i64)>, Failure> {
    crate::store::performance::totals(tx, ctx, from, to).await
}

/// How many questions wait in each state, for the mediator's day: to check, to match, from the website, unanswered by a
/// worker.
pub async fn waiting(tx: &mut Tx, ctx: &Ctx, _desk: &Desk) -> Result<Waiting, Failure> {
    use crate::store::request::{Wanted, count};
    let of = |status| Wanted { status: Some(status), ..Wanted::default() };
    Ok(Waiting {
        to_check: count(tx, ctx, &of(RequestStatus::New)).await?,
        to_match: count(tx, ctx, &of(RequestStatus::Checked)).await?,
        from_website: crate::store::ask::waiting(tx, ctx).await?,
        unanswered: i64::try_from(crate::store::assignment::unanswered(tx, ctx, 500).await?.len()).unwrap_or(0),
    })
}

/// How many answered questions of the public page came before a day.
pub async fn old_asks(tx: &mut Tx, ctx: &Ctx, _desk: &Desk, before: Day) -> Result<i64, Failure> {
    crate::store::ask::old(tx, ctx, before.start()).await
}

/// Destroys them, for good; gives how many. The caller's action has asked that the term is over, and writes the audit
/// line.
pub async fn destroy_old_asks(tx: &mut Tx, ctx: &Ctx, desk: &Desk, before: Day) -> Result<u64, Failure> {
    desk.require(Verb::Decide, Part::Decisions)?;
    crate::store::ask::delete_old(tx, ctx, before.start()).await
}

/// Counts for the mediator's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Questions that nobody checked yet.
    pub to_check: i64,
    /// Questions that look for a worker.
    pub to_match: i64,
    /// Questions from the public page.
    pub from_website: i64,
    /// Workers who were asked and did not answer yet.
    pub unanswered: i64,
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    office().merge(own())
}

fn office() -> Router<web::App> {
    Router::new()
        .route("/wijk/requests", get(pages::requests::show))
        .route("/wijk/requests/proposal", get(pages::proposal::show))
        .route("/wijk/requests/{id}", get(pages::request::show))
        .route("/wijk/requests/{id}/check", get(pages::check::show).post(pages::check::save))
        .route("/wijk/requests/{id}/edit", get(pages::request_form::show_edit).post(pages::request_form::save_edit))
        .route("/wijk/requests/{id}/end", post(pages::deeds::end_request))
        .route("/wijk/requests/{id}/propose", post(pages::deeds::propose))
        .route("/wijk/users/{id}/requests", get(pages::user_requests::show))
        .route("/wijk/users/{id}/requests/new", get(pages::request_form::show_new).post(pages::request_form::save_new))
        .route("/wijk/assignments/{id}", get(pages::assignment::show))
        .route("/wijk/assignments/{id}/answer", post(pages::deeds::answer))
        .route("/wijk/assignments/{id}/end", post(pages::deeds::end_assignment))
        .route("/wijk/assignments/{id}/visits", post(pages::deeds::plan))
        .route("/wijk/visits/{id}", post(pages::deeds::set_visit))
        .route("/wijk/jobs", get(pages::jobs::show))
        .route("/wijk/forms", get(pages::forms::show))
        .route("/wijk/forms/{worker}/{month}", get(pages::form::show).post(pages::form::add))
        .route("/wijk/forms/{worker}/{month}/pdf", get(pages::form_pdf::show))
        .route("/wijk/forms/{worker}/{month}/check", post(pages::deeds::check_form))
        .route("/wijk/forms/{worker}/{month}/back", post(pages::deeds::send_back))
        .route("/wijk/performances/{id}/confirm", post(pages::deeds::confirm))
        .route("/wijk/performances/{id}/cancel", post(pages::deeds::cancel))
        .route("/wijk/performances/{id}/correct", get(pages::correct::show).post(pages::correct::save))
        .route("/wijk/asks/{id}", get(pages::ask::show).post(pages::ask::answer))
}

/// Pages without an account.
fn own() -> Router<web::App> {
    Router::new()
        .route("/wijk/ask", get(pages::public_ask::show).post(pages::public_ask::send))
        .route("/my-work/{token}/jobs", get(pages::mine_worker::jobs))
        .route("/my-work/{token}/jobs/{id}", post(pages::mine_worker::answer))
        .route("/my-work/{token}/visits/{id}", post(pages::mine_worker::cannot))
        .route("/my-work/{token}/hours", get(pages::mine_worker::hours).post(pages::mine_worker::add))
        .route("/my-work/{token}/hours/{id}/remove", post(pages::mine_worker::remove))
        .route("/my-wijk/{token}/ask", get(pages::mine_user::show_ask).post(pages::mine_user::ask))
        .route("/my-wijk/{token}/ask/{id}/withdraw", post(pages::mine_user::withdraw))
        .route("/my-wijk/{token}/hours", get(pages::mine_user::hours))
        .route("/my-wijk/{token}/hours/{id}", post(pages::mine_user::confirm))
}
