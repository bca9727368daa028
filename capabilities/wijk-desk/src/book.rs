//! Workbooks (XLSX): read within limits, written plainly.

mod read;

pub use ::sheet::{Cell, Row, Sheet, Table, write};
pub use read::read;

/// The most rows of a sheet, its head included.
pub const ROWS: usize = 50_001;
/// The most columns that are looked at.
pub const COLUMNS: usize = 60;
/// The longest text of a cell, in characters.
pub const CELL: usize = 2_000;
