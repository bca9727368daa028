//! One participation per person and operation: what was true on the first entry, and how it ended the last time.

use std::collections::HashMap;

use kernel::Day;

use crate::model::{Entry, Event};

/// Everything of one person in one operation.
#[derive(Debug, Clone)]
pub struct Participation<'a> {
    /// The first entry: what was true then is never replaced by a later one.
    pub snapshot: &'a Entry,
    /// The exit of the last entry; `None` while that one runs.
    pub exit: Option<Day>,
    /// What happened, by date, then in the order of the file.
    pub events: Vec<&'a Event>,
}

/// Everything of one person in one operation, whatever the day that is asked of it.
#[derive(Debug, Clone)]
pub struct History<'a> {
    /// Entries by day, then in the order of the file; never empty.
    entries: Vec<&'a Entry>,
    /// What happened, by date, then in the order of the file.
    events: Vec<&'a Event>,
}

impl<'a> History<'a> {
    /// As it stands by entries up to `until`; `None` when she entered later. Re-entries into the same operation are one
    /// record: entry of the first, exit of the last (ESF guidance 2014-20, kept: Scottish Government, participant
    /// guidance, "monitoring and evaluation"; SFC support, "reference period for immediate result indicators"). Entries
    /// on the same day count in the order of the file.
    pub fn on(&self, until: Day) -> Option<Participation<'a>> {
        let snapshot = self.entries.first().filter(|entry| entry.entry <= until)?;
        let last = self.entries.iter().rev().find(|entry| entry.entry <= until)?;
        Some(Participation { snapshot, exit: last.exit, events: self.events.clone() })
    }
}

/// The people of an operation, in the order of their first entry.
pub fn histories<'a>(entries: &'a [Entry], events: &'a [Event], operation: &str) -> Vec<History<'a>> {
    let mut all: Vec<History<'a>> = Vec::new();
    let mut at: HashMap<&str, usize> = HashMap::with_capacity(entries.len());
    let mut sorted: Vec<&Entry> = entries.iter().filter(|e| e.operation == operation).collect();
    // The sort is stable: the order of the file stays among entries of one day.
    sorted.sort_by_key(|entry| entry.entry);
    for entry in sorted {
        let known = at.get(entry.person.as_str()).and_then(|at| all.get_mut(*at));
        if let Some(known) = known {
            known.entries.push(entry);
        } else {
            at.insert(&entry.person, all.len());
            all.push(History { entries: vec![entry], events: Vec::new() });
        }
    }
    for event in events.iter().filter(|event| event.operation == operation) {
        if let Some(known) = at.get(event.person.as_str()).and_then(|at| all.get_mut(*at)) {
            known.events.push(event);
        }
    }
    for known in &mut all {
        known.events.sort_by_key(|event| event.date);
    }
    all
}

/// The participations of an operation, by entries up to `until`.
pub fn participations<'a>(
    entries: &'a [Entry],
    events: &'a [Event],
    operation: &str,
    until: Day,
) -> Vec<Participation<'a>> {
    histories(entries, events, operation).iter().filter_map(|history| history.on(until)).collect()
}
