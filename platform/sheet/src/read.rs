//! Reads a workbook (XLSX) cell by cell, within limits: a small file that unpacks to gigabytes, or one cell in the last corner
//! of a sheet, takes no memory.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx};
use kernel::Day;
use zip::ZipArchive;

/// The most files in a workbook.
const FILES: usize = 500;

/// How much of a workbook is taken.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The most bytes that it may unpack to.
    pub unpacked: u64,
    /// Sheets after these are not looked at.
    pub sheets: usize,
    /// The most rows of a sheet that hold something; more is an error.
    pub rows: usize,
    /// Columns after these are not looked at.
    pub columns: usize,
}

/// A row with its number in the file, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Number, as the spreadsheet program shows it.
    pub number: usize,
    /// Texts.
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

/// Why a workbook was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It is no workbook.
    Broken,
    /// It unpacks to more than the limit.
    Large,
    /// A sheet has more rows than the limit.
    Rows,
    /// A cell holds a formula that failed (`#N/A`), or no day that there is.
    Cell {
        /// Name of the sheet.
        sheet: String,
        /// Row, from 1.
        row: usize,
        /// Column, from 0.
        column: usize,
        /// The key of what `keep` found wrong; none: the formula failed.
        key: Option<&'static str>,
    },
}

/// Reads the sheets. `keep` gives each text as it is kept (empty: not at all), or the key of what is wrong with it.
pub fn read(
    bytes: &[u8],
    limits: Limits,
    keep: impl Fn(&str) -> Result<String, &'static str>,
) -> Result<Vec<Table>, Unread> {
    measure(bytes, limits.unpacked)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)?;
    let names = book.sheet_names();
    names.into_iter().take(limits.sheets).map(|name| table(&mut book, name, limits, &keep)).collect()
}

fn table(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: String,
    limits: Limits,
    keep: impl Fn(&str) -> Result<String, &'static str>,
) -> Result<Table, Unread> {
    let mut reader = book.worksheet_cells_reader(&name).map_err(|_| Unread::Broken)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(found) = reader.next_cell().map_err(|_| Unread::Broken)? {
        let (row, column) = found.get_position();
        let (number, column) = (row as usize + 1, column as usize);
        let wrong = |key| Unread::Cell { sheet: name.clone(), row: number, column, key };
        let text = text(found.get_value()).ok_or_else(|| wrong(None))?;
        let text = keep(&text).map_err(|key| wrong(Some(key)))?;
        if text.is_empty() || column >= limits.columns {
            continue;
        }
        if rows.last().is_none_or(|last| last.number < number) {
            if rows.len() >= limits.rows {
                return Err(Unread::Rows);
            }
            rows.push(Row { number, cells: Vec::new() });
        }
        let Some(last) = rows.last_mut().filter(|last| last.number == number) else { return Err(Unread::Broken) };
        if last.cells.len() <= column {
            last.cells.resize(column + 1, String::new());
        }
        last.cells[column] = text;
    }
    Ok(Table { name, rows })
}

/// The name of a column in a spreadsheet: A, B, … AA.
pub fn letters(column: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    if column < 26 { letter(column).to_string() } else { format!("{}{}", letters(column / 26 - 1), letter(column)) }
}

/// Unpacks everything into nothing, and stops when it is too much: the sizes that a file tells of itself may lie.
fn measure(bytes: &[u8], most: u64) -> Result<(), Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)?;
    if archive.len() > FILES {
        return Err(Unread::Broken);
    }
    let mut left = most;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| Unread::Broken)?;
        let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|_| Unread::Broken)?;
        left = left.checked_sub(read).ok_or(Unread::Large)?;
    }
    Ok(())
}

/// The text of a cell; none for a formula that failed.
fn text(value: &DataRef<'_>) -> Option<String> {
    Some(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // Whole numbers print without a point: a postcode stays a postcode.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "ja" } else { "nee" }.to_owned(),
        DataRef::DateTime(moment) => moment_text(moment.as_f64())?,
        DataRef::Error(_) => return None,
    })
}

/// A serial number as text: below 1 a time of day, otherwise a day (days since 30 December 1899, right for each day
/// after February 1900).
fn moment_text(serial: f64) -> Option<String> {
    if (0.0..1.0).contains(&serial) {
        #[expect(clippy::cast_possible_truncation, reason = "a part of a day, in minutes")]
        let minutes = (serial * 24.0 * 60.0).round() as i32;
        return Some(format!("{:02}:{:02}", minutes / 60, minutes % 60));
    }
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds just checked")]
    let days = (61.0..2_958_466.0).contains(&serial).then_some(serial as i32)?;
    Some(Day::new(1899, 12, 30)?.plus_days(days).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cell, Sheet, write};

    const SOME: Limits = Limits { unpacked: 1_000_000, sheets: 20, rows: 3, columns: 4 };

    fn keep(text: &str) -> Result<String, &'static str> {
        if text == "wrong" { Err("this-is-wrong") } else { Ok(text.trim().to_owned()) }
    }

    fn book(rows: &[Vec<Cell>]) -> Vec<u8> {
        let sheet = |name: &str| Sheet { name: name.to_owned(), rows: rows.to_vec(), widths: vec![20, 8] };
        write(&[sheet("Werkers"), sheet("Uren & co")]).unwrap()
    }

    fn texts(texts: &[&str]) -> Vec<Cell> {
        texts.iter().map(|text| Cell::Text((*text).to_owned())).collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let head = vec![Cell::Strong("naam".to_owned()), Cell::Strong("euro".to_owned())];
        let line = vec![Cell::Text(" =1+1 <Jan & \"An\">".to_owned()), Cell::Cents(-123_456), Cell::Number(9_800)];
        let found = read(&book(&[head, line]), SOME, keep).unwrap();
        assert_eq!(found.iter().map(|table| table.name.as_str()).collect::<Vec<_>>(), ["Werkers", "Uren & co"]);
        assert_eq!(found[1].rows[0].cells, ["naam", "euro"]);
        assert_eq!(found[1].rows[1].cells, ["=1+1 <Jan & \"An\">", "-1234.56", "9800"]);
    }

    #[test]
    fn what_is_beyond_the_limits_is_left_out_or_refused() {
        let wide = book(&[texts(&["a", "b", "c", "d", "e"])]);
        assert_eq!(read(&wide, SOME, keep).unwrap()[0].rows[0].cells, ["a", "b", "c", "d"]);
        assert_eq!(read(&wide, Limits { sheets: 1, ..SOME }, keep).unwrap().len(), 1);
        let long = book(&vec![texts(&["x"]); 4]);
        assert_eq!(read(&long, SOME, keep), Err(Unread::Rows));
        assert_eq!(read(&long, Limits { unpacked: 100, ..SOME }, keep), Err(Unread::Large));
        assert_eq!(read(b"PK\x03\x04 broken", SOME, keep), Err(Unread::Broken));
        let wrong = read(&book(&[texts(&["a"]), texts(&["b", "wrong"])]), SOME, keep).unwrap_err();
        let place = Unread::Cell { sheet: "Werkers".to_owned(), row: 2, column: 1, key: Some("this-is-wrong") };
        assert_eq!(wrong, place);
    }

    #[test]
    fn days_hours_and_columns_read_as_a_spreadsheet_shows_them() {
        let said = |serial| moment_text(serial).unwrap_or_default();
        assert_eq!((said(46_168.0).as_str(), said(0.354_166_67).as_str()), ("2026-05-26", "08:30"));
        assert_eq!((moment_text(-1.0), moment_text(f64::NAN), moment_text(1e12)), (None, None, None));
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
