//! The page: what the region lacks, in numbers, bars, a map and a table.

use askama::Template;
use catalogue::map;
use web::{Answer, Frame, Visit, Words};

use super::ROLES;
use super::table::{self, Numbers, language};
use crate::rules::{self, Gap, Unused, Wait};

/// Rows of the large table that are shown; the CSV has all.
const SHOWN: usize = 40;
/// Rows of the other tables that are shown.
const FIRST: usize = 12;

/// A bar of a chart.
struct Bar {
    label: String,
    value: String,
    /// Of 100.
    width: i64,
}

/// A municipality on the map.
struct Area {
    name: String,
    value: String,
    path: String,
    x: i64,
    y: i64,
    step: i64,
}

#[derive(Template)]
#[template(path = "region/gaps.html")]
struct GapsPage {
    f: Frame,
    l: Words,
    gaps: Vec<Gap>,
    left_out: usize,
    bars: Vec<Bar>,
    areas: Vec<Area>,
    height: i64,
    waits: Vec<Wait>,
    waits_left: usize,
    unused: Vec<Unused>,
    unused_left: usize,
    numbers: Numbers,
}

impl GapsPage {
    fn town(&self, gap: &Gap) -> String {
        self.numbers.town(&self.l, &gap.nis)
    }

    fn language(&self, gap: &Gap) -> String {
        language(&self.l, &gap.language)
    }

    fn need(&self, need: &str) -> String {
        catalogue::word_of_type(&self.l, need)
    }

    /// Length of the bar of a wait, of 100.
    fn length(&self, wait: &Wait) -> i64 {
        share(wait.middle, self.numbers.waits.iter().map(|w| w.middle).max().unwrap_or(0))
    }

    #[expect(clippy::unused_self, reason = "the template asks the page")]
    fn taken(&self, unused: &Unused) -> i64 {
        share(unused.capacity - unused.free, unused.capacity)
    }

    #[expect(clippy::unused_self, reason = "the template asks the page")]
    fn width(&self) -> i64 {
        map::VIEW.0
    }
}

fn share(part: i64, whole: i64) -> i64 {
    if whole > 0 { part * 100 / whole } else { 0 }
}

/// A sum of rows, with a plus where rows of few people may be left out; whether they are is not told.
fn at_least(count: i64, guarded: bool) -> String {
    match (count, guarded) {
        (0, true) => "…".to_owned(),
        (count, true) => format!("{count}+"),
        (count, false) => count.to_string(),
    }
}

/// `GET /region/gaps`.
pub async fn show(visit: Visit) -> Answer {
    visit.only(ROLES)?;
    let mut tx = visit.app.db.read().await?;
    let numbers = table::load(&mut tx, &visit.ctx).await?;
    let shapes = catalogue::shapes(&mut tx, &visit.ctx).await?;
    drop(tx);
    let l = visit.l.clone();
    let (areas, height) = drawing(&visit, &numbers, &shapes);
    let by_barrier = rules::sums(&numbers.gaps, |gap| gap.barrier.as_str());
    let most = by_barrier.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let bars = by_barrier
        .iter()
        .map(|(barrier, count)| Bar {
            label: l.of("barrier", barrier),
            value: at_least(*count, numbers.guarded),
            width: share(*count, most),
        })
        .collect();
    let mut gaps = numbers.gaps.clone();
    let left_out = gaps.len().saturating_sub(SHOWN);
    gaps.truncate(SHOWN);
    web::render(&GapsPage {
        f: visit.frame("gaps-title", "/region/gaps"),
        gaps,
        left_out,
        bars,
        areas,
        height,
        waits: numbers.waits.iter().take(FIRST).cloned().collect(),
        waits_left: numbers.waits.len().saturating_sub(FIRST),
        unused: numbers.unused.iter().take(FIRST).cloned().collect(),
        unused_left: numbers.unused.len().saturating_sub(FIRST),
        numbers,
        l,
    })
}

/// Municipalities of today with the people who find nothing.
fn drawing(visit: &Visit, numbers: &Numbers, shapes: &[map::Shape]) -> (Vec<Area>, i64) {
    let towns = numbers.towns.on(visit.ctx.today());
    let codes: Vec<&str> = towns.iter().map(|town| town.nis.as_str()).collect();
    let (corners, height) = map::corners(&codes);
    let drawn = !codes.is_empty() && codes.iter().all(|nis| shapes.iter().any(|shape| shape.nis == *nis));
    let sums = rules::sums(&numbers.gaps, |gap| gap.nis.as_str());
    let most = sums.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let area = |(town, corner): (&&network::municipality::Municipality, (i64, i64))| {
        let shape = shapes.iter().find(|shape| drawn && shape.nis == town.nis);
        let count = sums.iter().find(|(nis, _)| *nis == town.nis).map_or(0, |(_, count)| *count);
        let (x, y) = shape.map_or_else(|| map::middle(corner), |shape| map::middle_of(&shape.path));
        Area {
            name: town.name.clone(),
            value: at_least(count, numbers.guarded),
            path: shape.map_or_else(|| map::tile(corner), |shape| shape.path.clone()),
            x,
            y,
            step: map::step(count, most),
        }
    };
    (towns.iter().zip(corners).map(area).collect(), if drawn { map::VIEW.1 } else { height })
}
