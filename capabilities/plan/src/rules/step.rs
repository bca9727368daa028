//! Steps: which one stands first, and what each deed does to it.

use std::cmp::Reverse;

use kernel::refusal::Faults;
use kernel::{Day, Refusal, StepId};

use crate::model::{EventKind, NewStep, OwnerKind, Step, StepState};
use crate::rules::Change;

/// The longest title, in characters: a step that needs more words is not small.
pub const TITLE: usize = 160;
/// How far ahead a step may be planned, in months.
const AHEAD: i32 = 24;

/// A new row's id and number.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// Id.
    pub id: StepId,
    /// Order of making.
    pub number: i64,
}

/// A step to be made and the row for it.
pub type Fresh<'a> = (&'a NewStep, Slot);

/// The one next small step: the one put first, else the earliest day.
pub fn next_step(plan: &[Step]) -> Option<&Step> {
    let planned = || plan.iter().filter(|s| s.state.is_planned());
    planned()
        .filter(|s| s.front > 0)
        .max_by_key(|s| (s.front, Reverse(s.number), Reverse(s.id)))
        .or_else(|| planned().min_by_key(|s| (s.due, s.number, s.id)))
}

/// May a step be like this? `kept`: the day it already had, which may lie in the past.
pub fn check(new: &NewStep, kept: Option<Day>, today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if new.title.trim().is_empty() {
        faults.push("title", "step-title-missing");
    }
    faults.check_length("title", &new.title, TITLE);
    if new.owner.kind == OwnerKind::Helper && new.owner.name.as_deref().is_none_or(|n| n.trim().is_empty()) {
        faults.push("helper", "step-helper-missing");
    }
    if let Err(key) = day_fits(new.due, kept, today) {
        faults.push("due", key);
    }
    faults.done()
}

fn day_fits(due: Day, kept: Option<Day>, today: Day) -> Result<(), &'static str> {
    if kept == Some(due) {
        Ok(())
    } else if due < today {
        Err("step-day-past")
    } else if due > today.plus_months(AHEAD) {
        Err("step-day-far")
    } else {
        Ok(())
    }
}

/// Finds the step in the version that the asker saw.
fn find(plan: &[Step], id: StepId, version: i64) -> Result<&Step, Refusal> {
    let step = plan.iter().find(|s| s.id == id).ok_or(Refusal::NotFound)?;
    if step.version == version { Ok(step) } else { Err(Refusal::Stale { current: step.version }) }
}

fn active(plan: &[Step], id: StepId, version: i64) -> Result<&Step, Refusal> {
    let step = find(plan, id, version)?;
    if step.state.is_active() { Ok(step) } else { Err(Refusal::Conflict("step-closed")) }
}

fn top(plan: &[Step]) -> i64 {
    plan.iter().map(|s| s.front).max().unwrap_or(0) + 1
}

fn changed(kind: EventKind, step: &Step, change: impl FnOnce(&mut Step)) -> Change<Step> {
    let mut after = step.clone();
    after.version += 1;
    change(&mut after);
    Change { kind, before: Some(step.clone()), after }
}

fn made((new, slot): Fresh<'_>, front: i64, smaller_of: Option<StepId>) -> Change<Step> {
    let after = Step {
        id: slot.id,
        goal: new.goal,
        title: new.title.trim().to_owned(),
        owner: new.owner.clone(),
        due: new.due,
        support: new.support,
        state: StepState::Open,
        front,
        success: None,
        closed_on: None,
        smaller_of,
        number: slot.number,
        version: 1,
    };
    Change { kind: EventKind::Added, before: None, after }
}

/// Adds a step.
pub fn add(new: Fresh<'_>, today: Day) -> Result<Vec<Change<Step>>, Refusal> {
    check(new.0, None, today)?;
    Ok(vec![made(new, 0, None)])
}

/// It worked. If it was the step that stood first, the one that follows stands first.
pub fn done(
    plan: &[Step],
    (id, version): (StepId, i64),
    success: Option<&str>,
    next: Option<Fresh<'_>>,
    today: Day,
) -> Result<Vec<Change<Step>>, Refusal> {
    let step = active(plan, id, version)?;
    let stood_first = next_step(plan).is_some_and(|s| s.id == id);
    let done = changed(EventKind::Done, step, |s| {
        s.state = StepState::Done;
        s.closed_on = Some(today);
        s.success = success.map(str::to_owned);
        s.front = if stood_first { top(plan) } else { 0 };
    });
    follow(vec![done], next, stood_first.then(|| top(plan) + 1), today)
}

/// What worked is told afterwards, with the next small step if it is known.
pub fn tell(
    plan: &[Step],
    (id, version): (StepId, i64),
    success: Option<&str>,
    next: Option<Fresh<'_>>,
    today: Day,
) -> Result<Vec<Change<Step>>, Refusal> {
    let step = find(plan, id, version)?;
    if step.state != StepState::Done {
        return Err(Refusal::Conflict("step-not-done"));
    }
    let told = changed(EventKind::Told, step, |s| {
        if success.is_some() {
            s.success = success.map(str::to_owned);
        }
    });
    follow(vec![told], next, (step.front > 0).then(|| top(plan)), today)
}

fn follow(
    mut changes: Vec<Change<Step>>,
    next: Option<Fresh<'_>>,
    front: Option<i64>,
    today: Day,
) -> Result<Vec<Change<Step>>, Refusal> {
    if let Some(next) = next {
        check(next.0, None, today)?;
        changes.push(made(next, front.unwrap_or(0), None));
    }
    Ok(changes)
}

/// It was too big. The smaller step, if it is known, takes its place.
pub fn not_yet(
    plan: &[Step],
    (id, version): (StepId, i64),
    note: Option<&str>,
    smaller: Option<Fresh<'_>>,
    today: Day,
) -> Result<Vec<Change<Step>>, Refusal> {
    let step = active(plan, id, version)?;
    let stood_first = next_step(plan).is_some_and(|s| s.id == id);
    let mut changes = vec![changed(EventKind::NotYet, step, |s| {
        s.state = StepState::NotYet;
        s.closed_on = Some(today);
        s.success = note.map(str::to_owned);
        s.front = 0;
    })];
    if let Some(smaller) = smaller {
        check(smaller.0, None, today)?;
        changes.push(made(smaller, if stood_first { top(plan) } else { 0 }, Some(id)));
    }
    Ok(changes)
}

/// Another day. A step that was to be looked at again is thereby taken up.
pub fn move_to(
    plan: &[Step],
    (id, version): (StepId, i64),
    due: Day,
    today: Day,
) -> Result<Vec<Change<Step>>, Refusal> {
    let step = active(plan, id, version)?;
    if let Err(key) = day_fits(due, None, today) {
        return Err(Refusal::field("due", key));
    }
    let review = step.state == StepState::Review;
    if step.due == due && !review {
        return Err(Refusal::field("due", "step-day-same"));
    }
    let kind = if review { EventKind::TakenUp } else { EventKind::Moved };
    Ok(vec![changed(kind, step, |s| {
        s.state = if s.due == due { StepState::Open } else { StepState::Moved };
        s.due = due;
    })])
}

/// Words, owner, day or support change; a step that was to be looked at again is thereby taken up.
pub fn edit(
    plan: &[Step],
    (id, version): (StepId, i64),
    new: &NewStep,
    today: Day,
) -> Result<Vec<Change<Step>>, Refusal> {
    let step = active(plan, id, version)?;
    let kept = (step.state != StepState::Review).then_some(step.due);
    check(new, kept, today)?;
    Ok(vec![changed(EventKind::Edited, step, |s| {
        s.state = match s.state {
            _ if s.due != new.due => StepState::Moved,
            StepState::Review => StepState::Open,
            state => state,
        };
        s.goal = new.goal;
        new.title.trim().clone_into(&mut s.title);
        s.owner = new.owner.clone();
        s.due = new.due;
        s.support = new.support;
    })])
}

/// Puts a step first.
pub fn put_first(plan: &[Step], (id, version): (StepId, i64)) -> Result<Vec<Change<Step>>, Refusal> {
    let step = active(plan, id, version)?;
    if !step.state.is_planned() {
        return Err(Refusal::Conflict("step-review-first"));
    }
    Ok(vec![changed(EventKind::Fronted, step, |s| s.front = top(plan))])
}

/// Not needed any more.
pub fn drop_step(plan: &[Step], (id, version): (StepId, i64), today: Day) -> Result<Vec<Change<Step>>, Refusal> {
    let step = active(plan, id, version)?;
    Ok(vec![dropped(step, today)])
}

pub(super) fn dropped(step: &Step, today: Day) -> Change<Step> {
    changed(EventKind::Dropped, step, |s| {
        s.state = StepState::Dropped;
        s.closed_on = Some(today);
        s.front = 0;
    })
}

/// After a setback: everything planned is looked at again; nothing is lost.
pub fn review(plan: &[Step]) -> Vec<Change<Step>> {
    plan.iter()
        .filter(|s| s.state.is_planned())
        .map(|step| changed(EventKind::Review, step, |s| s.state = StepState::Review))
        .collect()
}

/// The road to a goal: done steps first, then what is still to do. Bigger steps that were cut are left out.
pub fn trail<'a>(steps: impl Iterator<Item = &'a Step>) -> Vec<&'a Step> {
    let mut trail: Vec<&Step> = steps.filter(|s| s.state == StepState::Done || s.state.is_active()).collect();
    trail.sort_by_key(|s| (s.state != StepState::Done, s.closed_on, s.due, s.number));
    trail
}
