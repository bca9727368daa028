//! Mending a contact within a day.

use ::store::Failure;
use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::{ContactId, ParticipantId, Refusal};
use people::FileHead;
use web::{Answer, Conflict, ConflictRow, FormView, Visit};

use super::form::{self, NoteForm};
use crate::contact::actions::edit::EditContact;
use crate::contact::model::Kind;
use crate::contact::store::rows::Contact;
use crate::contact::{rules, store};

#[derive(Template)]
#[template(path = "guidance/contact_edit.html")]
struct EditPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    note: NoteForm,
    back: String,
}

/// The form with what stands there.
pub(crate) async fn show(visit: Visit, Path((id, contact)): Path<(ParticipantId, ContactId)>) -> Answer {
    web::render(&page(&visit, id, contact, None).await?)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    contact: ContactId,
    typed: Option<(FormView, i64)>,
) -> Result<EditPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, &visit.ctx, id).await?;
    let row = store::load(&mut tx, &visit.ctx, &permit, contact).await?;
    rules::edit(row.author_id, row.created_at, visit.ctx.actor.staff, visit.now())?;
    let head = people::file_head(visit, &mut tx, &permit, "/contacts").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "contact").await?;
    let (view, version) = typed.unwrap_or_else(|| (form::filled(&row), row.version));
    let mut note = NoteForm::new(visit, &permit, head.person.calling_name(), view, Kind::ALL);
    note.action = format!("/participants/{id}/contacts/{contact}/edit");
    note.draft = format!("contact-{contact}");
    note.version = Some(version);
    note.open = true;
    let back = format!("/participants/{id}/contacts/{contact}");
    Ok(EditPage { f: visit.frame("contact-edit-title", "/participants"), l: visit.l.clone(), head, note, back })
}

/// Saves the change; a newer version shows both texts.
pub(crate) async fn save(
    visit: Visit,
    Path((id, contact)): Path<(ParticipantId, ContactId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let saved = match form::take(&fields, visit.now()) {
        Ok(draft) => {
            let action = EditContact { participant: id, id: contact, version: fields.version(), draft };
            visit.app.db.act(&visit.ctx, &action).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let back = format!("/participants/{id}/contacts/{contact}");
    match saved {
        Ok(()) => Ok(visit.redirect(back).said("contact-said-changed").into_response()),
        Err(Failure::Refused(Refusal::Stale { current })) => {
            let mut tx = visit.app.db.read().await?;
            let permit = people::door::open(&mut tx, &visit.ctx, id).await?;
            let row = store::load(&mut tx, &visit.ctx, &permit, contact).await?;
            drop(tx);
            people::door::log_read(&visit, &permit, "contact").await?;
            let conflict = Conflict {
                f: visit.frame("conflict-heading", "/participants"),
                l: visit.l.clone(),
                rows: rows(&visit, &row, &fields),
                action: format!("{back}/edit"),
                back,
                version: current,
                fields,
            };
            conflict.page()
        }
        Err(failure) => {
            let view = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, contact, Some((view, fields.version()))).await?)
        }
    }
}

fn rows(visit: &Visit, theirs: &Contact, mine: &web::Fields) -> Vec<ConflictRow> {
    let l = &visit.l;
    let mut rows = vec![ConflictRow {
        label: l.t("contact-text-short"),
        theirs: theirs.text.clone(),
        mine: mine.get("text").to_owned(),
    }];
    if mine.get("kind") != theirs.kind.as_str() {
        rows.push(ConflictRow {
            label: l.t("contact-kind-label"),
            theirs: l.of("contact-kind", theirs.kind),
            mine: l.of("contact-kind", mine.get("kind")),
        });
    }
    if mine.get("visibility") != theirs.visibility.as_str() {
        rows.push(ConflictRow {
            label: l.t("contact-readers-label"),
            theirs: l.of("contact-reads", theirs.visibility),
            mine: l.of("contact-reads", mine.get("visibility")),
        });
    }
    rows
}
