//! Where one more place would help: of a run, from what it kept.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use kernel::{Moment, Refusal, RunId, ServiceId};
use solver::what_if;
use web::{Answer, Frame, Visit, Words};

use super::words::{self, Names};
use crate::rules::pack::Packed;
use crate::rules::run as rules;
use crate::store::run::{self, Run};

/// With more people than this one more place is not worked out for each offer.
const MOST: usize = 5_000;

/// What one more place in a service would do.
struct Gain {
    service: ServiceId,
    /// Since when somebody waits who would be helped.
    helped: Option<Moment>,
    /// Points of misfit that would be saved, when nobody more is helped.
    saved: i64,
}

/// A line on the page.
struct Row {
    name: String,
    organisation: String,
    id: ServiceId,
    days: Option<i64>,
}

#[derive(Template)]
#[template(path = "matching/what_if.html")]
struct WhatIfPage {
    f: Frame,
    l: Words,
    run: Run,
    rows: Vec<Row>,
    too_many: bool,
}

/// Shows it: who waits longest and would be helped first; then where the others would fit better.
pub async fn show(visit: Visit, Path(id): Path<RunId>) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let run = run::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let (input, result) = run::kept(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let looked = tokio::task::spawn_blocking(move || look(&input, &result))
        .await
        .map_err(|e| store::Failure::other(e.to_string()))?
        .map_err(store::Failure::other)?;
    let too_many = looked.is_none();
    let gains = looked.unwrap_or_default();
    let wanted: Vec<ServiceId> = gains.iter().map(|gain| gain.service).collect();
    let names: Names = words::names(&catalogue::load_many(&mut tx, ctx, &wanted).await?);
    drop(tx);
    let row = |gain: &Gain| {
        let (name, organisation) = names.get(&gain.service)?.clone();
        let days = gain.helped.map(|since| i64::from(since.day().days_until(run.started_at.day())));
        Some(Row { name, organisation, id: gain.service, days })
    };
    web::render(&WhatIfPage {
        f: visit.frame("match-what-if-title", "/waiting"),
        l: visit.l.clone(),
        rows: gains.iter().filter_map(row).collect(),
        run,
        too_many,
    })
}

/// `None`: too many people to work it out for each offer while somebody waits for the page.
fn look(input: &Packed, result: &Packed) -> Result<Option<Vec<Gain>>, String> {
    let (input, outcome) = rules::kept(input, result)?;
    if input.wishes.len() > MOST {
        return Ok(None);
    }
    let market = input.market().map_err(|e| e.to_string())?;
    let standing = rules::standing(&market, &outcome)?;
    let mut best: BTreeMap<ServiceId, Gain> = BTreeMap::new();
    for gain in what_if::one_more_place(&market.problem, &standing) {
        // A cap stands for the classes of one offer together; its columns tell the same.
        let Some((service, _)) = market.columns.get(gain.node as usize).copied() else { continue };
        let helped = gain.served().map(|row| input.wishes[row as usize].2);
        let saved = -market.misfit(gain.misfit(&market.problem));
        let found = Gain { service, helped, saved };
        let known = best.entry(service).or_insert(Gain { service, helped: None, saved: 0 });
        if better(&found) < better(known) {
            *known = found;
        }
    }
    let mut gains: Vec<Gain> = best.into_values().collect();
    gains.sort_by_key(better);
    Ok(Some(gains))
}

/// Helping somebody more comes first, the longest waiting before others; then the points saved.
fn better(gain: &Gain) -> (bool, Option<Moment>, i64) {
    (gain.helped.is_none(), gain.helped, -gain.saved)
}
