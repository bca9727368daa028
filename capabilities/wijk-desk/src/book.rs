//! Workbooks (XLSX): read within limits, written plainly.

mod read;

pub use ::sheet::{Cell, Sheet, write};
pub use read::read;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let rows = vec![
            vec![Cell::Strong("naam".to_owned()), Cell::Strong("euro".to_owned())],
            vec![Cell::Text("=1+1 <Jan & \"An\">".to_owned()), Cell::Cents(-123_456), Cell::Number(9_800)],
        ];
        let sheet = |name: &str| Sheet { name: name.to_owned(), rows: rows.clone(), widths: vec![20, 8] };
        let bytes = write(&[sheet("Werkers"), sheet("Uren & co")]).unwrap();
        let found = read(&bytes).unwrap();
        assert_eq!(found.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(), ["Werkers", "Uren & co"]);
        assert_eq!(found[1].rows[0].cells, ["naam", "euro"]);
        assert_eq!(found[1].rows[1].cells, ["=1+1 <Jan & \"An\">", "-1234.56", "9800"]);
    }
}
