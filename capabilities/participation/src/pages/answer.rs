//! One question that lacked is answered, right in the list of what lacks.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{ParticipantId, Refusal, Verb};
use web::{Answer, Visit};

use super::{file, form, participations, path, permit, with_entry};
use crate::actions::tell::Tell;
use crate::model::{EntryId, Field};
use crate::rules::lacks::lacking;

/// `POST /participants/{id}/esf/entries/{entry}/answer`
pub async fn save(
    visit: Visit,
    Path((id, entry)): Path<(ParticipantId, EntryId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = permit(&visit, &mut tx, id, Verb::Write).await?;
    let (participation, known) = with_entry(participations(&visit, &mut tx, &permit).await?, entry)?;
    drop(tx);
    let mut faults = Faults::default();
    let field: Field = fields.get("field").parse().map_err(|_| Refusal::NotFound)?;
    let state = form::read(&fields, &mut faults, &known.state, Some(field));
    let reason = fields.maybe(&mut faults, "reason");
    // A date that can't be read has its own message already.
    let refused = faults.done().err();
    let outcome = match refused {
        Some(refusal) => Err(refusal.into()),
        None if lacking(&state).contains(&field) => Err(Refusal::field(form::name(field), "esf-answer-missing").into()),
        None => {
            let tell = Tell { participant: id, entry, state, version: fields.version(), reason };
            visit.app.db.act(&visit.ctx, &tell).await
        }
    };
    match outcome {
        Ok(()) => Ok(visit.redirect(path(id, participation.operation)).said("esf-said-answered").into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            file::page(&visit, id, Some(participation.operation), Some(fields.view(&visit.l, &errors))).await
        }
    }
}
