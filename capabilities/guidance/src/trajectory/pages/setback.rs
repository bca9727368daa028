//! A difficult week: what happened, what helps.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Aspect, ParticipantId, Verb};
use people::FileHead;
use web::{Answer, FormView, Visit};

use crate::trajectory::actions::setback::NoteSetback;
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

/// Notes it.
pub(crate) async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "day");
    let text = fields.need(&mut faults, "text", 4000, "setback-text-missing");
    let helps = fields.short(&mut faults, "helps", 2000);
    let noted = match (faults.done(), day) {
        (Ok(()), Some(day)) => {
            let action = NoteSetback { participant: id, day, text: &text, helps: helps.as_deref() };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await.map(|_| ())
        }
        (refused, _) => refused.map_err(Into::into),
    };
    match noted {
        Ok(()) => Ok(visit.redirect(format!("/participants/{id}")).said("setback-said-noted").into_response()),
        Err(failure) => {
            let view = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, view).await?)
        }
    }
}
