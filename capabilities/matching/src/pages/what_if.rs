//! What one more place or one more language would do: of a run, from what it kept. Counts, never who.

use askama::Template;
use axum::extract::Path;
use kernel::language::Language;
use kernel::{Refusal, RunId};
use uuid::Uuid;
use web::{Answer, Frame, Visit, Words};

use super::words;
use crate::rules::coach::CoachInput;
use crate::rules::market::{Asked, Input, WHAT_IF};
use crate::rules::pack::Packed;
use crate::rules::run as rules;
use crate::rules::what_if::{self, Gain, Spoken};
use crate::store::run::{self, Market, Run};

/// A line about one more place.
struct Row {
    name: String,
    organisation: String,
    url: String,
    cap: bool,
    intensive: bool,
    days: Option<i64>,
}

/// A line about one more language.
struct Tongue {
    name: String,
    people: i64,
    gained: i64,
    days: i64,
    best: String,
}

#[derive(Template)]
#[template(path = "matching/what_if.html")]
struct WhatIfPage {
    f: Frame,
    l: Words,
    run: Run,
    rows: Vec<Row>,
    tongues: Vec<Tongue>,
    too_many: bool,
}

/// Shows it: who waits longest and would be helped first; then where the others would fit better.
pub async fn show(visit: Visit, Path(id): Path<RunId>) -> Answer {
    crate::require_decides(&visit.ctx)?;
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let run = run::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let (input, result) = run::kept(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let market = run.market;
    let looked = tokio::task::spawn_blocking(move || look(market, &input, &result))
        .await
        .map_err(|e| store::Failure::other(e.to_string()))?
        .map_err(store::Failure::other)?;
    let too_many = looked.is_none();
    let (gains, spoken) = looked.unwrap_or_default();
    let best = spoken.iter().filter_map(|s| s.best).map(|(service, _)| service.0);
    let wanted: Vec<Uuid> = gains.iter().map(|gain| gain.of).chain(best).collect();
    let names = words::names(&mut tx, ctx, market, &wanted).await?;
    drop(tx);
    let days = |since: kernel::Moment| i64::from(since.day().days_until(run.started_at.day()));
    let row = |gain: &Gain| {
        let (name, organisation) = names.get(&gain.of)?.clone();
        let url = match (gain.cap, market) {
            (true, _) => "/matching/caps".to_owned(),
            (false, Market::Services) => format!("/services/{}", gain.of),
            (false, Market::Coaches) => format!("/matching/facts/{}", gain.of),
        };
        let (cap, intensive) = (gain.cap, gain.intensive);
        Some(Row { name, organisation, url, cap, intensive, days: gain.helped.map(days) })
    };
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let tongue = |s: &Spoken| Tongue {
        name: Language::by_code(&s.language).map_or_else(|| s.language.clone(), |l| l.dutch.to_owned()),
        people: count(s.people),
        gained: count(s.gained),
        days: s.longest.map_or(0, days),
        best: s.best.and_then(|(service, _)| names.get(&service.0)).map_or_else(String::new, |(name, _)| name.clone()),
    };
    web::render(&WhatIfPage {
        f: visit.frame("match-what-if-title", "/waiting"),
        l: visit.l.clone(),
        rows: gains.iter().filter_map(row).collect(),
        tongues: spoken.iter().map(tongue).collect(),
        run,
        too_many,
    })
}

type Looked = Option<(Vec<Gain>, Vec<Spoken>)>;

/// `None`: too many people to work it out while somebody waits for the page.
fn look(market: Market, input: &Packed, result: &Packed) -> Result<Looked, String> {
    match market {
        Market::Services => {
            let (input, outcome) = rules::kept::<Input>(input, result)?;
            if input.wishes() > WHAT_IF {
                return Ok(None);
            }
            let places = what_if::one_more_place(&input, &outcome)?;
            Ok(Some((places, what_if::one_more_language(&input, &outcome)?)))
        }
        Market::Coaches => {
            let (input, outcome) = rules::kept::<CoachInput>(input, result)?;
            if input.wishes() > WHAT_IF {
                return Ok(None);
            }
            Ok(Some((what_if::one_more_place(&input, &outcome)?, Vec::new())))
        }
    }
}
