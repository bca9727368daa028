//! Who waits for a fixed coach: number in the row, since when, band, expected wait, and the proposal beside it.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use kernel::{Moment, ParticipantId, PositionId};
use placement::rules::wait::{self, Estimate};
use serde::Deserialize;
use web::{Answer, Choice, Frame, Visit, Words};

use super::words::{self, Waited};
use crate::rules::coach::Coach;
use crate::scene::Scene;

/// Somebody who waits.
struct Row {
    id: ParticipantId,
    name: String,
    municipality: String,
    wish: String,
    band: i64,
    place: usize,
    since: Moment,
    waited: Waited,
    estimate: String,
    /// Coach and organisation.
    proposal: Option<(String, String)>,
}

/// How the list is sorted.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    sort: Option<String>,
}

#[derive(Template)]
#[template(path = "matching/coaches.html")]
struct CoachesPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    sorts: Vec<Choice>,
    room: i64,
    with_room: usize,
    longest: i64,
    flow: usize,
    last: String,
    unknown: bool,
}

/// Shows it.
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    let scene = Scene::read(&mut tx, ctx).await?;
    let municipalities = network::municipality::load(&mut tx, ctx).await?;
    drop(tx);
    let (scene, proposals) = tokio::task::spawn_blocking(move || {
        let proposals = proposals(&scene);
        (scene, proposals)
    })
    .await
    .map_err(|e| store::Failure::other(e.to_string()))?;
    let proposals = proposals.map_err(store::Failure::other)?;
    let coaches: HashMap<PositionId, &Coach> = scene.coaches.iter().map(|c| (c.id, c)).collect();
    let estimate = |before: usize| wait::estimate(scene.flow, before);
    let row = |(before, s): (usize, &crate::rules::coach::Seeker)| Row {
        id: s.id,
        name: s.name.clone(),
        municipality: s.nis.as_deref().map_or_else(String::new, |nis| {
            municipalities.by_nis(nis).map_or_else(|| nis.to_owned(), |m| m.name.clone())
        }),
        wish: words::seeker(l, s),
        band: s.band,
        place: before + 1,
        since: s.since,
        waited: words::waited(s.since, ctx.now),
        estimate: placement::wait_words(l, estimate(before)),
        proposal: proposals.get(&s.id).and_then(|id| coaches.get(id)).map(|c| (c.name.clone(), c.organisation.clone())),
    };
    let mut rows: Vec<Row> = scene.seekers.iter().enumerate().map(row).collect();
    let by_order = asked.sort.as_deref() == Some("order");
    if !by_order {
        rows.sort_by_key(|row| (row.since, row.id));
    }
    let sort = |value: &str, key: &str, chosen: bool| Choice {
        value: value.to_owned(),
        label: l.t(key),
        chosen,
        ..Choice::default()
    };
    web::render(&CoachesPage {
        f: visit.frame("coaches-title", "/waiting"),
        l: l.clone(),
        sorts: vec![sort("longest", "coaches-sort-longest", !by_order), sort("order", "coaches-sort-order", by_order)],
        room: scene.coaches.iter().map(|c| c.room).sum(),
        with_room: scene.coaches.iter().filter(|c| c.room > 0).count(),
        longest: rows.iter().map(|row| row.waited.days).max().unwrap_or(0),
        flow: scene.flow,
        last: placement::wait_words(l, estimate(rows.len())),
        unknown: estimate(0) == Estimate::Unknown,
        rows,
    })
}

/// Whom the best whole of now gives which coach.
fn proposals(scene: &Scene) -> Result<HashMap<ParticipantId, PositionId>, String> {
    use crate::rules::market::Asked as _;
    let (input, outcome) = scene.solve(&mut solver::Unwatched)?;
    let market = input.market().map_err(|e| e.to_string())?;
    let given = input.wishes.iter().zip(&outcome.place);
    Ok(given.filter_map(|((id, ..), place)| Some((*id, PositionId(*market.offer(*place)?)))).collect())
}
