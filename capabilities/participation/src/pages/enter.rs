//! Somebody enters: an operation and a day; what the snapshot and the file know comes along.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{ParticipantId, Refusal, Verb};
use operation::OperationId;
use store::Failure;
use web::{Answer, Visit};

use super::{file, path, permit};
use crate::actions::enter::Enter;
use crate::known::known;

/// `POST /participants/{id}/esf/enter`
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = permit(&visit, &mut tx, id, Verb::Write).await?;
    let mut faults = Faults::default();
    let operation: Option<OperationId> = fields.choose(&mut faults, "operation", "esf-operation-missing");
    let day = fields.need_day(&mut faults, "entered_on");
    let reason = fields.maybe(&mut faults, "reason");
    let outcome = match (faults.done(), operation.zip(day)) {
        (Ok(()), Some((operation, entered_on))) => {
            let (facts, told) = known(&mut tx, &visit.ctx, &permit, operation, entered_on).await?;
            drop(tx);
            let enter = Enter { participant: id, operation, entered_on, facts, told, reason };
            visit.app.db.act_once(&visit.ctx, fields.key(), &enter).await.map(|_| operation)
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Failure::Refused(Refusal::NotFound)),
    };
    match outcome {
        Ok(operation) => Ok(visit.redirect(path(id, operation)).said("esf-said-entered").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            file::page(&visit, id, operation, Some(fields.view(&visit.l, &errors))).await
        }
    }
}
