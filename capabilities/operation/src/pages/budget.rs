//! The lines of a year, of the working budget or of the support budget, in one version.

use axum::extract::{Path, Query};
use kernel::{Refusal, Verb};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use super::parts::{Head, Names, Tab, head, sums, year_of, years};
use super::shown::Shown;
use crate::door::{self, Part, Relation};
use crate::model::{BudgetStatus, OperationId};
use crate::records::Line;
use crate::rules::budget;
use crate::store::operation;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    year: String,
    #[serde(default)]
    version: String,
}

struct Row {
    url: String,
    source: String,
    payer: String,
    kind: String,
    cost: String,
    partner: String,
    note: String,
    amount: String,
}

struct Sum {
    name: String,
    amount: String,
}

#[derive(askama::Template)]
#[template(path = "operation/budget.html")]
struct BudgetPage {
    f: Frame,
    l: Words,
    head: Head,
    support: bool,
    year: i64,
    years: Vec<Tab>,
    new_url: String,
    versions: Vec<Tab>,
    told: String,
    reason: String,
    draft: bool,
    frozen: bool,
    rows: Vec<Row>,
    total: String,
    partners: Vec<Sum>,
    all: Vec<(i64, String)>,
    all_total: String,
}

/// `GET /operations/{id}/budget`
pub async fn show(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    page(&visit, id, &asked, false).await
}

/// `GET /operations/{id}/support`
pub async fn support(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    page(&visit, id, &asked, true).await
}

async fn page(visit: &Visit, id: OperationId, asked: &Asked, support: bool) -> Answer {
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let purse = door::require(&mut tx, &visit.ctx, id, Verb::Read, Part::Budget).await?;
    let known = operation::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let writes = purse.may(Verb::Write, Part::Budget);
    let shown = Shown::load(&mut tx, &visit.ctx, &purse, &asked.version, writes).await?;
    let names = Names::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let year = year_of(&known, &asked.year, &visit.ctx);
    let mut lines = budget::of_year(&shown.lines, year, support);
    let place = |line: &&Line| {
        (line.source, line.kind, line.partner_id.map(|id| kernel::name::fold(&names.organisation(id))), line.id)
    };
    lines.sort_by_key(place);
    let mut partners = Vec::new();
    for (partner, amount) in sums(budget::by_partner(&lines))? {
        partners.push(Sum { name: names.partner(&l, partner), amount: amount.to_string() });
    }
    partners.sort_by_key(|partner| kernel::name::fold(&partner.name));
    let mut all = Vec::new();
    for year in known.years() {
        all.push((year, sums(budget::total(&budget::of_year(&shown.lines, year, support)))?.to_string()));
    }
    let whole: Vec<&Line> = shown.lines.iter().filter(|line| line.support == support).collect();
    let here = if support { "support" } else { "budget" };
    let number = shown.budget.as_ref().map(|one| one.number);
    let version = |one: &crate::records::Budget| Tab {
        url: format!("/operations/{id}/{here}?year={year}&version={}", one.number),
        label: l.t2("operation-version", "number", one.number, "status", l.of("operation-budget-status", one.status)),
        here: Some(one.number) == number,
    };
    let mut year_tabs = years(&known, &format!("/{here}"), year);
    if let (Some(number), false) = (number, asked.version.is_empty()) {
        for tab in &mut year_tabs {
            tab.url = format!("{}&version={number}", tab.url);
        }
    }
    let told = match &shown.budget {
        Some(one) if one.status == BudgetStatus::Approved => {
            let day = one.approved_at.map(|at| l.day_plain(at.day())).unwrap_or_default();
            let by = one.decision_ref.clone().unwrap_or_default();
            l.with("operation-budget-approved", &[("number", one.number.to_string()), ("day", day), ("decision", by)])
        }
        Some(one) if purse.relation() == Relation::Lead => l.t1("operation-budget-open", "number", one.number),
        _ => String::new(),
    };
    web::render(&BudgetPage {
        f: visit.frame(if support { "operation-support-title" } else { "operation-budget-title" }, "/operations"),
        head: head(&l, &known, &purse, here),
        years: year_tabs,
        new_url: format!("/operations/{id}/lines/new?year={year}{}", if support { "&support=1" } else { "" }),
        versions: if shown.versions.len() > 1 { shown.versions.iter().map(version).collect() } else { Vec::new() },
        reason: shown.budget.as_ref().map(|one| one.reason.clone()).unwrap_or_default(),
        draft: shown.is_draft() && writes,
        frozen: writes && shown.versions.first().is_some_and(|one| one.status == BudgetStatus::Approved),
        rows: lines.iter().map(|line| row(&l, &names, id, line)).collect(),
        total: sums(budget::total(&lines))?.to_string(),
        all_total: sums(budget::total(&whole))?.to_string(),
        support,
        year,
        told,
        partners,
        all,
        l,
    })
}

fn row(l: &Words, names: &Names, id: OperationId, line: &Line) -> Row {
    Row {
        url: format!("/operations/{id}/lines/{}", line.id),
        source: l.of("operation-source", line.source),
        payer: names.contributor(l, line),
        kind: l.of("operation-kind", line.kind),
        cost: l.of("operation-cost", line.cost_kind),
        partner: names.partner(l, line.partner_id),
        note: line.note.clone().unwrap_or_default(),
        amount: line.amount().to_string(),
    }
}
