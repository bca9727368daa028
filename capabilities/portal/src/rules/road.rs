//! The road: the few steps around the one that is next.

use kernel::StepId;
use plan::model::{Step, StepState};

/// Steps behind that are shown.
const BEHIND: usize = 2;
/// Steps shown in all: one row on paper.
const ALL: usize = 5;

/// The last successes, the next step, and what follows, each with whether it is the next one. `steps`: the oldest
/// success first, then what is to do in the order of the goals.
pub fn around<'a>(steps: &[&'a Step], next: Option<StepId>) -> Vec<(&'a Step, bool)> {
    let mut seen = Vec::new();
    let mut once = |s: &&'a Step| {
        let new = !seen.contains(&s.id);
        seen.push(s.id);
        new
    };
    let all: Vec<&'a Step> = steps.iter().copied().filter(|s| once(s)).collect();
    let done: Vec<&Step> = all.iter().copied().filter(|s| s.state == StepState::Done).collect();
    let now = all.iter().copied().find(|s| Some(s.id) == next);
    let later = all.iter().copied().filter(|s| s.state.is_planned() && Some(s.id) != next);
    let behind = done.len().saturating_sub(BEHIND);
    let mut road: Vec<(&Step, bool)> = done[behind..].iter().map(|s| (*s, false)).collect();
    road.extend(now.map(|s| (s, true)));
    let room = ALL.saturating_sub(road.len());
    road.extend(later.take(room).map(|s| (s, false)));
    road
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Day;
    use plan::model::{Owner, Support};
    use uuid::Uuid;

    fn step(number: u128, state: StepState) -> Step {
        Step {
            id: StepId(Uuid::from_u128(number)),
            goal: None,
            title: format!("Stap {number}"),
            owner: Owner::participant(),
            due: Day::new(2026, 6, 2).unwrap(),
            support: Support::None,
            state,
            front: 0,
            success: None,
            closed_on: None,
            smaller_of: None,
            number: 0,
            version: 1,
        }
    }

    #[test]
    fn two_successes_stand_before_the_next_step_and_two_after_it() {
        let steps: Vec<Step> =
            (1..=7).map(|n| step(n, if n <= 3 { StepState::Done } else { StepState::Open })).collect();
        let all: Vec<&Step> = steps.iter().chain(&steps[..2]).collect();
        let road = around(&all, Some(StepId(Uuid::from_u128(5))));
        let titles: Vec<(&str, bool)> = road.iter().map(|(s, now)| (s.title.as_str(), *now)).collect();
        assert_eq!(
            titles,
            [("Stap 2", false), ("Stap 3", false), ("Stap 5", true), ("Stap 4", false), ("Stap 6", false)]
        );
    }

    #[test]
    fn without_steps_there_is_no_road() {
        assert!(around(&[], None).is_empty());
    }
}
