//! The buttons of an appointment: done, was not there, call off, what the participant said, undo.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use kernel::AppointmentId;
use kernel::refusal::Faults;
use store::Failure;
use web::{Answer, Visit};

use crate::actions::{self, Cancel, MarkDone, MarkMissed, Undo};
use crate::door;
use crate::model::{MissedReason, Reply};

/// The answer to a button: back to the appointment, with a word and a way back.
fn said(visit: &Visit, id: AppointmentId, key: &'static str, version: i64) -> Response {
    let undo = format!("/appointments/{id}/undo/{}", version + 1);
    visit.redirect(format!("/appointments/{id}")).said(key).undo(undo).into_response()
}

/// For whom the appointment does not exist, the form is not judged either. The action asks again.
async fn enter(visit: &Visit, id: AppointmentId) -> Result<(), Failure> {
    let mut tx = visit.app.db.read().await?;
    door::open_to_write(&mut tx, &visit.ctx, id).await.map(|_| ())
}

/// `POST /appointments/{id}/done`
pub async fn done(visit: Visit, Path(id): Path<AppointmentId>, web::Form(fields): web::Form) -> Answer {
    let version = fields.version();
    visit.app.db.act(&visit.ctx, &MarkDone { id, version }).await?;
    Ok(said(&visit, id, "appointment-said-done", version))
}

/// `POST /appointments/{id}/missed`
pub async fn missed(visit: Visit, Path(id): Path<AppointmentId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let version = fields.version();
    let mut faults = Faults::default();
    let reason: Option<MissedReason> = fields.maybe(&mut faults, "reason");
    faults.done()?;
    let reason = reason.unwrap_or(MissedReason::Unknown);
    visit.app.db.act(&visit.ctx, &MarkMissed { id, version, reason }).await?;
    Ok(said(&visit, id, "appointment-said-missed", version))
}

/// `POST /appointments/{id}/cancel`
pub async fn cancel(visit: Visit, Path(id): Path<AppointmentId>, web::Form(fields): web::Form) -> Answer {
    let version = fields.version();
    visit.app.db.act(&visit.ctx, &Cancel { id, version }).await?;
    Ok(said(&visit, id, "appointment-said-cancelled", version))
}

/// `POST /appointments/{id}/answer`
pub async fn answer(visit: Visit, Path(id): Path<AppointmentId>, web::Form(fields): web::Form) -> Answer {
    enter(&visit, id).await?;
    let mut faults = Faults::default();
    let reply: Option<Reply> = fields.choose(&mut faults, "reply", "form-choose-from-list");
    faults.done()?;
    let reply = reply.unwrap_or(Reply::Unknown);
    visit.app.db.act(&visit.ctx, &actions::Answer { id, reply }).await?;
    Ok(visit.redirect(format!("/appointments/{id}")).said("appointment-said-answer").into_response())
}

/// `POST /appointments/{id}/undo/{version}`
pub async fn undo(visit: Visit, Path((id, version)): Path<(AppointmentId, i64)>, _form: web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &Undo { id, version }).await?;
    Ok(visit.redirect(format!("/appointments/{id}")).said("appointment-said-undone").into_response())
}
