//! The whole table as CSV: every row, replaced ones too, for an auditor or for another installation.

use axum::http::header;
use axum::response::IntoResponse as _;
use schemes::Value;
use store::Failure;
use web::{Answer, Visit};

use crate::rules::READERS;

/// `GET /parameters.csv`
pub(crate) async fn show(visit: Visit) -> Answer {
    visit.only(READERS)?;
    let mut tx = visit.app.db.read().await?;
    let table = crate::table(&mut tx, &visit.ctx).await?;
    drop(tx);
    let mut file = csv::Writer::from_writer(Vec::new());
    let head = ["version", "scheme", "key", "value", "from", "to", "source", "certainty", "recorded_at"];
    file.write_record(head).map_err(|e| Failure::other(e.to_string()))?;
    for row in table.all() {
        let line = [
            row.id.to_string(),
            row.scheme.clone(),
            row.key.clone(),
            row.value.as_ref().map(Value::stored).unwrap_or_default(),
            row.from.to_string(),
            row.to.map(|day| day.to_string()).unwrap_or_default(),
            row.source.clone(),
            row.certainty.to_string(),
            row.recorded_at.to_rfc3339(),
        ];
        file.write_record(line).map_err(|e| Failure::other(e.to_string()))?;
    }
    let bytes = file.into_inner().map_err(|e| Failure::other(e.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"parameters.csv\""),
    ];
    Ok((headers, bytes).into_response())
}
