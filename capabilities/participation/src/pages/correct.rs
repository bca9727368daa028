//! What was noted was wrong.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use esf::EventKind;
use kernel::refusal::Faults;
use kernel::{ParticipantId, Refusal, Verb};
use operation::OperationId;
use store::Failure;
use web::{Answer, FormView, Problem, Visit};

use super::note::NotePage;
use super::{participations, path, permit};
use crate::actions::correct::Correct;
use crate::claimed;
use crate::model::{ChangeReason, EventId, Source};
use crate::records::Participation;

/// `GET /participants/{id}/esf/events/{event}`
pub async fn show(visit: Visit, Path((id, event)): Path<(ParticipantId, EventId)>) -> Answer {
    web::render(&page(&visit, id, event, None).await?.0)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    event: EventId,
    typed: Option<FormView>,
) -> Result<(NotePage, OperationId), Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = permit(visit, &mut tx, id, Verb::Write).await?;
    let all = participations(visit, &mut tx, &permit).await?;
    let known = all.iter().flat_map(Participation::events).find(|e| e.id == event).cloned().ok_or(Refusal::NotFound)?;
    let head = people::file_head(visit, &mut tx, &permit, "/esf").await?;
    let until = claimed::until(&mut tx, &visit.ctx, known.operation_id).await?;
    drop(tx);
    let form = typed.unwrap_or_else(|| {
        FormView::filled([
            ("day", known.day.to_string()),
            ("kind", known.kind.to_string()),
            ("source", known.source.to_string()),
        ])
    });
    let page = NotePage {
        f: visit.frame("esf-correct-title", "/participants"),
        title: l.t("esf-correct-title"),
        action: format!("/participants/{id}/esf/events/{event}"),
        operation: known.operation_id,
        kinds: form.choices(&l, "kind", "esf-kind", EventKind::ALL),
        sources: form.choices(&l, "source", "esf-source", Source::ALL),
        reasons: form.choices(&l, "reason", "esf-reason", ChangeReason::ALL),
        back: path(id, known.operation_id),
        claimed: until.map(|day| l.day_year(day)),
        withdraw: Some(format!("/participants/{id}/esf/events/{event}/withdraw")),
        head,
        form,
        l,
    };
    Ok((page, known.operation_id))
}

/// `POST /participants/{id}/esf/events/{event}`
pub async fn save(
    visit: Visit,
    Path((id, event)): Path<(ParticipantId, EventId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let (_, operation) = page(&visit, id, event, None).await?;
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let kind: Option<EventKind> = fields.choose(&mut faults, "kind", "esf-kind-missing");
    let source: Option<Source> = fields.choose(&mut faults, "source", "esf-source-missing");
    let reason = fields.maybe(&mut faults, "reason");
    let better = day.zip(kind).zip(source).map(|((day, kind), source)| (day, kind, source));
    let outcome = match faults.done() {
        Ok(()) => visit.app.db.act(&visit.ctx, &Correct { participant: id, event, better, reason }).await,
        Err(refusal) => Err(refusal.into()),
    };
    done(&visit, id, event, operation, &fields, outcome, "esf-said-corrected").await
}

/// `POST /participants/{id}/esf/events/{event}/withdraw`
pub async fn withdraw(
    visit: Visit,
    Path((id, event)): Path<(ParticipantId, EventId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let (_, operation) = page(&visit, id, event, None).await?;
    let mut faults = Faults::default();
    let reason = fields.maybe(&mut faults, "reason");
    let outcome = match faults.done() {
        Ok(()) => visit.app.db.act(&visit.ctx, &Correct { participant: id, event, better: None, reason }).await,
        Err(refusal) => Err(refusal.into()),
    };
    done(&visit, id, event, operation, &fields, outcome, "esf-said-withdrawn").await
}

async fn done(
    visit: &Visit,
    id: ParticipantId,
    event: EventId,
    operation: OperationId,
    fields: &web::Fields,
    outcome: Result<(), Failure>,
    said: &'static str,
) -> Answer {
    match outcome {
        Ok(()) => Ok(visit.redirect(path(id, operation)).said(said).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            // The button that withdraws sends no day; then the form shows what stands.
            let typed = (!fields.get("day").is_empty()).then(|| fields.view(&visit.l, &errors));
            let (mut page, _) = page(visit, id, event, typed).await?;
            if page.form.errors.is_empty() {
                page.form.errors = fields.view(&visit.l, &errors).errors;
            }
            web::render_invalid(&page)
        }
    }
}
