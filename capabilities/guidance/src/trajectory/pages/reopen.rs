//! Somebody is back: the same trajectory, the same coach if that can be.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Aspect, ParticipantId, PositionId, Verb};
use people::FileHead;
use web::{Answer, Choice, FormView, Visit};

use crate::trajectory::actions::reopen::ReopenTrajectory;
use crate::trajectory::{rules, store};

#[derive(Template)]
#[template(path = "guidance/reopen.html")]
struct ReopenPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    form: FormView,
    coaches: Vec<Choice>,
    same: bool,
}

/// The form, with the coach from before chosen.
pub(crate) async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

async fn page(visit: &Visit, id: ParticipantId, typed: Option<FormView>) -> Result<ReopenPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Decide, Aspect::Trajectory).await?;
    let trajectory = store::need(&mut tx, &permit).await?;
    rules::reopen(trajectory.status)?;
    let form = typed.unwrap_or_else(|| FormView::filled([("position", trajectory.coach_position_id.to_string())]));
    let mut coaches = super::choices(visit, &mut tx, &form, "position", true, None).await?;
    let before = trajectory.coach_position_id.to_string();
    let same = coaches.iter().any(|c| c.value == before);
    if let Some(at) = coaches.iter().position(|c| c.value == before) {
        // The coach from before comes first, and says so.
        let mut coach = coaches.remove(at);
        coach.label = visit.l.t1("reopen-same-coach", "name", coach.label);
        coaches.insert(0, coach);
    }
    let head = people::file_head(visit, &mut tx, &permit, "/trajectory").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "trajectory").await?;
    Ok(ReopenPage { f: visit.frame("reopen-title", "/participants"), l: visit.l.clone(), head, form, coaches, same })
}

/// Opens it again.
pub(crate) async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let position = fields.choose::<PositionId>(&mut faults, "position", "trajectory-coach-missing");
    let words = fields.short(&mut faults, "words", 4000);
    let opened = match (faults.done(), position) {
        (Ok(()), Some(position)) => {
            let action = ReopenTrajectory { participant: id, position, words: words.as_deref(), undo: false };
            visit.app.db.act(&visit.ctx, &action).await
        }
        (refused, _) => refused.map_err(Into::into),
    };
    match opened {
        Ok(()) => Ok(visit.redirect(format!("/participants/{id}")).said("reopen-said-open").into_response()),
        Err(failure) => {
            let view = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, Some(view)).await?)
        }
    }
}
