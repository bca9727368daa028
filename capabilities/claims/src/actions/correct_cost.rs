//! The lead takes back a cost that is in a claim: with a cost of the same amount below nothing, for a later claim. The
//! claim that was handed in stays as it is.

use kernel::{Refusal, Verb};
use operation::{Part, door};
use store::{Action, Ctx, Failure, Tx, audit};

use super::decide_cost::post;
use super::enter_cost::{late_day, window};
use crate::accounts::Deed;
use crate::model::{CostId, CostStatus};
use crate::records::Cost;
use crate::store::{self as tables, Counter};

/// Takes a claimed cost back.
#[derive(Debug, Clone)]
pub struct CorrectCost {
    /// Which cost.
    pub id: CostId,
    /// Why.
    pub why: String,
}

impl Action for CorrectCost {
    type Output = CostId;
    const NAME: &'static str = "cost.correct";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<CostId, Failure> {
        let cost = tables::cost::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        door::require(tx, ctx, cost.operation_id, Verb::Decide, Part::Costs).await?;
        let number = tables::next(tx, ctx, Counter::Cost, 1).await?;
        if cost.claim_id.is_none() {
            return Err(Refusal::Conflict("cost-not-claimed").into());
        }
        if cost.reverses.is_some() || tables::cost::counter_of(tx, ctx, cost.id).await?.is_some() {
            return Err(Refusal::Conflict("cost-corrected").into());
        }
        if self.why.trim().is_empty() {
            return Err(Refusal::field("why", "cost-why-missing").into());
        }
        // It counts for its own day as long as that is open: then it lessens the year it belongs to.
        let mut window = window(tx, ctx, cost.operation_id, cost.day).await?;
        let closed = window.closed.is_some();
        let day = if closed { late_day(tx, ctx, cost.operation_id, &mut window).await? } else { cost.day };
        let mut counter = Cost {
            id: ctx.new_id(),
            number,
            day,
            own_on: closed.then(|| cost.own_day()).or(cost.own_on),
            words: self.why.trim().to_owned(),
            cents: -cost.cents,
            quantity: cost.quantity.map(|quantity| -quantity),
            status: CostStatus::Accepted,
            answer: None,
            reverses: Some(cost.id),
            claim_id: None,
            posting_id: None,
            version: 1,
            supplier_key: None,
            invoice_key: None,
            wage_staff: None,
            wage_month: None,
            ..cost.clone()
        };
        counter.posting_id = post(tx, ctx, &counter, Deed::CostBack).await?;
        tables::cost::insert(tx, ctx, &counter).await?;
        tables::time::release(tx, ctx, cost.id).await?;
        let line = audit::Line::new(Self::NAME, "cost", counter.id).fact("of", cost.number);
        tx.note(ctx, line.fact("cents", counter.cents));
        Ok(counter.id)
    }
}
