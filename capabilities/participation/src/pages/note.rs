//! Something happened: work, looking for work, education, a qualification, better work.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use esf::EventKind;
use kernel::refusal::Faults;
use kernel::{ParticipantId, Refusal, Verb};
use operation::OperationId;
use people::FileHead;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Problem, Visit, Words};

use super::{in_operation, operation_of, participations, path, permit};
use crate::actions::note::Note;
use crate::claimed;
use crate::model::{ChangeReason, Source};

/// In which operation.
#[derive(Debug, Default, Deserialize)]
pub struct Address {
    #[serde(default)]
    operation: String,
}

/// The form, for a new event and for a correction.
#[derive(Template)]
#[template(path = "participation/note.html")]
pub struct NotePage {
    pub f: Frame,
    pub l: Words,
    pub head: FileHead,
    pub form: FormView,
    pub title: String,
    pub action: String,
    pub operation: OperationId,
    pub kinds: Vec<Choice>,
    pub sources: Vec<Choice>,
    pub reasons: Vec<Choice>,
    pub back: String,
    pub claimed: Option<String>,
    /// Where to say that it did not happen; none for a new one.
    pub withdraw: Option<String>,
}

/// `GET /participants/{id}/esf/note?operation=`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(address): Query<Address>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    permit(&visit, &mut tx, id, Verb::Write).await?;
    drop(tx);
    let operation = operation_of(&address.operation)?.ok_or(Refusal::NotFound)?;
    web::render(&page(&visit, id, operation, None).await?)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    operation: OperationId,
    typed: Option<FormView>,
) -> Result<NotePage, Problem> {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let permit = permit(visit, &mut tx, id, Verb::Write).await?;
    in_operation(participations(visit, &mut tx, &permit).await?, operation)?;
    let head = people::file_head(visit, &mut tx, &permit, "/esf").await?;
    let until = claimed::until(&mut tx, &visit.ctx, operation).await?;
    drop(tx);
    let form = typed.unwrap_or_else(|| {
        FormView::filled([("day", visit.ctx.today().to_string()), ("source", Source::Coach.to_string())])
    });
    Ok(NotePage {
        f: visit.frame("esf-note-title", "/participants"),
        title: l.t("esf-note-title"),
        action: format!("/participants/{id}/esf/note"),
        operation,
        kinds: form.choices(&l, "kind", "esf-kind", EventKind::ALL),
        sources: form.choices(&l, "source", "esf-source", Source::ALL),
        reasons: form.choices(&l, "reason", "esf-reason", ChangeReason::ALL),
        back: path(id, operation),
        claimed: until.map(|day| l.day_year(day)),
        withdraw: None,
        head,
        form,
        l,
    })
}

/// `POST /participants/{id}/esf/note`
pub async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    permit(&visit, &mut tx, id, Verb::Write).await?;
    drop(tx);
    let operation: OperationId = fields.get("operation").parse().map_err(|_| Refusal::NotFound)?;
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let kind: Option<EventKind> = fields.choose(&mut faults, "kind", "esf-kind-missing");
    let source: Option<Source> = fields.choose(&mut faults, "source", "esf-source-missing");
    let reason = fields.maybe(&mut faults, "reason");
    let outcome = match (faults.done(), day.zip(kind).zip(source)) {
        (Ok(()), Some(((day, kind), source))) => {
            let note = Note { participant: id, operation, day, kind, source, reason };
            visit.app.db.act_once(&visit.ctx, fields.key(), &note).await
        }
        (Err(refusal), _) => Err(refusal.into()),
        (Ok(()), None) => Err(Failure::Refused(Refusal::NotFound)),
    };
    match outcome {
        Ok(event) => {
            let undo = format!("/participants/{id}/esf/events/{event}/withdraw");
            Ok(visit.redirect(path(id, operation)).said("esf-said-noted").undo(undo).into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, id, operation, Some(form)).await?)
        }
    }
}
