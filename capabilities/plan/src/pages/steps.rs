//! The steps of a person: the next one on top, goals with their roads, successes celebrated and kept.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::{Aspect, ParticipantId, Refusal, StepId, Verb};
use people::FileHead;
use web::{FormView, Frame, Visit, Words};

use super::{Opened, READ_PLAN, open, step_fields, step_form};
use crate::cards::{self, GoalView, NextStepCard, StepView};
use crate::model::{GoalState, Step, StepState};
use crate::rules::step::next_step;
use crate::store as rows;
use crate::store::words::WordsKind;

/// A goal that is worked on, with its open steps.
struct OpenGoal {
    goal: GoalView,
    steps: Vec<StepView>,
}

/// A goal that ended.
struct EndedGoal {
    words: String,
    reached: bool,
    day: String,
}

/// The step that was just done, and the question what follows.
pub struct Celebrate {
    step: StepView,
    suggestions: Vec<String>,
    form: FormView,
}

#[derive(Template)]
#[template(path = "plan/steps.html")]
pub struct StepsPage {
    f: Frame,
    l: Words,
    head: FileHead,
    next_step: NextStepCard,
    celebrate: Option<Celebrate>,
    review: Vec<StepView>,
    goals: Vec<OpenGoal>,
    loose: Vec<StepView>,
    ended: Vec<EndedGoal>,
    successes: Vec<StepView>,
    dream: String,
    strengths: Vec<String>,
    may_write: bool,
}

/// What the page was asked for.
#[derive(serde::Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// Shows the steps.
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> web::Answer {
    let opened = open(&visit, id, READ_PLAN, "/steps").await?;
    let done = asked.done.and_then(|d| d.parse().ok());
    web::render(&page(&visit, opened, done, None).await?)
}

/// Builds the page. `done`: the step that was just done; `form`: what was typed about it.
pub async fn page(
    visit: &Visit,
    opened: Opened,
    done: Option<StepId>,
    form: Option<FormView>,
) -> Result<StepsPage, web::Problem> {
    let Opened { mut tx, permit, head } = opened;
    let plan = rows::step::of_plan(&mut tx, &permit).await?;
    let goals = rows::goal::of_plan(&mut tx, &permit).await?;
    let (dream, _) = rows::words::now(&mut tx, &permit, WordsKind::Dream).await?;
    let (strengths, _) = rows::words::now(&mut tx, &permit, WordsKind::Strengths).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "plan").await?;
    let (l, name, today) = (&visit.l, head.person.calling_name().to_owned(), visit.ctx.today());
    let may_write = permit.may(Verb::Write, Aspect::Plan);
    let next = next_step(&plan).map(|s| s.id);
    let view = |s: &Step| cards::step_view(s, l, &name, today);
    // The next step has its own card; the others stand with their goal.
    let planned = |goal| {
        let mut steps: Vec<&Step> =
            plan.iter().filter(|s| s.goal == goal && s.state.is_planned() && Some(s.id) != next).collect();
        steps.sort_by_key(|s| (s.due, s.number));
        steps.into_iter().map(view).collect::<Vec<_>>()
    };
    let mut worked: Vec<&Step> = plan.iter().filter(|s| s.state == StepState::Done).collect();
    worked.sort_by_key(|s| std::cmp::Reverse((s.closed_on, s.number)));
    let celebrate = worked.iter().find(|s| Some(s.id) == done).filter(|_| may_write).map(|s| Celebrate {
        step: view(s),
        suggestions: step_form::suggestions(&plan, s.goal, l),
        form: form.unwrap_or_else(|| FormView::filled(step_fields::empty(s.goal, today))),
    });
    let (open_goals, ended): (Vec<_>, Vec<_>) = goals.iter().partition(|g| g.state == GoalState::Open);
    Ok(StepsPage {
        f: visit.frame("steps-page-title", "/participants"),
        l: l.clone(),
        next_step: cards::next_step_view(&permit, &plan, &goals, l, &name, today),
        celebrate,
        review: plan.iter().filter(|s| s.state == StepState::Review).map(view).collect(),
        goals: open_goals
            .into_iter()
            .map(|g| OpenGoal { goal: cards::goal_trail(g, &plan, l), steps: planned(Some(g.id)) })
            .collect(),
        loose: planned(None),
        ended: ended
            .into_iter()
            .map(|g| EndedGoal {
                words: g.words.clone(),
                reached: g.state == GoalState::Reached,
                day: g.ended_on.map(|d| l.near(d, today)).unwrap_or_default(),
            })
            .collect(),
        successes: worked.into_iter().map(view).collect(),
        dream,
        strengths: strengths.lines().map(str::to_owned).collect(),
        may_write,
        head,
    })
}

/// One step of the opened file.
pub async fn find(opened: &mut Opened, id: StepId) -> Result<Step, web::Problem> {
    let plan = rows::step::of_plan(&mut opened.tx, &opened.permit).await?;
    Ok(plan.into_iter().find(|s| s.id == id).ok_or(Refusal::NotFound)?)
}
