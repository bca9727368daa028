//! Workbooks (XLSX). Written plainly: each sheet a table with its head, numbers as numbers, nothing that runs. Read within
//! limits.

mod read;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
pub use zip::result::ZipError;
use zip::write::SimpleFileOptions;

pub use read::{Limits, Row, Table, Unread, letters, read};

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
    let of_book = (1..=sheets.len()).map(|n| (DOC, "worksheet", format!("worksheets/sheet{n}.xml"))).chain([(
        DOC,
        "styles",
        "styles.xml".to_owned(),
    )]);
    part("xl/_rels/workbook.xml.rels", relations(of_book))?;
    part("xl/styles.xml", styles())?;
    for (at, sheet) in sheets.iter().enumerate() {
        part(&format!("xl/worksheets/sheet{}.xml", at + 1), worksheet(sheet))?;
    }
    Ok(zip.finish()?.into_inner())
}

/// An element with what stands in it; `inside` is XML already.
fn element(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let mut out = format!("<{name}");
    for (attribute, value) in attributes {
        let _ = write!(out, " {attribute}=\"{}\"", escaped(value));
    }
    if inside.is_empty() {
        out.push_str("/>");
    } else {
        let _ = write!(out, ">{inside}<");
        let _ = write!(out, "/{name}>");
    }
    out
}

fn types(sheets: usize) -> String {
    let kind = "application/vnd.openxmlformats-package.relationships+xml";
    let mut inside = element("Default", &[("Extension", "rels"), ("ContentType", kind)], "");
    let mut part = |path: &str, kind: &str| {
        let kind = format!("{KIND}.{kind}+xml");
        inside += &element("Override", &[("PartName", path), ("ContentType", &kind)], "");
    };
    part("/xl/workbook.xml", "sheet.main");
    part("/xl/styles.xml", "styles");
    for n in 1..=sheets {
        part(&format!("/xl/worksheets/sheet{n}.xml"), "worksheet");
    }
    element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], &inside)
}

fn relations(all: impl IntoIterator<Item = (&'static str, &'static str, String)>) -> String {
    let one = |(at, (base, kind, target)): (usize, (&str, &str, String))| {
        let (id, kind) = (format!("r{}", at + 1), format!("{base}/{kind}"));
        element("Relationship", &[("Id", &id), ("Type", &kind), ("Target", &target)], "")
    };
    let inside: String = all.into_iter().enumerate().map(one).collect();
    element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], &inside)
}

fn workbook(sheets: &[Sheet]) -> String {
    let one = |(at, sheet): (usize, &Sheet)| {
        let (number, id) = ((at + 1).to_string(), format!("r{}", at + 1));
        element("sheet", &[("name", &sheet.name), ("sheetId", &number), ("r:id", &id)], "")
    };
    let list: String = sheets.iter().enumerate().map(one).collect();
    element("workbook", &[("xmlns", MAIN), ("xmlns:r", DOC)], &element("sheets", &[], &list))
}

/// Styles 0 plain, 1 bold, 2 euro.
fn styles() -> String {
    let font = |bold: &str| {
        element(
            "font",
            &[],
            &(bold.to_owned() + &element("sz", &[("val", "11")], "") + &element("name", &[("val", "Calibri")], "")),
        )
    };
    let fill = |kind| element("fill", &[], &element("patternFill", &[("patternType", kind)], ""));
    let sides: String = ["left", "right", "top", "bottom", "diagonal"].map(|side| element(side, &[], "")).concat();
    let form = |number, font| {
        let all = [("numFmtId", number), ("fontId", font), ("fillId", "0"), ("borderId", "0"), ("xfId", "0")];
        element("xf", &all, "")
    };
    let base = element("xf", &[("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")], "");
    let inside = [
        element("fonts", &[("count", "2")], &(font("") + &font(&element("b", &[], "")))),
        element("fills", &[("count", "2")], &(fill("none") + &fill("gray125"))),
        element("borders", &[("count", "1")], &element("border", &[], &sides)),
        element("cellStyleXfs", &[("count", "1")], &base),
        element("cellXfs", &[("count", "3")], &(form("0", "0") + &form("0", "1") + &form("4", "0"))),
    ];
    element("styleSheet", &[("xmlns", MAIN)], &inside.concat())
}

fn worksheet(sheet: &Sheet) -> String {
    let column = |(at, width): (usize, &u32)| {
        let (number, width) = ((at + 1).to_string(), width.to_string());
        element("col", &[("min", &number), ("max", &number), ("width", &width), ("customWidth", "1")], "")
    };
    let columns: String = sheet.widths.iter().enumerate().map(column).collect();
    let row = |(at, cells): (usize, &Vec<Cell>)| {
        element("row", &[("r", &(at + 1).to_string())], &cells.iter().map(cell).collect::<String>())
    };
    let rows: String = sheet.rows.iter().enumerate().map(row).collect();
    let columns = if columns.is_empty() { columns } else { element("cols", &[], &columns) };
    element("worksheet", &[("xmlns", MAIN)], &(columns + &element("sheetData", &[], &rows)))
}

fn cell(cell: &Cell) -> String {
    let text = |text: &str| element("is", &[], &element("t", &[("xml:space", "preserve")], &escaped(text)));
    match cell {
        Cell::Text(words) => element("c", &[("t", "inlineStr")], &text(words)),
        Cell::Strong(words) => element("c", &[("s", "1"), ("t", "inlineStr")], &text(words)),
        Cell::Number(number) => element("c", &[], &element("v", &[], &number.to_string())),
        Cell::Cents(cents) => element("c", &[("s", "2")], &element("v", &[], &ledger::Cents::new(*cents).plain())),
    }
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
