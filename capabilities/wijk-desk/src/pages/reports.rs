//! Figures of a year: all municipalities together or one of them, as they are now or as they were.

use askama::Template;
use axum::extract::Query;
use kernel::Verb;
use ledger::Cents;
use serde::Deserialize;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use crate::door::{Reader, reader};
use crate::figures::{self, Asked, Shown};
use crate::rules::report::{Label, Section, Value};

/// What the address asks.
#[derive(Debug, Default, Clone, Deserialize)]
pub struct Address {
    #[serde(default)]
    year: String,
    #[serde(default)]
    nis: String,
    #[serde(default)]
    borders: String,
}

/// A table as it is shown.
pub struct Table {
    /// For links in the page.
    pub id: &'static str,
    /// Title.
    pub title: String,
    /// What it counts.
    pub note: String,
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// Label and cells.
    pub rows: Vec<(String, Vec<String>)>,
    /// The whole.
    pub total: Option<(String, Vec<String>)>,
}

#[derive(Template)]
#[template(path = "wijk_desk/reports.html")]
struct ReportsPage {
    f: Frame,
    l: Words,
    title: String,
    tables: Vec<Table>,
    years: Vec<Choice>,
    towns: Vec<Choice>,
    borders: Vec<Choice>,
    outside: bool,
    below: i64,
    until: Option<String>,
    pdf: String,
    xlsx: String,
    organiser: bool,
}

/// Loads what an address asks.
pub async fn load(visit: &Visit, address: &Address, verb: Verb) -> Result<(Shown, Reader, Vec<i16>), Failure> {
    let mut tx = visit.app.db.read().await?;
    let reader = reader(&mut tx, &visit.ctx, verb).await?;
    let years = figures::years(&mut tx, &visit.ctx).await?;
    let year = address.year.parse().ok().filter(|year| years.contains(year));
    let asked = Asked {
        year: year.unwrap_or(visit.ctx.today().0.year()),
        nis: Some(address.nis.clone()).filter(|nis| !nis.is_empty()),
        then: address.borders == "then",
    };
    let shown = figures::figures(&mut tx, &visit.ctx, &reader, &asked).await?;
    Ok((shown, reader, years))
}

/// `GET /wijk/reports`
pub async fn show(visit: Visit, Query(address): Query<Address>) -> Answer {
    let (shown, reader, years) = load(&visit, &address, Verb::Read).await?;
    let mut tx = visit.app.db.read().await?;
    let organiser = wijk_office::organiser(&mut tx, &visit.ctx).await?.is_some();
    drop(tx);
    let l = visit.l.clone();
    let nis = shown.asked.nis.clone().unwrap_or_default();
    let borders = if shown.asked.then { "then" } else { "now" };
    let form = FormView::filled([
        ("year", shown.asked.year.to_string()),
        ("nis", nis.clone()),
        ("borders", borders.to_owned()),
    ]);
    let query = format!("year={}&nis={nis}&borders={borders}", shown.asked.year);
    let mut towns: Vec<Choice> =
        shown.towns.iter().map(|(nis, name)| form.choice("nis", nis.clone(), name.clone())).collect();
    if !reader.is_outside() {
        towns.insert(0, form.choice("nis", "", l.t("wijk-report-all-towns")));
    }
    web::render(&ReportsPage {
        f: visit.frame("wijk-report-title", "/wijk/reports"),
        title: title(&l, &shown),
        tables: tables(&l, &shown),
        years: years.iter().map(|year| form.choice("year", year.to_string(), year.to_string())).collect(),
        towns,
        borders: ["now", "then"].map(|b| form.choice("borders", b, l.of("wijk-report-borders", b))).to_vec(),
        outside: reader.is_outside(),
        below: shown.below.unwrap_or(0),
        until: (shown.year.on < shown.year.last).then(|| l.day_year(shown.year.on)),
        pdf: format!("/wijk/reports.pdf?{query}"),
        xlsx: format!("/wijk/reports.xlsx?{query}"),
        organiser,
        l,
    })
}

/// The name of a report.
pub fn title(l: &Words, shown: &Shown) -> String {
    let place = match &shown.asked.nis {
        None => l.t("wijk-report-all-towns"),
        Some(nis) => {
            shown.towns.iter().find(|(code, _)| code == nis).map_or_else(|| nis.clone(), |(_, name)| name.clone())
        }
    };
    l.t2("wijk-report-of", "place", place, "year", shown.asked.year.to_string())
}

/// The tables in words.
pub fn tables(l: &Words, shown: &Shown) -> Vec<Table> {
    shown.report.sections.iter().map(|section| table(l, section)).collect()
}

fn table(l: &Words, section: &Section) -> Table {
    let row = |row: &crate::rules::report::Row| {
        (label(l, &row.label), row.values.iter().map(|value| words(l, value)).collect::<Vec<String>>())
    };
    let note = format!("wijk-report-note-{}", section.key);
    Table {
        id: section.key,
        title: l.of("wijk-report-section", section.key),
        note: if l.has(&note) { l.t(&note) } else { String::new() },
        columns: section.columns.iter().map(|column| l.of("wijk-report-column", column)).collect(),
        rows: section.rows.iter().map(row).collect(),
        total: section.total.as_ref().map(row),
    }
}

/// The words before a row.
pub fn label(l: &Words, label: &Label) -> String {
    match label {
        Label::Key(key) => l.t(key),
        Label::Text(text) | Label::Activity { words: text, .. } => text.clone(),
    }
}

/// A value in words.
pub fn words(l: &Words, value: &Value) -> String {
    match value {
        Value::Count(count) => count.to_string(),
        Value::Cents(cents) => l.t1("wijk-report-euro", "amount", Cents::new(*cents).to_string()),
        Value::Unknown => l.t("wijk-report-unknown"),
        Value::Hidden => l.t("wijk-report-hidden"),
        Value::Text(text) if text == "extend" || text == "limit" => l.of("wijk-report-mode", text),
        Value::Text(text) => text.clone(),
    }
}
