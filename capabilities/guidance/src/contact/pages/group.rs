//! A contact with a group: who were there, one text that names nobody.

use askama::Template;
use axum::response::IntoResponse;
use kernel::{ParticipantId, Role};
use people::model::Visibility;
use web::{Answer, Choice, FormView, Visit};

use super::form::{self, NoteForm};
use crate::contact::actions::group::WriteGroupContact;
use crate::contact::model::Kind;

#[derive(Template)]
#[template(path = "guidance/contact_group.html")]
struct GroupPage {
    f: web::Frame,
    l: web::Words,
    note: NoteForm,
    people: Vec<Choice>,
}

/// The form.
pub(crate) async fn show(visit: Visit) -> Answer {
    web::render(&page(&visit, FormView::empty()).await?)
}

async fn page(visit: &Visit, form: FormView) -> Result<GroupPage, web::Problem> {
    visit.only(&[Role::Coach, Role::TeamLead])?;
    let mut tx = visit.app.db.read().await?;
    let known = crate::caseload::store::writable(&mut tx, &visit.ctx).await?;
    drop(tx);
    let people = known.iter().map(|p| form.choice("participants", p.id.to_string(), &*p.display_name)).collect();
    let mut note = NoteForm::bare(visit, form, &[Kind::Group]);
    note.readers = form::readers(&visit.l, &note.form, "", Visibility::ALL, &visit.session.organisation_short);
    "/contacts/group".clone_into(&mut note.action);
    "contact-group".clone_into(&mut note.draft);
    note.open = true;
    Ok(GroupPage { f: visit.frame("contact-group-title", "/participants"), l: visit.l.clone(), note, people })
}

/// Saves it in each file.
pub(crate) async fn save(visit: Visit, web::Form(fields): web::Form) -> Answer {
    visit.only(&[Role::Coach, Role::TeamLead])?;
    let saved = match form::take(&fields, visit.now()) {
        Ok(draft) => {
            let participants: Vec<ParticipantId> =
                fields.all("participants").filter_map(|id| id.parse().ok()).collect();
            let action = WriteGroupContact { participants, draft };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await.map(|_| ())
        }
        Err(refusal) => Err(refusal.into()),
    };
    match saved {
        Ok(()) => Ok(visit.redirect("/today").said("contact-said-group").into_response()),
        Err(failure) => {
            let view = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, view).await?)
        }
    }
}
