//! Another day for a step.

use askama::Template;
use axum::extract::Path;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, StepId};
use people::FileHead;
use web::{Choice, Fields, FormView, Frame, Visit, Words};

use super::step_save::{self, Saved, opened_at};
use super::{Opened, steps_path};
use crate::actions::change_step::{ChangeStep, StepChange};
use crate::cards::{self, StepView};
use crate::model::Step;

#[derive(Template)]
#[template(path = "plan/step_move.html")]
struct MovePage {
    f: Frame,
    l: Words,
    head: FileHead,
    step: StepView,
    form: FormView,
    quick: Vec<Choice>,
    back: String,
}

/// Days that are often meant: tomorrow, in three days, a week, two weeks.
const QUICK: [i32; 4] = [1, 3, 7, 14];

async fn page(visit: &Visit, opened: Opened, step: &Step, form: FormView) -> Result<MovePage, web::Problem> {
    let Opened { tx, permit, head } = opened;
    drop(tx);
    people::door::log_read(visit, &permit, "plan").await?;
    let today = visit.ctx.today();
    let quick = QUICK
        .iter()
        .map(|days| today.plus_days(*days))
        .filter(|day| *day != step.due)
        .map(|day| form.choice("quick", day.to_string(), visit.l.near(day, today)).icon("calendar"));
    Ok(MovePage {
        f: visit.frame("step-move-title", "/participants"),
        l: visit.l.clone(),
        step: cards::step_view(step, &visit.l, head.person.calling_name(), today),
        quick: quick.collect(),
        back: steps_path(head.id()),
        head,
        form,
    })
}

/// The form.
pub async fn show(visit: Visit, Path(id): Path<StepId>) -> web::Answer {
    let (opened, step) = opened_at(&visit, id).await?;
    web::render(&page(&visit, opened, &step, FormView::empty()).await?)
}

/// The day that was typed, else the one that was tapped.
fn day(fields: &Fields, faults: &mut Faults) -> Option<Day> {
    if fields.opt("due").is_none() && fields.opt("quick").is_some() {
        let day = fields.day(faults, "quick");
        if day.is_some() {
            return day;
        }
    }
    fields.need_day(faults, "due")
}

/// Saves the day.
pub async fn save(visit: Visit, Path(id): Path<StepId>, web::Form(fields): web::Form) -> web::Answer {
    let (opened, step) = opened_at(&visit, id).await?;
    let mut faults = Faults::default();
    let day = day(&fields, &mut faults);
    let action = faults.done().and_then(|()| {
        let change = StepChange::Move(day.ok_or(Refusal::NotFound)?);
        Ok(ChangeStep { step: id, version: fields.version(), change })
    });
    match step_save::save(&visit, opened, id, &fields, action, ("move", "step-said-moved")).await? {
        Saved::Answer(answer) => Ok(answer),
        Saved::Again(opened, errors) => {
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, *opened, &step, form).await?)
        }
    }
}
