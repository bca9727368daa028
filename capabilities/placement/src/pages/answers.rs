//! The answers of the partner to a request.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use kernel::refusal::Faults;
use kernel::{PlacementId, Refusal};
use web::{Answer, Fields, Visit};

use super::request;
use crate::actions::accept::AcceptRequest;
use crate::actions::ask::AskQuestion;
use crate::actions::decline::DeclineRequest;
use crate::actions::end::EndPlacement;
use crate::actions::propose::ProposeDay;
use crate::actions::start::StartPlacement;
use crate::actions::undo::Undo;
use crate::door;
use crate::model::{DeclineReason, Outcome};

/// The longest text of an answer, in characters.
const WORDS: usize = 2000;

fn said(visit: &Visit, to: String, key: &'static str, undo: Option<String>) -> Response {
    let redirect = visit.redirect(to).said(key);
    match undo {
        Some(path) => redirect.undo(path).into_response(),
        None => redirect.into_response(),
    }
}

fn back(id: PlacementId, version: i64) -> String {
    format!("/requests/{id}/undo/{}", version + 1)
}

/// For whom the request does not exist, the form is not judged either. The action asks again.
async fn enter(visit: &Visit, id: PlacementId) -> Result<(), store::Failure> {
    let mut tx = visit.app.db.read().await?;
    door::receive(&mut tx, &visit.ctx, id).await.map(|_| ())
}

/// The page again with what to change, or the answer that belongs to the failure.
async fn again(visit: &Visit, id: PlacementId, fields: &Fields, failure: store::Failure) -> Answer {
    let errors = web::errors_of(failure)?;
    web::render_invalid(&request::page(visit, id, fields.view(&visit.l, &errors)).await?)
}

/// `POST /requests/{id}/question`
pub async fn question(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let mut faults = Faults::default();
    let words = fields.need(&mut faults, "words", WORDS, "placement-words-missing");
    if let Err(refusal) = faults.done() {
        return again(&visit, id, &fields, refusal.into()).await;
    }
    let ask = AskQuestion { placement: id, version: fields.version(), words };
    match visit.app.db.act(&visit.ctx, &ask).await {
        Ok(()) => Ok(said(&visit, format!("/requests/{id}"), "request-said-asked", None)),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `POST /requests/{id}/day`
pub async fn propose(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let words = fields.short(&mut faults, "day_words", WORDS);
    let outcome = match (faults.done(), day) {
        (Ok(()), Some(day)) => {
            let propose = ProposeDay { placement: id, version: fields.version(), day, words };
            visit.app.db.act(&visit.ctx, &propose).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Refusal::NotFound.into()),
    };
    match outcome {
        Ok(()) => Ok(said(&visit, format!("/requests/{id}"), "request-said-day", None)),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `POST /requests/{id}/accept`
pub async fn accept(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "starts_on");
    let words = fields.short(&mut faults, "accept_words", WORDS);
    let version = fields.version();
    let outcome = match (faults.done(), day) {
        (Ok(()), Some(starts_on)) => {
            visit.app.db.act(&visit.ctx, &AcceptRequest { placement: id, version, starts_on, words }).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Refusal::NotFound.into()),
    };
    match outcome {
        Ok(()) => Ok(said(&visit, format!("/requests/{id}"), "request-said-accepted", Some(back(id, version)))),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `POST /requests/{id}/decline`
pub async fn decline(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let mut faults = Faults::default();
    let reason: Option<DeclineReason> = fields.choose(&mut faults, "reason", "form-choose-from-list");
    let words = fields.short(&mut faults, "decline_words", WORDS);
    let version = fields.version();
    let outcome = match (faults.done(), reason) {
        (Ok(()), Some(reason)) => {
            visit.app.db.act(&visit.ctx, &DeclineRequest { placement: id, version, reason, words }).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Refusal::NotFound.into()),
    };
    match outcome {
        Ok(()) => Ok(said(&visit, "/requests".to_owned(), "request-said-declined", Some(back(id, version)))),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `POST /requests/{id}/start`
pub async fn start(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    let (version, on) = (fields.version(), visit.ctx.today());
    visit.app.db.act(&visit.ctx, &StartPlacement { placement: id, version, on }).await?;
    Ok(said(&visit, format!("/requests/{id}"), "placement-said-started", Some(back(id, version))))
}

/// `POST /requests/{id}/end`
pub async fn end(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let mut faults = Faults::default();
    let outcome: Option<Outcome> = fields.choose(&mut faults, "outcome", "form-choose-from-list");
    faults.done()?;
    let (version, outcome) = (fields.version(), outcome.ok_or(Refusal::NotFound)?);
    visit.app.db.act(&visit.ctx, &EndPlacement { placement: id, version, outcome }).await?;
    Ok(said(&visit, format!("/requests/{id}"), "placement-said-ended", Some(back(id, version))))
}

/// `POST /requests/{id}/undo/{version}`
pub async fn undo(visit: Visit, Path((id, version)): Path<(PlacementId, i64)>, _form: web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &Undo { placement: id, version }).await?;
    Ok(said(&visit, format!("/requests/{id}"), "placement-said-undone", None))
}
