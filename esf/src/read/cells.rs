//! Rows of a CSV file by heading: comma or semicolon, with or without byte order mark and quotes.

use std::fmt::Display;

use csv::StringRecord;
use kernel::Day;

use crate::fault::{Fault, Table};

/// So many faults are told at once.
pub const MOST: usize = 50;

/// One row, and the faults so far.
pub struct Cells<'a> {
    table: Table,
    /// Number of the row, as a spreadsheet shows it.
    pub row: usize,
    headings: &'a [&'static str],
    places: &'a [usize],
    record: &'a StringRecord,
    faults: &'a mut Vec<Fault>,
}

/// Reads all rows, or tells everything that is wrong (at most `MOST`).
pub fn rows<T>(
    text: &str,
    table: Table,
    headings: &[&'static str],
    read: impl Fn(&mut Cells<'_>) -> Option<T>,
) -> Result<Vec<T>, Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).from_reader(text.as_bytes());
    let whole = |what: String| vec![Fault { table, row: None, column: "", what }];
    let head = reader.headers().map_err(|e| whole(e.to_string()))?.clone();
    let mut places = Vec::new();
    for heading in headings {
        let mut found = head.iter().enumerate().filter(|(_, name)| name == heading).map(|(at, _)| at);
        match (found.next(), found.next()) {
            (Some(at), None) => places.push(at),
            (Some(_), Some(_)) => return Err(whole(format!("the column {heading} is there twice; leave one out"))),
            (None, _) => return Err(whole(format!("there is no column {heading}; needed are {}", headings.join(",")))),
        }
    }
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    let mut lines = Lines { text, at: 0, line: 1 };
    for record in reader.records() {
        if faults.len() >= MOST {
            break;
        }
        let record = match record {
            Ok(record) => record,
            Err(e) => {
                let row = e.position().map(|position| lines.of(position));
                let what = format!("the row has another number of cells than the headings, or is no CSV ({e})");
                faults.push(Fault { table, row, column: "", what });
                continue;
            }
        };
        let row = record.position().map_or(0, |position| lines.of(position));
        if record.iter().all(str::is_empty) {
            continue;
        }
        let mut cells = Cells { table, row, headings, places: &places, record: &record, faults: &mut faults };
        all.extend(read(&mut cells));
    }
    faults.truncate(MOST);
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

/// Counts lines up to a record. The reader's own count stops before empty lines and inside the line end of Windows.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, position: &csv::Position) -> usize {
        let from = usize::try_from(position.byte()).unwrap_or(self.at).max(self.at);
        let Some(rest) = self.text.get(from..) else { return self.line };
        let to = from + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        self.line += self.text.get(self.at..to).map_or(0, |passed| passed.matches('\n').count());
        self.at = to;
        self.line
    }
}

impl Cells<'_> {
    /// The text under a heading; empty when there is none.
    pub fn text(&self, column: &str) -> &str {
        let at = self.headings.iter().position(|heading| *heading == column);
        at.and_then(|at| self.record.get(*self.places.get(at)?)).unwrap_or_default()
    }

    /// Tells what is wrong.
    pub fn wrong(&mut self, column: &'static str, what: String) {
        self.faults.push(Fault { table: self.table, row: Some(self.row), column, what });
    }

    /// A text that must be there.
    pub fn need(&mut self, column: &'static str) -> Option<String> {
        let text = self.text(column).to_owned();
        if text.is_empty() {
            self.wrong(column, "is empty; fill it in".to_owned());
            return None;
        }
        Some(text)
    }

    /// A day; empty: `None`.
    pub fn day(&mut self, column: &'static str) -> Option<Day> {
        let text = self.text(column).to_owned();
        // Ten signs: no other way of writing that ISO allows.
        let day = text.parse::<Day>().ok().filter(|_| text.len() == 10);
        if day.is_none() && !text.is_empty() {
            self.wrong(column, format!("{text:?} is no date; write it as 2026-05-26"));
        }
        day
    }

    /// One of a list; empty: `None`.
    pub fn one<T: Copy + Display>(&mut self, column: &'static str, list: &[T]) -> Option<T> {
        let text = self.text(column).to_owned();
        let found = list.iter().find(|one| one.to_string() == text).copied();
        if found.is_none() && !text.is_empty() {
            let known: Vec<String> = list.iter().map(T::to_string).collect();
            self.wrong(column, format!("{text:?} is none of {}; choose one of them", known.join(", ")));
        }
        found
    }

    /// A level of ISCED.
    pub fn isced(&mut self) -> Option<u8> {
        let text = self.text("isced").to_owned();
        let level = text.parse::<u8>().ok().filter(|level| *level <= 8);
        if level.is_none() && !text.is_empty() {
            self.wrong("isced", format!("{text:?} is no level; write 0 to 8, or leave it empty"));
        }
        level
    }
}
