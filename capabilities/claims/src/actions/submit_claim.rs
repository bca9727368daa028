//! The lead hands a claim in: its costs and hours are locked, how it lies on the budget is written down, and it is posted.

use kernel::{Refusal, Verb};
use operation::{Part, Purse, Source, door};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines, Whose};
use crate::gather;
use crate::model::{Budget, ClaimId, ClaimStatus, Nature};
use crate::records::{Claim, ClaimCell, Cost};
use crate::rules::claim::{self, Over};
use crate::store as tables;

/// What a claim holds now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The costs.
    pub costs: Vec<Cost>,
    /// How they lie on the budget, cells of nothing left out.
    pub cells: Vec<ClaimCell>,
    /// It does not fit: how much is left.
    pub over: Option<Over>,
}

impl Content {
    /// The sum of the costs.
    pub fn total(&self) -> i64 {
        self.costs.iter().map(|cost| cost.cents).sum()
    }
}

/// The costs that a draft takes: its own days, and what came late.
async fn claimable(tx: &mut Tx, ctx: &Ctx, claim: &Claim) -> Result<Vec<Cost>, Failure> {
    let reach = claim.reach();
    let closed = tables::period::all(tx, ctx, claim.operation_id).await?;
    let closed = |day| closed.iter().any(|period| period.first <= day && day <= period.last);
    let mut costs = tables::cost::unclaimed(tx, ctx, claim.operation_id, claim.budget, claim.to_on).await?;
    costs.retain(|cost| reach.takes(cost.day, closed(cost.day)));
    Ok(costs)
}

/// What a draft would hand in.
pub async fn content(tx: &mut Tx, ctx: &Ctx, purse: &Purse, claim: &Claim) -> Result<Content, Failure> {
    if claim.status.locks() {
        let mut costs = tables::cost::of_claim(tx, ctx, claim.id).await?;
        costs.retain(|cost| purse.sees(cost.organisation_id));
        let cells = if purse.only().is_none() { tables::claim::cells(tx, ctx, claim.id).await? } else { Vec::new() };
        return Ok(Content { costs, cells, over: None });
    }
    let mut costs = claimable(tx, ctx, claim).await?;
    if purse.only().is_some() {
        costs.retain(|cost| purse.sees(cost.organisation_id));
        return Ok(Content { costs, cells: Vec::new(), over: None });
    }
    let budget = gather::cells(tx, ctx, purse, claim.budget, claim.year).await?;
    let parts = gather::parts(tx, ctx, &costs).await?;
    let shares = match claim::allocate(&budget, &parts) {
        Ok(shares) => shares,
        Err(Ok(over)) => return Ok(Content { costs, cells: Vec::new(), over: Some(over) }),
        Err(Err(error)) => return Err(Failure::other(error.to_string())),
    };
    let cell = |(cell, cents): (&claim::Cell, i64)| ClaimCell {
        source: cell.source.clone(),
        contributor: cell.contributor.clone(),
        nature: cell.nature,
        cents,
    };
    let cells = budget.iter().zip(shares).filter(|(_, cents)| *cents != 0).map(cell).collect();
    Ok(Content { costs, cells, over: None })
}

/// Hands a draft in.
#[derive(Debug, Clone, Copy)]
pub struct SubmitClaim {
    /// Which.
    pub id: ClaimId,
    /// As the page showed it.
    pub version: i64,
    /// The total that the page showed: what came in meanwhile is shown first.
    pub seen: i64,
}

impl Action for SubmitClaim {
    type Output = ();
    const NAME: &'static str = "claim.submit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        // First the lock: of two at once, the second sees what the first did.
        tables::lock(tx, ctx).await?;
        let found = tables::claim::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let purse = door::require(tx, ctx, found.operation_id, Verb::Decide, Part::Claims).await?;
        claim::step(found.status, ClaimStatus::Submitted)?;
        if found.version != self.version {
            return Err(Refusal::Stale { current: found.version }.into());
        }
        if tables::period::around(tx, ctx, found.operation_id, found.from_on).await?.is_some() {
            return Err(Refusal::Conflict("claim-closed").into());
        }
        let content = content(tx, ctx, &purse, &found).await?;
        if let Some(over) = content.over {
            return Err(over.refusal().into());
        }
        let total = content.total();
        if content.costs.is_empty() {
            return Err(Refusal::Conflict("claim-empty").into());
        }
        if total != self.seen {
            return Err(Refusal::Conflict("claim-changed").into());
        }
        if tables::claim::submit(tx, ctx, self.id, self.version, total).await? == 0 {
            return Err(Refusal::Conflict("claim-submitted").into());
        }
        for cost in &content.costs {
            if tables::cost::lock(tx, ctx, cost.id, self.id).await? == 0 {
                return Err(Refusal::Conflict("claim-changed").into());
            }
        }
        tables::claim::insert_cells(tx, ctx, self.id, &content.cells).await?;
        let lines = lines(&found, &content.cells)?;
        let entry = Entry {
            deed: Deed::Claim,
            reason: found.number.to_string(),
            day: ctx.today(),
            operation: found.operation_id,
            subject: self.id.0,
            lines,
        };
        book::post(tx, ctx, entry).await?;
        // Whoever keeps the participants freezes their picture of this day. What comes later changes nothing of it.
        if found.budget == Budget::Working && found.supplements.is_none() {
            store::jobs::enqueue(tx, ctx, "claim.submitted", &self.id.to_string(), ctx.now).await?;
        }
        let line = audit::Line::new(Self::NAME, "claim", self.id).fact("number", found.number);
        tx.note(ctx, line.fact("costs", content.costs.len()).fact("cents", total));
        Ok(())
    }
}

/// What funders owe from now on. Local governments bear their part of the working budget by the yearly settlement.
fn lines(claim: &Claim, cells: &[ClaimCell]) -> Result<Lines, Failure> {
    let mut lines = Lines::default();
    let (claimed, funding) = (claim.budget.claimed(), claim.budget.funding());
    for cell in cells {
        let local = cell.source == Source::Local.as_str();
        if local && claim.budget == Budget::Working {
            continue;
        }
        let source = Whose::Source(cell.source.clone(), claim.operation_id);
        match cell.nature {
            Nature::Cash => lines.both((claimed, &source), (funding, &source), cell.cents)?,
            Nature::Staff => {
                let giver = match cell.contributor.parse() {
                    Ok(id) => Whose::Organisation(id),
                    Err(_) if local && !cell.contributor.is_empty() => {
                        Whose::Local(cell.contributor.clone(), claim.operation_id)
                    }
                    Err(_) => source.clone(),
                };
                lines.both((Account::StaffGiven, &giver), (funding, &source), cell.cents)?;
            }
        }
    }
    Ok(lines)
}
