//! Workbooks (XLSX): read within limits, written plainly.

mod read;
mod write;

pub use read::read;
pub use write::{Cell, Sheet, write};

/// The most rows of a sheet, its head included.
pub const ROWS: usize = 50_001;
/// The most columns that are looked at.
pub const COLUMNS: usize = 60;
/// The longest text of a cell, in characters.
pub const CELL: usize = 2_000;

/// A row with its number in the file, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Number, as the spreadsheet program shows it.
    pub number: usize,
    /// Trimmed texts.
    pub cells: Vec<String>,
}

/// A sheet as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The rows that hold something.
    pub rows: Vec<Row>,
}
