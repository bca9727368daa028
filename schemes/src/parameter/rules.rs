//! What the rules say on one day.

use kernel::Day;

use super::{Answer, KeyInfo, Parameter, Table, Value};

/// The table, seen on one day.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'t> {
    pub(super) table: &'t Table,
    pub(super) day: Day,
}

/// One line of "what did the rules say on this day".
#[derive(Debug, Clone, Copy)]
pub struct Line<'t> {
    /// Which rule.
    pub key: &'static KeyInfo,
    /// The row that held; none, or one without a value, is unknown.
    pub row: Option<&'t Parameter>,
}

impl Line<'_> {
    /// The value on that day; none is shown as "unknown".
    pub fn value(&self) -> Option<&Value> {
        self.row.and_then(|row| row.value.as_ref())
    }
}

impl<'t> Rules<'t> {
    /// The day asked about.
    pub const fn day(self) -> Day {
        self.day
    }

    /// The same table on another day.
    #[must_use]
    pub const fn on(self, day: Day) -> Self {
        Self { day, ..self }
    }

    /// The row that holds, with or without a value.
    pub fn row(self, key: &str) -> Option<&'t Parameter> {
        self.table.row(key, self.day)
    }

    /// Every key of a scheme, with its row or unknown.
    pub fn lines(self, keys: &'static [KeyInfo]) -> Vec<Line<'t>> {
        keys.iter().map(|key| Line { key, row: self.row(key.key) }).collect()
    }

    /// A number: cents, hours, months, days, years, a count or a rate per ten thousand.
    pub fn number(self, key: &'static str) -> Answer<i64> {
        self.ask(key, |value| if let Value::Number(n) = value { Some(*n) } else { None })
    }

    /// A closed list of amounts.
    pub fn numbers(self, key: &'static str) -> Answer<&'t [i64]> {
        self.ask(key, |value| if let Value::Numbers(list) = value { Some(list.as_slice()) } else { None })
    }

    /// A word.
    pub fn text(self, key: &'static str) -> Answer<&'t str> {
        self.ask(key, |value| if let Value::Text(text) = value { Some(text.as_str()) } else { None })
    }

    /// A list of words.
    pub fn texts(self, key: &'static str) -> Answer<&'t [String]> {
        self.ask(key, |value| if let Value::Texts(list) = value { Some(list.as_slice()) } else { None })
    }

    /// Yes or no.
    pub fn flag(self, key: &'static str) -> Answer<bool> {
        self.ask(key, |value| if let Value::Flag(yes) = value { Some(*yes) } else { None })
    }

    /// A civil day.
    pub fn date(self, key: &'static str) -> Answer<Day> {
        self.ask(key, |value| if let Value::Day(day) = value { Some(*day) } else { None })
    }

    /// A row of the wrong kind is as good as none: unknown.
    fn ask<T>(self, key: &'static str, read: impl FnOnce(&'t Value) -> Option<T>) -> Answer<T> {
        match self.row(key).and_then(|row| Some((row.id, read(row.value.as_ref()?)?))) {
            Some((version, value)) => Answer::Known { value, version },
            None => Answer::Unknown { key },
        }
    }
}
