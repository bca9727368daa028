//! The figures of a year as a letter (tagged PDF) and as a workbook.

use axum::extract::Query;
use axum::http::header;
use axum::response::IntoResponse as _;
use kernel::Verb;
use pdf::{Block, Letter};
use store::{Failure, audit};
use web::{Answer, Visit, Words};

use super::import::file;
use super::reports::{Address, label, load, tables, title, words};
use crate::book::{self, Cell};
use crate::figures::Shown;
use crate::rules::report::{Row, Value};

/// The language of reports on paper.
const LANGUAGE: &str = "nl-BE";

/// `GET /wijk/reports.pdf`
pub async fn pdf(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (shown, _, _) = load(&visit, &address, Verb::Export).await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let mut blocks = vec![Block::Paragraph(about(&l, &shown))];
    for table in tables(&l, &shown) {
        blocks.push(Block::Heading(table.title));
        if !table.note.is_empty() {
            blocks.push(Block::Paragraph(table.note));
        }
        if table.rows.is_empty() {
            blocks.push(Block::Paragraph(l.t("wijk-report-none")));
            continue;
        }
        let header = std::iter::once(l.t("wijk-report-what")).chain(table.columns).collect();
        let line = |(label, cells): (String, Vec<String>)| std::iter::once(label).chain(cells).collect::<Vec<String>>();
        let rows = table.rows.into_iter().chain(table.total).map(line).collect();
        blocks.push(Block::Table { header, rows });
    }
    let letter = Letter { lang: LANGUAGE.to_owned(), rtl: false, title: title(&l, &shown), blocks };
    let bytes = wijk_office::paper::pdf(&letter)?;
    log(&visit, &shown, "pdf").await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"wijk-werken-{}.pdf\"", shown.asked.year)),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// `GET /wijk/reports.xlsx`
pub async fn xlsx(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (shown, _, _) = load(&visit, &address, Verb::Export).await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let mut rows = vec![vec![Cell::Strong(title(&l, &shown))], vec![Cell::Text(about(&l, &shown))]];
    for section in &shown.report.sections {
        rows.push(Vec::new());
        let heads = section.columns.iter().map(|column| Cell::Strong(l.of("wijk-report-column", column)));
        rows.push(std::iter::once(Cell::Strong(l.of("wijk-report-section", section.key))).chain(heads).collect());
        rows.extend(section.rows.iter().chain(&section.total).map(|row| line(&l, row)));
    }
    let name = shown.asked.year.to_string();
    let bytes = book::write(&[book::Sheet { name, rows, widths: vec![48, 16, 16, 16] }])
        .map_err(|e| Failure::other(e.to_string()))?;
    log(&visit, &shown, "xlsx").await?;
    Ok(file(&format!("wijk-werken-{}.xlsx", shown.asked.year), bytes))
}

fn line(l: &Words, row: &Row) -> Vec<Cell> {
    let cell = |value: &Value| match value {
        Value::Count(count) => Cell::Number(*count),
        Value::Cents(cents) => Cell::Cents(*cents),
        other => Cell::Text(words(l, other)),
    };
    std::iter::once(Cell::Text(label(l, &row.label))).chain(row.values.iter().map(cell)).collect()
}

/// Which days, and what is hidden.
fn about(l: &Words, shown: &Shown) -> String {
    let days = l.t2("wijk-report-days", "first", l.day_year(shown.year.first), "last", l.day_year(shown.year.on));
    match shown.below {
        Some(below) => format!("{days} {}", l.t1("wijk-report-hidden-below", "below", below)),
        None => days,
    }
}

/// Figures that leave the house are noted.
async fn log(visit: &Visit, shown: &Shown, kind: &'static str) -> Result<(), Failure> {
    let line = audit::Line::new("wijk.report", "partnership", visit.ctx.actor.partnership);
    visit.app.db.log_read(&visit.ctx, line.fact("year", shown.asked.year).fact("as", kind)).await
}
