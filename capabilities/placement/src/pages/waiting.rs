//! The waiting list of the region, for the coordinator: longest first, by need, municipality or band.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use web::{Answer, Choice, Frame, Visit, Words};

use super::view::{self, Line};
use crate::actions::automatic::SetAutomatic;
use crate::actions::speak_up;
use crate::model::Placement;
use crate::rules::{order_key, wait};
use crate::standing;
use crate::store::{flow, setting};

/// Rows on one screen; filters narrow the rest.
const MOST: usize = 300;

/// What is filtered.
#[derive(serde::Deserialize, Default)]
pub struct Wanted {
    need: Option<String>,
    nis: Option<String>,
    band: Option<i64>,
    sort: Option<String>,
}

/// A row with its bar.
struct Row {
    line: Line,
    bar: i64,
    wishes: String,
    municipality: String,
    place: usize,
}

#[derive(Template)]
#[template(path = "placement/waiting.html")]
struct WaitingPage {
    f: Frame,
    l: Words,
    rows: Vec<Row>,
    total: usize,
    shown: usize,
    longest: i64,
    median: i64,
    open_ends: usize,
    automatic: bool,
    needs: Vec<Choice>,
    places: Vec<Choice>,
    bands: Vec<Choice>,
    sorts: Vec<Choice>,
    estimate: String,
}

/// `GET /waiting`
pub async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let all = crate::waiting(&mut tx, ctx).await?;
    let open_ends = speak_up::open_ends(&mut tx, ctx).await?.len();
    let automatic = setting::automatic(&mut tx, ctx).await?;
    let municipalities = network::municipality::load(&mut tx, ctx).await?;
    let named = |nis: &str| municipalities.by_nis(nis).map_or_else(|| nis.to_owned(), |m| m.name.clone());
    let mut needs: Vec<String> = all.iter().map(|p| p.need.clone()).collect();
    needs.sort_by_key(|need| catalogue::word_of_type(&l, need));
    needs.dedup();
    let mut places: Vec<String> = all.iter().filter_map(|p| p.nis.clone()).collect();
    places.sort_by_key(|nis| named(nis));
    places.dedup();
    let need = wanted.need.filter(|n| needs.contains(n));
    let nis = wanted.nis.filter(|n| places.contains(n));
    let today = ctx.today();
    let mut days: Vec<i64> = all.iter().map(|p| view::days_waiting(p, today)).collect();
    days.sort_unstable();
    let total = all.len();
    let mut found: Vec<(usize, Placement)> = places_in_row(all)
        .into_iter()
        .filter(|(_, p)| {
            need.as_ref().is_none_or(|n| p.need == *n)
                && nis.as_ref().is_none_or(|n| p.nis.as_ref() == Some(n))
                && wanted.band.is_none_or(|b| p.band == b)
        })
        .collect();
    let by_order = wanted.sort.as_deref() == Some("order");
    if !by_order {
        found.sort_by_key(|(_, p)| (p.waiting_since, p.id));
    }
    let estimate = match &need {
        Some(need) => {
            let placed = flow::of_need(&mut tx, ctx, need, standing::window(ctx)).await?;
            let waiting = found.len();
            standing::words(&l, wait::estimate(standing::count(placed), waiting))
        }
        None => String::new(),
    };
    let shown = found.len();
    found.truncate(MOST);
    let names = view::names(&mut tx, ctx, &found.iter().map(|(_, p)| p).collect::<Vec<_>>()).await?;
    drop(tx);
    let longest = days.last().copied().unwrap_or(0);
    let rows = found
        .into_iter()
        .map(|(place, p)| Row {
            bar: view::days_waiting(&p, today) * 100 / longest.max(1),
            wishes: crate::snapshot::wishes(&l, &p),
            municipality: p.nis.as_deref().map_or_else(String::new, named),
            line: Line::new(&l, p, &names, today),
            place,
        })
        .collect();
    let pick = |value: &str, label: String, chosen: bool| view::choice(value, label, chosen);
    web::render(&WaitingPage {
        f: visit.frame("waiting-title", "/waiting"),
        needs: needs.iter().map(|n| pick(n, catalogue::word_of_type(&l, n), need.as_ref() == Some(n))).collect(),
        places: places.iter().map(|n| pick(n, named(n), nis.as_ref() == Some(n))).collect(),
        bands: (1..=3).map(|b| pick(&b.to_string(), l.n("urgency-band", b), wanted.band == Some(b))).collect(),
        sorts: vec![
            pick("longest", l.t("waiting-sort-longest"), !by_order),
            pick("order", l.t("waiting-sort-order"), by_order),
        ],
        median: days.get(days.len() / 2).copied().unwrap_or(0),
        rows,
        total,
        shown,
        longest,
        open_ends,
        automatic,
        estimate,
        l,
    })
}

/// Everybody with her place in the published order among those who wait for the same type of help, from 1.
fn places_in_row(mut all: Vec<Placement>) -> Vec<(usize, Placement)> {
    all.sort_by_key(order_key);
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    all.into_iter()
        .map(|p| {
            let count = counts.entry(p.need.clone()).or_default();
            *count += 1;
            (*count, p)
        })
        .collect()
}

/// `POST /waiting/automatic`
pub async fn automatic(visit: Visit, web::Form(fields): web::Form) -> Answer {
    visit.app.db.act(&visit.ctx, &SetAutomatic { on: fields.has("on", "yes") }).await?;
    Ok(visit.redirect("/waiting").said("waiting-said-automatic").into_response())
}
