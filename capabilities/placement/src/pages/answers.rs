//! The answers of the partner to a request.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{PlacementId, Refusal};
use web::{Answer, Fields, Visit};

use super::both::Side;
use super::request;
use crate::actions::accept::AcceptRequest;
use crate::actions::ask::AskQuestion;
use crate::actions::decline::DeclineRequest;
use crate::actions::propose::ProposeDay;
use crate::model::DeclineReason;

/// The longest text of an answer, in characters.
const WORDS: usize = 2000;

const SIDE: Side = Side::Partner;

/// The page again with what to change, or the answer that belongs to the failure.
async fn again(visit: &Visit, id: PlacementId, fields: &Fields, failure: store::Failure) -> Answer {
    let errors = web::errors_of(failure)?;
    web::render_invalid(&request::page(visit, id, fields.view(&visit.l, &errors)).await?)
}

/// `POST /requests/{id}/question`
pub async fn question(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
    let mut faults = Faults::default();
    let words = fields.need(&mut faults, "words", WORDS, "placement-words-missing");
    if let Err(refusal) = faults.done() {
        return again(&visit, id, &fields, refusal.into()).await;
    }
    let ask = AskQuestion { placement: id, version: fields.version(), words };
    match visit.app.db.act(&visit.ctx, &ask).await {
        Ok(()) => Ok(SIDE.said(&visit, id, "request-said-asked")),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `POST /requests/{id}/day`
pub async fn propose(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
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
        Ok(()) => Ok(SIDE.said(&visit, id, "request-said-day")),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `POST /requests/{id}/accept`
pub async fn accept(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
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
        Ok(()) => Ok(SIDE.undoable(&visit, id, "request-said-accepted", version)),
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `POST /requests/{id}/decline`
pub async fn decline(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
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
        Ok(()) => {
            let undo = SIDE.undo_url(id, version);
            Ok(visit.redirect("/requests").said("request-said-declined").undo(undo).into_response())
        }
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// `POST /requests/{id}/start`
pub async fn start(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.start(&visit, id, &fields).await
}

/// `POST /requests/{id}/end`
pub async fn end(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.end(&visit, id, &fields).await
}

/// `POST /requests/{id}/undo/{version}`
pub async fn undo(visit: Visit, Path((id, version)): Path<(PlacementId, i64)>, _form: web::Form) -> Answer {
    SIDE.undo(&visit, id, version).await
}
