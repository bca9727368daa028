//! The figures page and its CSV.

use ::store::{Failure, Tx};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use kernel::{Day, Role};
use serde::Deserialize;
use web::{Answer, Choice, Visit, Words};

use super::rules::{Cell, Shown, guard, open, total};
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
    use std::fmt::Write as _;
    visit.only(&[Role::Municipality, Role::Coordinator, Role::TeamLead])?;
    let mut tx = visit.app.db.read().await?;
    let figures = load(&visit, &mut tx, &asked).await?;
    drop(tx);
    let l = &visit.l;
    // The byte order mark lets spreadsheets read the accents; names of municipalities hold no separator.
    let mut out =
        format!("\u{feff}{};{};{}\r\n", l.t("figures-csv-table"), l.t("figures-csv-line"), l.t("figures-csv-count"));
    for table in &figures.tables {
        let title = l.t(table.key);
        for line in &table.lines {
            let _ = write!(out, "{title};{};{}\r\n", line.label, words(line.shown));
        }
        let _ = write!(out, "{title};{};{}\r\n", l.t("figures-total"), words(table.total));
    }
    Ok(web::attachment("text/csv; charset=utf-8", "opstap-figures.csv", out))
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

    let mut by_place: Vec<Cell> = Vec::new();
    for row in &per_nis {
        let now = row.nis.as_deref().map(|nis| successor(&places, nis));
        let key = if then { row.nis.as_deref() } else { now };
        let key = key.unwrap_or_default().to_owned();
        let group = if then { now.unwrap_or_default().to_owned() } else { String::new() };
        match by_place.iter_mut().find(|c| c.key == key) {
            Some(cell) => cell.count += row.people,
            None => by_place.push(Cell { key, group, count: row.people }),
        }
    }
    let destinations: Vec<Cell> = closed
        .iter()
        .map(|row| Cell { key: row.destination.to_string(), group: String::new(), count: row.people })
        .collect();
    let rungs: Vec<Cell> = store::rungs(tx, partnership, on)
        .await?
        .iter()
        .map(|row| Cell {
            key: row.rung.map(|r| r.to_string()).unwrap_or_default(),
            group: String::new(),
            count: row.people,
        })
        .collect();
    let single = |count| total(&[Cell { key: String::new(), group: String::new(), count }]);
    let head = |cells: &[Cell]| {
        let sum = cells.iter().map(|c| c.count).sum();
        if guarded { single(sum) } else { Shown::Count(sum) }
    };
    let place =
        |key: &str| places.iter().find(|p| p.nis == key).map_or_else(|| l.t("figures-nowhere"), |p| p.name.clone());
    let mut lines = table(&by_place, guarded, place);
    lines.sort_by(|a, b| a.label.cmp(&b.label));
    let tables = vec![
        Table { key: if then { "figures-by-place-then" } else { "figures-by-place" }, lines, total: head(&by_place) },
        Table {
            key: "figures-by-rung",
            lines: table(&rungs, guarded, |key| {
                if key.is_empty() { l.t("figures-no-rung") } else { format!("{key}. {}", l.of("rung-short", key)) }
            }),
            total: head(&rungs),
        },
        Table {
            key: "figures-by-destination",
            lines: table(&destinations, guarded, |key| l.of("destination", key)),
            total: head(&destinations),
        },
    ];
    Ok(Figures {
        on,
        year,
        then,
        under_way: head(&by_place),
        started: if guarded { single(started) } else { Shown::Count(started) },
        closed: head(&destinations),
        tables,
    })
}

fn table(cells: &[Cell], guarded: bool, label: impl Fn(&str) -> String) -> Vec<Line> {
    let shown = if guarded { guard(cells) } else { open(cells) };
    cells.iter().zip(shown).map(|(cell, shown)| Line { label: label(&cell.key), shown }).collect()
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
