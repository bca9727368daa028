//! The funders decide how much of a claim they take; what they do not take is posted as a cut.

use kernel::{Day, Refusal, Verb};
use operation::{Part, Source, door};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::accounts::Deed;
use crate::book::{self, Entry, Lines, Whose};
use crate::model::{Budget, ClaimId, ClaimStatus};
use crate::records::ClaimCell;
use crate::rules::claim;
use crate::store as tables;

/// What is asked of others in money: on the working budget not of local governments, who settle once a year.
pub fn external(budget: Budget, cells: &[ClaimCell]) -> Vec<&ClaimCell> {
    let pays = |cell: &&ClaimCell| claim::asks(budget, cell.source == Source::Local.as_str(), cell.nature);
    cells.iter().filter(pays).collect()
}

/// Notes the decision.
#[derive(Debug, Clone)]
pub struct DecideClaim {
    /// Which claim.
    pub id: ClaimId,
    /// As the form showed it.
    pub version: i64,
    /// What the funders take of what they were asked, in cents.
    pub cents: i64,
    /// When.
    pub on: Day,
    /// What they said; needed when they take less.
    pub words: String,
}

impl Action for DecideClaim {
    type Output = ();
    const NAME: &'static str = "claim.decide";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let found = tables::claim::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        door::require(tx, ctx, found.operation_id, Verb::Decide, Part::Claims).await?;
        tables::lock(tx, ctx).await?;
        claim::step(found.status, ClaimStatus::Decided)?;
        if found.status != ClaimStatus::Submitted {
            return Err(Refusal::Conflict("claim-step").into());
        }
        let cells = tables::claim::cells(tx, ctx, self.id).await?;
        let asked = external(found.budget, &cells);
        let claimed: i64 = asked.iter().map(|cell| cell.cents).sum();
        if !(0..=claimed.max(0)).contains(&self.cents) {
            return Err(Refusal::field("amount", "claim-decided-range").into());
        }
        if self.on > ctx.today() {
            return Err(Refusal::field("on", "claim-day-future").into());
        }
        if self.cents < claimed && self.words.trim().is_empty() {
            return Err(Refusal::field("words", "claim-words-missing").into());
        }
        let decision = tables::claim::Decision { cents: self.cents, on: self.on, words: self.words.trim() };
        if tables::claim::decide(tx, ctx, self.id, self.version, decision).await? == 0 {
            return Err(Refusal::Stale { current: found.version }.into());
        }
        if self.cents < claimed {
            let amounts: Vec<i64> = asked.iter().map(|cell| cell.cents).collect();
            let cut = claim::decided(&amounts, claimed - self.cents).map_err(|e| Failure::other(e.to_string()))?;
            let mut lines = Lines::default();
            for (cell, cents) in asked.iter().zip(cut) {
                let source = Whose::Source(cell.source.clone(), found.operation_id);
                lines.both((found.budget.funding(), &source), (found.budget.claimed(), &source), cents)?;
            }
            let (reason, operation) = (found.number.to_string(), found.operation_id);
            let day = ctx.today();
            book::post(tx, ctx, Entry { deed: Deed::Cut, reason, day, operation, subject: self.id.0, lines }).await?;
        }
        let line = audit::Line::new(Self::NAME, "claim", self.id).fact("claimed", claimed);
        tx.note(ctx, line.fact("taken", self.cents));
        Ok(())
    }
}
