//! A difficult week: what happened, what helps; mending it and taking it back.

use ::store::Failure;
use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Aspect, ParticipantId, Refusal, Verb};
use people::FileHead;
use web::{Answer, FormView, Visit};

use crate::trajectory::actions::setback::{ChangeSetback, NoteSetback, RemoveSetback};
use crate::trajectory::model::SetbackId;
use crate::trajectory::{rules, store};

#[derive(Template)]
#[template(path = "guidance/setback.html")]
struct SetbackPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    form: FormView,
}

/// The form.
pub(crate) async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    let form = FormView::filled([("day", visit.ctx.today().to_string())]);
    web::render(&page(&visit, id, form).await?)
}

async fn page(visit: &Visit, id: ParticipantId, form: FormView) -> Result<SetbackPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Trajectory).await?;
    rules::while_open(store::need(&mut tx, &permit).await?.status)?;
    let head = people::file_head(visit, &mut tx, &permit, "/trajectory").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "trajectory").await?;
    Ok(SetbackPage { f: visit.frame("setback-new-title", "/participants"), l: visit.l.clone(), head, form })
}

/// What the form says.
struct Typed {
    day: kernel::Day,
    text: String,
    helps: Option<String>,
}

fn typed(fields: &web::Fields) -> Result<Typed, Refusal> {
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let text = fields.need(&mut faults, "text", 4000, "setback-text-missing");
    let helps = fields.short(&mut faults, "helps", 2000);
    faults.done()?;
    Ok(Typed { day: day.ok_or(Refusal::NotFound)?, text, helps })
}

impl Typed {
    fn note(&self, participant: ParticipantId) -> NoteSetback<'_> {
        NoteSetback { participant, day: self.day, text: &self.text, helps: self.helps.as_deref() }
    }
}

async fn again(visit: &Visit, id: ParticipantId, fields: &web::Fields, failure: Failure) -> Answer {
    let view = fields.view(&visit.l, &web::errors_of(failure)?);
    web::render_invalid(&page(visit, id, view).await?)
}

/// Notes it.
pub(crate) async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let noted = match typed(&fields) {
        Ok(typed) => visit.app.db.act_once(&visit.ctx, fields.key(), &typed.note(id)).await,
        Err(refusal) => Err(refusal.into()),
    };
    match noted {
        Ok(new) => {
            let undo = format!("/participants/{id}/trajectory/setback/{new}/remove");
            Ok(visit.redirect(format!("/participants/{id}")).said("setback-said-noted").undo(undo).into_response())
        }
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// The form with what was noted, for who noted it.
pub(crate) async fn edit(visit: Visit, Path((id, setback)): Path<(ParticipantId, SetbackId)>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Write, Aspect::Trajectory).await?;
    let all = store::setback::all(&mut tx, &permit).await?;
    drop(tx);
    let mine = all.into_iter().find(|one| one.id == setback && one.by_staff == visit.ctx.actor.staff);
    let mine = mine.ok_or(Refusal::NotFound)?;
    let form = [("day", mine.happened_on.to_string()), ("text", mine.text), ("helps", mine.helps.unwrap_or_default())];
    web::render(&page(&visit, id, FormView::filled(form)).await?)
}

/// Keeps what was mended.
pub(crate) async fn change(
    visit: Visit,
    Path((id, setback)): Path<(ParticipantId, SetbackId)>,
    web::Form(fields): web::Form,
) -> Answer {
    let changed = match typed(&fields) {
        Ok(typed) => visit.app.db.act(&visit.ctx, &ChangeSetback { id: setback, new: typed.note(id) }).await,
        Err(refusal) => Err(refusal.into()),
    };
    match changed {
        Ok(()) => {
            Ok(visit.redirect(format!("/participants/{id}/trajectory")).said("setback-said-changed").into_response())
        }
        Err(failure) => again(&visit, id, &fields, failure).await,
    }
}

/// Takes it back.
pub(crate) async fn remove(
    visit: Visit,
    Path((id, setback)): Path<(ParticipantId, SetbackId)>,
    _form: web::Form,
) -> Answer {
    visit.app.db.act(&visit.ctx, &RemoveSetback { participant: id, id: setback }).await?;
    Ok(visit.redirect(format!("/participants/{id}/trajectory")).said("setback-said-removed").into_response())
}
