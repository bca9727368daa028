//! All operations that somebody may see; with one, straight to it.

use axum::extract::Query;
use axum::response::IntoResponse as _;
use kernel::{Refusal, Role, Verb};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use super::parts::about;
use crate::door;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    all: String,
}

struct Row {
    url: String,
    name: String,
    about: String,
    status: String,
}

#[derive(askama::Template)]
#[template(path = "operation/list.html")]
struct ListPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    may: bool,
}

/// `GET /operations`
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let found = door::all(&mut tx, &visit.ctx).await?;
    let may = door::lead(&mut tx, &visit.ctx, Verb::Write).await.is_ok();
    drop(tx);
    // Whose menu leads here gets a list, even an empty one.
    let keeps =
        matches!(visit.role(), Role::Accountant | Role::Coordinator | Role::PartnerAdministrator | Role::Municipality);
    if found.is_empty() && !may && !keeps {
        return Err(Refusal::NotFound.into());
    }
    if let ([(one, _)], true) = (found.as_slice(), asked.all.is_empty()) {
        return Ok(visit.redirect(format!("/operations/{}", one.id)).into_response());
    }
    let l = visit.l.clone();
    let rows = found
        .iter()
        .map(|(operation, _)| Row {
            url: format!("/operations/{}", operation.id),
            name: operation.name.clone(),
            about: about(&l, operation),
            status: l.of("operation-status", operation.status),
        })
        .collect();
    web::render(&ListPage { f: visit.frame("operation-list-title", "/operations"), l, rows, may })
}
