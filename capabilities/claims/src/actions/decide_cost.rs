//! The lead checks a cost: accepts, asks or refuses it with a reason; the partner answers or takes it back.

use kernel::{Refusal, Verb};
use operation::{Part, Purse, door};
use store::{Action, Ctx, Failure, Tx, audit};

use super::enter_cost::{refuse_double, worked};
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines, Whose};
use crate::model::{CostId, CostStatus, Nature, PostingId};
use crate::records::Cost;
use crate::rules::cost::{self, Verdict};
use crate::rules::double::Footprint;
use crate::store as tables;

async fn load(tx: &mut Tx, ctx: &Ctx, id: CostId, verb: Verb) -> Result<(Cost, Purse), Failure> {
    let cost = tables::cost::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let purse = door::require(tx, ctx, cost.operation_id, verb, Part::Costs).await?;
    if purse.sees(cost.organisation_id) { Ok((cost, purse)) } else { Err(Refusal::NotFound.into()) }
}

/// Whose part of the account of own staff: that of a local government by its code, otherwise of the organisation.
async fn giver(tx: &mut Tx, ctx: &Ctx, cost: &Cost) -> Result<Whose, Failure> {
    let towns = tables::names::towns(tx, ctx).await?;
    Ok(match towns.get(&cost.organisation_id) {
        Some(nis) => Whose::Local(nis.clone(), cost.operation_id),
        None => Whose::Organisation(cost.organisation_id),
    })
}

/// Posts an accepted cost.
pub async fn post(tx: &mut Tx, ctx: &Ctx, cost: &Cost, deed: Deed) -> Result<Option<PostingId>, Failure> {
    let organisation = Whose::Organisation(cost.organisation_id);
    let mut lines = Lines::default();
    match cost.nature {
        Nature::Cash => lines.both((cost.budget.cost(), &organisation), (Account::Owed, &organisation), cost.cents)?,
        Nature::Staff => {
            let giver = giver(tx, ctx, cost).await?;
            lines.both((cost.budget.cost(), &organisation), (Account::StaffGiven, &giver), cost.cents)?;
        }
    }
    let (reason, operation) = (cost.number.to_string(), cost.operation_id);
    book::post(tx, ctx, Entry { deed, reason, day: cost.day, operation, subject: cost.id.0, lines }).await
}

/// The lead decides.
#[derive(Debug, Clone)]
pub struct DecideCost {
    /// Which cost.
    pub id: CostId,
    /// As the form showed it.
    pub version: i64,
    /// What.
    pub verdict: Verdict,
    /// The question, or why it does not count.
    pub why: String,
}

impl Action for DecideCost {
    type Output = ();
    const NAME: &'static str = "cost.decide";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (cost, _) = load(tx, ctx, self.id, Verb::Decide).await?;
        tables::lock(tx, ctx).await?;
        let papers = tables::evidence::of(tx, ctx, cost.id).await?;
        cost::decide(cost.status, cost.kind, papers.len(), self.verdict, &self.why)?;
        let mut posting = cost.posting_id;
        if self.verdict == Verdict::Accept {
            // Once more: another cost may have come in the meantime.
            let footprint = Footprint {
                cost: Some(cost.id),
                number: cost.number,
                operation: cost.operation_id.0,
                organisation: cost.organisation_id,
                papers: papers.into_iter().map(|paper| paper.sha256).collect(),
                invoice: cost.supplier_key.clone().zip(cost.invoice_key.clone()),
                wage: cost.wage_staff.map(|staff| staff.0).zip(cost.wage_month.clone()),
                hours: Vec::new(),
                worked: worked(tables::time::days_of(tx, ctx, cost.id).await?.into_iter()),
            };
            refuse_double(tx, ctx, &footprint).await?;
            posting = post(tx, ctx, &cost, Deed::Cost).await?;
        }
        if self.verdict == Verdict::Refuse {
            tables::time::release(tx, ctx, cost.id).await?;
        }
        let why = Some(self.why.trim()).filter(|why| !why.is_empty());
        let status = self.verdict.status();
        if tables::cost::set_status(tx, ctx, cost.id, self.version, status, why, posting).await? == 0 {
            return Err(Refusal::Stale { current: cost.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "cost", cost.id).fact("status", status).fact("cents", cost.cents));
        Ok(())
    }
}

/// The lead takes its acceptance back, as long as the cost is in no claim: its posting gets a counter-entry.
#[derive(Debug, Clone, Copy)]
pub struct ReopenCost {
    /// Which cost.
    pub id: CostId,
    /// As the page showed it.
    pub version: i64,
}

impl Action for ReopenCost {
    type Output = ();
    const NAME: &'static str = "cost.reopen";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (cost, _) = load(tx, ctx, self.id, Verb::Decide).await?;
        tables::lock(tx, ctx).await?;
        if cost.claim_id.is_some() {
            return Err(Refusal::Conflict("cost-claimed").into());
        }
        if cost.status != CostStatus::Accepted || cost.reverses.is_some() {
            return Err(Refusal::Conflict("cost-not-accepted").into());
        }
        if tables::cost::set_status(tx, ctx, cost.id, self.version, CostStatus::Entered, None, None).await? == 0 {
            return Err(Refusal::Stale { current: cost.version }.into());
        }
        if let Some(posting) = cost.posting_id {
            let reason = cost.number.to_string();
            book::reverse(tx, ctx, posting, Deed::CostBack, &reason, cost.id.0).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "cost", cost.id).fact("cents", cost.cents));
        Ok(())
    }
}

/// The partner answers the question of the lead, in words.
#[derive(Debug, Clone)]
pub struct AnswerCost {
    /// Which cost.
    pub id: CostId,
    /// As the form showed it.
    pub version: i64,
    /// The answer.
    pub words: String,
}

impl Action for AnswerCost {
    type Output = ();
    const NAME: &'static str = "cost.answer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (cost, _) = load(tx, ctx, self.id, Verb::Write).await?;
        if cost.status != CostStatus::Asked {
            return Err(Refusal::Conflict("cost-not-asked").into());
        }
        if self.words.trim().is_empty() {
            return Err(Refusal::field("answer", "cost-answer-missing").into());
        }
        let asked = cost.answer.as_deref().unwrap_or_default();
        let both = format!("{asked}\n{}", self.words.trim());
        let saved = tables::cost::set_status(tx, ctx, cost.id, self.version, CostStatus::Entered, Some(&both), None);
        if saved.await? == 0 {
            return Err(Refusal::Stale { current: cost.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "cost", cost.id));
        Ok(())
    }
}

/// The partner takes a cost back that was not decided.
#[derive(Debug, Clone, Copy)]
pub struct WithdrawCost {
    /// Which cost.
    pub id: CostId,
    /// As the form showed it.
    pub version: i64,
}

impl Action for WithdrawCost {
    type Output = ();
    const NAME: &'static str = "cost.withdraw";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (cost, _) = load(tx, ctx, self.id, Verb::Write).await?;
        if !cost.status.open() {
            return Err(Refusal::Conflict("cost-decided").into());
        }
        tables::time::release(tx, ctx, cost.id).await?;
        let status = CostStatus::Withdrawn;
        if tables::cost::set_status(tx, ctx, cost.id, self.version, status, cost.answer.as_deref(), None).await? == 0 {
            return Err(Refusal::Stale { current: cost.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "cost", cost.id));
        Ok(())
    }
}
