//! All sheets of a workbook, with the words of the import for what is wrong in it.

use ::sheet::{Limits, Table, Unread, letters};

use super::{CELL, COLUMNS, ROWS};
use crate::import::fault::Fault;

const LIMITS: Limits = Limits { unpacked: 96 * 1024 * 1024, sheets: 20, rows: ROWS, columns: COLUMNS };

const BROKEN: Fault = Fault::file("wijk-import-broken");

/// Reads every sheet.
pub fn read(bytes: &[u8]) -> Result<Vec<Table>, Fault> {
    match bytes {
        [] => return Err(Fault::file("wijk-import-choose")),
        [b'P', b'K', 3, 4, ..] => {}
        // The old binary format of Excel, and encrypted workbooks.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(Fault::file("wijk-import-old")),
        _ => return Err(BROKEN),
    }
    ::sheet::read(bytes, LIMITS, kept).map_err(|unread| match unread {
        Unread::Broken => BROKEN,
        Unread::Large => Fault::file("wijk-import-large"),
        Unread::Rows => Fault::file("wijk-import-rows").fact("max", ROWS - 1),
        Unread::Cell { sheet, row, column, key } => {
            Fault::at(&sheet, row, &letters(column), key.unwrap_or("wijk-import-cell-error"))
        }
    })
}

/// The text of a cell; a page of text or a control character is none.
fn kept(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.chars().count() > CELL || text.chars().any(strange) {
        return Err("wijk-import-cell-strange");
    }
    Ok(text.to_owned())
}
