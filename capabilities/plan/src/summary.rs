//! The plan in short: for the participant's own pages and the printed plan.

use ::store::{Failure, Tx};
use kernel::{Aspect, Permit, Verb};

use crate::model::{Goal, GoalState, Observation, Step};
use crate::reference;
use crate::rules::ladder::{Standing, road, standing};
use crate::rules::step::{next_step, trail};
use crate::store as rows;
use crate::store::words::WordsKind;

/// A goal with its road.
#[derive(Debug, Clone)]
pub struct GoalSummary {
    /// The goal.
    pub goal: Goal,
    /// Done steps first, then what is still to do.
    pub steps: Vec<Step>,
}

/// The plan of one person, as far as the reader may see it.
#[derive(Debug, Clone, Default)]
pub struct PlanSummary {
    /// The dream, in one line.
    pub dream: Option<String>,
    /// The one next small step.
    pub next_step: Option<Step>,
    /// Goals that are worked on.
    pub goals: Vec<GoalSummary>,
    /// Steps that worked, newest first.
    pub successes: Vec<Step>,
    /// What the person can and likes, in her own words.
    pub strengths: Vec<String>,
    /// Where on the ladder.
    pub ladder: Option<Standing>,
}

/// The plan in short. Needs to read the plan; the ladder is left empty where the permit stops.
pub async fn summary(tx: &mut Tx, permit: &Permit) -> Result<PlanSummary, Failure> {
    let plan = rows::step::of_plan(tx, permit).await?;
    let goals = rows::goal::of_plan(tx, permit).await?;
    let mut successes: Vec<Step> = plan.iter().filter(|s| s.state == crate::model::StepState::Done).cloned().collect();
    successes.sort_by_key(|s| std::cmp::Reverse((s.closed_on, s.number)));
    let (strengths, _) = rows::words::now(tx, permit, WordsKind::Strengths).await?;
    let mut summary = PlanSummary {
        dream: dream(tx, permit).await?.map(|(words, _)| words),
        next_step: next_step(&plan).cloned(),
        goals: goals
            .into_iter()
            .filter(|g| g.state == GoalState::Open)
            .map(|goal| GoalSummary {
                steps: trail(plan.iter().filter(|s| s.goal == Some(goal.id))).into_iter().cloned().collect(),
                goal,
            })
            .collect(),
        successes,
        strengths: strengths.lines().map(str::to_owned).collect(),
        ..PlanSummary::default()
    };
    if permit.may(Verb::Read, Aspect::Ladder) {
        let history: Vec<Observation> =
            rows::ladder::all(tx, permit).await?.into_iter().map(|w| w.observation).collect();
        summary.ladder = standing(&road(&history, reference::LADDER));
    }
    Ok(summary)
}

/// The dream with its version; `None` when there is none now.
pub async fn dream(tx: &mut Tx, permit: &Permit) -> Result<Option<(String, i64)>, Failure> {
    let (words, version) = rows::words::now(tx, permit, WordsKind::Dream).await?;
    Ok((!words.is_empty()).then_some((words, version)))
}
