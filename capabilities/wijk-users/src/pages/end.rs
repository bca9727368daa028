//! An account ends, with the day and the reason; or opens again.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use store::Failure;
use web::{Answer, Choice, Form, FormView, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::head::{UserHead, file_head};
use super::view;
use crate::actions::end::{EndUser, ReopenUser};
use crate::model::{EndReason, UserId};
use crate::store::users;

#[derive(Template)]
#[template(path = "wijk-users/end.html")]
struct EndPage {
    f: Frame,
    l: Words,
    head: UserHead,
    form: FormView,
    version: i64,
    reasons: Vec<Choice>,
}

async fn page(visit: &Visit, id: UserId, form: FormView, version: Option<i64>) -> Result<EndPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Decide, Part::User).await?;
    let user = users::load(&mut tx, &desk, id).await?;
    let version = version.unwrap_or(user.version);
    let head = file_head(visit, &mut tx, user, "/end").await?;
    drop(tx);
    door::log_read(visit, "wijk-user", id, "end").await?;
    let l = visit.l.clone();
    let reasons = form.choices(&l, "reason", "wijk-user-end-reason", EndReason::ALL);
    Ok(EndPage { f: visit.frame("wijk-user-end-title", "/wijk/users"), l, head, form, version, reasons })
}

/// `GET /wijk/users/{id}/end`
pub async fn show(visit: Visit, Path(id): Path<UserId>) -> Answer {
    let form = FormView::filled([("ended_on", visit.ctx.today().to_string())]);
    web::render(&page(&visit, id, form, None).await?)
}

/// `POST /wijk/users/{id}/end`
pub async fn save(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let mut faults = Faults::default();
    let on = fields.need_day(&mut faults, "ended_on");
    let reason = fields.choose::<EndReason>(&mut faults, "reason", "wijk-user-end-reason-missing");
    let ended = match (on, reason, faults.done()) {
        (Some(on), Some(reason), Ok(())) => {
            visit.app.db.act(&visit.ctx, &EndUser { id, version: fields.version(), on, reason }).await
        }
        (_, _, Err(refusal)) => Err(refusal.into()),
        _ => Err(Refusal::NotFound.into()),
    };
    match ended {
        Ok(()) => Ok(visit.redirect(view::path(id)).said("wijk-user-said-ended").into_response()),
        Err(Failure::Refused(Refusal::Stale { .. })) => Err(Refusal::Conflict("wijk-user-changed").into()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, form, Some(fields.version())).await?)
        }
    }
}

/// `POST /wijk/users/{id}/reopen`
pub async fn reopen(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    match visit.app.db.act(&visit.ctx, &ReopenUser { id, version: fields.version() }).await {
        Ok(()) => Ok(visit.redirect(view::path(id)).said("wijk-user-said-reopened").into_response()),
        Err(Failure::Refused(Refusal::Stale { .. })) => Err(Refusal::Conflict("wijk-user-changed").into()),
        Err(failure) => Err(failure.into()),
    }
}
