//! The whole table as CSV: every row, replaced ones too, for an auditor or for another installation.

use axum::extract::Query;
use schemes::Value;
use web::{Answer, Visit};

use super::list::Asked;
use crate::rules::READERS;
use crate::scheme::Schemes;

/// `GET /parameters.csv?scheme=`: of one scheme, or of all.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.only(READERS)?;
    let mut tx = visit.app.db.read().await?;
    let all = Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let head =
        ["version", "scheme", "key", "value", "from", "to", "source", "certainty", "recorded_at"].map(str::to_owned);
    let wanted = |code: &str| asked.scheme.is_empty() || all.asked(&asked.scheme) == code;
    let rows = all.all().iter().filter(|scheme| wanted(&scheme.code)).flat_map(|scheme| scheme.table.all());
    let rows = rows.map(|row| {
        vec![
            row.id.to_string(),
            row.scheme.clone(),
            row.key.clone(),
            row.value.as_ref().map(Value::stored).unwrap_or_default(),
            row.from.to_string(),
            row.to.map(|day| day.to_string()).unwrap_or_default(),
            row.source.clone(),
            row.certainty.to_string(),
            row.recorded_at.to_rfc3339(),
        ]
    });
    Ok(web::csv_file("parameters.csv", &head, rows))
}
