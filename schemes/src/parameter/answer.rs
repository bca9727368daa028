//! An answer of the table: known, with the row it came from, or unknown.

use std::collections::BTreeSet;

use super::Version;

/// What the rules say about one key on one day. Unknown is an answer: never zero, never the last known value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer<T> {
    /// A row holds on that day.
    Known {
        /// What it says.
        value: T,
        /// Which row.
        version: Version,
    },
    /// No row holds on that day, or the row that does has no value.
    Unknown {
        /// Which rule is missing.
        key: &'static str,
    },
}

impl<T> Answer<T> {
    /// The value, if known.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known { value, .. } => Some(value),
            Self::Unknown { .. } => None,
        }
    }

    /// Whether the answer is unknown.
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown { .. })
    }

    /// The row it came from.
    pub const fn version(&self) -> Option<Version> {
        match self {
            Self::Known { version, .. } => Some(*version),
            Self::Unknown { .. } => None,
        }
    }

    /// The same answer with another value; unknown stays unknown.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Answer<U> {
        match self {
            Self::Known { value, version } => Answer::Known { value: change(value), version },
            Self::Unknown { key } => Answer::Unknown { key },
        }
    }

    /// Notes the row, and gives the value or the missing key.
    pub fn take(self, used: &mut Used) -> Result<T, &'static str> {
        match self {
            Self::Known { value, version } => {
                used.note(version);
                Ok(value)
            }
            Self::Unknown { key } => Err(key),
        }
    }
}

/// The rows that a decision used, each once, in a fixed order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Used(BTreeSet<Version>);

impl Used {
    /// Notes a row.
    pub fn note(&mut self, version: Version) {
        self.0.insert(version);
    }

    /// The rows, sorted.
    pub fn versions(&self) -> Vec<Version> {
        self.0.iter().copied().collect()
    }
}
