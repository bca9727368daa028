//! What changed after a claim counted on it: for who answers for the claim, without names and without values.

use askama::Template;
use axum::extract::Query;
use kernel::{Moment, Refusal, Verb};
use operation::{Part, Relation};
use serde::Deserialize;
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use super::operation_of;
use crate::claimed;
use crate::store::lists::{Late, late_events, late_versions};

/// Which operation.
#[derive(Debug, Default, Deserialize)]
pub struct Address {
    #[serde(default)]
    operation: String,
}

/// A change.
struct Row {
    at: Moment,
    day: String,
    number: i64,
    what: String,
    why: String,
}

#[derive(Template)]
#[template(path = "participation/changes.html")]
struct ChangesPage {
    f: Frame,
    l: Words,
    operations: Vec<Choice>,
    until: Option<String>,
    rows: Vec<Row>,
}

/// `GET /esf/changes`
pub async fn show(visit: Visit, Query(address): Query<Address>) -> Answer {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let sees: Vec<_> = operation::door::all(&mut tx, &visit.ctx)
        .await?
        .into_iter()
        .filter(|(_, purse)| purse.relation() == Relation::Lead && purse.may(Verb::Read, Part::Claims))
        .map(|(operation, _)| operation)
        .collect();
    let chosen = match operation_of(&address.operation)? {
        Some(id) => sees.iter().find(|o| o.id == id),
        None => sees.first(),
    }
    .ok_or(Refusal::NotFound)?;
    let until = claimed::until(&mut tx, &visit.ctx, chosen.id).await?;
    let versions = late_versions(&mut tx, &visit.ctx, chosen.id).await?;
    let events = late_events(&mut tx, &visit.ctx, chosen.id).await?;
    drop(tx);
    let row = |late: &Late, what: String| Row {
        at: late.at,
        day: l.day_plain(late.at.day()),
        number: late.number,
        what,
        why: late.reason.map(|reason| l.of("esf-reason", reason)).unwrap_or_default(),
    };
    let fields =
        |late: &Late| late.changed.split(' ').map(|field| l.of("esf-field", field)).collect::<Vec<_>>().join(", ");
    let mut rows: Vec<Row> = versions.iter().map(|late| row(late, fields(late))).collect();
    rows.extend(events.iter().map(|late| row(late, l.of("esf-kind", &late.changed))));
    rows.sort_by_key(|row| std::cmp::Reverse(row.at));
    let form = FormView::filled([("operation", chosen.id.to_string())]);
    web::render(&ChangesPage {
        f: visit.frame("esf-changes-title", "/esf"),
        operations: sees.iter().map(|o| form.choice("operation", o.id.to_string(), o.name.clone())).collect(),
        until: until.map(|day| l.day_year(day)),
        rows,
        l,
    })
}
