//! The schemes this crate knows: a second one is one more definition, and touches none of the first.

use kernel::Day;

use crate::parameter::{KeyInfo, Table};

/// What a scheme brings: its code, its keys, and the key that says when it is open.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    /// `wijk-werken`.
    pub code: &'static str,
    /// Fluent key of its name.
    pub label: &'static str,
    /// The key whose rows say from when until when the scheme is open.
    pub open: &'static str,
    /// Every key of its table.
    pub keys: &'static [KeyInfo],
}

/// All schemes.
pub const REGISTRY: &[Definition] = &[crate::wijk::DEFINITION];

/// A scheme in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// `wijk-werken`.
    pub code: String,
    /// The first day on which it is open.
    pub from: Day,
    /// The last day; none as long as no law says so.
    pub to: Option<Day>,
}

impl Definition {
    /// The definition of a code.
    pub fn of(code: &str) -> Option<&'static Self> {
        REGISTRY.iter().find(|definition| definition.code == code)
    }

    /// What the table of a scheme looks like: after its own definition, or for a scheme that was only recorded (a code
    /// and rows, no line of code) after that of wijk-werken.
    pub fn shape(code: &str) -> &'static Self {
        Self::of(code).unwrap_or(&crate::wijk::DEFINITION)
    }

    /// What a key is about.
    pub fn key(&self, key: &str) -> Option<&'static KeyInfo> {
        self.keys.iter().find(|info| info.key == key)
    }

    /// When the scheme is open, after its rows: an end is a new row with a last day, never code.
    pub fn in_time(&self, table: &Table) -> Option<Scheme> {
        let mut rows = table.history(self.open).filter(|(row, _)| row.value.is_some());
        let (first, to) = rows.next()?;
        let to = rows.last().map_or(to, |(_, to)| to);
        Some(Scheme { code: first.scheme.clone(), from: first.from, to })
    }
}
