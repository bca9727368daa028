//! The map of the region with its offers, and the same numbers in a table.

use askama::Template;
use axum::extract::Query as UrlQuery;
use kernel::Refusal;
use web::{Answer, Choice, Frame, Visit, Words};

use super::{HERE, options};
use crate::map::{self, Asked};
use crate::{arena, rules, store};

/// A municipality on the map.
struct Area {
    name: String,
    path: String,
    x: i64,
    /// Where the number stands, the name, and the free places.
    y: [i64; 3],
    step: i64,
    services: i64,
    open: i64,
    free: i64,
    url: String,
}

#[derive(Template)]
#[template(path = "catalogue/map.html")]
struct MapPage {
    f: Frame,
    l: Words,
    areas: Vec<Area>,
    height: i64,
    drawn: bool,
    barriers: Vec<Choice>,
    types: Vec<Choice>,
    steps: Vec<(i64, String)>,
    summary: String,
}

impl MapPage {
    fn width(&self) -> i64 {
        if self.drawn { map::VIEW.0 } else { map::TILES_WIDTH }
    }
}

/// `GET /services/map`
pub async fn show(visit: Visit, UrlQuery(asked): UrlQuery<Asked>) -> Answer {
    if !rules::may_read(&visit.ctx.actor) {
        return Err(Refusal::NotFound.into());
    }
    let need = asked.need.filter(|key| arena::is_type(key));
    let barrier = asked.barrier.filter(|key| arena::is_barrier(key));
    let asked = Asked { need, barrier };
    let mut tx = visit.app.db.read().await?;
    let counts = store::map::counts(&mut tx, &visit.ctx, &asked).await?;
    let shapes = store::map::shapes(&mut tx, &visit.ctx).await?;
    let towns = network::municipality::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let l = visit.l.clone();
    let today = towns.on(visit.ctx.today());
    let codes: Vec<&str> = today.iter().map(|m| m.nis.as_str()).collect();
    let (corners, height) = map::corners(&codes);
    let drawn = codes.iter().all(|nis| shapes.iter().any(|shape| shape.nis == *nis)) && !codes.is_empty();
    let count = |nis: &str| counts.iter().find(|c| c.nis == nis);
    let most = counts.iter().map(|c| c.services).max().unwrap_or(0);
    let filter = match (&asked.need, &asked.barrier) {
        (Some(need), _) => format!("&need={need}"),
        (None, Some(barrier)) => format!("&barrier={barrier}"),
        (None, None) => String::new(),
    };
    let mut areas = Vec::new();
    for (m, corner) in today.iter().zip(corners) {
        let (services, open, free) = count(&m.nis).map_or((0, 0, 0), |c| (c.services, c.open, c.free));
        let shape = shapes.iter().find(|shape| drawn && shape.nis == m.nis);
        let path = shape.map_or_else(|| map::tile(corner), |shape| shape.path.clone());
        let (x, y) = shape.map_or_else(|| map::middle(corner), |shape| map::middle_of(&shape.path));
        let y = [y - 12, y + 20, y + 44];
        let url = format!("/services?nis={}&km=0{filter}", m.nis);
        let step = map::step(services, most);
        areas.push(Area { name: m.name.clone(), path, x, y, step, services, open, free, url });
    }
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let step = |n: i64| {
        let (from, to) = ((n - 1) * most / 4 + 1, n * most / 4);
        let words = if from >= to { to.to_string() } else { format!("{from}–{to}") };
        (n, if n == 0 { "0".to_owned() } else { words })
    };
    let steps = if most < 4 { vec![(0, "0".to_owned()), (4, most.to_string())] } else { (0..=4).map(step).collect() };
    web::render(&MapPage {
        f: visit.frame("map-title", HERE),
        barriers: options::barriers(&l, &text(&asked.barrier)),
        types: options::types(&l, asked.barrier.as_deref(), &text(&asked.need)),
        height: if drawn { map::VIEW.1 } else { height },
        summary: l.t2("map-summary", "least", counts_least(&areas), "most", most),
        steps,
        areas,
        drawn,
        l,
    })
}

fn counts_least(areas: &[Area]) -> i64 {
    areas.iter().map(|area| area.services).min().unwrap_or(0)
}
