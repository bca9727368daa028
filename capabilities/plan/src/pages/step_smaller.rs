//! Not yet: the step is made smaller.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use kernel::StepId;
use people::FileHead;
use web::{FormView, Frame, Visit, Words};

use super::step_deeds::{once, refused};
use super::step_fields::{self, Options};
use super::{Opened, WRITE_PLAN, open, stale, steps, steps_path, whose};
use crate::actions::not_yet::StepNotYet;
use crate::actions::undo::Subject;
use crate::cards::{self, StepView};
use crate::model::Step;
use crate::store as rows;

/// The longest line about what was learned, in characters.
const NOTE: usize = 500;

#[derive(Template)]
#[template(path = "plan/step_smaller.html")]
struct SmallerPage {
    f: Frame,
    l: Words,
    head: FileHead,
    step: StepView,
    form: FormView,
    options: Options,
    back: String,
}

async fn page(visit: &Visit, opened: Opened, step: &Step, form: FormView) -> Result<SmallerPage, web::Problem> {
    let Opened { mut tx, permit, head } = opened;
    let goals = rows::goal::of_plan(&mut tx, &permit).await?;
    let team = people::relations::helpers(&mut tx, &visit.ctx, &permit).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "plan").await?;
    let name = head.person.calling_name();
    Ok(SmallerPage {
        f: visit.frame("step-smaller-title", "/participants"),
        l: visit.l.clone(),
        step: cards::step_view(step, &visit.l, name, visit.ctx.today()),
        options: step_fields::options(&form, &visit.l, name, &goals, &team, Some(step)),
        back: steps_path(head.id()),
        head,
        form,
    })
}

/// The form: the same owner and support, in a week.
pub async fn show(visit: Visit, Path(id): Path<StepId>) -> web::Answer {
    let participant = whose(&visit, Subject::Step(id)).await?;
    let mut opened = open(&visit, participant, WRITE_PLAN, "/steps").await?;
    let step = steps::find(&mut opened, id).await?;
    let mut pairs = step_fields::filled(&step);
    pairs.retain(|(name, _)| *name != "title" && *name != "due");
    pairs.extend(step_fields::empty(step.goal, visit.ctx.today()).into_iter().filter(|(name, _)| *name == "due"));
    web::render(&page(&visit, opened, &step, FormView::filled(pairs)).await?)
}

/// Closes the step as "not yet" and plans the smaller one.
pub async fn save(visit: Visit, Path(id): Path<StepId>, web::Form(fields): web::Form) -> web::Answer {
    let participant = whose(&visit, Subject::Step(id)).await?;
    let mut opened = open(&visit, participant, WRITE_PLAN, "/steps").await?;
    let step = steps::find(&mut opened, id).await?;
    let mut faults = kernel::refusal::Faults::default();
    let note = fields.short(&mut faults, "note", NOTE);
    let smaller = step_fields::read(&fields, &mut faults);
    let errors = match (faults.done(), smaller) {
        (Ok(()), Some(mut smaller)) => {
            smaller.goal = step.goal;
            let action =
                StepNotYet { step: id, version: fields.version(), note: note.as_deref(), smaller: Some(smaller) };
            match visit.app.db.act_once(&visit.ctx, &once(&fields, id), &action).await {
                Ok(_) => {
                    let undo = format!("/steps/{id}/undo?version={}", fields.version() + 1);
                    return Ok(visit
                        .redirect(steps_path(participant))
                        .said("step-said-smaller")
                        .undo(undo)
                        .into_response());
                }
                Err(failure) if stale(&failure).is_some() => {
                    return refused(&visit, opened, id, failure, &fields, "not-yet").await;
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(refusal), _) => web::field_errors(refusal)?,
        (Ok(()), None) => Vec::new(),
    };
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, opened, &step, form).await?)
}
