//! Writing down a contact: the page behind the key `n`, and where the quick note of the overview is sent.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::{FieldError, ParticipantId, Refusal};
use people::FileHead;
use web::{Answer, Fields, FormView, Visit};

use super::form::{self, NoteForm};
use crate::contact::access;
use crate::contact::actions::write::WriteContact;
use crate::contact::model::Kind;

#[derive(Template)]
#[template(path = "guidance/contact_new.html")]
struct NewPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    note: NoteForm,
}

/// The form.
pub(crate) async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

async fn page(visit: &Visit, id: ParticipantId, form: FormView) -> Result<NewPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, &visit.ctx, id).await?;
    if !access::writes(&permit) {
        return Err(Refusal::NotFound.into());
    }
    let head = people::file_head(visit, &mut tx, &permit, "/contacts").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "head").await?;
    let note = NoteForm::new(visit, &permit, head.person.calling_name(), form, Kind::QUICK);
    Ok(NewPage { f: visit.frame("contact-new-title", "/participants"), l: visit.l.clone(), head, note })
}

/// Saves it.
pub(crate) async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let saved = match form::take(&fields, visit.now()) {
        Ok(draft) => {
            let client = fields.opt("_id").and_then(|text| text.parse().ok());
            let action = WriteContact { participant: id, id: client, draft };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await.map(|_| ())
        }
        Err(refusal) => Err(refusal.into()),
    };
    match saved {
        Ok(()) => Ok(visit.redirect(format!("/participants/{id}")).said("contact-said-saved").into_response()),
        Err(failure) => again(&visit, id, &fields, &web::errors_of(failure)?).await,
    }
}

async fn again(visit: &Visit, id: ParticipantId, fields: &Fields, errors: &[FieldError]) -> Answer {
    web::render_invalid(&page(visit, id, fields.view(&visit.l, errors)).await?)
}
