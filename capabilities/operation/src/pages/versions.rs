//! The versions of the budget: what approved each, why there is a newer one, and what changed between two.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use ledger::Cents;
use serde::Deserialize;
use store::{Failure, Tx};
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use super::parts::{Head, Names, euro, head, sums};
use super::split::lead;
use crate::actions::budget::{ApproveBudget, NewVersion};
use crate::door::Purse;
use crate::model::{BudgetStatus, OperationId};
use crate::records::{Line, sum};
use crate::rules::budget::{Change, compare};
use crate::store::{budget, operation};

/// So many changes are shown at once; more are opened year by year.
const FEW: usize = 12;

/// What the address asks: two versions to compare.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

struct Version {
    title: String,
    told: String,
    reason: String,
    total: String,
    url: String,
    draft: bool,
}

struct Changed {
    what: String,
    line: String,
    partner: String,
    before: String,
    after: String,
    difference: String,
}

#[derive(askama::Template)]
#[template(path = "operation/versions.html")]
struct VersionsPage {
    f: Frame,
    l: Words,
    head: Head,
    form: FormView,
    versions: Vec<Version>,
    draft: Option<(i64, i64)>,
    may_renew: bool,
    froms: Vec<Choice>,
    tos: Vec<Choice>,
    compared: bool,
    changes: Vec<OfYear>,
    open: bool,
    difference: String,
}

/// What changed in one year.
struct OfYear {
    title: String,
    changes: Vec<Changed>,
}

/// `GET /operations/{id}/versions`
pub async fn show(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let purse = lead(&mut tx, &visit.ctx, id, Verb::Read).await?;
    web::render(&page(&visit, &mut tx, &purse, &asked, FormView::empty()).await?)
}

async fn page(
    visit: &Visit,
    tx: &mut Tx,
    purse: &Purse,
    asked: &Asked,
    form: FormView,
) -> Result<VersionsPage, Failure> {
    let l = visit.l.clone();
    let id = purse.operation();
    let known = operation::load(tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let all = budget::versions(tx, &visit.ctx, purse).await?;
    let names = Names::load(tx, &visit.ctx).await?;
    let mut versions = Vec::new();
    let mut lines: Vec<(i64, Vec<Line>)> = Vec::new();
    for one in &all {
        let of = budget::lines(tx, &visit.ctx, purse, one.id).await?;
        let decision = one.decision_ref.clone().unwrap_or_default();
        let told = match one.approved_at {
            Some(at) => l.with(
                "operation-budget-approved",
                &[("number", one.number.to_string()), ("day", l.day_plain(at.day())), ("decision", decision)],
            ),
            None => l.t1("operation-budget-open", "number", one.number),
        };
        let status = l.of("operation-budget-status", one.status);
        versions.push(Version {
            title: l.t2("operation-version", "number", one.number, "status", status),
            told,
            reason: one.reason.clone(),
            total: euro(&l, sums(sum(of.iter().filter(|line| !line.support)))?),
            url: format!("/operations/{id}/budget?version={}", one.number),
            draft: one.status == BudgetStatus::Draft,
        });
        lines.push((one.number, of));
    }
    let newest = all.first().map_or(0, |one| one.number);
    let number = |text: &str, usual: i64| text.parse().unwrap_or(usual);
    let (from, to) = (number(&asked.from, newest - 1), number(&asked.to, newest));
    let find = |wanted: i64| lines.iter().find(|(number, _)| *number == wanted).map(|(_, lines)| lines.as_slice());
    let (mut changes, mut difference, mut compared, mut open) = (Vec::new(), String::new(), false, true);
    if let (Some(older), Some(newer), true) = (find(from), find(to), from != to) {
        compared = true;
        let found = compare(older, newer);
        open = found.len() <= FEW;
        changes = by_year(&l, &names, &found);
        difference = signed(sums(sums(sum(newer))?.minus(sums(sum(older))?))?);
    }
    let choices = |name: &str, chosen: i64| -> Vec<Choice> {
        let one = |number: i64| Choice {
            chosen: number == chosen,
            ..form.choice(name, number.to_string(), l.t1("operation-version-nr", "number", number))
        };
        all.iter().map(|b| one(b.number)).collect()
    };
    Ok(VersionsPage {
        f: visit.frame("operation-versions-title", "/operations"),
        head: head(&l, &known, purse, "versions"),
        draft: all.iter().find(|one| one.status == BudgetStatus::Draft).map(|one| (one.number, one.version)),
        may_renew: all.first().is_some_and(|one| one.status == BudgetStatus::Approved),
        froms: choices("from", from),
        tos: choices("to", to),
        versions,
        compared,
        changes,
        open,
        difference,
        form,
        l,
    })
}

/// The changes in years; each with the difference of its sum.
fn by_year(l: &Words, names: &Names, all: &[Change<'_>]) -> Vec<OfYear> {
    let mut years: BTreeMap<i64, (i64, Vec<Changed>)> = BTreeMap::new();
    for change in all {
        let (before, after) = change.sides();
        let year = after.or(before).map_or(0, |line| line.year);
        let of = years.entry(year).or_default();
        of.0 += after.map_or(0, |line| line.cents) - before.map_or(0, |line| line.cents);
        of.1.push(changed(l, names, change));
    }
    let titled = |(year, (cents, changes)): (i64, (i64, Vec<Changed>))| OfYear {
        title: l.t2("operation-compare-year", "year", year, "amount", signed(Cents::new(cents))),
        changes,
    };
    years.into_iter().map(titled).collect()
}

fn changed(l: &Words, names: &Names, change: &Change<'_>) -> Changed {
    let what = match change {
        Change::Added(_) => "operation-change-added",
        Change::Removed(_) => "operation-change-removed",
        Change::Changed(..) => "operation-change-changed",
    };
    let (before, after) = change.sides();
    let amount = |line: Option<&Line>| line.map(|i| i.amount().to_string()).unwrap_or_default();
    let cents = |line: Option<&Line>| line.map_or(0, |i| i.cents);
    let shown = after.or(before);
    let words = |line: &Line| {
        let parts = [
            l.of("operation-source", line.source),
            l.of("operation-kind", line.kind),
            l.of("operation-cost", line.cost_kind),
        ];
        parts.join(" · ")
    };
    let partner = |line: Option<&Line>| line.map(|i| names.partner(l, i.partner_id)).unwrap_or_default();
    let (was, is) = (partner(before), partner(after));
    Changed {
        what: l.t(what),
        line: shown.map(words).unwrap_or_default(),
        partner: if was.is_empty() || is.is_empty() || was == is { was.max(is) } else { format!("{was} → {is}") },
        before: amount(before),
        after: amount(after),
        difference: signed(Cents::new(cents(after) - cents(before))),
    }
}

/// With its sign, also when it is more.
fn signed(cents: Cents) -> String {
    if cents.is_positive() { format!("+{cents}") } else { cents.to_string() }
}

async fn answer(
    visit: &Visit,
    purse: &Purse,
    fields: &Fields,
    outcome: Result<(), Failure>,
    (to, said): (&str, &'static str),
) -> Answer {
    match outcome {
        Ok(()) => Ok(visit.redirect(format!("/operations/{}/{to}", purse.operation())).said(said).into_response()),
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let mut tx = visit.app.db.read().await?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(visit, &mut tx, purse, &Asked::default(), form).await?)
        }
    }
}

async fn open(visit: &Visit, id: OperationId) -> Result<Purse, Failure> {
    let mut tx = visit.app.db.read().await?;
    lead(&mut tx, &visit.ctx, id, Verb::Write).await
}

/// `POST /operations/{id}/versions`: a new version with its reason.
pub async fn renew(visit: Visit, Path(id): Path<OperationId>, Form(fields): Form) -> Answer {
    let purse = open(&visit, id).await?;
    let mut faults = Faults::default();
    let reason = fields.need(&mut faults, "reason", 300, "operation-reason-missing");
    let outcome = match faults.done() {
        Ok(()) => {
            let act = NewVersion { operation: id, reason };
            visit.app.db.act_once(&visit.ctx, fields.key(), &act).await.map(|_| ())
        }
        Err(refusal) => Err(refusal.into()),
    };
    answer(&visit, &purse, &fields, outcome, ("budget", "operation-said-renewed")).await
}

/// `POST /operations/{id}/approve`: the draft is frozen.
pub async fn approve(visit: Visit, Path(id): Path<OperationId>, Form(fields): Form) -> Answer {
    let purse = open(&visit, id).await?;
    let mut faults = Faults::default();
    let decision = fields.need(&mut faults, "decision", 200, "operation-decision-missing");
    let outcome = match faults.done() {
        Ok(()) => {
            let act = ApproveBudget { operation: id, decision, version: fields.version() };
            visit.app.db.act(&visit.ctx, &act).await.map(|_| ())
        }
        Err(refusal) => Err(refusal.into()),
    };
    answer(&visit, &purse, &fields, outcome, ("versions", "operation-said-approved")).await
}
