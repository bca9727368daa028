//! What every form about one step shares: the door before the form is judged, one key per step, an undo after it.

use ::store::{Action, Failure};
use axum::response::{IntoResponse, Response};
use kernel::{FieldError, Refusal, StepId};
use web::{Fields, Visit};

use super::step_deeds::refused;
use super::{Opened, WRITE_PLAN, open, stale, steps, steps_path, whose};
use crate::actions::undo::Subject;
use crate::model::Step;

/// The file of a step, opened to write in the plan, with the step.
pub async fn opened_at(visit: &Visit, id: StepId) -> Result<(Opened, Step), web::Problem> {
    let participant = whose(visit, Subject::Step(id)).await?;
    let mut opened = open(visit, participant, WRITE_PLAN, "/steps").await?;
    let step = steps::find(&mut opened, id).await?;
    Ok((opened, step))
}

/// Key of this form for this step, because the key of a page serves several; empty when the form had none.
pub fn once(fields: &Fields, id: StepId) -> String {
    if fields.key().is_empty() { String::new() } else { format!("{}:{id}", fields.key()) }
}

/// On to a page, with what was done and its undo.
pub fn go_on(visit: &Visit, to: String, said: &'static str, id: StepId, fields: &Fields) -> Response {
    let undo = format!("/steps/{id}/undo?version={}", fields.version() + 1);
    visit.redirect(to).said(said).undo(undo).into_response()
}

/// What became of a form.
pub enum Saved {
    /// The answer: on to the steps, or both versions side by side.
    Answer(Response),
    /// The form again, with what to change.
    Again(Box<Opened>, Vec<FieldError>),
}

/// Does what the form asks, once. `path` is the form's own, for somebody who was late.
pub async fn save<A>(
    visit: &Visit,
    opened: Opened,
    id: StepId,
    fields: &Fields,
    action: Result<A, Refusal>,
    (path, said): (&'static str, &'static str),
) -> Result<Saved, web::Problem>
where
    A: Action<Output = StepId>,
{
    let failure = match action {
        Ok(action) => match visit.app.db.act_once(&visit.ctx, &once(fields, id), &action).await {
            Ok(_) => {
                let to = steps_path(opened.permit.participant());
                return Ok(Saved::Answer(go_on(visit, to, said, id, fields)));
            }
            Err(failure) => failure,
        },
        Err(refusal) => Failure::from(refusal),
    };
    if stale(&failure).is_some() {
        return Ok(Saved::Answer(refused(visit, opened, id, failure, fields, path).await?));
    }
    Ok(Saved::Again(Box::new(opened), web::errors_of(failure)?))
}
