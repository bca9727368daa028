//! The figures and the two tables behind them as files.

use axum::extract::Query;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use operation::{OperationId, Part, Relation};
use store::{Failure, audit};
use web::{Answer, Problem, Visit};

use super::figures::{Address, asked, choose};
use crate::report::{self, Behind, Report};
use crate::{export, workbook};

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
async fn behind(visit: &Visit, address: &Address) -> Result<(Report, Behind), Problem> {
    let (chosen, _) = choose(visit, address).await?;
    let id = chosen.ok_or(Refusal::NotFound)?;
    let mut tx = visit.app.db.read().await?;
    let purse = operation::door::require(&mut tx, &visit.ctx, id, Verb::Export, Part::Claims).await?;
    if purse.relation() != Relation::Lead {
        return Err(Refusal::NotFound.into());
    }
    drop(tx);
    let mut report = load(visit, address).await?;
    let mut behind = report.behind.take().ok_or(Refusal::NotFound)?;
    behind.gathered = export::until(&behind.gathered, report.until);
    Ok((report, behind))
}

/// `GET /esf/indicators.csv`
pub async fn csv(visit: Visit, Query(address): Query<Address>) -> Answer {
    let report = load(&visit, &address).await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let table = workbook::table(&l, &report);
    let mut rows = table.iter().map(|row| row.iter().map(workbook::plain).collect::<Vec<_>>());
    let head = rows.next().unwrap_or_default();
    log(&visit, report.operation.id, "indicators.csv").await?;
    Ok(web::csv_file(&format!("esf-{}.csv", report.until), &head, rows))
}

/// `GET /esf/indicators.xlsx`
pub async fn xlsx(visit: Visit, Query(address): Query<Address>) -> Answer {
    let report = load(&visit, &address).await?;
    let l = visit.app.l10n.words(LANGUAGE);
    let bytes = workbook::write(&l, &report)?;
    log(&visit, report.operation.id, "indicators.xlsx").await?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(web::attachment(kind, &format!("esf-{}.xlsx", report.until), bytes))
}

/// `GET /esf/participants.csv`: the columns of `opstap esf indicators --participants`.
pub async fn participants(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (report, behind) = behind(&visit, &address).await?;
    log(&visit, report.operation.id, "participants.csv").await?;
    let text = export::participants(&behind.gathered.entries);
    Ok(web::attachment("text/csv; charset=utf-8", &format!("esf-participants-{}.csv", report.until), text.into_bytes()))
}

/// `GET /esf/events.csv`: the columns of `opstap esf indicators --events`.
pub async fn events(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (report, behind) = behind(&visit, &address).await?;
    log(&visit, report.operation.id, "events.csv").await?;
    let text = export::events(&behind.gathered.events);
    Ok(web::attachment("text/csv; charset=utf-8", &format!("esf-events-{}.csv", report.until), text.into_bytes()))
}

/// `GET /esf/degurba.csv`: the table of `opstap esf indicators --degurba`, with what was recorded here.
pub async fn degurba(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (report, behind) = behind(&visit, &address).await?;
    let text = behind.degurba.to_csv().map_err(Failure::other)?;
    log(&visit, report.operation.id, "degurba.csv").await?;
    Ok(web::attachment("text/csv; charset=utf-8", "degurba.csv", text.into_bytes()))
}

/// What leaves the house is noted.
pub async fn log(visit: &Visit, operation: OperationId, what: &'static str) -> Result<(), Failure> {
    let line = audit::Line::new("participation.export", "operation", operation.0);
    visit.app.db.log_read(&visit.ctx, line.fact("file", what)).await
}
