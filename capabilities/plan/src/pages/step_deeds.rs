//! Deeds of one tap on a step: done, put first, not needed, taken back; and the line after "done".

use ::store::{Action, Failure};
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use kernel::refusal::Faults;
use kernel::{Refusal, StepId};
use web::{Fields, Visit};

use super::step_save::{self, Saved, go_on, once, opened_at};
use super::{Opened, conflict, row, stale, steps, steps_path};
use crate::actions::change_step::{ChangeStep, StepChange};
use crate::actions::done::{StepDone, TellSuccess};
use crate::actions::undo::{Subject, Undo};
use crate::model::{NewStep, Owner, Support};

/// The longest line about what worked, in characters.
const SUCCESS: usize = 500;

/// The version that an undo takes back.
#[derive(serde::Deserialize)]
pub struct Version {
    version: Option<String>,
}

impl Version {
    /// The number; 0 (which nothing has) when it is none.
    pub fn number(&self) -> i64 {
        self.version.as_deref().and_then(|v| v.parse().ok()).unwrap_or(0)
    }
}

/// It worked: one tap.
pub async fn done(visit: Visit, Path(id): Path<StepId>, web::Form(fields): web::Form) -> web::Answer {
    let (opened, _) = opened_at(&visit, id).await?;
    let mut faults = Faults::default();
    let success = fields.short(&mut faults, "success", SUCCESS);
    faults.done()?;
    let action = StepDone { step: id, version: fields.version(), success: success.as_deref(), next: None };
    // The key of the page serves several steps: each has its own.
    let key = once(&fields, id);
    match visit.app.db.act_once(&visit.ctx, &key, &action).await {
        Ok(_) => {
            let to = format!("{}?done={id}#celebrate", steps_path(opened.permit.participant()));
            Ok(go_on(&visit, to, "step-said-done", id, &fields))
        }
        Err(failure) => refused(&visit, opened, id, failure, &fields, "done").await,
    }
}

/// What worked, and the next small step: the line after "done".
pub async fn tell(visit: Visit, Path(id): Path<StepId>, web::Form(fields): web::Form) -> web::Answer {
    let (opened, step) = opened_at(&visit, id).await?;
    let mut faults = Faults::default();
    let success = fields.short(&mut faults, "success", SUCCESS);
    let title = fields.short(&mut faults, "title", crate::rules::step::TITLE);
    let due = if title.is_some() { fields.need_day(&mut faults, "due") } else { None };
    if let Err(refusal) = faults.done() {
        let form = fields.view(&visit.l, &web::field_errors(refusal)?);
        return web::render_invalid(&steps::page(&visit, opened, Some(id), Some(form)).await?);
    }
    let next = title.zip(due).map(|(title, due)| NewStep {
        goal: step.goal,
        title,
        owner: Owner::participant(),
        due,
        support: Support::None,
    });
    let said = if next.is_some() { "step-said-next" } else { "step-said-told" };
    let action = TellSuccess { step: id, version: fields.version(), success: success.as_deref(), next };
    match step_save::save(&visit, opened, id, &fields, Ok(action), ("tell", said)).await? {
        Saved::Answer(answer) => Ok(answer),
        Saved::Again(opened, errors) => {
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&steps::page(&visit, *opened, Some(id), Some(form)).await?)
        }
    }
}

/// Puts the step first.
pub async fn first(visit: Visit, Path(id): Path<StepId>, web::Form(fields): web::Form) -> web::Answer {
    change(visit, id, fields, StepChange::First, ("first", "step-said-first")).await
}

/// Not needed any more.
pub async fn drop_step(visit: Visit, Path(id): Path<StepId>, web::Form(fields): web::Form) -> web::Answer {
    change(visit, id, fields, StepChange::Drop, ("drop", "step-said-dropped")).await
}

async fn change(
    visit: Visit,
    id: StepId,
    fields: Fields,
    change: StepChange,
    (path, said): (&'static str, &'static str),
) -> web::Answer {
    let (opened, _) = opened_at(&visit, id).await?;
    let action = ChangeStep { step: id, version: fields.version(), change };
    match visit.app.db.act_once(&visit.ctx, &format!("{path}:{}", once(&fields, id)), &action).await {
        Ok(_) => Ok(go_on(&visit, steps_path(opened.permit.participant()), said, id, &fields)),
        Err(failure) => refused(&visit, opened, id, failure, &fields, path).await,
    }
}

/// A stale tap shows what stands there now; other refusals go on.
pub async fn refused(
    visit: &Visit,
    mut opened: Opened,
    id: StepId,
    failure: Failure,
    fields: &Fields,
    path: &'static str,
) -> web::Answer {
    let Some(current) = stale(&failure) else { return Err(failure.into()) };
    let step = steps::find(&mut opened, id).await?;
    let l = &visit.l;
    let rows = vec![
        row(l.t("step-title"), step.title.as_str(), fields.get("title")),
        row(l.t("step-due"), step.due.to_string(), fields.get("due")),
        row(l.t("step-state"), l.of("step-state", step.state), l.of("step-tap", path)),
    ];
    let back = steps_path(opened.permit.participant());
    conflict(visit, rows, (format!("/steps/{id}/{path}"), back), current, fields)
}

/// Takes back the deed that gave the step this version.
pub async fn undo(
    visit: Visit,
    Path(id): Path<StepId>,
    Query(version): Query<Version>,
    web::Form(_): web::Form,
) -> web::Answer {
    take_back(&visit, Subject::Step(id), version.number()).await
}

/// The same for a goal or a step. The second tap on the same button finds the first one's outcome.
pub async fn take_back(visit: &Visit, subject: Subject, version: i64) -> web::Answer {
    let id = match subject {
        Subject::Goal(id) => id.0,
        Subject::Step(id) => id.0,
    };
    let action = Undo { subject, version };
    // A step that was taken back is gone, and so is the way to its person; the outcome of the first tap is not.
    let participant = match visit.app.db.act_once(&visit.ctx, &format!("{}:{id}:{version}", Undo::NAME), &action).await
    {
        Err(Failure::Refused(Refusal::Stale { .. })) => return Err(Refusal::Conflict("step-undo-changed").into()),
        other => other?,
    };
    Ok(visit.redirect(steps_path(participant)).said("step-said-undone").into_response())
}
