//! What contradicts itself across cells and files.

use std::collections::HashMap;

use kernel::Day;

use super::MOST;
use crate::fault::{Fault, Table};
use crate::model::{Entry, Event};

/// Everything that contradicts itself (at most `MOST`): an exit before the entry, a birth after it, an event before the
/// first entry, an event of somebody who is not among the participants.
pub fn check(entries: &[Entry], events: &[Event], operation: &str) -> Vec<Fault> {
    let mut faults: Vec<Fault> = entries.iter().filter_map(entry).collect();
    let mut first: HashMap<&str, HashMap<&str, Day>> = HashMap::new();
    for entry in entries {
        let day = first.entry(&entry.person).or_default().entry(&entry.operation).or_insert(entry.entry);
        *day = (*day).min(entry.entry);
    }
    for event in events {
        let wrong = |column, what| Fault { table: Table::Events, row: Some(event.row), column, what };
        let Some(of_person) = first.get(event.person.as_str()) else {
            let what =
                format!("{:?} is not among the participants; add the entry, or take the event out", event.person);
            faults.push(wrong("person", what));
            continue;
        };
        match of_person.get(event.operation.as_str()) {
            Some(day) if event.date < *day => {
                let what = format!(
                    "{} is before the first entry on {day}; correct the date or take the event out",
                    event.date
                );
                faults.push(wrong("date", what));
            }
            None if event.operation == operation => {
                let what =
                    format!("{:?} never entered {operation}; add the entry, or take the event out", event.person);
                faults.push(wrong("person", what));
            }
            _ => {}
        }
    }
    faults.truncate(MOST);
    faults
}

fn entry(entry: &Entry) -> Option<Fault> {
    let wrong = |column, what| Some(Fault { table: Table::Participants, row: Some(entry.row), column, what });
    match (entry.exit, entry.birth) {
        (Some(exit), _) if exit < entry.entry => {
            wrong("exit_date", format!("{exit} is before the entry on {}; correct one of them", entry.entry))
        }
        (_, Some(birth)) if birth > entry.entry => {
            wrong("birth_date", format!("{birth} is after the entry on {}; correct it or leave it empty", entry.entry))
        }
        _ => None,
    }
}
