//! Closing: one page that stops for a moment, because many things follow from it. It can be taken back at once.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Aspect, Day, ParticipantId, Refusal, Verb};
use people::FileHead;
use web::{Answer, Choice, FormView, Visit};

use crate::trajectory::actions::close::CloseTrajectory;
use crate::trajectory::actions::reopen::ReopenTrajectory;
use crate::trajectory::model::{AftercareKind, Destination, Outcome};
use crate::trajectory::{rules, store};

#[derive(Template)]
#[template(path = "guidance/close.html")]
struct ClosePage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    form: FormView,
    destinations: Vec<Choice>,
    outcomes: Vec<Choice>,
    version: i64,
    weeks: Day,
    months: Day,
}

/// The page.
pub(crate) async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

async fn page(visit: &Visit, id: ParticipantId, form: FormView) -> Result<ClosePage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Decide, Aspect::Trajectory).await?;
    let trajectory = store::need(&mut tx, &permit).await?;
    rules::while_open(trajectory.status)?;
    let head = people::file_head(visit, &mut tx, &permit, "/trajectory").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "trajectory").await?;
    let today = visit.ctx.today();
    Ok(ClosePage {
        f: visit.frame("close-title", "/participants"),
        l: visit.l.clone(),
        destinations: super::show::destinations(&visit.l, &form),
        outcomes: form.choices(&visit.l, "outcomes", "outcome", Outcome::ALL),
        version: trajectory.version,
        weeks: AftercareKind::Weeks4.due(today),
        months: AftercareKind::Months6.due(today),
        head,
        form,
    })
}

/// Closes.
pub(crate) async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let destination = fields.choose::<Destination>(&mut faults, "destination", "close-destination-missing");
    let words = fields.short(&mut faults, "words", 4000);
    let closed = match (faults.done(), destination) {
        (Ok(()), Some(destination)) => {
            let outcomes: Vec<Outcome> = fields.all("outcomes").filter_map(|key| key.parse().ok()).collect();
            let version = fields.version();
            let action = CloseTrajectory { participant: id, destination, outcomes, words: words.as_deref(), version };
            visit.app.db.act(&visit.ctx, &action).await
        }
        (refused, _) => refused.map_err(Into::into),
    };
    match closed {
        Ok(()) => {
            let undo = format!("/participants/{id}/trajectory/close/undo");
            Ok(visit.redirect(format!("/participants/{id}")).said("close-said-closed").undo(undo).into_response())
        }
        Err(failure) => {
            let view = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, view).await?)
        }
    }
}

/// Takes it back: everything as it was.
pub(crate) async fn undo(visit: Visit, Path(id): Path<ParticipantId>, _form: web::Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Decide, Aspect::Trajectory).await?;
    let trajectory = crate::trajectory::load(&mut tx, &permit).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    let position = trajectory.coach_position_id;
    let action = ReopenTrajectory { participant: id, position, words: None, undo: true };
    visit.app.db.act(&visit.ctx, &action).await?;
    Ok(visit.redirect(format!("/participants/{id}")).said("close-said-undone").into_response())
}
