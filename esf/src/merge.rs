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

/// The participations of an operation, by entries up to `until`. Re-entries into the same operation are one record:
/// entry of the first, exit of the last (ESF guidance 2014-20, kept: Scottish Government, participant guidance,
/// "monitoring and evaluation"; SFC support, "reference period for immediate result indicators"). Entries on the same day
/// count in the order of the file.
pub fn participations<'a>(
    entries: &'a [Entry],
    events: &'a [Event],
    operation: &str,
    until: Day,
) -> Vec<Participation<'a>> {
    let mut all: Vec<Participation<'a>> = Vec::new();
    let mut at: HashMap<&str, usize> = HashMap::new();
    let mut sorted: Vec<&Entry> = entries.iter().filter(|e| e.operation == operation && e.entry <= until).collect();
    // The sort is stable: the order of the file stays among entries of one day.
    sorted.sort_by_key(|entry| entry.entry);
    for entry in sorted {
        let known = at.get(entry.person.as_str()).and_then(|at| all.get_mut(*at));
        if let Some(known) = known {
            known.exit = entry.exit;
        } else {
            at.insert(&entry.person, all.len());
            all.push(Participation { snapshot: entry, exit: entry.exit, events: Vec::new() });
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
