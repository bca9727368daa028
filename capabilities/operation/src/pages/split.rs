//! The local share over the municipalities: who pays how much of a year, by which key, and who takes part when.

use std::collections::BTreeMap;

use ::store::{Ctx, Failure, Tx};
use axum::extract::{Path, Query};
use kernel::{FieldError, Refusal, Verb};
use ledger::Cents;
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use super::overview::Asked;
use super::parts::{Head, Tab, euro, head, percent, year_of, years};
use super::shown::Shown;
use crate::door::{self, Part, Purse, Relation};
use crate::gather::{Basis, name_of};
use crate::model::{OperationId, Source, SplitKey};
use crate::records::Member;
use crate::rules::{budget, split};
use crate::store::member;

/// The part of one municipality in a year.
struct Row {
    name: String,
    was: String,
    weight: String,
    days: u64,
    amount: String,
    share: String,
}

/// An agreement with one municipality.
struct Agreed {
    id: String,
    version: i64,
    name: String,
    now: String,
    time: String,
    decision: String,
    parts: String,
    fixed: String,
    ended: bool,
}

#[derive(askama::Template)]
#[template(path = "operation/split.html")]
pub(super) struct SplitPage {
    f: Frame,
    l: Words,
    head: Head,
    pub(super) form: FormView,
    year: i64,
    years: Vec<Tab>,
    version: i64,
    key: SplitKey,
    key_told: String,
    key_year: i64,
    keys: Vec<Choice>,
    local: String,
    rows: Vec<Row>,
    refused: String,
    open: String,
    agreed: Vec<Agreed>,
    places: Vec<Choice>,
    people_places: Vec<Choice>,
    people: Vec<(String, String, String, String)>,
    last_day: String,
}

/// `GET /operations/{id}/split`
pub async fn show(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let purse = lead(&mut tx, &visit.ctx, id, Verb::Read).await?;
    web::render(&page(&visit, &mut tx, &purse, &asked.year, None).await?)
}

/// The door for the lead.
pub(super) async fn lead(tx: &mut Tx, ctx: &Ctx, id: OperationId, verb: Verb) -> Result<Purse, Failure> {
    let purse = door::require(tx, ctx, id, verb, Part::Budget).await?;
    if purse.relation() == Relation::Lead { Ok(purse) } else { Err(Refusal::NotFound.into()) }
}

/// The page; `typed`: a form with mistakes.
pub(super) async fn page(
    visit: &Visit,
    tx: &mut Tx,
    purse: &Purse,
    asked: &str,
    typed: Option<FormView>,
) -> Result<SplitPage, Failure> {
    let l = visit.l.clone();
    let id = purse.operation();
    let known = crate::store::operation::load(tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let year = year_of(&known, asked, &visit.ctx);
    let shown = Shown::load(tx, &visit.ctx, purse, "", true).await?;
    let mut members = member::all(tx, &visit.ctx, id).await?;
    let basis = Basis::load(tx, &visit.ctx, id, year).await?;
    members.sort_by_key(|m| (kernel::name::fold(&name_of(&basis.towns, &m.nis)), m.from_on));
    let lines = budget::of_year(&shown.lines, year, false);
    let local = Cents::sum(lines.iter().filter(|i| i.source == Source::Local).map(|i| i.amount()))
        .map_err(|e| Failure::other(e.to_string()))?;
    let (mut rows, mut refused) = (Vec::new(), String::new());
    if local.is_positive() && !members.is_empty() {
        match basis.shares(local) {
            Ok(shares) => {
                rows = shares.iter().map(|share| row(&l, &basis, share, local)).collect();
                rows.sort_by_key(|row: &Row| kernel::name::fold(&row.name));
            }
            Err(why) => refused = told(&l, &basis.explain(&why)),
        }
    }
    let open = match (known.split_key, rows.is_empty()) {
        (SplitKey::Fixed, false) => split::open(local, &basis.periods).unwrap_or_default(),
        _ => Cents::ZERO,
    };
    let form = typed.unwrap_or_else(|| {
        FormView::filled([
            ("key", known.split_key.to_string()),
            ("key_year", known.key_year.map(|y| y.to_string()).unwrap_or_default()),
            ("from_on", known.from_on.to_string()),
            ("people_year", basis.key_year.to_string()),
        ])
    });
    let towns = |name: &str| -> Vec<Choice> {
        let mut all: Vec<Choice> =
            basis.towns.0.iter().map(|t| form.choice(name, t.nis.clone(), t.name.clone())).collect();
        all.sort_by_key(|choice| kernel::name::fold(&choice.label));
        all
    };
    let last = basis.operation.days_of(year).map_or(known.to_on, |(_, last)| last);
    let keys = SplitKey::ALL.iter().map(|key| {
        form.choice("key", key.to_string(), l.of("operation-key", key)).hint(l.of("operation-key-hint", key))
    });
    Ok(SplitPage {
        f: visit.frame("operation-split-title", "/operations"),
        head: head(&l, &known, purse, "split"),
        years: years(&known, "/split", year),
        version: known.version,
        key: known.split_key,
        key_told: l.of("operation-key-told", known.split_key),
        key_year: basis.key_year,
        keys: keys.collect(),
        local: if local.is_positive() { euro(&l, local) } else { String::new() },
        open: if open.is_zero() { String::new() } else { euro(&l, open) },
        agreed: members.iter().map(|m| agreed(&l, &basis, m, last, &form)).collect(),
        places: towns("nis"),
        people_places: towns("people_nis"),
        people: people(&l, &basis),
        last_day: known.to_on.to_string(),
        rows,
        refused,
        year,
        form,
        l,
    })
}

fn told(l: &Words, error: &FieldError) -> String {
    l.with(error.key, &error.facts.iter().map(|(n, v)| (*n, v.clone())).collect::<Vec<(&str, String)>>())
}

fn row(l: &Words, basis: &Basis, share: &split::Share, local: Cents) -> Row {
    let held = basis.periods.iter().rev().find_map(|period| period.members.get(&share.nis));
    let before: Vec<String> = held
        .map(|h| h.agreed_as.iter().filter(|n| **n != share.nis).map(|n| name_of(&basis.towns, n)).collect())
        .unwrap_or_default();
    let weight = match basis.operation.split_key {
        SplitKey::Inhabitants => basis.people(&share.nis).map(|n| persons(l, n)).unwrap_or_default(),
        SplitKey::Agreement => held.map(|h| hundredths(h.parts)).unwrap_or_default(),
        SplitKey::Fixed => held.map(|h| hundredths(h.fixed)).unwrap_or_default(),
    };
    Row {
        name: name_of(&basis.towns, &share.nis),
        was: before.join(", "),
        weight,
        days: share.days,
        amount: share.cents.to_string(),
        share: budget::share(share.cents, local).map(percent).unwrap_or_default(),
    }
}

/// `43.580 inwoners`.
fn persons(l: &Words, number: u64) -> String {
    let euros = i64::try_from(number).ok().and_then(|n| Cents::new(n).times(100).ok()).unwrap_or_default();
    l.t1("operation-people", "count", euros.to_string().trim_end_matches("00").trim_end_matches(','))
}

fn hundredths(number: u64) -> String {
    i64::try_from(number).map(|n| Cents::new(n).to_string()).unwrap_or_default()
}

fn agreed(l: &Words, basis: &Basis, m: &Member, day: kernel::Day, form: &FormView) -> Agreed {
    let now = basis.towns.successor(&m.nis, day).filter(|town| town.nis != m.nis);
    let typed = |prefix: &str, known: Option<i64>| {
        let typed = form.value(&format!("{prefix}-{}", m.id)).to_owned();
        let stored = known.map(|n| Cents::new(n).to_string()).unwrap_or_default();
        if typed.is_empty() && form.errors.is_empty() { stored } else { typed }
    };
    Agreed {
        id: m.id.to_string(),
        version: m.version,
        name: name_of(&basis.towns, &m.nis),
        now: now.map(|town| town.name.clone()).unwrap_or_default(),
        time: match m.to_on {
            Some(to) => l.t2("operation-member-from-to", "from", l.day_plain(m.from_on), "to", l.day_plain(to)),
            None => l.t1("operation-member-from", "from", l.day_plain(m.from_on)),
        },
        decision: m.decision_ref.clone().unwrap_or_default(),
        parts: typed("parts", m.parts),
        fixed: typed("fixed", m.fixed_cents),
        ended: m.to_on.is_some(),
    }
}

/// The figures of inhabitants of who takes part: name, number, source, certainty.
fn people(l: &Words, basis: &Basis) -> Vec<(String, String, String, String)> {
    let mut codes: BTreeMap<String, String> = BTreeMap::new();
    for period in &basis.periods {
        for (nis, held) in &period.members {
            codes.insert(nis.clone(), name_of(&basis.towns, nis));
            codes.extend(held.agreed_as.iter().map(|n| (n.clone(), name_of(&basis.towns, n))));
        }
    }
    let mut found = Vec::new();
    for row in basis.known.iter().filter(|row| codes.contains_key(&row.nis)) {
        let number = persons(l, u64::try_from(row.count).unwrap_or(0));
        found.push((
            codes[&row.nis].clone(),
            number,
            row.source.clone(),
            l.of("operation-certainty", row.certainty.as_str().to_lowercase()),
        ));
    }
    found.sort_by_key(|row| kernel::name::fold(&row.0));
    found
}
