//! Writes a workbook: each sheet a table with its head, numbers as numbers, nothing that runs.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOC: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text; never a formula.
    Text(String),
    /// A heading: bold.
    Strong(String),
    /// A whole number.
    Number(i64),
    /// An amount in cents, shown in euro.
    Cents(i64),
}

/// A sheet to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name: at most 31 characters, without `[]:*?/\`.
    pub name: String,
    /// Rows from the first on.
    pub rows: Vec<Vec<Cell>>,
    /// Width of the columns, in characters.
    pub widths: Vec<u32>,
}

/// The bytes of a workbook with these sheets.
pub fn write(sheets: &[Sheet]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: String| -> Result<(), ZipError> {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(HEAD.as_bytes())?;
        zip.write_all(text.as_bytes())?;
        Ok(())
    };
    part("[Content_Types].xml", types(sheets.len()))?;
    part("_rels/.rels", relations([(DOC, "officeDocument", "xl/workbook.xml".to_owned())]))?;
    part("xl/workbook.xml", workbook(sheets))?;
    let of_book = (1..=sheets.len())
        .map(|n| (DOC, "worksheet", format!("worksheets/sheet{n}.xml")))
        .chain([(DOC, "styles", "styles.xml".to_owned())]);
    part("xl/_rels/workbook.xml.rels", relations(of_book))?;
    part("xl/styles.xml", styles())?;
    for (at, sheet) in sheets.iter().enumerate() {
        part(&format!("xl/worksheets/sheet{}.xml", at + 1), worksheet(sheet))?;
    }
    Ok(zip.finish()?.into_inner())
}

fn types(sheets: usize) -> String {
    let mut out = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/>"
    );
    for n in 1..=sheets {
        let _ = write!(out, "<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{KIND}.worksheet+xml\"/>");
    }
    out + "</Types>"
}

fn relations(all: impl IntoIterator<Item = (&'static str, &'static str, String)>) -> String {
    let mut out = format!("<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (at, (base, kind, target)) in all.into_iter().enumerate() {
        let _ = write!(out, "<Relationship Id=\"r{}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>", at + 1);
    }
    out + "</Relationships>"
}

fn workbook(sheets: &[Sheet]) -> String {
    let mut out = format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOC}\"><sheets>");
    for (at, sheet) in sheets.iter().enumerate() {
        let n = at + 1;
        let _ = write!(out, "<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"r{n}\"/>", escaped(&sheet.name));
    }
    out + "</sheets></workbook>"
}

/// Styles 0 plain, 1 bold, 2 euro.
fn styles() -> String {
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
         <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
         <xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
    )
}

fn worksheet(sheet: &Sheet) -> String {
    let mut out = format!("<worksheet xmlns=\"{MAIN}\">");
    if !sheet.widths.is_empty() {
        out.push_str("<cols>");
        for (at, width) in sheet.widths.iter().enumerate() {
            let n = at + 1;
            let _ = write!(out, "<col min=\"{n}\" max=\"{n}\" width=\"{width}\" customWidth=\"1\"/>");
        }
        out.push_str("</cols>");
    }
    out.push_str("<sheetData>");
    for (at, cells) in sheet.rows.iter().enumerate() {
        let _ = write!(out, "<row r=\"{}\">", at + 1);
        for cell in cells {
            match cell {
                Cell::Text(text) => {
                    let _ = write!(out, "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text));
                }
                Cell::Strong(text) => {
                    let _ = write!(out, "<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text));
                }
                Cell::Number(number) => {
                    let _ = write!(out, "<c><v>{number}</v></c>");
                }
                Cell::Cents(cents) => {
                    let _ = write!(out, "<c s=\"2\"><v>{}</v></c>", ledger::Cents::new(*cents).plain());
                }
            }
        }
        out.push_str("</row>");
    }
    out + "</sheetData></worksheet>"
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Not allowed in XML 1.0.
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::read;
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
