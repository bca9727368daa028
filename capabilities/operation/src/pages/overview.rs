//! An operation at a glance: what this year costs and who pays it, each year, each partner, each municipality.

use axum::extract::{Path, Query};
use kernel::{Refusal, Verb};
use ledger::Cents;
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use super::parts::{Head, Names, Piece, Tab, colour, euro, head, percent, pieces, sums, year_of, years};
use super::share;
use super::shown::Shown;
use crate::door::{self, Part, Purse, Relation};
use crate::model::{OperationId, Source};
use crate::records::{Line, Operation};
use crate::rules::budget;
use crate::store::operation;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub(super) year: String,
}

struct Payer {
    name: String,
    amount: String,
    share: String,
    staff: String,
    bar: Vec<Piece>,
}

struct YearRow {
    year: i64,
    cells: Vec<String>,
    total: String,
    bar: Vec<Piece>,
}

struct Named {
    name: String,
    amount: String,
}

#[derive(askama::Template)]
#[template(path = "operation/overview.html")]
struct OverviewPage {
    f: Frame,
    l: Words,
    head: Head,
    year: i64,
    years: Vec<Tab>,
    lead: bool,
    draft: bool,
    total: String,
    support: String,
    payers: Vec<Payer>,
    legend: Vec<(&'static str, String)>,
    rows: Vec<YearRow>,
    whole: Vec<String>,
    whole_total: String,
    partners: Vec<Named>,
    towns: Vec<Named>,
    towns_told: String,
}

/// `GET /operations/{id}`
pub async fn show(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let purse = door::open(&mut tx, &visit.ctx, id).await?;
    let known = operation::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let year = year_of(&known, &asked.year, &visit.ctx);
    if purse.relation() == Relation::Municipality {
        return share::page(&visit, tx, &purse, &known).await;
    }
    purse.require(Verb::Read, Part::Budget)?;
    let shown = Shown::load(&mut tx, &visit.ctx, &purse, "", false).await?;
    let names = Names::load(&mut tx, &visit.ctx).await?;
    let lead = purse.relation() == Relation::Lead;
    let of_year = budget::of_year(&shown.lines, year, false);
    let local = Cents::sum(of_year.iter().filter(|line| line.source == Source::Local).map(|line| line.amount()));
    let (towns, towns_told) = match (lead, sums(local)?) {
        (true, local) if local.is_positive() => towns(&visit, &mut tx, &purse, &names, year, local).await?,
        _ => (Vec::new(), String::new()),
    };
    drop(tx);
    page(&visit, &purse, &known, year, &shown, &names, (towns, towns_told))
}

async fn towns(
    visit: &Visit,
    tx: &mut ::store::Tx,
    purse: &Purse,
    names: &Names,
    year: i64,
    local: Cents,
) -> Result<(Vec<Named>, String), web::Problem> {
    let l = &visit.l;
    match crate::gather::shares(tx, &visit.ctx, purse, year, local).await {
        Ok(shares) => {
            let named = shares.iter().map(|s| Named { name: names.town(&s.nis), amount: euro(l, s.cents) });
            let mut named: Vec<Named> = named.collect();
            named.sort_by_key(|town| kernel::name::fold(&town.name));
            Ok((named, String::new()))
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let told = errors
                .first()
                .map(|e| l.with(e.key, &e.facts.iter().map(|(n, v)| (*n, v.clone())).collect::<Vec<(&str, String)>>()));
            Ok((Vec::new(), told.unwrap_or_default()))
        }
    }
}

fn page(
    visit: &Visit,
    purse: &Purse,
    known: &Operation,
    year: i64,
    shown: &Shown,
    names: &Names,
    (towns, towns_told): (Vec<Named>, String),
) -> Answer {
    let l = visit.l.clone();
    let of_year = budget::of_year(&shown.lines, year, false);
    let total = sums(budget::total(&of_year))?;
    let support = sums(budget::total(&budget::of_year(&shown.lines, year, true)))?;
    let mut payers = Vec::new();
    for (source, staff, cash) in sums(budget::by_source(&of_year))? {
        let amount = sums(staff.plus(cash))?;
        payers.push(Payer {
            name: l.of("operation-pays", source),
            amount: euro(&l, amount),
            share: budget::share(amount, total).map(percent).unwrap_or_default(),
            staff: if staff.is_positive() { euro(&l, staff) } else { String::new() },
            bar: pieces(&[(source, amount)], total),
        });
    }
    let sources: Vec<Source> =
        Source::ALL.iter().copied().filter(|s| shown.lines.iter().any(|i| i.source == *s && !i.support)).collect();
    let (rows, whole, whole_total) = sums(table(known, &shown.lines, &sources))?;
    let mut partners: Vec<Named> = Vec::new();
    for (partner, amount) in sums(budget::by_partner(&of_year))? {
        partners.push(Named { name: names.partner(&l, partner), amount: euro(&l, amount) });
    }
    partners.sort_by_key(|partner| kernel::name::fold(&partner.name));
    web::render(&OverviewPage {
        f: visit.frame("operation-title", "/operations"),
        head: head(&l, known, purse, ""),
        years: years(known, "", year),
        lead: purse.relation() == Relation::Lead,
        draft: shown.is_draft(),
        total: if total.is_positive() { euro(&l, total) } else { String::new() },
        support: if support.is_positive() { euro(&l, support) } else { String::new() },
        legend: sources.iter().map(|s| (colour(*s), l.of("operation-source", s))).collect(),
        year,
        payers,
        rows,
        whole,
        whole_total,
        partners,
        towns,
        towns_told,
        l,
    })
}

type Table = (Vec<YearRow>, Vec<String>, String);

/// Each year by source, with the sum of all years.
fn table(known: &Operation, lines: &[Line], sources: &[Source]) -> Result<Table, ledger::TooLarge> {
    let of = |year: Option<i64>, source: Source| {
        let there = |i: &&Line| !i.support && i.source == source && year.is_none_or(|year| i.year == year);
        Cents::sum(lines.iter().filter(there).map(Line::amount))
    };
    let mut years: Vec<(i64, Vec<(Source, Cents)>)> = Vec::new();
    for year in known.years() {
        let cells: Result<Vec<_>, _> = sources.iter().map(|s| of(Some(year), *s).map(|cents| (*s, cents))).collect();
        years.push((year, cells?));
    }
    let sum = |cells: &[(Source, Cents)]| Cents::sum(cells.iter().map(|cell| cell.1));
    let longest = years.iter().map(|(_, cells)| sum(cells)).collect::<Result<Vec<_>, _>>()?;
    let longest = longest.into_iter().max().unwrap_or_default();
    let words = |cell: &(Source, Cents)| cell.1.to_string();
    let mut rows = Vec::new();
    for (year, cells) in &years {
        let bar = pieces(cells, longest);
        rows.push(YearRow {
            year: *year,
            cells: cells.iter().map(words).collect(),
            total: sum(cells)?.to_string(),
            bar,
        });
    }
    let whole: Result<Vec<_>, _> = sources.iter().map(|s| of(None, *s).map(|cents| (*s, cents))).collect();
    let whole = whole?;
    Ok((rows, whole.iter().map(words).collect(), sum(&whole)?.to_string()))
}
