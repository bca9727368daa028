//! The lead makes a draft of a claim for some days, or drops it.

use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part, door};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::gather::operation_of;
use crate::model::{Budget, ClaimId, ClaimStatus};
use crate::records::Claim;
use crate::rules::claim;
use crate::store::{self as tables, Counter};

/// A draft for the days from `from` up to and including `to`.
#[derive(Debug, Clone, Copy)]
pub struct MakeClaim {
    /// Of which operation.
    pub operation: OperationId,
    /// Of which budget.
    pub budget: Budget,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Action for MakeClaim {
    type Output = ClaimId;
    const NAME: &'static str = "claim.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ClaimId, Failure> {
        let purse = door::require(tx, ctx, self.operation, Verb::Write, Part::Claims).await?;
        let number = tables::next(tx, ctx, Counter::Claim, 1).await?;
        let operation = operation_of(tx, ctx, purse.operation()).await?;
        let earlier = tables::claim::periods(tx, ctx, self.operation, self.budget).await?;
        let closed = tables::period::around(tx, ctx, self.operation, self.from).await?;
        let closed = closed.map(|period| (period.first, period.last));
        claim::period(self.from, self.to, ctx.today(), (operation.from_on, operation.to_on), &earlier, closed)?;
        let claim = Claim {
            id: ctx.new_id(),
            number,
            operation_id: self.operation,
            budget: self.budget,
            supplements: None,
            year: i64::from(self.from.0.year()),
            from_on: self.from,
            to_on: self.to,
            status: ClaimStatus::Draft,
            reference: None,
            total_cents: 0,
            decided_cents: None,
            decided_on: None,
            decided_words: None,
            submitted_at: None,
            version: 1,
        };
        tables::claim::insert(tx, ctx, &claim).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "claim", claim.id).fact("number", number).fact("to", self.to));
        Ok(claim.id)
    }
}

/// A supplementary draft for the days of a claim that was handed in: for costs that came late. That claim stays as it is.
#[derive(Debug, Clone, Copy)]
pub struct SupplementClaim {
    /// Which claim it completes.
    pub id: ClaimId,
}

impl Action for SupplementClaim {
    type Output = ClaimId;
    const NAME: &'static str = "claim.supplement";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ClaimId, Failure> {
        let first = tables::claim::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        door::require(tx, ctx, first.operation_id, Verb::Write, Part::Claims).await?;
        let number = tables::next(tx, ctx, Counter::Claim, 1).await?;
        if !first.status.locks() || first.supplements.is_some() {
            return Err(Refusal::Conflict("claim-not-supplemented").into());
        }
        if tables::period::around(tx, ctx, first.operation_id, first.from_on).await?.is_some() {
            return Err(Refusal::Conflict("claim-supplement-closed").into());
        }
        let open = |claim: &Claim| claim.supplements == Some(first.id) && claim.status == ClaimStatus::Draft;
        if tables::claim::of(tx, ctx, first.operation_id).await?.iter().any(open) {
            return Err(Refusal::Conflict("claim-supplement-open").into());
        }
        let claim = Claim {
            id: ctx.new_id(),
            number,
            status: ClaimStatus::Draft,
            supplements: Some(first.id),
            reference: None,
            total_cents: 0,
            decided_cents: None,
            decided_on: None,
            decided_words: None,
            submitted_at: None,
            version: 1,
            ..first.clone()
        };
        tables::claim::insert(tx, ctx, &claim).await?;
        let line = audit::Line::new(Self::NAME, "claim", claim.id).fact("number", number);
        tx.note(ctx, line.fact("supplements", first.number));
        Ok(claim.id)
    }
}

/// Drops a draft: its days are free again.
#[derive(Debug, Clone, Copy)]
pub struct DropClaim {
    /// Which.
    pub id: ClaimId,
    /// As the page showed it.
    pub version: i64,
}

impl Action for DropClaim {
    type Output = ();
    const NAME: &'static str = "claim.drop";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let found = tables::claim::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        door::require(tx, ctx, found.operation_id, Verb::Write, Part::Claims).await?;
        claim::step(found.status, ClaimStatus::Dropped)?;
        if tables::claim::set_status(tx, ctx, self.id, self.version, ClaimStatus::Dropped).await? == 0 {
            return Err(Refusal::Stale { current: found.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "claim", self.id));
        Ok(())
    }
}

/// Notes the number that Platos gave.
#[derive(Debug, Clone)]
pub struct NoteReference {
    /// Which.
    pub id: ClaimId,
    /// As the form showed it.
    pub version: i64,
    /// The number.
    pub reference: String,
}

impl Action for NoteReference {
    type Output = ();
    const NAME: &'static str = "claim.reference";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let found = tables::claim::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        door::require(tx, ctx, found.operation_id, Verb::Write, Part::Claims).await?;
        if self.reference.trim().is_empty() {
            return Err(Refusal::field("platos", "claim-reference-missing").into());
        }
        if tables::claim::set_reference(tx, ctx, self.id, self.version, self.reference.trim()).await? == 0 {
            return Err(Refusal::Stale { current: found.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "claim", self.id));
        Ok(())
    }
}
