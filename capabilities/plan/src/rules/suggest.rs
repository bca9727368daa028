//! Suggestions for a small step: what was planned before for this goal, never what was already done twice.

use kernel::GoalId;

use crate::model::{Step, StepState};

/// How many are offered.
const MOST: usize = 4;

/// Titles that may fit again: steps of this goal that were let go or too big, then what worked, newest first.
pub fn titles(plan: &[Step], goal: Option<GoalId>) -> Vec<String> {
    let mut steps: Vec<&Step> = plan.iter().filter(|s| s.goal == goal && s.state != StepState::Undone).collect();
    steps.sort_by_key(|s| std::cmp::Reverse((s.closed_on, s.number)));
    let (worked, other): (Vec<&Step>, Vec<&Step>) =
        steps.into_iter().filter(|s| !s.state.is_active()).partition(|s| s.state == StepState::Done);
    let mut titles: Vec<String> = Vec::new();
    for step in other.iter().filter(|s| !is_cut(plan, s)).chain(&worked) {
        if titles.len() < MOST && !titles.contains(&step.title) && !is_planned(plan, &step.title) {
            titles.push(step.title.clone());
        }
    }
    titles
}

/// Did smaller steps come in its place?
fn is_cut(plan: &[Step], step: &Step) -> bool {
    plan.iter().any(|s| s.smaller_of == Some(step.id) && s.state.is_active())
}

fn is_planned(plan: &[Step], title: &str) -> bool {
    plan.iter().any(|s| s.state.is_active() && s.title == title)
}
