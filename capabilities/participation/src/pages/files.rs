//! The figures and the two tables behind them as files.

use axum::extract::Query;
use esf::Code;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use operation::{OperationId, Part, Relation};
use sheet::{Cell, Sheet};
use store::{Failure, audit};
use web::{Answer, Problem, Visit, Words};

use super::figures::{Address, asked, choose};
use crate::export;
use crate::report::{self, Report, number};
use crate::store::figures::Gathered;

/// Files are in Dutch: they go to the funder.
const LANGUAGE: &str = "nl-BE";

async fn load(visit: &Visit, address: &Address) -> Result<Report, Problem> {
    let (chosen, _) = choose(visit, address).await?;
    let id = chosen.ok_or(Refusal::NotFound)?;
    let mut faults = Faults::default();
    let asked = asked(address, &mut faults);
    faults.done()?;
    let mut tx = visit.app.db.read().await?;
    operation::door::require(&mut tx, &visit.ctx, id, Verb::Export, Part::Figures).await?;
    Ok(report::report(&mut tx, &visit.ctx, id, asked).await?)
}

/// Everything behind the figures, without names: for the lead only, who hands it in.
async fn behind(visit: &Visit, address: &Address) -> Result<(Report, Gathered), Problem> {
    let (chosen, _) = choose(visit, address).await?;
    let id = chosen.ok_or(Refusal::NotFound)?;
    let mut tx = visit.app.db.read().await?;
    let purse = operation::door::require(&mut tx, &visit.ctx, id, Verb::Export, Part::Claims).await?;
    if purse.relation() != Relation::Lead {
        return Err(Refusal::NotFound.into());
    }
    drop(tx);
    let mut report = load(visit, address).await?;
    let gathered = report.gathered.take().ok_or(Refusal::NotFound)?;
    let standing = export::until(&gathered, report.until);
    Ok((report, standing))
}

/// `GET /esf/indicators.csv`
pub async fn csv(visit: Visit, Query(address): Query<Address>) -> Answer {
    use std::fmt::Write as _;
    let report = load(&visit, &address).await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let mut out = String::from("\u{feff}");
    for row in table(&l, &report) {
        let cells: Vec<String> = row.iter().map(plain).collect();
        let _ = write!(out, "{}\r\n", cells.join(";"));
    }
    log(&visit, report.operation.id, "indicators.csv").await?;
    Ok(web::attachment("text/csv; charset=utf-8", &format!("esf-{}.csv", report.until), out.into_bytes()))
}

/// `GET /esf/indicators.xlsx`
pub async fn xlsx(visit: Visit, Query(address): Query<Address>) -> Answer {
    let report = load(&visit, &address).await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let about = l.t2("esf-file-about", "name", &report.operation.name, "day", l.day_year(report.until));
    let mut rows = vec![vec![Cell::Strong(about)]];
    if report.guarded {
        rows.push(vec![Cell::Text(l.t1("esf-guarded", "below", guidance::guarded::SMALLEST))]);
    }
    rows.push(Vec::new());
    rows.extend(table(&l, &report));
    let sheets = [Sheet { name: report.until.to_string(), rows, widths: vec![10, 64, 12, 12, 12, 12, 12] }];
    let bytes = sheet::write(&sheets).map_err(|e| Failure::other(e.to_string()))?;
    log(&visit, report.operation.id, "indicators.xlsx").await?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(web::attachment(kind, &format!("esf-{}.xlsx", report.until), bytes))
}

/// `GET /esf/participants.csv`: the columns of `opstap esf indicators --participants`.
pub async fn participants(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (report, standing) = behind(&visit, &address).await?;
    log(&visit, report.operation.id, "participants.csv").await?;
    let text = export::participants(&standing.entries);
    Ok(web::attachment("text/csv; charset=utf-8", &format!("esf-participants-{}.csv", report.until), text.into_bytes()))
}

/// `GET /esf/events.csv`: the columns of `opstap esf indicators --events`.
pub async fn events(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (report, standing) = behind(&visit, &address).await?;
    log(&visit, report.operation.id, "events.csv").await?;
    let text = export::events(&standing.events);
    Ok(web::attachment("text/csv; charset=utf-8", &format!("esf-events-{}.csv", report.until), text.into_bytes()))
}

/// The indicators with their names, numbers as numbers.
fn table(l: &Words, report: &Report) -> Vec<Vec<Cell>> {
    let heads = ["code", "name", "women", "men", "nonbinary", "total", "unknown"];
    let mut rows: Vec<Vec<Cell>> = vec![heads.iter().map(|head| Cell::Strong(l.of("esf-head", head))).collect()];
    for (code, pair) in &report.rows {
        if *code == Code::Eecr01 {
            rows.extend(organisations(l, report));
        }
        let mut row = vec![Cell::Text(code.to_string()), Cell::Text(l.of("esf-code", code))];
        match pair {
            Some((_, now)) => row.extend(now.cells().map(|shown| match number(shown) {
                Some(count) => Cell::Number(count),
                None => Cell::Text(super::figures::count(l, shown)),
            })),
            None => row.push(Cell::Text(l.t("esf-never-kept"))),
        }
        rows.push(row);
    }
    rows
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

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Strong(text) => text.replace([';', '"', '\n', '\r'], " "),
        Cell::Number(number) | Cell::Cents(number) => number.to_string(),
    }
}

/// What leaves the house is noted.
pub async fn log(visit: &Visit, operation: OperationId, what: &'static str) -> Result<(), Failure> {
    let line = audit::Line::new("participation.export", "operation", operation.0);
    visit.app.db.log_read(&visit.ctx, line.fact("file", what)).await
}
