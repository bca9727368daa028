//! The next small step: the one copper edge of a page.

use ::store::{Failure, Tx};
use kernel::{Aspect, Day, GoalId, ParticipantId, Permit, StepId, Verb};
use web::Words;

use crate::model::{Goal, OwnerKind, Step, StepState, Support};
use crate::rules::step::{next_step, trail};
use crate::store as rows;

/// A step as shown.
#[derive(Debug, Clone)]
pub struct StepView {
    /// Which.
    pub id: StepId,
    /// What.
    pub title: String,
    /// Its day in words.
    pub day: String,
    /// Is the day past?
    pub late: bool,
    /// Who, in words.
    pub owner: String,
    /// Icon and words of the support; none when nothing is needed.
    pub support: Option<(&'static str, String)>,
    /// How far.
    pub state: StepState,
    /// What worked.
    pub success: Option<String>,
    /// Day on which it was closed, in words.
    pub closed: String,
    /// Towards which goal.
    pub goal: Option<GoalId>,
    /// For optimistic locking.
    pub version: i64,
}

/// One dot of the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dot {
    /// Its number.
    pub number: usize,
    /// Done?
    pub done: bool,
    /// The next small step?
    pub now: bool,
}

/// A goal as shown.
#[derive(Debug, Clone)]
pub struct GoalView {
    /// Which.
    pub id: GoalId,
    /// Words.
    pub words: String,
    /// For optimistic locking.
    pub version: i64,
    /// Its steps, done and to do.
    pub trail: Vec<Dot>,
    /// "2 of 5 steps done".
    pub trail_words: String,
}

/// What `plan/_next_step.html` shows. Include it with this as `next_step`, `f` (frame) and `l` (words).
#[derive(Debug, Clone)]
pub struct NextStepCard {
    /// Whose.
    pub participant: ParticipantId,
    /// How she is called.
    pub name: String,
    /// The step; none when nothing is planned.
    pub step: Option<StepView>,
    /// Its goal, with the trail.
    pub goal: Option<GoalView>,
    /// Steps to be looked at again after a difficult week.
    pub review: usize,
    /// May the reader change it?
    pub may_write: bool,
}

/// A step in words. `name`: how the participant is called.
pub(crate) fn step_view(step: &Step, l: &Words, name: &str, today: Day) -> StepView {
    let owner = match step.owner.kind {
        OwnerKind::Participant => name.to_owned(),
        OwnerKind::Staff | OwnerKind::Helper => step.owner.name.clone().unwrap_or_default(),
    };
    StepView {
        id: step.id,
        title: step.title.clone(),
        day: if step.due.0.year() == today.0.year() { l.day(step.due) } else { l.day_year(step.due) },
        late: step.state.is_planned() && step.due < today,
        owner,
        support: support_icon(step.support).map(|icon| (icon, l.of("support", step.support))),
        state: step.state,
        success: step.success.clone(),
        closed: step.closed_on.map(|d| l.near(d, today)).unwrap_or_default(),
        goal: step.goal,
        version: step.version,
    }
}

fn support_icon(support: Support) -> Option<&'static str> {
    match support {
        Support::None => None,
        Support::Accompany => Some("users"),
        Support::Call => Some("phone"),
        Support::Transport => Some("car"),
        Support::Interpreter => Some("languages"),
    }
}

/// The dots of a goal and the words beside them.
pub(crate) fn goal_trail(goal: &Goal, plan: &[Step], l: &Words) -> GoalView {
    let next = next_step(plan).map(|s| s.id);
    let steps = trail(plan.iter().filter(|s| s.goal == Some(goal.id)));
    let done = steps.iter().filter(|s| s.state == StepState::Done).count();
    let dots = steps.iter().enumerate().map(|(at, s)| Dot {
        number: at + 1,
        done: s.state == StepState::Done,
        now: Some(s.id) == next,
    });
    GoalView {
        id: goal.id,
        words: goal.words.clone(),
        version: goal.version,
        trail: dots.collect(),
        trail_words: l.t2("trail-words", "done", done, "all", steps.len()),
    }
}

/// The next small step of a person; `None` when the reader may not read the plan.
pub async fn next_step_card(
    tx: &mut Tx,
    permit: &Permit,
    l: &Words,
    name: &str,
    today: Day,
) -> Result<Option<NextStepCard>, Failure> {
    if !permit.may(Verb::Read, Aspect::Plan) {
        return Ok(None);
    }
    let plan = rows::step::of_plan(tx, permit).await?;
    let goals = rows::goal::of_plan(tx, permit).await?;
    Ok(Some(card(permit, &plan, &goals, l, name, today)))
}

pub(crate) fn card(permit: &Permit, plan: &[Step], goals: &[Goal], l: &Words, name: &str, today: Day) -> NextStepCard {
    let next = next_step(plan);
    let goal = next.and_then(|s| s.goal).and_then(|id| goals.iter().find(|g| g.id == id));
    NextStepCard {
        participant: permit.participant(),
        name: name.to_owned(),
        step: next.map(|s| step_view(s, l, name, today)),
        goal: goal.map(|g| goal_trail(g, plan, l)),
        review: plan.iter().filter(|s| s.state == StepState::Review).count(),
        may_write: permit.may(Verb::Write, Aspect::Plan),
    }
}
