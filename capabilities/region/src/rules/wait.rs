//! How long people wait per type of help, and which places stay empty.

use std::collections::BTreeMap;

use catalogue::{Service, ServiceStatus};
use guidance::guarded::{Cell, Shown};

use super::show;

/// Waiting for one type of help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// Type of help.
    pub need: String,
    /// How many wait.
    pub shown: Shown,
    /// Days: the middle one, the shortest, the longest. `None` when the count may not be shown.
    pub days: Option<(i64, i64, i64)>,
}

/// Per type of help, where people wait longest first. `waiting`: type and days so far, a row per wish.
pub fn waits(waiting: &[(String, i64)], guarded: bool) -> (Vec<Wait>, Shown) {
    let mut by_need: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for (need, days) in waiting {
        by_need.entry(need).or_default().push(*days);
    }
    let cells: Vec<Cell> = by_need
        .iter()
        .map(|(need, days)| Cell {
            key: (*need).to_owned(),
            group: String::new(),
            count: i64::try_from(days.len()).unwrap_or(i64::MAX),
        })
        .collect();
    let (shown, all) = show(&cells, guarded);
    let mut waits: Vec<Wait> = by_need
        .into_iter()
        .zip(shown)
        .map(|((need, mut days), shown)| {
            days.sort_unstable();
            let middle = days.get(days.len() / 2).copied().unwrap_or_default();
            let ends = (days.first().copied().unwrap_or_default(), days.last().copied().unwrap_or_default());
            let visible = matches!(shown, Shown::Count(_));
            Wait { need: need.to_owned(), shown, days: visible.then_some((middle, ends.0, ends.1)) }
        })
        .collect();
    waits.sort_by(|a, b| {
        let longest = |wait: &Wait| std::cmp::Reverse(wait.days.map_or(-1, |(middle, _, _)| middle));
        (longest(a), &a.need).cmp(&(longest(b), &b.need))
    });
    (waits, all)
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
