//! The lead makes the settlement of a year final: it is written down, posted, and the year is closed.

use kernel::{Day, Refusal, Verb};
use ledger::Period;
use operation::{OperationId, Part, Source, door};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines, Whose};
use crate::gather;
use crate::model::{ClaimStatus, CostStatus};
use crate::records::Settled;
use crate::rules::settle;
use crate::store as tables;

/// Settles a year for good.
#[derive(Debug, Clone, Copy)]
pub struct SettleYear {
    /// Of which operation.
    pub operation: OperationId,
    /// Which year.
    pub year: i64,
    /// The share of all local governments that the page showed, in cents.
    pub seen: i64,
}

impl Action for SettleYear {
    type Output = Uuid;
    const NAME: &'static str = "settlement.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let purse = door::require(tx, ctx, self.operation, Verb::Decide, Part::Settlement).await?;
        tables::lock(tx, ctx).await?;
        let found = gather::settlement(tx, ctx, &purse, self.year).await?;
        if found.made.is_some() {
            return Err(Refusal::Conflict("settlement-made").into());
        }
        let year = i16::try_from(self.year).map_err(|_| Refusal::NotFound)?;
        let first = Day::new(year, 1, 1).ok_or(Refusal::NotFound)?;
        let last = Day::new(year, 12, 31).ok_or(Refusal::NotFound)?;
        if last >= ctx.today() {
            return Err(Refusal::Conflict("settlement-not-over").into());
        }
        let of_year = |day: Day| first <= day && day <= last;
        let costs = tables::cost::of(tx, ctx, &purse).await?;
        if costs.iter().any(|cost| of_year(cost.day) && matches!(cost.status, CostStatus::Entered | CostStatus::Asked))
        {
            return Err(Refusal::Conflict("settlement-open-costs").into());
        }
        let claims = tables::claim::of(tx, ctx, self.operation).await?;
        if claims.iter().any(|claim| claim.year == self.year && claim.status == ClaimStatus::Draft) {
            return Err(Refusal::Conflict("settlement-open-claim").into());
        }
        let total = settle::total(&found.lines);
        if total.share != self.seen {
            return Err(Refusal::Conflict("settlement-changed").into());
        }
        let made = Settled {
            id: ctx.new_id(),
            operation_id: self.operation,
            year: self.year,
            planned_cents: found.planned,
            spent_cents: found.spent,
            made_at: ctx.now,
        };
        if !tables::settle::insert(tx, ctx, &made, &found.lines).await? {
            return Err(Refusal::Conflict("settlement-made").into());
        }
        let local = Whose::Source(Source::Local.to_string(), self.operation);
        let mut lines = Lines::default();
        for line in &found.lines {
            let whose = Whose::Local(line.nis.clone(), self.operation);
            lines.both((Account::LocalDue, &whose), (Account::Funding, &local), line.share)?;
            lines.both((Account::StaffGiven, &whose), (Account::LocalDue, &whose), line.staff)?;
            lines.both((Account::Contribution, &whose), (Account::LocalDue, &whose), line.cash)?;
        }
        let entry = Entry {
            deed: Deed::Settlement,
            reason: self.year.to_string(),
            day: ctx.today(),
            operation: self.operation,
            subject: made.id,
            lines,
        };
        book::post(tx, ctx, entry).await?;
        if !tables::period::close(tx, ctx, self.operation, Period { first, last }).await? {
            return Err(Refusal::Conflict("settlement-made").into());
        }
        let line = audit::Line::new(Self::NAME, "settlement", made.id).fact("year", self.year);
        tx.note(ctx, line.fact("share", total.share).fact("balance", total.balance()));
        Ok(made.id)
    }
}
