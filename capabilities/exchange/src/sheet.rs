//! A table of texts out of a CSV or XLSX file that somebody made by hand, within limits.

mod csv;
mod xlsx;

pub use ::sheet::Row;

use crate::fault::Fault;

/// The most rows of a table, its head included.
pub const ROWS: usize = 20_001;
/// The most columns that are looked at.
pub const COLUMNS: usize = 80;
/// The longest text of a cell, in characters.
pub const CELL: usize = 20_000;

/// Reads the rows that hold something. What the file is shows in its first bytes, not in its name.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Fault> {
    let rows = match bytes {
        [] => Vec::new(),
        [b'P', b'K', 3, 4, ..] => xlsx::read(bytes)?,
        // The old binary format of Excel, and encrypted workbooks.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(Fault::file("import-old-excel")),
        _ => csv::read(bytes)?,
    };
    let rows: Vec<Row> = rows.into_iter().filter(|row| !row.cells.iter().all(String::is_empty)).collect();
    if rows.is_empty() { Err(Fault::file("import-empty")) } else { Ok(rows) }
}

/// The text of a cell as it is kept; the key of the message when it is too long or holds a control character.
fn kept(text: &str) -> Result<String, &'static str> {
    let text = text.trim().replace("\r\n", "\n");
    if text.chars().count() > CELL {
        return Err("import-cell-long");
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        return Err("import-cell-strange");
    }
    Ok(text)
}

/// What is wrong with a cell; the column counted from 0.
fn at(row: usize, column: usize, key: &'static str) -> Fault {
    let fault = Fault::at(row, &(column + 1).to_string(), key);
    if key == "import-cell-long" { fault.fact("max", CELL) } else { fault }
}

/// The same with its place.
fn cell(row: usize, column: usize, text: &str) -> Result<String, Fault> {
    kept(text).map_err(|key| at(row, column, key))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_empty_file_and_an_old_workbook_are_named() {
        assert_eq!(read(b"").unwrap_err().key, "import-empty");
        assert_eq!(read(b"\r\n;;\r\n").unwrap_err().key, "import-empty");
        assert_eq!(read(&[0xD0, 0xCF, 0x11, 0xE0, 1]).unwrap_err().key, "import-old-excel");
    }

    proptest! {
        #[test]
        fn any_bytes_give_rows_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = read(&bytes);
            let _ = read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
        }
    }
}
