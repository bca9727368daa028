//! Not yet: the step is made smaller.

use askama::Template;
use axum::extract::Path;
use kernel::refusal::Faults;
use kernel::{Refusal, StepId};
use people::FileHead;
use web::{FormView, Frame, Visit, Words};

use super::step_fields::{self, Options};
use super::step_save::{self, Saved, opened_at};
use super::{Opened, steps_path};
use crate::actions::not_yet::StepNotYet;
use crate::cards::{self, StepView};
use crate::model::{NewStep, Step};
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
    let (opened, step) = opened_at(&visit, id).await?;
    let mut pairs = step_fields::filled(&step);
    pairs.retain(|(name, _)| *name != "title" && *name != "due");
    pairs.extend(step_fields::empty(step.goal, visit.ctx.today()).into_iter().filter(|(name, _)| *name == "due"));
    web::render(&page(&visit, opened, &step, FormView::filled(pairs)).await?)
}

/// Closes the step as "not yet" and plans the smaller one.
pub async fn save(visit: Visit, Path(id): Path<StepId>, web::Form(fields): web::Form) -> web::Answer {
    let (opened, step) = opened_at(&visit, id).await?;
    let mut faults = Faults::default();
    let note = fields.short(&mut faults, "note", NOTE);
    let smaller = step_fields::read(&fields, &mut faults);
    let action = faults.done().and_then(|()| {
        let smaller = NewStep { goal: step.goal, ..smaller.ok_or(Refusal::NotFound)? };
        Ok(StepNotYet { step: id, version: fields.version(), note: note.as_deref(), smaller: Some(smaller) })
    });
    match step_save::save(&visit, opened, id, &fields, action, ("not-yet", "step-said-smaller")).await? {
        Saved::Answer(answer) => Ok(answer),
        Saved::Again(opened, errors) => {
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, *opened, &step, form).await?)
        }
    }
}
