//! Reads the cells of one row by the heading of their column; what is wrong is noted with its place.

use kernel::Day;

use super::columns::{Column, Columns};
use super::fault::{Fault, MOST};
use crate::book::Row;

/// One row with the columns of its sheet.
pub struct Cells<'a> {
    sheet: &'a str,
    columns: &'a Columns,
    row: &'a Row,
    faults: &'a mut Vec<Fault>,
    before: usize,
}

impl<'a> Cells<'a> {
    /// Begins with a row.
    pub fn new(sheet: &'a str, columns: &'a Columns, row: &'a Row, faults: &'a mut Vec<Fault>) -> Self {
        let before = faults.len();
        Self { sheet, columns, row, faults, before }
    }

    /// Was everything right in this row?
    pub fn is_sound(&self) -> bool {
        self.faults.len() == self.before
    }

    /// Notes a fault in a column.
    pub fn fault(&mut self, column: Column, key: &'static str) {
        if self.faults.len() < MOST {
            let name = self.columns.name(column);
            let fault = Fault::at(self.sheet, self.row.number, &name, key);
            self.faults.push(fault.fact("value", self.text(column).to_owned()));
        } else {
            // Enough was told; the row is wrong all the same.
            self.before = usize::MAX;
        }
    }

    /// The text; empty when absent.
    pub fn text(&self, column: Column) -> &'a str {
        let at = self.columns.place(column);
        at.and_then(|at| self.row.cells.get(at)).map(String::as_str).unwrap_or_default()
    }

    /// The text, or none.
    pub fn maybe(&self, column: Column) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The text, which has to be there.
    pub fn need(&mut self, column: Column) -> String {
        let text = self.text(column).to_owned();
        if text.is_empty() {
            self.fault(column, "wijk-import-missing");
        }
        text
    }

    /// A value that is read by a function; the fault says what to do.
    pub fn read<T>(&mut self, column: Column, key: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.fault(column, key);
        }
        value
    }

    /// A value that has to be there.
    pub fn must<T>(&mut self, column: Column, key: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        if self.text(column).is_empty() {
            self.fault(column, "wijk-import-missing");
            return None;
        }
        self.read(column, key, read)
    }

    /// A day.
    pub fn day(&mut self, column: Column) -> Option<Day> {
        self.read(column, "wijk-import-day", day)
    }

    /// A day that has to be there.
    pub fn need_day(&mut self, column: Column) -> Option<Day> {
        self.must(column, "wijk-import-day", day)
    }

    /// Yes or no; empty is no.
    pub fn yes(&mut self, column: Column) -> bool {
        self.read(column, "wijk-import-yes", yes).unwrap_or(false)
    }

    /// A whole number from 0 on.
    pub fn whole(&mut self, column: Column) -> Option<i64> {
        self.read(column, "wijk-import-number", |text| text.parse().ok().filter(|n| (0..=999_999_999).contains(n)))
    }
}

/// A day: `2026-05-26`, `26/05/2026`, `26-5-2026` or `26.5.2026`.
pub fn day(text: &str) -> Option<Day> {
    if let Ok(day) = text.parse() {
        return Some(day).filter(|_| !text.contains('/'));
    }
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Minutes after midnight: `8:30`, `08.30`, `8u30`, `8u`, or a part of a day as a spreadsheet keeps it.
pub fn minutes(text: &str) -> Option<i64> {
    let text = text.trim().to_lowercase();
    if let Some((hours, rest)) = text.split_once([':', 'u', 'h']) {
        let hours: i64 = hours.trim().parse().ok()?;
        let rest = rest.trim();
        let rest = rest.split(':').next().unwrap_or_default();
        let minutes: i64 = if rest.is_empty() { 0 } else { rest.parse().ok()? };
        return ((0..=24).contains(&hours) && (0..60).contains(&minutes) && hours * 60 + minutes <= 24 * 60)
            .then_some(hours * 60 + minutes);
    }
    let part: f64 = text.replace(',', ".").parse().ok()?;
    #[expect(clippy::cast_possible_truncation, reason = "a part of a day, in minutes")]
    (0.0..1.0).contains(&part).then(|| (part * 24.0 * 60.0).round() as i64)
}

fn yes(text: &str) -> Option<bool> {
    match kernel::name::fold(text).as_str() {
        "ja" | "j" | "yes" | "x" | "1" | "waar" => Some(true),
        "nee" | "n" | "no" | "0" | "onwaar" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_are_read_as_people_write_them() {
        for text in ["2026-05-26", "26/05/2026", "26-5-2026", "26.05.2026"] {
            assert_eq!(day(text).unwrap().to_string(), "2026-05-26", "{text}");
        }
        for text in ["31/02/2026", "26/05/26", "mei", ""] {
            assert_eq!(day(text), None, "{text}");
        }
        let hours =
            [("8:30", 510), ("08:30:00", 510), ("8u30", 510), ("8u", 480), ("0.354166666666667", 510), ("24:00", 1440)];
        for (text, value) in hours {
            assert_eq!(minutes(text), Some(value), "{text}");
        }
        for text in ["25:00", "24:01", "8:75", "negen", "1.5"] {
            assert_eq!(minutes(text), None, "{text}");
        }
    }
}
