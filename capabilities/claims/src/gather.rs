//! What deeds and pages need from several tables: the cells of the budget with what is used, the parts of a claim, the
//! settlement of a year.

use std::collections::BTreeMap;

use kernel::{Day, OrganisationId, Refusal, Verb};
use ledger::Cents;
use network::OrganisationKind;
use operation::{Operation, OperationId, Part as Area, Purse, Source};
use store::{Ctx, Failure, Tx};

use crate::model::{Budget, ClaimId, ClaimStatus, CostStatus, Flow, Nature};
use crate::records::{Claim, Cost, Settled};
use crate::rules::claim::{Cell, Part, Taken};
use crate::rules::payout::Dues;
use crate::rules::settle::{self, Gifts, Line};
use crate::store as tables;

/// The nature of a budget line.
pub const fn nature(kind: operation::Kind) -> Nature {
    match kind {
        operation::Kind::Staff => Nature::Staff,
        operation::Kind::Cash => Nature::Cash,
    }
}

/// Who contributes, as one text: a NIS code, the id of an organisation, or nothing for the source as a whole.
fn contributor(line: &operation::Line) -> String {
    let nis = line.contributor_nis.clone();
    nis.or_else(|| line.contributor_id.map(|id| id.to_string())).unwrap_or_default()
}

/// The lines of a budget of a year.
pub async fn lines(
    tx: &mut Tx,
    ctx: &Ctx,
    purse: &Purse,
    budget: Budget,
    year: i64,
) -> Result<Vec<operation::Line>, Failure> {
    match budget {
        Budget::Working => operation::budget(tx, ctx, purse, year).await,
        Budget::Support => operation::support_budget(tx, ctx, purse, year).await,
    }
}

/// The cells of the approved budget of a year, with what submitted claims took of them.
pub async fn cells(tx: &mut Tx, ctx: &Ctx, purse: &Purse, budget: Budget, year: i64) -> Result<Vec<Cell>, Failure> {
    let mut cells: BTreeMap<(Source, String, Nature), Cell> = BTreeMap::new();
    for line in lines(tx, ctx, purse, budget, year).await? {
        let (contributor, nature) = (contributor(&line), nature(line.kind));
        let cell = cells.entry((line.source, contributor.clone(), nature)).or_insert_with(|| Cell {
            source: line.source.to_string(),
            contributor,
            nature,
            budget: 0,
            used: 0,
        });
        cell.budget += line.cents;
    }
    let mut cells: Vec<Cell> = cells.into_values().collect();
    for used in tables::claim::used(tx, ctx, purse.operation(), budget, year).await? {
        let same = |cell: &&mut Cell| {
            (cell.source.as_str(), cell.contributor.as_str(), cell.nature)
                == (used.source.as_str(), used.contributor.as_str(), used.nature)
        };
        if let Some(cell) = cells.iter_mut().find(same) {
            cell.used += used.cents;
        }
    }
    Ok(cells)
}

/// Costs as a claim sees them.
pub async fn parts(tx: &mut Tx, ctx: &Ctx, costs: &[Cost]) -> Result<Vec<Part>, Failure> {
    let organisations = network::organisations(tx, ctx).await?;
    let one = |cost: &Cost| {
        let whose = organisations.iter().find(|o| o.id == cost.organisation_id);
        let source = match whose.map(|o| o.kind) {
            Some(OrganisationKind::Municipality) => Source::Local.to_string(),
            Some(OrganisationKind::Vdab) => Source::Vdab.to_string(),
            _ => String::new(),
        };
        let nis = whose.filter(|o| o.kind == OrganisationKind::Municipality).and_then(|o| o.nis.clone());
        Part {
            nature: cost.nature,
            contributor: nis.unwrap_or_else(|| cost.organisation_id.to_string()),
            source,
            cents: cost.cents,
        }
    };
    Ok(costs.iter().map(one).collect())
}

/// The operation of the door that was opened.
pub async fn operation_of(tx: &mut Tx, ctx: &Ctx, id: OperationId) -> Result<Operation, Failure> {
    Ok(operation::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?)
}

/// A settlement: its lines, and the plan and spending that it follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Of which year.
    pub year: i64,
    /// The whole plan, in cents.
    pub planned: i64,
    /// The whole spending, in cents.
    pub spent: i64,
    /// A line per local government.
    pub lines: Vec<Line>,
    /// When it was made final.
    pub made: Option<Settled>,
}

/// The settlement of a year: the final one, or what it would be now. Only for who keeps the money of the lead.
pub async fn settlement(tx: &mut Tx, ctx: &Ctx, purse: &Purse, year: i64) -> Result<Settlement, Failure> {
    purse.require(Verb::Read, Area::Settlement)?;
    if let Some(made) = final_settlement(tx, ctx, purse, year).await? {
        return Ok(made);
    }
    purse.require(Verb::Write, Area::Settlement)?;
    let lines = operation::budget(tx, ctx, purse, year).await?;
    let planned = operation_sum(lines.iter())?;
    let local = operation_sum(lines.iter().filter(|line| line.source == Source::Local))?;
    let costs = accepted(tx, ctx, purse, year).await?;
    let spent: i64 = costs.iter().map(|cost| cost.cents).sum();
    let share = settle::local_part(spent, local, planned);
    let towns = tables::names::towns(tx, ctx).await?;
    let staff = staff_given(&costs, &towns);
    let mut cash = Gifts::new();
    for gift in tables::settle::contributions(tx, ctx, purse.operation(), year).await? {
        if gift.after_final {
            continue;
        }
        *cash.entry(gift.nis).or_default() += gift.cents;
    }
    let budget = split(tx, ctx, purse, year, local).await?;
    let shares = split(tx, ctx, purse, year, share).await?;
    let known = network::municipality::load(tx, ctx).await?;
    let last = i16::try_from(year).ok().and_then(|year| Day::new(year, 12, 31)).ok_or(Refusal::NotFound)?;
    let successor = |nis: &str| known.successor(nis, last).map(|town| town.nis.clone());
    let lines = settle::settle(&budget, &shares, &staff, &cash, successor);
    let lines = by_name(tx, ctx, lines).await?;
    Ok(Settlement { year, planned, spent, lines, made: None })
}

/// Lines by the name of the local government, as every list of them.
async fn by_name(tx: &mut Tx, ctx: &Ctx, mut lines: Vec<Line>) -> Result<Vec<Line>, Failure> {
    let names = tables::names::municipalities(tx, ctx).await?;
    lines.sort_by_key(|line| kernel::name::fold(names.get(&line.nis).unwrap_or(&line.nis)));
    Ok(lines)
}

async fn split(tx: &mut Tx, ctx: &Ctx, purse: &Purse, year: i64, cents: i64) -> Result<Vec<(String, i64)>, Failure> {
    let shares = operation::split(tx, ctx, purse, year, Cents::new(cents)).await?;
    Ok(shares.into_iter().map(|(nis, cents)| (nis, cents.get())).collect())
}

fn operation_sum<'a>(lines: impl Iterator<Item = &'a operation::Line>) -> Result<i64, Failure> {
    let sum = Cents::sum(lines.map(operation::Line::amount)).map_err(|e| Failure::other(e.to_string()))?;
    Ok(sum.get())
}

/// The accepted costs of a year on the working budget.
pub async fn accepted(tx: &mut Tx, ctx: &Ctx, purse: &Purse, year: i64) -> Result<Vec<Cost>, Failure> {
    let mut costs = tables::cost::of(tx, ctx, purse).await?;
    let its = |cost: &Cost| cost.budget == Budget::Working && i64::from(cost.day.0.year()) == year;
    costs.retain(|cost| cost.status == CostStatus::Accepted && its(cost));
    Ok(costs)
}

/// What local governments gave in own staff.
pub fn staff_given(costs: &[Cost], towns: &BTreeMap<OrganisationId, String>) -> Gifts {
    let mut gifts = Gifts::new();
    for cost in costs.iter().filter(|cost| cost.nature == Nature::Staff) {
        if let Some(nis) = towns.get(&cost.organisation_id) {
            *gifts.entry(nis.clone()).or_default() += cost.cents;
        }
    }
    gifts
}

/// The final settlement of a year; a local government gets its own line only.
pub async fn final_settlement(tx: &mut Tx, ctx: &Ctx, purse: &Purse, year: i64) -> Result<Option<Settlement>, Failure> {
    let Some(made) = tables::settle::of_year(tx, ctx, purse.operation(), year).await? else { return Ok(None) };
    let mut lines = tables::settle::lines(tx, ctx, made.id).await?;
    if !purse.towns().is_empty() {
        lines.retain(|line| purse.towns().contains(&line.nis));
    }
    let lines = by_name(tx, ctx, lines).await?;
    let (planned, spent) = (made.planned_cents, made.spent_cents);
    Ok(Some(Settlement { year, planned, spent, lines, made: Some(made) }))
}

/// What the funders took of claims, by source; only of those that they decided about.
pub async fn funders(tx: &mut Tx, ctx: &Ctx, claims: &[&Claim]) -> Result<Vec<(String, Taken)>, Failure> {
    let mut sums: BTreeMap<String, Taken> = BTreeMap::new();
    for claim in claims {
        let Some(decided) = claim.decided_cents else { continue };
        let cells = tables::claim::cells(tx, ctx, claim.id).await?;
        let asked = crate::actions::decide_claim::external(claim.budget, &cells);
        let asked: Vec<(String, i64)> = asked.iter().map(|cell| (cell.source.clone(), cell.cents)).collect();
        let found = crate::rules::claim::spread(&asked, decided).map_err(|e| Failure::other(e.to_string()))?;
        for (source, taken) in found {
            let sum = sums.entry(source).or_default();
            sum.asked += taken.asked;
            sum.cut += taken.cut;
        }
        for flow in tables::claim::flows(tx, ctx, claim.id).await? {
            if flow.kind == Flow::Paid {
                sums.entry(flow.source).or_default().paid += flow.cents;
            }
        }
    }
    let place = |source: &str| Source::ALL.iter().position(|one| one.as_str() == source);
    let mut found: Vec<(String, Taken)> = sums.into_iter().collect();
    found.sort_by_key(|(source, _)| place(source));
    Ok(found)
}

/// What organisations get for their costs in claims that were decided, with what already stands on lists. What the lead
/// spent itself is not paid to anybody.
pub async fn dues(tx: &mut Tx, ctx: &Ctx, purse: &Purse) -> Result<Dues, Failure> {
    purse.require(Verb::Read, Area::Claims)?;
    let operation = operation_of(tx, ctx, purse.operation()).await?;
    let claims = tables::claim::of(tx, ctx, operation.id).await?;
    let decided = |id: ClaimId| {
        let done = |claim: &Claim| matches!(claim.status, ClaimStatus::Decided | ClaimStatus::Paid);
        claims.iter().any(|claim| claim.id == id && done(claim))
    };
    let mut costs = tables::cost::of(tx, ctx, purse).await?;
    costs.retain(|cost| cost.nature == Nature::Cash && cost.organisation_id != operation.lead_id);
    let mut dues = Dues::new();
    for cost in costs.iter().filter(|cost| cost.status == CostStatus::Accepted) {
        // What was taken back lessens the claim that paid it, at once, whatever claim tells it to the funder.
        let of = match cost.reverses {
            Some(first) => costs.iter().find(|one| one.id == first).and_then(|one| one.claim_id),
            None => cost.claim_id,
        };
        let Some(claim) = of.filter(|id| decided(*id)) else { continue };
        let due = dues.entry((cost.organisation_id, claim)).or_default();
        if cost.reverses.is_some() {
            due.corrected += cost.cents;
        } else {
            due.claimed += cost.cents;
        }
    }
    for line in tables::payout::listed(tx, ctx, operation.id).await? {
        if purse.sees(line.organisation_id) {
            dues.entry((line.organisation_id, line.claim_id)).or_default().listed += line.cents;
        }
    }
    Ok(dues)
}
