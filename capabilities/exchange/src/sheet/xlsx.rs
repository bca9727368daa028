//! The first sheet of an XLSX workbook, cell by cell: a small file that unpacks to gigabytes, or one cell in the last
//! corner of the sheet, takes no memory.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx};
use kernel::Day;
use zip::ZipArchive;

use super::{COLUMNS, ROWS, Row, cell};
use crate::fault::Fault;

/// The most bytes that a workbook may unpack to.
const UNPACKED: u64 = 64 * 1024 * 1024;
/// The most files in it.
const FILES: usize = 500;

const BROKEN: Fault = Fault::file("import-xlsx-broken");

/// Reads the rows of the first sheet.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Fault> {
    measure(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
    let Some(name) = book.sheet_names().first().cloned() else { return Err(BROKEN) };
    let mut reader = book.worksheet_cells_reader(&name).map_err(|_| BROKEN)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(found) = reader.next_cell().map_err(|_| BROKEN)? {
        let (row, column) = found.get_position();
        let (number, column) = (row as usize + 1, column as usize);
        let text =
            text(found.get_value()).map_err(|()| Fault::at(number, &(column + 1).to_string(), "import-cell-error"))?;
        let text = cell(number, column, &text)?;
        if text.is_empty() || column >= COLUMNS {
            continue;
        }
        if rows.last().is_none_or(|last| last.number < number) {
            if rows.len() >= ROWS {
                return Err(Fault::file("import-too-many-rows").fact("max", ROWS - 1));
            }
            rows.push(Row { number, cells: Vec::new() });
        }
        let Some(last) = rows.last_mut().filter(|last| last.number == number) else { return Err(BROKEN) };
        if last.cells.len() <= column {
            last.cells.resize(column + 1, String::new());
        }
        last.cells[column] = text;
    }
    Ok(rows)
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
        left = left.checked_sub(read).ok_or(Fault::file("import-xlsx-large"))?;
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
        DataRef::DateTime(moment) => day(moment.as_f64()).ok_or(())?.to_string(),
        DataRef::Error(_) => return Err(()),
    })
}

/// The day of a serial number: days since 30 December 1899, right for each day after February 1900.
fn day(serial: f64) -> Option<Day> {
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds just checked")]
    let days = (61.0..2_958_466.0).contains(&serial).then_some(serial as i32)?;
    Some(Day::new(1899, 12, 30)?.plus_days(days))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// A workbook with this XML between `<sheetData>` and its end.
    pub fn workbook(data: &str) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let package = "http://schemas.openxmlformats.org/package/2006";
        for (name, text) in [
            ("[Content_Types].xml", format!("<Types xmlns=\"{package}/content-types\"/>")),
            (
                "_rels/.rels",
                format!(
                    "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{doc}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"{main}\" xmlns:r=\"{doc}\"><sheets><sheet name=\"Aanbod\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!(
                    "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{doc}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/worksheets/sheet1.xml",
                format!("<worksheet xmlns=\"{main}\"><sheetData>{data}</sheetData></worksheet>"),
            ),
        ] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn inline(at: &str, text: &str) -> String {
        format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    }

    #[test]
    fn rows_numbers_and_gaps_are_read() {
        let data = format!(
            "<row r=\"1\">{}{}</row><row r=\"4\"><c r=\"B4\"><v>9800</v></c><c r=\"C4\" t=\"b\"><v>1</v></c></row>",
            inline("A1", "naam"),
            inline("B1", "postcode"),
        );
        let rows = read(&workbook(&data)).unwrap();
        assert_eq!(rows[0].cells, ["naam", "postcode"]);
        assert_eq!((rows[1].number, rows[1].cells.as_slice()), (4, ["", "9800", "ja"].map(str::to_owned).as_slice()));
    }

    #[test]
    fn one_cell_in_the_last_corner_costs_nothing() {
        let data = format!(
            "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
            inline("A1", "naam"),
            inline("XFD1048576", "x")
        );
        assert_eq!(read(&workbook(&data)).unwrap().len(), 1);
    }

    #[test]
    fn a_formula_that_failed_is_named_with_its_place() {
        let fault = read(&workbook("<row r=\"2\"><c r=\"C2\" t=\"e\"><v>#N/A</v></c></row>")).unwrap_err();
        assert_eq!((fault.row, fault.column.as_str(), fault.key), (Some(2), "3", "import-cell-error"));
    }

    #[test]
    fn a_small_file_that_unpacks_to_very_much_is_refused() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
        let zeros = vec![b' '; 1024 * 1024];
        for _ in 0..70 {
            zip.write_all(&zeros).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < 200_000);
        assert_eq!(read(&bytes).unwrap_err().key, "import-xlsx-large");
    }

    #[test]
    fn days_of_the_spreadsheet_become_days() {
        assert_eq!(day(46_168.0).unwrap().to_string(), "2026-05-26");
        assert_eq!((day(-1.0), day(f64::NAN), day(1e12)), (None, None, None));
    }
}
