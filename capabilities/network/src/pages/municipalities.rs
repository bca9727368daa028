//! Municipalities as they are, and as they were before a merger.

use askama::Template;
use axum::extract::Query;
use kernel::Day;
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use crate::municipality::{self, Municipality};

#[derive(Template)]
#[template(path = "municipalities.html")]
struct MunicipalitiesPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    filters: Vec<Filter>,
    now: bool,
}

/// A municipality, what it came from and what it became.
struct Row {
    m: Municipality,
    came_from: String,
    became: Option<String>,
}

/// A link to another moment.
struct Filter {
    url: String,
    label: String,
    here: bool,
}

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    on: Option<Day>,
}

/// `GET /municipalities`.
pub async fn list(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let all = municipality::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let today = visit.ctx.today();
    let day = wanted.on.unwrap_or(today);
    let rows = all.on(day).into_iter().map(|m| Row {
        came_from: all.predecessors(&m.nis).iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", "),
        became: m.successor_nis.as_deref().and_then(|n| all.by_nis(n)).map(|s| s.name.clone()),
        m: m.clone(),
    });
    let rows: Vec<Row> = rows.collect();
    let filter = |url: String, label, on| Filter { url, label, here: day == on };
    let l = &visit.l;
    let before = all.last_days().into_iter().filter(|last| *last < today).map(|last| {
        filter(format!("/municipalities?on={last}"), l.t1("municipalities-until", "day", l.day_plain(last)), last)
    });
    let filters =
        std::iter::once(filter("/municipalities".to_owned(), l.t("municipalities-now"), today)).chain(before).collect();
    web::render(&MunicipalitiesPage {
        f: visit.frame("municipalities-title", "/organisations"),
        l: l.clone(),
        rows,
        filters,
        now: day == today,
    })
}
