//! All sheets of a workbook, cell by cell: a small file that unpacks to gigabytes, or one cell in the last corner of a
//! sheet, takes no memory.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx};
use kernel::Day;
use zip::ZipArchive;

use super::{CELL, COLUMNS, ROWS, Row, Table};
use crate::import::fault::Fault;

/// The most bytes that a workbook may unpack to.
const UNPACKED: u64 = 96 * 1024 * 1024;
/// The most files in it.
const FILES: usize = 500;
/// The most sheets that are looked at.
const SHEETS: usize = 20;

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
    measure(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
    let names = book.sheet_names();
    names.into_iter().take(SHEETS).map(|name| sheet(&mut book, name)).collect()
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Table, Fault> {
    let mut reader = book.worksheet_cells_reader(&name).map_err(|_| BROKEN)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(found) = reader.next_cell().map_err(|_| BROKEN)? {
        let (row, column) = found.get_position();
        let (number, column) = (row as usize + 1, column as usize);
        let at = |key| Fault::at(&name, number, &letters(column), key);
        let text = text(found.get_value()).map_err(|()| at("wijk-import-cell-error"))?;
        let text = text.trim();
        if text.is_empty() || column >= COLUMNS {
            continue;
        }
        if text.chars().count() > CELL || text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            return Err(at("wijk-import-cell-strange"));
        }
        if rows.last().is_none_or(|last| last.number < number) {
            if rows.len() >= ROWS {
                return Err(Fault::file("wijk-import-rows").fact("max", ROWS - 1));
            }
            rows.push(Row { number, cells: Vec::new() });
        }
        let Some(last) = rows.last_mut().filter(|last| last.number == number) else { return Err(BROKEN) };
        if last.cells.len() <= column {
            last.cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut last.cells[column]);
    }
    Ok(Table { name, rows })
}

/// The name of a column in a spreadsheet: A, B, … AA.
fn letters(column: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    if column < 26 { letter(column).to_string() } else { format!("{}{}", letter(column / 26 - 1), letter(column)) }
}

/// Unpacks everything into nothing, and stops when it is too much: the sizes that a file tells of itself may lie.
fn measure(bytes: &[u8]) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
    if archive.len() > FILES {
        return Err(BROKEN);
    }
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| BROKEN)?;
        let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|_| BROKEN)?;
        left = left.checked_sub(read).ok_or(Fault::file("wijk-import-large"))?;
    }
    Ok(())
}

/// The text of a cell; an error for a formula that failed (`#N/A`).
fn text(value: &DataRef<'_>) -> Result<String, ()> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // Whole numbers print without a point: a postcode stays a postcode.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "ja" } else { "nee" }.to_owned(),
        DataRef::DateTime(moment) => moment_text(moment.as_f64()).ok_or(())?,
        DataRef::Error(_) => return Err(()),
    })
}

/// A serial number as text: below 1 a time of day, otherwise a day (days since 30 December 1899, right for each day
/// after February 1900).
pub(super) fn moment_text(serial: f64) -> Option<String> {
    if (0.0..1.0).contains(&serial) {
        #[expect(clippy::cast_possible_truncation, reason = "a part of a day, in minutes")]
        let minutes = (serial * 24.0 * 60.0).round() as i32;
        return Some(format!("{:02}:{:02}", minutes / 60, minutes % 60));
    }
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds just checked")]
    let days = (61.0..2_958_466.0).contains(&serial).then_some(serial as i32)?;
    Some(Day::new(1899, 12, 30)?.plus_days(days).to_string())
}
