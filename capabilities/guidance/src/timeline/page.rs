//! The timeline page: filter by kind, months, a page at a time; the print is the whole of what is shown.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use kernel::{Aspect, ParticipantId, Verb};
use people::FileHead;
use people::timeline::EventKind;
use serde::Deserialize;
use web::{Answer, Visit};

use super::{Month, SIZE, by_month, cursor, page};

/// Routes.
pub(crate) fn routes() -> Router<web::App> {
    Router::new().route("/participants/{id}/timeline", get(show))
}

/// What the address asks.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    before: String,
}

/// A filter chip.
struct Filter {
    url: String,
    label: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "guidance/timeline.html")]
struct TimelinePage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    filters: Vec<Filter>,
    months: Vec<Month>,
    older: String,
    newest: String,
}

async fn show(visit: Visit, Path(id): Path<ParticipantId>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::Plan).await?;
    let head = people::file_head(&visit, &mut tx, &permit, "/timeline").await?;
    let kind: Option<EventKind> = asked.kind.parse().ok();
    let before = cursor(&asked.before);
    let l = &visit.l;
    let found = page(&mut tx, &visit.ctx, l, &permit, head.person.calling_name(), kind, before, SIZE).await?;
    drop(tx);
    people::door::log_read(&visit, &permit, "timeline").await?;
    let base = format!("/participants/{id}/timeline");
    let of_kind = kind.map_or_else(String::new, |k| format!("kind={k}&"));
    web::render(&TimelinePage {
        f: visit.frame("timeline-title", "/participants"),
        filters: filters(l, &base, kind),
        months: by_month(l, found.rows, visit.ctx.today()),
        older: found.next.map_or_else(String::new, |next| format!("{base}?{of_kind}before={next}")),
        newest: if before.is_some() { format!("{base}?{}", of_kind.trim_end_matches('&')) } else { String::new() },
        l: l.clone(),
        head,
    })
}

fn filters(l: &web::Words, base: &str, kind: Option<EventKind>) -> Vec<Filter> {
    let all = Filter { url: base.to_owned(), label: l.t("timeline-all"), here: kind.is_none() };
    let each = EventKind::ALL.iter().map(|k| Filter {
        url: format!("{base}?kind={k}"),
        label: l.of("timeline-kind", k),
        here: kind == Some(*k),
    });
    std::iter::once(all).chain(each).collect()
}
