//! One contact, with what was added and what it said before.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{ContactId, ParticipantId};
use people::FileHead;
use web::{Answer, FormView, Visit};

use crate::contact::actions::add::AddToContact;
use crate::contact::model::readers_icon;
use crate::contact::store::rows::{Addition, Contact, Earlier};
use crate::contact::{access, rules, store};

#[derive(Template)]
#[template(path = "guidance/contact.html")]
struct ContactPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    contact: Contact,
    readers: String,
    readers_icon: &'static str,
    additions: Vec<Addition>,
    earlier: Vec<Earlier>,
    editable: bool,
    may_add: bool,
    form: FormView,
}

/// The page.
pub(crate) async fn show(visit: Visit, Path((id, contact)): Path<(ParticipantId, ContactId)>) -> Answer {
    web::render(&page(&visit, id, contact, FormView::empty()).await?)
}

async fn page(
    visit: &Visit,
    id: ParticipantId,
    contact: ContactId,
    form: FormView,
) -> Result<ContactPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, &visit.ctx, id).await?;
    let row = store::load(&mut tx, &visit.ctx, &permit, contact).await?;
    let additions = store::additions(&mut tx, &visit.ctx, &permit, &row).await?;
    let earlier = store::earlier(&mut tx, &visit.ctx, &permit, &row).await?;
    let head = people::file_head(visit, &mut tx, &permit, "/contacts").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "contact").await?;
    Ok(ContactPage {
        f: visit.frame("contact-title", "/participants"),
        l: visit.l.clone(),
        readers: crate::timeline::readers(&visit.l, row.visibility, row.sensitive, head.person.calling_name()),
        readers_icon: readers_icon(row.visibility, row.sensitive),
        editable: rules::editable(row.author_id, row.created_at, visit.ctx.actor.staff, visit.now()),
        may_add: access::require_write(&permit, row.visibility, row.sensitive).is_ok(),
        head,
        contact: row,
        additions,
        earlier,
        form,
    })
}

/// Adds a text.
pub(crate) async fn add(
    visit: Visit,
    Path((id, contact)): Path<(ParticipantId, ContactId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let mut faults = Faults::default();
    let text = fields.need(&mut faults, "text", 20_000, "contact-text-missing");
    let added = match faults.done() {
        Ok(()) => {
            let action = AddToContact { participant: id, contact, text: &text };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await.map(|_| ())
        }
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(()) => {
            let back = format!("/participants/{id}/contacts/{contact}");
            Ok(visit.redirect(back).said("contact-said-added").into_response())
        }
        Err(failure) => {
            let view = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, contact, view).await?)
        }
    }
}
