//! Accepting somebody with one fixed coach.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Aspect, Focus, ParticipantId, PositionId, Verb};
use people::FileHead;
use web::{Answer, Choice, FormView, Visit};

use crate::trajectory::actions::start::StartTrajectory;
use crate::trajectory::model::Intensity;
use crate::trajectory::{rules, store};

#[derive(Template)]
#[template(path = "guidance/start.html")]
struct StartPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    form: FormView,
    coaches: Vec<Choice>,
    focus: Vec<Choice>,
    intensity: Vec<Choice>,
    full: bool,
}

/// The form.
pub(crate) async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    let form = FormView::filled([("focus", Focus::Integral.as_str()), ("intensity", Intensity::Normal.as_str())]);
    web::render(&page(&visit, id, form).await?)
}

async fn page(visit: &Visit, id: ParticipantId, form: FormView) -> Result<StartPage, web::Problem> {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Decide, Aspect::Trajectory).await?;
    rules::start(store::load(&mut tx, &permit).await?.map(|t| t.status))?;
    let coaches = super::choices(visit, &mut tx, &form, "position", false, None).await?;
    let head = people::file_head(visit, &mut tx, &permit, "/trajectory").await?;
    drop(tx);
    people::door::log_read(visit, &permit, "trajectory").await?;
    let l = &visit.l;
    Ok(StartPage {
        f: visit.frame("trajectory-start-title", "/participants"),
        l: l.clone(),
        coaches,
        focus: form.choices(l, "focus", "trajectory-focus", Focus::ALL),
        intensity: intensities(l, &form),
        full: form.errors.iter().any(|(field, _)| *field == "position")
            && form.chosen("position", form.value("position")),
        head,
        form,
    })
}

/// The classes with what they mean.
pub(crate) fn intensities(l: &web::Words, form: &FormView) -> Vec<Choice> {
    let with_hint = |class: &Intensity| {
        form.choice("intensity", class.as_str(), l.of("intensity", class)).hint(l.of("intensity-hint", class))
    };
    Intensity::ALL.iter().map(with_hint).collect()
}

/// Starts it.
pub(crate) async fn save(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let position = fields.choose::<PositionId>(&mut faults, "position", "trajectory-coach-missing");
    let focus = fields.choose::<Focus>(&mut faults, "focus", "form-choose-from-list");
    let intensity = fields.choose::<Intensity>(&mut faults, "intensity", "form-choose-from-list");
    let started = match (faults.done(), position, focus, intensity) {
        (Ok(()), Some(position), Some(focus), Some(intensity)) => {
            let over_capacity = fields.has("over", "yes");
            let action = StartTrajectory { participant: id, position, focus, intensity, over_capacity };
            visit.app.db.act_once(&visit.ctx, fields.key(), &action).await.map(|_| ())
        }
        (refused, ..) => refused.map_err(Into::into),
    };
    match started {
        Ok(()) => Ok(visit.redirect(format!("/participants/{id}")).said("trajectory-said-started").into_response()),
        Err(failure) => {
            let view = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, view).await?)
        }
    }
}
