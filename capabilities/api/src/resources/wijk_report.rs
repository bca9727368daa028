//! The figures of wijk-werken of a year: all together for the organiser, its own for a municipality.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse as _, Response};
use identity::Caller;
use kernel::Verb;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::Problem;
use wijk_desk::figures::{Asked as Figures, figures};
use wijk_desk::rules::report::{Label, Value};

use crate::reply;

/// Which report.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Which {
    /// Year; this one when absent.
    year: Option<i16>,
    /// NIS code of a municipality; all together when absent.
    nis: Option<String>,
    /// `then` for municipalities as they were in that year.
    borders: Option<String>,
}

/// A table of a report.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Table {
    /// What it counts.
    key: String,
    /// Its columns.
    columns: Vec<String>,
    /// Its rows.
    rows: Vec<Row>,
    /// The whole.
    total: Option<Row>,
}

/// A row: numbers, amounts in cents, `"unknown"` or `"hidden"`.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Row {
    /// What it is.
    what: String,
    /// One value per column.
    #[schema(value_type = Vec<Object>)]
    values: Vec<serde_json::Value>,
}

/// The figures of a year.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Report {
    /// Year.
    year: i16,
    /// NIS code; absent: all together.
    nis: Option<String>,
    /// Counts below this are hidden for who is outside the organiser.
    hidden_below: Option<i64>,
    /// Tables.
    tables: Vec<Table>,
}

/// The figures of a year and a municipality; a municipality reads only its own, with small counts hidden.
#[utoipa::path(get, path = "/api/v1/wijk/reports", tag = "wijk", params(Which), responses((status = 200, body = Report), (status = 404)))]
pub(crate) async fn show(caller: Caller, which: Result<Query<Which>, QueryRejection>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let reader = wijk_desk::reader(&mut tx, &caller.ctx, Verb::Read).await?;
    let which = match which {
        Ok(Query(which)) => which,
        Err(wrong) => return Ok(wrong.into_response()),
    };
    let asked = Figures {
        year: which.year.unwrap_or(caller.ctx.today().0.year()),
        nis: which.nis,
        then: which.borders.as_deref() == Some("then"),
    };
    let shown = figures(&mut tx, &caller.ctx, &reader, &asked).await?;
    drop(tx);
    let tables = shown.report.sections.iter().map(|section| Table {
        key: section.key.to_owned(),
        columns: section.columns.iter().map(|column| (*column).to_owned()).collect(),
        rows: section.rows.iter().map(row).collect(),
        total: section.total.as_ref().map(row),
    });
    let report = Report {
        year: shown.asked.year,
        nis: shown.asked.nis.clone(),
        hidden_below: shown.below,
        tables: tables.collect(),
    };
    Ok(reply::list(&report))
}

fn row(row: &wijk_desk::rules::report::Row) -> Row {
    let what = match &row.label {
        Label::Key(text) | Label::Text(text) => text.clone(),
        Label::Activity { code, words } => format!("{code} {words}"),
    };
    let value = |value: &Value| match value {
        Value::Count(number) | Value::Cents(number) => serde_json::Value::from(*number),
        Value::Unknown => "unknown".into(),
        Value::Hidden => "hidden".into(),
        Value::Text(text) => text.clone().into(),
    };
    Row { what, values: row.values.iter().map(value).collect() }
}
