//! The figures page and its CSV.

use ::store::{Failure, Tx};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use kernel::{Day, Role};
use serde::Deserialize;
use web::{Answer, Choice, Visit, Words};

use super::rules::{Shown, Sum, guard};
use super::store::{self, Municipality};

/// Routes.
pub(crate) fn routes() -> Router<web::App> {
    Router::new().route("/figures", get(show)).route("/figures.csv", get(csv))
}

#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    year: String,
    #[serde(default)]
    borders: String,
}

/// A line of a table.
struct Line {
    label: String,
    shown: Shown,
}

/// A table with its total.
struct Table {
    key: &'static str,
    lines: Vec<Line>,
    total: Shown,
}

struct Figures {
    on: Day,
    year: i16,
    then: bool,
    under_way: Shown,
    started: Shown,
    closed: Shown,
    tables: Vec<Table>,
}

#[derive(Template)]
#[template(path = "guidance/figures.html")]
struct FiguresPage {
    f: web::Frame,
    l: Words,
    figures: Figures,
    years: Vec<Choice>,
    guarded: bool,
    csv: String,
}

impl FiguresPage {
    #[expect(clippy::unused_self, reason = "the template asks the page")]
    fn words(&self, shown: &Shown) -> String {
        words(*shown)
    }
}

fn words(shown: Shown) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::Few => "< 5".to_owned(),
        Shown::Hidden => "…".to_owned(),
    }
}

/// Who may open files knows the people; everybody else gets guarded counts.
fn guarded(visit: &Visit) -> bool {
    !matches!(visit.role(), Role::Coordinator | Role::TeamLead)
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.only(&[Role::Municipality, Role::Coordinator, Role::TeamLead])?;
    let mut tx = visit.app.db.read().await?;
    let figures = load(&visit, &mut tx, &asked).await?;
    drop(tx);
    let this_year = visit.ctx.today().0.year();
    let years = (2024..=this_year).rev().map(|year| Choice {
        value: year.to_string(),
        label: year.to_string(),
        chosen: year == figures.year,
        ..Choice::default()
    });
    web::render(&FiguresPage {
        f: visit.frame("figures-title", "/figures"),
        l: visit.l.clone(),
        years: years.collect(),
        guarded: guarded(&visit),
        csv: format!("/figures.csv?year={}&borders={}", figures.year, if figures.then { "then" } else { "now" }),
        figures,
    })
}

async fn csv(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.only(&[Role::Municipality, Role::Coordinator, Role::TeamLead])?;
    let mut tx = visit.app.db.read().await?;
    let figures = load(&visit, &mut tx, &asked).await?;
    drop(tx);
    let l = &visit.l;
    let head = ["figures-csv-table", "figures-csv-line", "figures-csv-count"].map(|key| l.t(key));
    let mut rows = Vec::new();
    for table in &figures.tables {
        for line in &table.lines {
            rows.push(vec![l.t(table.key), line.label.clone(), words(line.shown)]);
        }
        rows.push(vec![l.t(table.key), l.t("figures-total"), words(table.total)]);
    }
    Ok(web::csv_file("opstap-figures.csv", &head, rows))
}

async fn load(visit: &Visit, tx: &mut Tx, asked: &Asked) -> Result<Figures, Failure> {
    let (partnership, today, l) = (visit.ctx.actor.partnership, visit.ctx.today(), &visit.l);
    let guarded = guarded(visit);
    // Guarded figures stand still during a month.
    let on = if guarded { Day(today.0.first_of_month()) } else { today };
    let year = asked.year.parse().ok().filter(|y| (2024..=today.0.year()).contains(y)).unwrap_or(today.0.year());
    let edge = |month, day| Day::new(year, month, day).unwrap_or(on);
    let (from, until) = (edge(1, 1), edge(12, 31).min(on));
    let then = asked.borders == "then";
    let places = store::municipalities(tx, partnership).await?;
    let per_nis = store::under_way(tx, partnership, on).await?;
    let started = store::started(tx, partnership, from, until).await?;
    let closed = store::closed(tx, partnership, from, until).await?;

    let mut counts = Counts::default();
    let (mut then_cells, mut now_cells) = (Vec::new(), Vec::new());
    for row in &per_nis {
        let former = row.nis.as_deref().unwrap_or_default();
        let present = row.nis.as_deref().map_or("", |nis| successor(&places, nis));
        let cell = counts.add(row.people);
        then_cells.push((former.to_owned(), cell));
        match now_cells.iter_mut().find(|(nis, _): &&mut (String, Vec<usize>)| nis == present) {
            Some((_, parts)) => parts.push(cell),
            None => now_cells.push((present.to_owned(), vec![cell])),
        }
    }
    let now_cells: Vec<(String, usize)> =
        now_cells.into_iter().map(|(nis, parts)| (nis, counts.sum(&parts, None))).collect();
    let under_way = counts.sum(&rows_of(&now_cells), None);
    let mut per_rung = Vec::new();
    for (rung, people) in store::rungs(tx, partnership, on, if guarded { on.start() } else { visit.ctx.now }).await? {
        per_rung.push((rung.map(|rung| rung.to_string()).unwrap_or_default(), counts.add(people)));
    }
    let rungs = counts.sum(&rows_of(&per_rung), Some(under_way));
    let destinations: Vec<(String, usize)> =
        closed.iter().map(|row| (row.destination.to_string(), counts.add(row.people))).collect();
    let closed = counts.sum(&rows_of(&destinations), None);
    let started = counts.add(started);
    let shown = counts.shown(guarded);

    let place =
        |key: &str| places.iter().find(|p| p.nis == key).map_or_else(|| l.t("figures-nowhere"), |p| p.name.clone());
    let lines = |cells: &[(String, usize)], label: &dyn Fn(&str) -> String| -> Vec<Line> {
        cells.iter().map(|(key, at)| Line { label: label(key), shown: shown[*at] }).collect()
    };
    let mut by_place = lines(if then { &then_cells } else { &now_cells }, &place);
    by_place.sort_by(|a, b| a.label.cmp(&b.label));
    let rung = |key: &str| match key {
        "" => l.t("figures-no-rung"),
        key => format!("{key}. {}", l.of("rung-short", key)),
    };
    let destination = |key: &str| l.of("destination", key);
    let tables = vec![
        Table {
            key: if then { "figures-by-place-then" } else { "figures-by-place" },
            lines: by_place,
            total: shown[under_way],
        },
        Table { key: "figures-by-rung", lines: lines(&per_rung, &rung), total: shown[rungs] },
        Table { key: "figures-by-destination", lines: lines(&destinations, &destination), total: shown[closed] },
    ];
    let (under_way, started, closed) = (shown[under_way], shown[started], shown[closed]);
    Ok(Figures { on, year, then, under_way, started, closed, tables })
}

/// All counts of the page together, and which are sums of which.
#[derive(Default)]
struct Counts {
    counts: Vec<i64>,
    sums: Vec<Sum>,
}

impl Counts {
    fn add(&mut self, count: i64) -> usize {
        self.counts.push(count);
        self.counts.len() - 1
    }

    /// The sum of some: the same cell as one that was there already when it counts the same.
    fn sum(&mut self, parts: &[usize], same: Option<usize>) -> usize {
        let count = parts.iter().map(|at| self.counts[*at]).sum();
        let whole = same.filter(|at| self.counts[*at] == count).unwrap_or_else(|| self.add(count));
        self.sums.push(Sum { whole, parts: parts.to_vec() });
        whole
    }

    fn shown(&self, guarded: bool) -> Vec<Shown> {
        if guarded { guard(&self.counts, &self.sums) } else { self.counts.iter().map(|n| Shown::Count(*n)).collect() }
    }
}

fn rows_of(cells: &[(String, usize)]) -> Vec<usize> {
    cells.iter().map(|(_, at)| *at).collect()
}

/// The municipality that stands today where this one stood. A circle in the data ends after a few steps.
fn successor<'a>(places: &'a [Municipality], nis: &'a str) -> &'a str {
    let mut now = nis;
    for _ in 0..8 {
        let next = places.iter().find(|p| p.nis == now).and_then(|p| p.successor_nis.as_deref());
        match next {
            Some(next) => now = next,
            None => break,
        }
    }
    now
}
