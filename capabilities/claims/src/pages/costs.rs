//! The costs of an operation: those of the own organisation, or for the lead all of them.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use kernel::{OrganisationId, Role, Verb};
use operation::Part;
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use super::view::{Link, category, chosen, euro, listed, none, operations, switch};
use crate::model::{Budget, CostStatus};
use crate::records::Cost;
use crate::store as tables;

/// Rows on a page.
const SIZE: usize = 25;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    operation: String,
    status: String,
    sort: String,
    page: usize,
}

struct Row {
    url: String,
    number: i64,
    words: String,
    who: String,
    about: String,
    day: String,
    amount: String,
    status: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "claims/costs.html")]
struct CostsPage {
    f: Frame,
    l: Words,
    operation: String,
    switch: Vec<Link>,
    filters: Vec<Link>,
    rows: Vec<Row>,
    sums: Vec<(String, String)>,
    all: bool,
    may_write: bool,
    new_url: String,
    csv_url: String,
    rules_url: String,
    evidence_url: String,
    by_day: String,
    by_amount: String,
    before: String,
    after: String,
    shown: String,
}

/// The colour of a status: copper asks for attention, leaf is good.
pub(super) const fn tone(status: CostStatus, claimed: bool) -> &'static str {
    match status {
        _ if claimed => "leaf",
        CostStatus::Entered => "open",
        CostStatus::Asked => "copper",
        CostStatus::Accepted => "leaf",
        CostStatus::Refused | CostStatus::Withdrawn => "",
    }
}

/// A status in words; a claimed cost says so.
pub(super) fn status(l: &Words, cost: &Cost) -> String {
    if cost.claim_id.is_some() { l.t("cost-status-claimed") } else { l.of("cost-status", cost.status) }
}

fn wanted(cost: &Cost, word: &str) -> bool {
    match word {
        "claimed" => cost.claim_id.is_some(),
        "accepted" => cost.status == CostStatus::Accepted && cost.claim_id.is_none(),
        "" => true,
        word => cost.status.as_str() == word,
    }
}

fn sort(costs: &mut [Cost], word: &str) {
    match word {
        "day" => costs.sort_by_key(|cost| (cost.day, cost.number)),
        "-day" => costs.sort_by_key(|cost| std::cmp::Reverse((cost.day, cost.number))),
        "amount" => costs.sort_by_key(|cost| (cost.cents, cost.number)),
        "-amount" => costs.sort_by_key(|cost| std::cmp::Reverse((cost.cents, cost.number))),
        _ => {}
    }
}

/// `GET /costs?operation=&status=&sort=&page=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let all = listed(&mut tx, ctx, Verb::Read, Part::Costs).await?;
    if all.is_empty() {
        return none(&visit, &[Role::Accountant, Role::PartnerAdministrator], "costs-title", "/costs");
    }
    let (operation, purse) = chosen(&all, &asked.operation, ctx)?;
    let costs = tables::cost::of(&mut tx, ctx, purse).await?;
    let names = tables::names::organisations(&mut tx, ctx).await?;
    drop(tx);
    let sum = |word: &str| costs.iter().filter(|cost| wanted(cost, word)).map(|cost| cost.cents).sum::<i64>();
    let sums =
        ["entered", "asked", "accepted", "claimed"].map(|word| (l.of("cost-status", word), euro(sum(word)))).to_vec();
    let base = format!("/costs?operation={}", operation.id);
    let filter = |word: &str| Link {
        url: if word.is_empty() { base.clone() } else { format!("{base}&status={word}") },
        label: if word.is_empty() { l.t("costs-all") } else { l.of("cost-status", word) },
        here: asked.status == word,
    };
    let filters = ["", "entered", "asked", "accepted", "claimed", "refused"].map(filter).to_vec();
    let mut shown: Vec<Cost> = costs.into_iter().filter(|cost| wanted(cost, &asked.status)).collect();
    sort(&mut shown, &asked.sort);
    let (count, from) = (shown.len(), asked.page * SIZE);
    let rows: Vec<Row> = shown.iter().skip(from).take(SIZE).map(|cost| row(&l, cost, &names)).collect();
    let here = format!("{base}&status={}&sort={}", asked.status, asked.sort);
    let turn = |word: &str| {
        let other = if asked.sort == format!("-{word}") { word.to_owned() } else { format!("-{word}") };
        format!("{base}&status={}&sort={other}", asked.status)
    };
    web::render(&CostsPage {
        f: visit.frame("costs-title", "/costs"),
        operation: operation.name.clone(),
        switch: switch(&all, operation, "/costs"),
        filters,
        sums,
        all: purse.only().is_none(),
        may_write: purse.may(Verb::Write, Part::Costs),
        new_url: format!("/costs/new?operation={}", operation.id),
        csv_url: format!("/costs.csv?operation={}&status={}&sort={}", operation.id, asked.status, asked.sort),
        rules_url: if purse.only().is_none() { "/claims/rules".to_owned() } else { String::new() },
        evidence_url: if purse.may(Verb::Read, Part::Evidence) {
            format!("/evidence?operation={}", operation.id)
        } else {
            String::new()
        },
        by_day: turn("day"),
        by_amount: turn("amount"),
        before: if asked.page > 0 { format!("{here}&page={}", asked.page - 1) } else { String::new() },
        after: if from + SIZE < count { format!("{here}&page={}", asked.page + 1) } else { String::new() },
        shown: if count > SIZE {
            l.with(
                "money-pages-position",
                &[("from", (from + 1).to_string()), ("to", (from + rows.len()).to_string()), ("of", count.to_string())],
            )
        } else {
            String::new()
        },
        rows,
        l,
    })
}

fn row(l: &Words, cost: &Cost, names: &BTreeMap<OrganisationId, String>) -> Row {
    Row {
        url: format!("/costs/{}", cost.id),
        number: cost.number,
        words: cost.words.clone(),
        who: names.get(&cost.organisation_id).cloned().unwrap_or_default(),
        about: about(l, cost),
        day: l.day_plain(cost.own_day()),
        amount: euro(cost.cents),
        status: status(l, cost),
        tone: tone(cost.status, cost.claim_id.is_some()),
    }
}

/// Kind, what for, and what is special about it.
fn about(l: &Words, cost: &Cost) -> String {
    let support = (cost.budget == Budget::Support).then(|| l.of("money-budget", cost.budget));
    let late = cost.own_on.map(|_| l.t1("cost-counts-on", "day", l.day_plain(cost.day)));
    let first = [l.of("cost-kind", cost.kind), category(l, cost.category)];
    first.into_iter().chain(support).chain(late).collect::<Vec<_>>().join(" · ")
}

/// `GET /costs.csv`
pub(crate) async fn csv(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    let all = operations(&mut tx, ctx, Verb::Export, Part::Costs).await?;
    let (_, purse) = chosen(&all, &asked.operation, ctx)?;
    let mut costs = tables::cost::of(&mut tx, ctx, purse).await?;
    let names = tables::names::organisations(&mut tx, ctx).await?;
    drop(tx);
    costs.retain(|cost| wanted(cost, &asked.status));
    sort(&mut costs, &asked.sort);
    let head = [
        "number", "who", "day", "counts", "budget", "kind", "nature", "category", "words", "supplier", "invoice",
        "amount", "status",
    ]
    .map(|part| l.of("costs-column", part));
    let rows: Vec<Vec<String>> = costs
        .iter()
        .map(|cost| {
            vec![
                cost.number.to_string(),
                names.get(&cost.organisation_id).cloned().unwrap_or_default(),
                cost.own_day().to_string(),
                cost.day.to_string(),
                l.of("money-budget", cost.budget),
                l.of("cost-kind", cost.kind),
                l.of("cost-nature", cost.nature),
                category(l, cost.category),
                cost.words.clone(),
                cost.supplier.clone().unwrap_or_default(),
                cost.invoice.clone().unwrap_or_default(),
                ledger::Cents::new(cost.cents).to_string(),
                status(l, cost),
            ]
        })
        .collect();
    Ok(web::csv_file("kosten.csv", &head, rows))
}
