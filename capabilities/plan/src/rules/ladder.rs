//! The ladder: what may be observed, and the road that the observations draw.

use kernel::refusal::Faults;
use kernel::{Day, ObservationId, Refusal};

use crate::model::Observation;
use crate::reference;

/// The longest note, in characters.
pub const NOTE: usize = 1000;

/// A new observation fits the scheme, is not in the future, and replaces only what was not replaced yet.
pub fn check(history: &[Observation], new: &Observation, today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    let rungs = reference::rungs(&new.scheme);
    let exists = |rung: i64| rungs.iter().any(|r| r.number == rung);
    if !exists(new.rung) {
        faults.push("rung", "ladder-rung-missing");
    }
    if new.potential.is_some_and(|p| !exists(p)) {
        faults.push("potential", "ladder-rung-missing");
    }
    if new.day > today {
        faults.push("day", "ladder-day-future");
    }
    if new.potential_by.is_some_and(|by| by < new.day) {
        faults.push("potential_by", "ladder-by-before");
    }
    if new.potential_by.is_some() && new.potential.is_none() {
        faults.push("potential", "ladder-potential-missing");
    }
    faults.check_length("note", new.note.as_deref().unwrap_or_default(), NOTE);
    faults.done()?;
    match new.replaces {
        Some(old) if history.iter().all(|o| o.id != old) => Err(Refusal::NotFound),
        Some(old) if is_replaced(history, old) => Err(Refusal::Conflict("ladder-replaced")),
        _ => Ok(()),
    }
}

/// Was this observation corrected by a later one?
pub fn is_replaced(history: &[Observation], id: ObservationId) -> bool {
    history.iter().any(|o| o.replaces == Some(id))
}

/// The road in one scheme: what was observed and not corrected, oldest first.
pub fn road<'a>(history: &'a [Observation], scheme: &str) -> Vec<&'a Observation> {
    let mut road: Vec<&Observation> =
        history.iter().filter(|o| o.scheme == scheme && !is_replaced(history, o.id)).collect();
    road.sort_by_key(|o| (o.day, o.number, o.at));
    road
}

/// Where somebody stands: now, at the start, and what is wished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Rung now.
    pub now: i64,
    /// Since the observation of.
    pub now_on: Day,
    /// Rung at the start.
    pub start: i64,
    /// Day of the first observation.
    pub start_on: Day,
    /// Rung that could be reached.
    pub wish: Option<i64>,
}

/// The standing on a road; `None` for an empty one.
pub fn standing(road: &[&Observation]) -> Option<Standing> {
    let (first, last) = (road.first()?, road.last()?);
    Some(Standing {
        now: last.rung,
        now_on: last.day,
        start: first.rung,
        start_on: first.day,
        wish: road.iter().rev().find_map(|o| o.potential),
    })
}
