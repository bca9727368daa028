//! The rule that divides the costs over the sources, what it gives beside what is budgeted, and the plan of years from
//! a subsidy or a total.

use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use ledger::{Cents, CentsError};
use store::Failure;
use web::{Answer, Choice, Fields, Form, FormView, Frame, Visit, Words};

use super::overview::Asked;
use super::parts::{Head, Tab, head, percent_whole, sums, year_of, years};
use super::shown::Shown;
use crate::actions::budget::{PlanYears, Planned};
use crate::door::{self, Part, Purse, Relation};
use crate::model::OperationId;
use crate::records::Operation;
use crate::rules::{budget, funding};
use crate::store::operation;

struct Row {
    name: String,
    rate: String,
    by_rule: String,
    budgeted: String,
    real: String,
}

#[derive(askama::Template)]
#[template(path = "operation/sources.html")]
struct SourcesPage {
    f: Frame,
    l: Words,
    head: Head,
    year: i64,
    years: Vec<Tab>,
    form: FormView,
    rule: String,
    rule_source: String,
    rule_certainty: String,
    indexation: String,
    indexation_source: String,
    rows: Vec<Row>,
    total: String,
    differs: bool,
    draft: bool,
    fresh: bool,
    firsts: Vec<Choice>,
    lasts: Vec<Choice>,
    begins: Vec<Choice>,
}

async fn load(visit: &Visit, id: OperationId) -> Result<(Purse, Operation, Shown), Failure> {
    let mut tx = visit.app.db.read().await?;
    let purse = door::require(&mut tx, &visit.ctx, id, Verb::Read, Part::Budget).await?;
    if purse.relation() != Relation::Lead {
        return Err(Refusal::NotFound.into());
    }
    let known = operation::load(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let shown = Shown::load(&mut tx, &visit.ctx, &purse, "", true).await?;
    Ok((purse, known, shown))
}

fn page(
    visit: &Visit,
    purse: &Purse,
    known: &Operation,
    shown: &Shown,
    year: i64,
    form: FormView,
) -> Result<SourcesPage, Failure> {
    let l = visit.l.clone();
    let lines = budget::of_year(&shown.lines, year, false);
    let total = sums(budget::total(&lines))?;
    let by_source = sums(budget::by_source(&lines))?;
    let day = i16::try_from(year).ok().and_then(|y| Day::new(y, 12, 31)).unwrap_or(known.to_on);
    let rules = funding::reference();
    let rule = rules.rule(&known.rule, day);
    let mut rows = Vec::new();
    let mut differs = false;
    if let Some(rule) = rule {
        let parts = sums(rule.from_total(total))?;
        for (share, (source, cents)) in rule.shares.iter().zip(parts) {
            let found = by_source.iter().find(|(s, _, _)| *s == source);
            let budgeted = found.map_or(Ok(Cents::ZERO), |(_, staff, cash)| sums(staff.plus(*cash)))?;
            differs |= budgeted != cents;
            rows.push(Row {
                name: l.of("operation-source", source),
                rate: percent_whole(share.rate * 10),
                by_rule: cents.to_string(),
                budgeted: budgeted.to_string(),
                real: budget::share(budgeted, total).map(percent_whole).unwrap_or_default(),
            });
        }
    }
    let grown = rules.indexation(day);
    let choice = |name: &str| -> Vec<Choice> {
        known.years().iter().map(|y| form.choice(name, y.to_string(), y.to_string())).collect()
    };
    let begin = |value: &str, key: &str, hint: &str| form.choice("begin", value, l.t(key)).hint(l.t(hint));
    Ok(SourcesPage {
        f: visit.frame("operation-sources-title", "/operations"),
        head: head(&l, known, purse, "sources"),
        years: years(known, "/sources", year),
        rule: rule.map(|r| r.label_nl.clone()).unwrap_or_default(),
        rule_source: rule.map(|r| r.source.clone()).unwrap_or_default(),
        rule_certainty: rule
            .map(|r| l.of("operation-certainty", r.certainty.as_str().to_lowercase()))
            .unwrap_or_default(),
        indexation: grown.map(|g| percent_whole(g.rate * 10)).unwrap_or_default(),
        indexation_source: grown.map(|g| g.source.clone()).unwrap_or_default(),
        total: total.to_string(),
        differs: differs && total.is_positive(),
        draft: shown.is_draft() && purse.may(Verb::Write, Part::Budget),
        fresh: shown.lines.is_empty(),
        firsts: choice("first"),
        lasts: choice("last"),
        begins: vec![
            begin("subsidy", "operation-begin-subsidy", "operation-begin-subsidy-hint"),
            begin("total", "operation-begin-total", "operation-begin-total-hint"),
        ],
        rows,
        year,
        form,
        l,
    })
}

/// `GET /operations/{id}/sources`
pub async fn show(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    let (purse, known, shown) = load(&visit, id).await?;
    let year = year_of(&known, &asked.year, &visit.ctx);
    let years = known.years();
    let edge = |year: Option<&i64>| year.map(ToString::to_string).unwrap_or_default();
    let form = FormView::filled([
        ("begin", "subsidy".to_owned()),
        ("first", edge(years.first())),
        ("last", edge(years.last())),
    ]);
    web::render(&page(&visit, &purse, &known, &shown, year, form)?)
}

fn read(fields: &Fields, id: OperationId) -> Result<PlanYears, Refusal> {
    let mut faults = Faults::default();
    let cents = faults.take("amount", Cents::parse(fields.get("amount")).map_err(CentsError::key));
    let first = fields.get("first").parse().ok();
    let last = fields.get("last").parse().ok();
    if first.is_none() {
        faults.push("first", "operation-year-missing");
    }
    if last.is_none() {
        faults.push("last", "operation-year-missing");
    }
    let total = match fields.get("begin") {
        "total" => true,
        "subsidy" => false,
        _ => {
            faults.push("begin", "operation-begin-missing");
            false
        }
    };
    faults.done()?;
    let (Some(cents), Some(first), Some(last)) = (cents, first, last) else { return Err(Refusal::NotFound) };
    let planned = if total { Planned::Total(cents) } else { Planned::Subsidy(cents) };
    Ok(PlanYears { operation: id, planned, first, last, replace: fields.has("replace", "yes") })
}

/// `POST /operations/{id}/sources`
pub async fn plan(visit: Visit, Path(id): Path<OperationId>, Form(fields): Form) -> Answer {
    let (purse, known, shown) = load(&visit, id).await?;
    purse.require(Verb::Write, Part::Budget)?;
    let outcome = match read(&fields, id) {
        Ok(act) => visit.app.db.act(&visit.ctx, &act).await,
        Err(refusal) => Err(refusal.into()),
    };
    match outcome {
        Ok(_) => {
            let year: i64 = fields.get("first").parse().unwrap_or_default();
            let to = format!("/operations/{id}/sources?year={year}");
            Ok(visit.redirect(to).said("operation-said-planned").into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let year = year_of(&known, fields.get("first"), &visit.ctx);
            web::render_invalid(&page(&visit, &purse, &known, &shown, year, fields.view(&visit.l, &errors))?)
        }
    }
}
