//! How long people wait per type of help, and which places stay empty.

use std::collections::BTreeMap;

use catalogue::{Service, ServiceStatus};

use super::told;

/// Waiting for one type of help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// Type of help.
    pub need: String,
    /// How many wait.
    pub people: i64,
    /// Days that the middle one waits.
    pub middle: i64,
    /// Days of the shortest and of the longest wait; none where they are not told: each is of one person.
    pub ends: Option<(i64, i64)>,
}

/// Per type of help that may be told, where people wait longest first, with the sum of those. `waiting`: type and days
/// so far, a row per wish.
pub fn waits(waiting: &[(String, i64)], guarded: bool) -> (Vec<Wait>, i64) {
    let mut by_need: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for (need, days) in waiting {
        by_need.entry(need).or_default().push(*days);
    }
    let mut waits: Vec<Wait> = by_need
        .into_iter()
        .map(|(need, mut days)| {
            days.sort_unstable();
            Wait {
                need: need.to_owned(),
                people: i64::try_from(days.len()).unwrap_or(i64::MAX),
                middle: middle(&days),
                ends: days.first().copied().zip(days.last().copied()).filter(|_| !guarded),
            }
        })
        .filter(|wait| told(wait.people, guarded))
        .collect();
    waits.sort_by(|a, b| (-a.middle, &a.need).cmp(&(-b.middle, &b.need)));
    let all = waits.iter().map(|wait| wait.people).sum();
    (waits, all)
}

/// The middle of sorted days; of an even number whole days halfway between the two in the middle.
fn middle(days: &[i64]) -> i64 {
    let at = days.len() / 2;
    let upper = days.get(at).copied().unwrap_or_default();
    match at.checked_sub(1).and_then(|below| days.get(below)) {
        Some(lower) if days.len().is_multiple_of(2) => lower.midpoint(upper),
        _ => upper,
    }
}

/// Places of one type of help; public facts, nothing of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// Type of help.
    pub need: String,
    /// Services that are given now and count their places.
    pub services: i64,
    /// Places of those.
    pub capacity: i64,
    /// Free ones among them.
    pub free: i64,
}

/// Types with free places, the most free first. A service with several types counts in each.
pub fn unused(services: &[Service]) -> Vec<Unused> {
    let mut types: BTreeMap<&str, Unused> = BTreeMap::new();
    for service in services.iter().filter(|s| s.status == ServiceStatus::Active && s.capacity() > 0) {
        for need in &service.told.types {
            let sum =
                types.entry(need).or_insert_with(|| Unused { need: need.clone(), services: 0, capacity: 0, free: 0 });
            sum.services += 1;
            sum.capacity += service.capacity();
            sum.free += service.free();
        }
    }
    let mut all: Vec<Unused> = types.into_values().filter(|sum| sum.free > 0).collect();
    all.sort_by(|a, b| (std::cmp::Reverse(a.free), &a.need).cmp(&(std::cmp::Reverse(b.free), &b.need)));
    all
}

/// Free places of all services that are given now and count them, each service once.
pub fn free(services: &[Service]) -> i64 {
    services.iter().filter(|s| s.status == ServiceStatus::Active && s.capacity() > 0).map(|s| s.free()).sum()
}
