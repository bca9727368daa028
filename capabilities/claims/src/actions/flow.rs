//! Money of a claim: what a funder paid, what it asks back, what went back. Only added, and posted.

use kernel::{Day, Refusal, Verb};
use operation::{Part, Source, door};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use super::decide_claim::external;
use crate::accounts::{Account, Deed};
use crate::book::{self, Entry, Lines, Whose};
use crate::model::{ClaimId, ClaimStatus, Flow};
use crate::records::FlowRow;
use crate::rules::claim;
use crate::store as tables;

/// Notes money that moved.
#[derive(Debug, Clone)]
pub struct NoteFlow {
    /// Of which claim.
    pub claim: ClaimId,
    /// As the form showed it.
    pub version: i64,
    /// Paid, asked back or gone back.
    pub kind: Flow,
    /// By or to which source.
    pub source: Source,
    /// How much, in cents.
    pub cents: i64,
    /// On which day.
    pub day: Day,
    /// Statement of the bank, letter of the funder.
    pub reference: String,
}

fn sum(flows: &[FlowRow], kind: Flow, source: Source) -> i64 {
    flows.iter().filter(|flow| flow.kind == kind && flow.source == source.as_str()).map(|flow| flow.cents).sum()
}

/// What all sources together paid.
fn paid(flows: &[FlowRow]) -> i64 {
    flows.iter().filter(|flow| flow.kind == Flow::Paid).map(|flow| flow.cents).sum()
}

impl NoteFlow {
    /// The most that can move this way for this source. Of a claim that was cut the funders together pay no more than
    /// they decided; which of them takes the cut is theirs to say, so each may pay up to what it was asked.
    fn most(&self, flows: &[FlowRow], claimed: i64, decided: i64) -> i64 {
        let of = |kind| sum(flows, kind, self.source);
        match self.kind {
            Flow::Paid => (claimed - of(Flow::Paid)).min(decided - paid(flows)),
            Flow::Recovery => of(Flow::Paid) - of(Flow::Recovery),
            Flow::Repaid => of(Flow::Recovery) - of(Flow::Repaid),
        }
    }
}

impl Action for NoteFlow {
    type Output = Uuid;
    const NAME: &'static str = "claim.money";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let found = tables::claim::load(tx, ctx, self.claim).await?.ok_or(Refusal::NotFound)?;
        door::require(tx, ctx, found.operation_id, Verb::Decide, Part::Claims).await?;
        tables::lock(tx, ctx).await?;
        if !matches!(found.status, ClaimStatus::Decided | ClaimStatus::Paid) {
            return Err(Refusal::Conflict("claim-not-decided").into());
        }
        if self.reference.trim().is_empty() {
            return Err(Refusal::field("reference", "claim-money-reference").into());
        }
        if self.day > ctx.today() {
            return Err(Refusal::field("day", "claim-day-future").into());
        }
        let cells = tables::claim::cells(tx, ctx, self.claim).await?;
        let flows = tables::claim::flows(tx, ctx, self.claim).await?;
        let asked: i64 = external(found.budget, &cells)
            .iter()
            .filter(|cell| cell.source == self.source.as_str())
            .map(|cell| cell.cents)
            .sum();
        let most = self.most(&flows, asked, found.decided_cents.unwrap_or(0));
        if self.cents <= 0 || self.cents > most {
            let mut faults = kernel::refusal::Faults::default();
            faults.push_with("amount", "claim-money-range", "most", ledger::Cents::new(most.max(0)));
            return Err(faults.done().err().unwrap_or(Refusal::NotFound).into());
        }
        let flow = FlowRow {
            id: ctx.new_id(),
            kind: self.kind,
            source: self.source.to_string(),
            cents: self.cents,
            day: self.day,
            reference: self.reference.trim().to_owned(),
        };
        tables::claim::insert_flow(tx, ctx, self.claim, &flow).await?;
        let source = Whose::Source(flow.source.clone(), found.operation_id);
        let (deed, debit, credit) = match self.kind {
            Flow::Paid => (Deed::Paid, (Account::Bank, &Whose::All), (found.budget.claimed(), &source)),
            Flow::Recovery => (Deed::Recovery, (found.budget.funding(), &source), (Account::Recovery, &source)),
            Flow::Repaid => (Deed::Repaid, (Account::Recovery, &source), (Account::Bank, &Whose::All)),
        };
        let mut lines = Lines::default();
        lines.both(debit, credit, self.cents)?;
        let (reason, operation) = (flow.reference.clone(), found.operation_id);
        let entry = Entry { deed, reason, day: self.day, operation, subject: self.claim.0, lines };
        book::post(tx, ctx, entry).await?;
        let all = paid(&flows) + if self.kind == Flow::Paid { self.cents } else { 0 };
        let status =
            if all >= found.decided_cents.unwrap_or(i64::MAX) { ClaimStatus::Paid } else { ClaimStatus::Decided };
        if status != found.status {
            claim::step(found.status, status)?;
        }
        if tables::claim::set_status(tx, ctx, self.claim, self.version, status).await? == 0 {
            return Err(Refusal::Stale { current: found.version }.into());
        }
        let line = audit::Line::new(Self::NAME, "claim", self.claim).fact("kind", self.kind);
        tx.note(ctx, line.fact("cents", self.cents));
        Ok(flow.id)
    }
}
