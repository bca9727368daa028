//! A new row that somebody wants to record: checked against the kind of its key and the rows that stand.

use kernel::{Day, FieldError, Moment};

use super::{Certainty, KeyInfo, Parameter, Table, Value, Version};

/// A row before it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which rule.
    pub key: String,
    /// What it will say; none is "not known in this period".
    pub value: Option<Value>,
    /// The first day.
    pub from: Day,
    /// The last day; none is open.
    pub to: Option<Day>,
    /// The law, the document or the page.
    pub source: String,
    /// How sure that is.
    pub certainty: Certainty,
}

/// What recording the draft does, to be shown before it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    /// The row with the same key and first day that it replaces.
    pub replaces: Option<Version>,
    /// The open row that it ends on the day before.
    pub ends: Option<Version>,
    /// It begins before today: decisions taken keep the versions they used, and are not taken again.
    pub reaches_back: bool,
}

impl Draft {
    /// Checks the draft. Every fault at once: field and message key.
    pub fn check(&self, keys: &[KeyInfo], table: &Table, today: Day) -> Result<Accepted, Vec<FieldError>> {
        let mut faults = Vec::new();
        let mut refuse = |field, key| faults.push(FieldError::new(field, key));
        match keys.iter().find(|info| info.key == self.key) {
            None => refuse("key", "rule-key-unknown"),
            Some(info) if self.value.as_ref().is_some_and(|value| !value.fits(info.kind)) => {
                refuse("value", "rule-value-kind");
            }
            Some(_) => {}
        }
        if self.value.is_none() && self.certainty != Certainty::NotFound {
            refuse("value", "rule-value-missing");
        }
        if self.source.trim().is_empty() {
            refuse("source", "rule-source-missing");
        }
        if self.to.is_some_and(|to| to < self.from) {
            refuse("to", "rule-to-before-from");
        }
        if self.overlaps(table) {
            refuse("from", "rule-overlap");
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let replaced = table.history(&self.key).find(|(row, _)| row.from == self.from);
        let holds = |row: &Parameter, last: Option<Day>| row.from < self.from && last.is_none_or(|to| self.from <= to);
        let ended = table.history(&self.key).find(|(row, last)| holds(row, *last));
        Ok(Accepted {
            replaces: replaced.map(|(row, _)| row.id),
            ends: ended.map(|(row, _)| row.id),
            reaches_back: self.from < today,
        })
    }

    /// A row with an end of its own and another row may not hold on the same day: which of the two was meant?
    /// An open row gives way to a later one, and a row with the same first day is replaced.
    fn overlaps(&self, table: &Table) -> bool {
        table.history(&self.key).filter(|(row, _)| row.from != self.from).any(|(row, _)| {
            if row.from < self.from {
                row.to.is_some_and(|to| self.from <= to)
            } else {
                self.to.is_some_and(|to| row.from <= to)
            }
        })
    }

    /// The row to record.
    pub fn record(self, id: Version, scheme: &str, recorded_at: Moment) -> Parameter {
        let Self { key, value, from, to, source, certainty } = self;
        Parameter { id, scheme: scheme.to_owned(), key, value, from, to, source, certainty, recorded_at }
    }
}
