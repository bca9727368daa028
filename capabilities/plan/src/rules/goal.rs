//! Goals: made, said in other words, reached or let go.

use kernel::{Day, GoalId, Refusal};

use crate::model::{EventKind, Goal, GoalState, Step};
use crate::rules::{Change, step};

/// The longest goal, in characters.
pub const WORDS: usize = 300;

fn check(words: &str) -> Result<(), Refusal> {
    if words.trim().is_empty() {
        return Err(Refusal::field("words", "goal-words-missing"));
    }
    let mut faults = kernel::refusal::Faults::default();
    faults.check_length("words", words, WORDS);
    faults.done()
}

/// Makes a goal.
pub fn create(id: GoalId, number: i64, words: &str, today: Day) -> Result<Change<Goal>, Refusal> {
    check(words)?;
    let after = Goal {
        id,
        words: words.trim().to_owned(),
        state: GoalState::Open,
        began_on: today,
        ended_on: None,
        number,
        version: 1,
    };
    Ok(Change { kind: EventKind::Added, before: None, after })
}

fn open(goal: &Goal, version: i64) -> Result<(), Refusal> {
    if goal.version != version {
        return Err(Refusal::Stale { current: goal.version });
    }
    if goal.state == GoalState::Open { Ok(()) } else { Err(Refusal::Conflict("goal-closed")) }
}

/// Says it in other words.
pub fn edit(goal: &Goal, version: i64, words: &str) -> Result<Change<Goal>, Refusal> {
    open(goal, version)?;
    check(words)?;
    let after = Goal { words: words.trim().to_owned(), version: version + 1, ..goal.clone() };
    Ok(Change { kind: EventKind::Edited, before: Some(goal.clone()), after })
}

/// Reached, or let go. Its open steps are not needed any more; undoing brings all of them back.
pub fn end(
    goal: &Goal,
    steps: &[Step],
    version: i64,
    reached: bool,
    today: Day,
) -> Result<(Change<Goal>, Vec<Change<Step>>), Refusal> {
    open(goal, version)?;
    let (kind, state) =
        if reached { (EventKind::Reached, GoalState::Reached) } else { (EventKind::Dropped, GoalState::Dropped) };
    let after = Goal { state, ended_on: Some(today), version: version + 1, ..goal.clone() };
    let rest = steps.iter().filter(|s| s.goal == Some(goal.id) && s.state.is_active());
    let changes = rest.map(|s| step::dropped(s, today)).collect();
    Ok((Change { kind, before: Some(goal.clone()), after }, changes))
}
