//! The two files as tables: every cell that can't be taken is named with its row, its heading and what to do, and then
//! nothing is taken.

mod cells;
mod check;

pub use self::cells::MOST;
pub use self::check::check;

use self::cells::Cells;
use crate::fault::{Fault, Table};
use crate::model::{Answer, Entry, Event, EventKind, Gender, LabourStatus};

/// Headings of the file of participants.
pub const PARTICIPANTS: [&str; 14] = [
    "person",
    "operation",
    "entry_date",
    "exit_date",
    "birth_date",
    "gender",
    "labour_status",
    "unemployed_since",
    "isced",
    "disability",
    "third_country",
    "foreign_background",
    "housing_exclusion",
    "nis",
];

/// Headings of the file of events.
pub const EVENTS: [&str; 4] = ["person", "operation", "date", "kind"];

/// Reads the file of participants. Person, operation and entry date must be there; any other cell may be empty: not known
/// (or, for the exit, still running).
pub fn participants(text: &str) -> Result<Vec<Entry>, Vec<Fault>> {
    cells::rows(text, Table::Participants, &PARTICIPANTS, |cells: &mut Cells<'_>| {
        let (person, operation) = (cells.need("person"), cells.need("operation"));
        let entry = cells.day("entry_date");
        if entry.is_none() && cells.text("entry_date").is_empty() {
            cells.wrong("entry_date", "is empty; fill in the first day".to_owned());
        }
        Some(Entry {
            row: cells.row,
            exit: cells.day("exit_date"),
            birth: cells.day("birth_date"),
            gender: cells.one("gender", Gender::ALL),
            labour: cells.one("labour_status", LabourStatus::ALL),
            unemployed_since: cells.day("unemployed_since"),
            isced: cells.isced(),
            disability: cells.one("disability", Answer::ALL),
            third_country: cells.one("third_country", &[Answer::Yes, Answer::No]),
            foreign_background: cells.one("foreign_background", Answer::ALL),
            housing_exclusion: cells.one("housing_exclusion", Answer::ALL),
            // A code that the table of municipalities lacks is unknown there; which codes exist is not known here.
            nis: Some(cells.text("nis").to_owned()).filter(|code| !code.is_empty()),
            person: person?,
            operation: operation?,
            entry: entry?,
        })
    })
}

/// Reads the file of events; no cell may be empty.
pub fn events(text: &str) -> Result<Vec<Event>, Vec<Fault>> {
    cells::rows(text, Table::Events, &EVENTS, |cells: &mut Cells<'_>| {
        let (person, operation) = (cells.need("person"), cells.need("operation"));
        let date = cells.need("date").and_then(|_| cells.day("date"));
        let kind = cells.need("kind").and_then(|_| cells.one("kind", EventKind::ALL));
        Some(Event { row: cells.row, person: person?, operation: operation?, date: date?, kind: kind? })
    })
}
