//! The first sheet of an XLSX workbook, with the words of the import for what is wrong in it.

use sheet::{Limits, Unread};

use super::{COLUMNS, ROWS, Row, kept};
use crate::fault::Fault;

const LIMITS: Limits = Limits { unpacked: 64 * 1024 * 1024, sheets: 1, rows: ROWS, columns: COLUMNS };

const BROKEN: Fault = Fault::file("import-xlsx-broken");

/// Reads the rows of the first sheet.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Fault> {
    let tables = sheet::read(bytes, LIMITS, kept).map_err(|unread| match unread {
        Unread::Broken => BROKEN,
        Unread::Large => Fault::file("import-xlsx-large"),
        Unread::Rows => Fault::file("import-too-many-rows").fact("max", ROWS - 1),
        Unread::Cell { row, column, key, .. } => super::at(row, column, key.unwrap_or("import-cell-error")),
    })?;
    tables.into_iter().next().map(|table| table.rows).ok_or(BROKEN)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

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
}
