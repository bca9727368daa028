//! The indicators as a table for spreadsheets: with their names, numbers as numbers, and what came since the earlier day.

use esf::Code;
use guidance::guarded::{SMALLEST, Shown};
use sheet::{Cell, Sheet};
use store::Failure;
use web::Words;

use crate::report::{Report, number};

/// The workbook.
pub fn write(l: &Words, report: &Report) -> Result<Vec<u8>, Failure> {
    let about = l.t2("esf-file-about", "name", &report.operation.name, "day", l.day_year(report.until));
    let mut rows = vec![vec![Cell::Strong(about)]];
    if report.guarded {
        rows.push(vec![Cell::Text(l.t1("esf-guarded", "below", SMALLEST))]);
    }
    rows.push(Vec::new());
    rows.extend(table(l, report));
    let sheets = [Sheet { name: report.until.to_string(), rows, widths: vec![10, 64, 12, 12, 12, 12, 12, 18] }];
    sheet::write(&sheets).map_err(|e| Failure::other(e.to_string()))
}

/// Headings and rows.
pub fn table(l: &Words, report: &Report) -> Vec<Vec<Cell>> {
    let heads = ["code", "name", "women", "men", "nonbinary", "total", "unknown"];
    let mut head: Vec<Cell> = heads.iter().map(|head| Cell::Strong(l.of("esf-head", head))).collect();
    head.push(Cell::Strong(l.t1("esf-head-since", "day", l.day_plain(report.than))));
    let mut rows = vec![head];
    for (code, pair) in &report.rows {
        if *code == Code::Eecr01 {
            rows.extend(organisations(l, report));
        }
        let mut row = vec![Cell::Text(code.to_string()), Cell::Text(l.of("esf-code", code))];
        match pair {
            Some((then, now)) => {
                row.extend(now.cells().map(|shown| cell(l, shown)));
                row.push(cell(l, report.growth(now.total, then.total)));
            }
            None => row.push(Cell::Text(l.t("esf-never-kept"))),
        }
        rows.push(row);
    }
    rows
}

fn cell(l: &Words, shown: Shown) -> Cell {
    number(shown).map_or_else(|| Cell::Text(count(l, shown)), Cell::Number)
}

/// A count in words.
pub fn count(l: &Words, shown: Shown) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::Few => l.t1("esf-few", "below", SMALLEST),
        Shown::Hidden => l.t("esf-hidden"),
    }
}

/// EECO18 and EECO19 have a total only.
fn organisations(l: &Words, report: &Report) -> Vec<Vec<Cell>> {
    let supported = report.supported;
    let counts = [("EECO18", supported.map(|s| s.administrations)), ("EECO19", supported.map(|s| s.enterprises))];
    let nothing = || Cell::Text(String::new());
    counts
        .into_iter()
        .map(|(code, count)| {
            let count = count.map_or_else(|| Cell::Text(l.t("esf-not-told")), Cell::Number);
            let words = Cell::Text(l.of("esf-code", code));
            vec![Cell::Text(code.to_owned()), words, nothing(), nothing(), nothing(), count, nothing()]
        })
        .collect()
}

/// A cell of a file with semicolons.
pub fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Strong(text) => text.clone(),
        Cell::Number(number) | Cell::Cents(number) => number.to_string(),
    }
}
