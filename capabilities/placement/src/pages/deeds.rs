//! The buttons of a placement, for her coach and for the coordinator.

use axum::extract::Path;
use kernel::refusal::Faults;
use kernel::{PlacementId, Refusal};
use web::{Answer, Visit};

use super::both::Side;
use crate::actions::accept::TakeDay;
use crate::actions::handover::GoAlong;
use crate::actions::offer::OfferPlace;
use crate::actions::refuse::RefuseOffer;
use crate::actions::reply::Reply;
use crate::actions::withdraw::Withdraw;
use crate::model::{RefuseReason, WithdrawReason};

const SIDE: Side = Side::File;

/// `POST /placements/{id}/offer`
pub async fn offer(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
    let service = fields.get("service").parse().map_err(|_| Refusal::NotFound)?;
    let version = fields.version();
    visit.app.db.act(&visit.ctx, &OfferPlace { placement: id, service, version }).await?;
    Ok(SIDE.said(&visit, id, "placement-said-offered"))
}

/// `POST /placements/{id}/refuse`
pub async fn refuse(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
    let mut faults = Faults::default();
    let reason: Option<RefuseReason> = fields.choose(&mut faults, "reason", "form-choose-from-list");
    faults.done()?;
    let (version, reason) = (fields.version(), reason.unwrap_or(RefuseReason::NoAnswer));
    visit.app.db.act(&visit.ctx, &RefuseOffer { placement: id, version, reason }).await?;
    Ok(SIDE.undoable(&visit, id, "placement-said-refused", version))
}

/// `POST /placements/{id}/reply`
pub async fn reply(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
    let mut faults = Faults::default();
    let words = fields.need(&mut faults, "words", 2000, "placement-words-missing");
    faults.done()?;
    visit.app.db.act(&visit.ctx, &Reply { placement: id, version: fields.version(), words }).await?;
    Ok(SIDE.said(&visit, id, "placement-said-replied"))
}

/// `POST /placements/{id}/take-day`
pub async fn take_day(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    let version = fields.version();
    visit.app.db.act(&visit.ctx, &TakeDay { placement: id, version }).await?;
    Ok(SIDE.undoable(&visit, id, "placement-said-accepted", version))
}

/// `POST /placements/{id}/withdraw`
pub async fn withdraw(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
    let mut faults = Faults::default();
    let reason: Option<WithdrawReason> = fields.choose(&mut faults, "why", "form-choose-from-list");
    faults.done()?;
    let (version, reason) = (fields.version(), reason.unwrap_or(WithdrawReason::Mistake));
    visit.app.db.act(&visit.ctx, &Withdraw { placement: id, version, reason }).await?;
    Ok(SIDE.undoable(&visit, id, "placement-said-withdrawn", version))
}

/// `POST /placements/{id}/along`
pub async fn along(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.enter(&visit, id).await?;
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let time = fields.time(&mut faults, "time").unwrap_or((10, 0));
    faults.done()?;
    let at = day.ok_or(Refusal::NotFound)?.at(time.0, time.1);
    visit.app.db.act(&visit.ctx, &GoAlong { placement: id, version: fields.version(), at }).await?;
    Ok(SIDE.said(&visit, id, "placement-said-along"))
}

/// `POST /placements/{id}/start`
pub async fn start(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.start(&visit, id, &fields).await
}

/// `POST /placements/{id}/end`
pub async fn end(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    SIDE.end(&visit, id, &fields).await
}

/// `POST /placements/{id}/undo/{version}`
pub async fn undo(visit: Visit, Path((id, version)): Path<(PlacementId, i64)>, _form: web::Form) -> Answer {
    SIDE.undo(&visit, id, version).await
}
