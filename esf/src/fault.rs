//! What is wrong in a file, where, and what to do about it.

use std::fmt;

/// Which of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Participants.
    Participants,
    /// Events.
    Events,
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Participants => "participants",
            Self::Events => "events",
        })
    }
}

/// Something that can't be counted as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// In which file.
    pub table: Table,
    /// Row as a spreadsheet numbers it: the headings are row 1. `None`: the file as a whole.
    pub row: Option<usize>,
    /// Heading of the column; empty: the whole row.
    pub column: &'static str,
    /// What is wrong and what to do.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.table)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        write!(f, ": {}", self.what)
    }
}
