//! Planned, on its way, spent, and how the year ends at this pace: per partner and per year, in a chart and a table.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, Query};
use kernel::{OrganisationId, Refusal, Verb};
use operation::{OperationId, Part, door, tabs};
use serde::Deserialize;
use web::{Answer, Frame, Visit, Words};

use super::view::{Link, euro};
use crate::model::{Budget, CostStatus};
use crate::records::Cost;
use crate::rules::forecast::{Spending, forecast};
use crate::store as tables;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: String,
}

struct Bar {
    spent: String,
    committed_at: String,
    committed: String,
    planned_at: String,
}

struct Row {
    name: String,
    planned: String,
    committed: String,
    spent: String,
    left: String,
    forecast: String,
    told: String,
    over: bool,
    bar: Bar,
}

#[derive(Template)]
#[template(path = "claims/spending.html")]
struct SpendingPage {
    f: Frame,
    l: Words,
    operation: String,
    tabs: Vec<operation::Tab>,
    year: i64,
    years: Vec<Link>,
    rows: Vec<Row>,
    total: Row,
    all_years: Vec<Row>,
    support: Vec<Row>,
    pace: bool,
    whole: bool,
}

fn of_costs<'a>(costs: impl Iterator<Item = &'a Cost>) -> Spending {
    costs.fold(Spending::default(), |mut sum, cost| {
        match cost.status {
            CostStatus::Accepted => sum.spent += cost.cents,
            CostStatus::Entered | CostStatus::Asked => sum.committed += cost.cents,
            CostStatus::Refused | CostStatus::Withdrawn => {}
        }
        sum
    })
}

type Partners = BTreeMap<Option<OrganisationId>, i64>;

/// Plan and costs per partner.
fn spent<'a>(planned: Partners, costs: impl Iterator<Item = &'a Cost>) -> BTreeMap<Option<OrganisationId>, Spending> {
    let plan = |(partner, planned)| (partner, Spending { planned, ..Spending::default() });
    let mut partners: BTreeMap<_, _> = planned.into_iter().map(plan).collect();
    for cost in costs {
        let sum: &mut Spending = partners.entry(Some(cost.organisation_id)).or_default();
        *sum = sum.plus(of_costs(std::iter::once(cost)));
    }
    partners
}

/// Thousandths of the length of a bar as `12.345`.
fn part(cents: i64, whole: i64) -> i64 {
    if whole <= 0 { 0 } else { (cents.max(0).saturating_mul(100_000) / whole).min(100_000) }
}

fn number(thousandths: i64) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

fn row(l: &Words, name: String, sum: Spending, ends: Option<i64>, longest: i64) -> Row {
    let (spent, committed) = (part(sum.spent, longest), part(sum.committed, longest));
    let left = sum.planned - sum.spent - sum.committed;
    let told = match ends {
        Some(ends) if sum.planned > 0 && ends > sum.planned => {
            l.t1("spending-over", "amount", euro(ends - sum.planned))
        }
        Some(ends) if sum.planned > 0 => l.t1("spending-under", "amount", euro(sum.planned - ends)),
        _ => String::new(),
    };
    Row {
        name,
        planned: euro(sum.planned),
        committed: euro(sum.committed),
        spent: euro(sum.spent),
        left: euro(left),
        forecast: ends.map_or_else(|| l.t("spending-too-early"), euro),
        told,
        over: ends.is_some_and(|ends| sum.planned > 0 && ends > sum.planned),
        bar: Bar {
            spent: number(spent),
            committed_at: number(spent),
            committed: number(committed.min(100_000 - spent)),
            planned_at: number(part(sum.planned, longest).clamp(0, 99_200)),
        },
    }
}

/// `GET /operations/{id}/spending?year=`
pub(crate) async fn show(visit: Visit, Path(id): Path<OperationId>, Query(asked): Query<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let purse = door::require(&mut tx, ctx, id, Verb::Read, Part::Budget).await?;
    purse.require(Verb::Read, Part::Costs)?;
    let operation = operation::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let years = operation.years();
    let year =
        asked.year.parse().ok().filter(|y| years.contains(y)).unwrap_or_else(|| operation.year_near(ctx.today()));
    let (costs, beside): (Vec<Cost>, Vec<Cost>) =
        tables::cost::of(&mut tx, ctx, &purse).await?.into_iter().partition(|cost| cost.budget == Budget::Working);
    let mut plans: BTreeMap<i64, BTreeMap<Option<OrganisationId>, i64>> = BTreeMap::new();
    for of in &years {
        for line in operation::budget(&mut tx, ctx, &purse, *of).await? {
            *plans.entry(*of).or_default().entry(line.partner_id).or_default() += line.cents;
        }
    }
    let support = operation::support_budget(&mut tx, ctx, &purse, year).await?;
    let names = tables::names::organisations(&mut tx, ctx).await?;
    drop(tx);
    let today = ctx.today();
    let of_year = |cost: &&Cost, year: i64| i64::from(cost.day.0.year()) == year;
    let short = |year: i64| i16::try_from(year).unwrap_or(0);

    let planned: Partners = plans.get(&year).cloned().unwrap_or_default();
    let partners = spent(planned, costs.iter().filter(|cost| of_year(cost, year)));
    let mut planned = Partners::new();
    for line in &support {
        *planned.entry(line.partner_id).or_default() += line.cents;
    }
    let beside = spent(planned, beside.iter().filter(|cost| of_year(cost, year)));
    let longest = |sum: &Spending, year: i64| {
        let ends = forecast(*sum, short(year), today).unwrap_or(0);
        sum.planned.max(sum.spent + sum.committed).max(if sum.planned == 0 { 0 } else { ends.min(sum.planned * 2) })
    };
    let listed = |partners: &BTreeMap<Option<OrganisationId>, Spending>| -> Vec<Row> {
        let most = partners.values().map(|sum| longest(sum, year)).max().unwrap_or(0);
        let mut sorted: Vec<(String, Spending)> = partners
            .iter()
            .map(|(partner, sum)| {
                let name = partner.and_then(|id| names.get(&id).cloned());
                (name.unwrap_or_else(|| l.t("spending-undivided")), *sum)
            })
            .collect();
        sorted.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.planned.max(sum.spent)));
        sorted.into_iter().map(|(name, sum)| row(&l, name, sum, forecast(sum, short(year), today), most)).collect()
    };
    let (rows, support) = (listed(&partners), listed(&beside));

    let year_sum = |of: i64| {
        let planned = plans.get(&of).into_iter().flatten().map(|(_, cents)| *cents).sum();
        of_costs(costs.iter().filter(|cost| of_year(cost, of))).plus(Spending { planned, ..Spending::default() })
    };
    let sums: Vec<(i64, Spending)> = years.iter().map(|of| (*of, year_sum(*of))).collect();
    let most = sums.iter().map(|(of, sum)| longest(sum, *of)).max().unwrap_or(0);
    let total = year_sum(year);
    let total = row(&l, l.t("money-total"), total, forecast(total, short(year), today), longest(&total, year));
    let all_years =
        sums.iter().map(|(of, sum)| row(&l, of.to_string(), *sum, forecast(*sum, short(*of), today), most)).collect();
    let link = |of: &i64| Link {
        url: format!("/operations/{id}/spending?year={of}"),
        label: of.to_string(),
        here: *of == year,
    };
    web::render(&SpendingPage {
        f: visit.frame("spending-title", "/operations"),
        operation: operation.name.clone(),
        tabs: tabs(&l, &purse, "spending"),
        pace: i64::from(today.0.year()) == year,
        whole: purse.only().is_none(),
        years: years.iter().map(link).collect(),
        year,
        rows,
        total,
        all_years,
        support,
        l,
    })
}
