//! Planning a step, and changing one.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use kernel::{FieldError, GoalId, ParticipantId, StepId};
use people::FileHead;
use web::{FormView, Frame, Visit, Words};

use super::step_fields::{self, Options};
use super::step_save::{go_on, opened_at};
use super::{Opened, WRITE_PLAN, conflict, open, row, stale, steps_path};
use crate::actions::add_step::AddStep;
use crate::actions::change_step::{ChangeStep, StepChange};
use crate::model::{OwnerKind, Step};
use crate::rules::suggest;
use crate::store as rows;

#[derive(Template)]
#[template(path = "plan/step_form.html")]
struct StepForm {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    options: Options,
    suggestions: Vec<String>,
    /// The step that is changed.
    step: Option<Step>,
    action: String,
    back: String,
}

/// Which goal the new step is for.
#[derive(serde::Deserialize)]
pub struct For {
    goal: Option<String>,
}

/// An empty form.
pub async fn new(visit: Visit, Path(id): Path<ParticipantId>, Query(wanted): Query<For>) -> web::Answer {
    let opened = open(&visit, id, WRITE_PLAN, "/steps").await?;
    let goal: Option<GoalId> = wanted.goal.and_then(|g| g.parse().ok());
    let form = FormView::filled(step_fields::empty(goal, visit.ctx.today()));
    let page = page(&visit, opened, form, None).await?;
    web::render(&page)
}

async fn page(visit: &Visit, opened: Opened, form: FormView, step: Option<Step>) -> Result<StepForm, web::Problem> {
    let Opened { mut tx, permit, head } = opened;
    let goals = rows::goal::of_plan(&mut tx, &permit).await?;
    let plan = rows::step::of_plan(&mut tx, &permit).await?;
    let team = people::relations::helpers(&mut tx, &visit.ctx, &permit).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "plan").await?;
    let options = step_fields::options(&form, &visit.l, head.person.calling_name(), &goals, &team, step.as_ref());
    let goal = form.value("goal").parse().ok();
    let title = if step.is_some() { "step-edit-title" } else { "step-new-title" };
    let id = head.id();
    Ok(StepForm {
        f: visit.frame(title, "/participants"),
        l: visit.l.clone(),
        suggestions: suggestions(&plan, goal, &visit.l),
        action: step.as_ref().map_or_else(|| steps_path(id), |s| format!("/steps/{}", s.id)),
        back: steps_path(id),
        head,
        form,
        options,
        step,
    })
}

/// Earlier steps of the goal, then small beginnings that often work.
pub fn suggestions(plan: &[Step], goal: Option<GoalId>, l: &Words) -> Vec<String> {
    let mut found = suggest::titles(plan, goal);
    found.extend(
        ["step-suggest-look", "step-suggest-call", "step-suggest-ask", "step-suggest-list"].map(|key| l.t(key)),
    );
    found
}

/// Saves a new step.
pub async fn create(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> web::Answer {
    let opened = open(&visit, id, WRITE_PLAN, "/steps").await?;
    let errors = match step_fields::need(&fields) {
        Err(errors) => errors,
        Ok(step) => {
            let action = AddStep { participant: id, step };
            match visit.app.db.act_once(&visit.ctx, fields.key(), &action).await {
                Ok(step) => {
                    let undo = format!("/steps/{step}/undo?version=1");
                    return Ok(visit.redirect(steps_path(id)).said("step-said-added").undo(undo).into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
    };
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, opened, form, None).await?)
}

/// The form with what is stored.
pub async fn edit(visit: Visit, Path(id): Path<StepId>) -> web::Answer {
    let (opened, step) = opened_at(&visit, id).await?;
    let form = FormView::filled(step_fields::filled(&step));
    let page = page(&visit, opened, form, Some(step)).await?;
    web::render(&page)
}

/// Saves a changed step.
pub async fn save(visit: Visit, Path(id): Path<StepId>, web::Form(fields): web::Form) -> web::Answer {
    let (opened, step) = opened_at(&visit, id).await?;
    let errors: Vec<FieldError> = match step_fields::need(&fields) {
        Err(errors) => errors,
        Ok(new) => {
            let change = StepChange::Edit(new);
            let action = ChangeStep { step: id, version: fields.version(), change };
            match visit.app.db.act(&visit.ctx, &action).await {
                Ok(_) => {
                    let to = steps_path(opened.permit.participant());
                    return Ok(go_on(&visit, to, "step-said-edited", id, &fields));
                }
                Err(failure) => match stale(&failure) {
                    Some(current) => return both(&visit, opened, &step, current, &fields).await,
                    None => web::errors_of(failure)?,
                },
            }
        }
    };
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, opened, form, Some(step)).await?)
}

async fn both(visit: &Visit, mut opened: Opened, step: &Step, current: i64, fields: &web::Fields) -> web::Answer {
    let l = &visit.l;
    let name = opened.head.person.calling_name().to_owned();
    let team = people::relations::helpers(&mut opened.tx, &visit.ctx, &opened.permit).await?;
    let theirs = match step.owner.kind {
        OwnerKind::Participant => name.clone(),
        _ => step.owner.name.clone().unwrap_or_default(),
    };
    let mine = match fields.get("owner") {
        "" | "participant" => name,
        "helper" => fields.get("helper").to_owned(),
        id => {
            let person = team.into_iter().find(|h| h.staff_id.is_some_and(|s| s.to_string() == id));
            person.and_then(|h| h.staff_name).unwrap_or_else(|| theirs.clone())
        }
    };
    let rows = vec![
        row(l.t("step-title"), step.title.as_str(), fields.get("title")),
        row(l.t("step-due"), step.due.to_string(), fields.get("due")),
        row(l.t("step-owner"), theirs, mine),
        row(
            l.t("step-support"),
            l.of("support", step.support),
            l.of("support", fields.opt("support").unwrap_or("none")),
        ),
        row(l.t("step-state"), l.of("step-state", step.state), ""),
    ];
    conflict(visit, rows, (format!("/steps/{}", step.id), steps_path(opened.permit.participant())), current, fields)
}
