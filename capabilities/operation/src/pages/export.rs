//! The budget as a workbook and as CSV: every line of every year that the actor may see, with the sums beside.

use axum::extract::{Path, Query};
use kernel::{Refusal, Verb};
use serde::Deserialize;
use sheet::{Cell, Sheet};
use store::{Failure, audit};
use web::{Answer, Visit, Words};

use super::parts::{Names, sums};
use super::shown::Shown;
use crate::door::{self, Part};
use crate::model::{OperationId, Source};
use crate::records::{Line, Operation, sum};
use crate::store::operation;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    version: String,
}

/// The language of files.
const LANGUAGE: &str = "nl-BE";

struct Taken {
    operation: Operation,
    shown: Shown,
    names: Names,
}

async fn load(visit: &Visit, id: OperationId, asked: &Asked, kind: &'static str) -> Result<Taken, Failure> {
    let mut tx = visit.app.db.read().await?;
    let purse = door::require(&mut tx, &visit.ctx, id, Verb::Export, Part::Budget).await?;
    let known = operation::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let shown = Shown::load(&mut tx, &visit.ctx, &purse, &asked.version, false).await?;
    let names = Names::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let line = audit::Line::new("operation.export", "operation", id).fact("as", kind);
    visit.app.db.log_read(&visit.ctx, line).await?;
    Ok(Taken { operation: known, shown, names })
}

/// The words of the columns before the amount.
const COLUMNS: [&str; 8] = [
    "operation-year",
    "operation-which-budget",
    "operation-source-which",
    "operation-contributor",
    "operation-kind-which",
    "operation-for-what",
    "operation-who-spends",
    "operation-note",
];

fn cells(l: &Words, names: &Names, line: &Line) -> [String; 8] {
    [
        line.year.to_string(),
        l.t(if line.support { "operation-support-title" } else { "operation-budget-title" }),
        l.of("operation-source", line.source),
        names.contributor(l, line),
        l.of("operation-kind", line.kind),
        l.of("operation-cost", line.cost_kind),
        names.partner(l, line.partner_id),
        line.note.clone().unwrap_or_default(),
    ]
}

/// `GET /operations/{id}/budget.csv`
pub async fn csv(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    let taken = load(&visit, id, &asked, "csv").await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let head: Vec<String> = COLUMNS.iter().map(|key| l.t(key)).chain([l.t("operation-amount")]).collect();
    let rows = taken.shown.lines.iter().map(|line| {
        // A comma for the cents and no points: what spreadsheet programs here read as a number.
        let amount = line.amount().plain().replace('.', ",");
        cells(&l, &taken.names, line).into_iter().chain([amount]).collect()
    });
    Ok(web::csv_file("begroting.csv", &head, rows))
}

/// `GET /operations/{id}/budget.xlsx`
pub async fn xlsx(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    let taken = load(&visit, id, &asked, "xlsx").await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let mut rows = vec![
        vec![Cell::Strong(taken.operation.name.clone())],
        vec![Cell::Text(super::parts::about(&l, &taken.operation))],
        Vec::new(),
    ];
    rows.push(COLUMNS.iter().chain(&["operation-amount"]).map(|key| Cell::Strong(l.t(key))).collect());
    for line in &taken.shown.lines {
        let texts = cells(&l, &taken.names, line).into_iter().enumerate().map(|(at, text)| match at {
            0 => Cell::Number(line.year),
            _ => Cell::Text(text),
        });
        rows.push(texts.chain([Cell::Cents(line.cents)]).collect());
    }
    let lines = Sheet { name: l.t("operation-sheet-lines"), rows, widths: vec![8, 20, 18, 30, 12, 22, 30, 30, 16] };
    let years = Sheet {
        name: l.t("operation-sheet-years"),
        rows: years(&l, &taken)?,
        widths: vec![10, 18, 18, 18, 18, 18, 18],
    };
    let bytes = sheet::write(&[lines, years]).map_err(|e| Failure::other(e.to_string()))?;
    Ok(web::attachment("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "begroting.xlsx", bytes))
}

/// Each year by source, of the working budget, with the support budget last.
fn years(l: &Words, taken: &Taken) -> Result<Vec<Vec<Cell>>, Failure> {
    let lines = &taken.shown.lines;
    let used: Vec<Source> =
        Source::ALL.iter().copied().filter(|s| lines.iter().any(|i| i.source == *s && !i.support)).collect();
    let mut head = vec![Cell::Strong(l.t("operation-year"))];
    head.extend(used.iter().map(|s| Cell::Strong(l.of("operation-source", s))));
    head.extend(["operation-total", "operation-support-title"].map(|key| Cell::Strong(l.t(key))));
    let mut rows = vec![head];
    let mut line = |label: Cell, year: Option<i64>| -> Result<(), Failure> {
        let of = |i: &&Line| year.is_none_or(|year| i.year == year);
        let mut row = vec![label];
        for source in &used {
            row.push(Cell::Cents(
                sums(sum(lines.iter().filter(of).filter(|i| !i.support && i.source == *source)))?.get(),
            ));
        }
        for support in [false, true] {
            row.push(Cell::Cents(sums(sum(lines.iter().filter(of).filter(|i| i.support == support)))?.get()));
        }
        rows.push(row);
        Ok(())
    };
    for year in taken.operation.years() {
        line(Cell::Number(year), Some(year))?;
    }
    line(Cell::Strong(l.t("operation-total")), None)?;
    Ok(rows)
}
