//! Goals: written down, said in other words, reached or let go.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use kernel::{FieldError, GoalId, ParticipantId};
use people::FileHead;
use web::{FormView, Frame, Visit, Words};

use super::step_deeds::{Version, take_back};
use super::{Opened, WRITE_PLAN, conflict, open, row, stale, steps_path, whose};
use crate::actions::create_goal::{CreateGoal, EditGoal};
use crate::actions::end_goal::EndGoal;
use crate::actions::undo::Subject;
use crate::model::Goal;
use crate::store as rows;

#[derive(Template)]
#[template(path = "plan/goal_form.html")]
struct GoalForm {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    /// The goal that is changed.
    goal: Option<Goal>,
    action: String,
    back: String,
}

async fn page(visit: &Visit, opened: Opened, form: FormView, goal: Option<Goal>) -> Result<GoalForm, web::Problem> {
    let Opened { tx, permit, head } = opened;
    drop(tx);
    people::door::log_read(visit, &permit, "plan").await?;
    let id = head.id();
    let title = if goal.is_some() { "goal-edit-title" } else { "goal-new-title" };
    Ok(GoalForm {
        f: visit.frame(title, "/participants"),
        l: visit.l.clone(),
        action: goal.as_ref().map_or_else(|| format!("/participants/{id}/goals"), |g| format!("/goals/{}", g.id)),
        back: steps_path(id),
        head,
        form,
        goal,
    })
}

/// An empty form.
pub async fn new(visit: Visit, Path(id): Path<ParticipantId>) -> web::Answer {
    let opened = open(&visit, id, WRITE_PLAN, "/steps").await?;
    web::render(&page(&visit, opened, FormView::empty(), None).await?)
}

/// Saves a new goal; then asks for its first small step.
pub async fn create(visit: Visit, Path(id): Path<ParticipantId>, web::Form(fields): web::Form) -> web::Answer {
    let opened = open(&visit, id, WRITE_PLAN, "/steps").await?;
    let action = CreateGoal { participant: id, words: fields.get("words") };
    let errors = match visit.app.db.act_once(&visit.ctx, fields.key(), &action).await {
        Ok(goal) => {
            let to = format!("/participants/{id}/steps/new?goal={goal}");
            let undo = format!("/goals/{goal}/undo?version=1");
            return Ok(visit.redirect(to).said("goal-said-added").undo(undo).into_response());
        }
        Err(failure) => web::errors_of(failure)?,
    };
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, opened, form, None).await?)
}

async fn opened_at(visit: &Visit, id: GoalId) -> Result<(Opened, Goal), web::Problem> {
    let participant = whose(visit, Subject::Goal(id)).await?;
    let mut opened = open(visit, participant, WRITE_PLAN, "/steps").await?;
    let goal = rows::goal::load(&mut opened.tx, &opened.permit, id).await?;
    Ok((opened, goal))
}

/// The form with what is stored.
pub async fn edit(visit: Visit, Path(id): Path<GoalId>) -> web::Answer {
    let (opened, goal) = opened_at(&visit, id).await?;
    let form = FormView::filled([("words", goal.words.clone())]);
    web::render(&page(&visit, opened, form, Some(goal)).await?)
}

/// Saves other words, or the end: `do` is `edit`, `reach` or `drop`.
pub async fn save(visit: Visit, Path(id): Path<GoalId>, web::Form(fields): web::Form) -> web::Answer {
    let (opened, goal) = opened_at(&visit, id).await?;
    let version = fields.version();
    let end = |reached| EndGoal { goal: id, version, reached };
    let (outcome, said) = match fields.get("do") {
        "reach" => (visit.app.db.act(&visit.ctx, &end(true)).await, "goal-said-reached"),
        "drop" => (visit.app.db.act(&visit.ctx, &end(false)).await, "goal-said-dropped"),
        _ => {
            let action = EditGoal { goal: id, version, words: fields.get("words") };
            (visit.app.db.act(&visit.ctx, &action).await, "goal-said-edited")
        }
    };
    let back = steps_path(opened.permit.participant());
    let errors: Vec<FieldError> = match outcome {
        Ok(()) => {
            let undo = format!("/goals/{id}/undo?version={}", version + 1);
            return Ok(visit.redirect(back).said(said).undo(undo).into_response());
        }
        Err(failure) => match stale(&failure) {
            Some(current) => {
                let l = &visit.l;
                let rows = vec![
                    row(l.t("goal-words"), goal.words.as_str(), fields.get("words")),
                    row(l.t("step-state"), l.of("goal-state", goal.state), ""),
                ];
                return conflict(&visit, rows, (format!("/goals/{id}"), back), current, &fields);
            }
            None => web::errors_of(failure)?,
        },
    };
    let form = fields.view(&visit.l, &errors);
    web::render_invalid(&page(&visit, opened, form, Some(goal)).await?)
}

/// Takes back the deed that gave the goal this version.
pub async fn undo(
    visit: Visit,
    Path(id): Path<GoalId>,
    Query(version): Query<Version>,
    web::Form(_): web::Form,
) -> web::Answer {
    take_back(&visit, Subject::Goal(id), version.number()).await
}
