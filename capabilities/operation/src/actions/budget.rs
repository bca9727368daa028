//! A budget is planned from a subsidy or a total, approved and frozen, and goes on in a new version with a reason.

use kernel::{Refusal, Verb};
use ledger::Cents;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door::{self, Part, Purse};
use crate::model::{BudgetId, BudgetStatus, CostKind, Kind, OperationId};
use crate::records::{Budget, Line};
use crate::rules::funding;
use crate::store::{budget, operation};

/// The draft, for whoever may write it.
pub(super) async fn draft(tx: &mut Tx, ctx: &Ctx, id: OperationId) -> Result<(Purse, Budget), Failure> {
    let purse = door::require(tx, ctx, id, Verb::Write, Part::Budget).await?;
    let found = budget::newest(tx, ctx, id, BudgetStatus::Draft).await?;
    Ok((purse, found.ok_or(Refusal::Conflict("operation-budget-frozen"))?))
}

/// Notes a change of the draft at the version that was seen; somebody else saved first: stale.
pub(super) async fn changed(tx: &mut Tx, ctx: &Ctx, draft: &Budget, seen: i64) -> Result<(), Failure> {
    if draft.version != seen {
        return Err(Refusal::Stale { current: draft.version }.into());
    }
    if budget::touch(tx, ctx, draft.id).await? == 0 {
        return Err(Refusal::Conflict("operation-budget-frozen").into());
    }
    Ok(())
}

/// What a year begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planned {
    /// The granted subsidy of a year: co-financing follows.
    Subsidy(Cents),
    /// The whole cost of a year: each source follows.
    Total(Cents),
}

/// Writes the lines of years into the draft: one per source, from the subsidy or the total of a year. With `replace`
/// the lines of the working budget of those years go first.
#[derive(Debug, Clone)]
pub struct PlanYears {
    /// Which operation.
    pub operation: OperationId,
    /// What the first year begins with; later years grow by the dated indexation, which is none by default.
    pub planned: Planned,
    /// First year.
    pub first: i64,
    /// Last year.
    pub last: i64,
    /// Take out what stands there?
    pub replace: bool,
}

impl Action for PlanYears {
    type Output = BudgetId;
    const NAME: &'static str = "operation-budget.plan";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<BudgetId, Failure> {
        let (_, draft) = draft(tx, ctx, self.operation).await?;
        let of = operation::load(tx, ctx, self.operation).await?.ok_or(Refusal::NotFound)?;
        let known = of.years();
        if !known.contains(&self.first) {
            return Err(Refusal::field("first", "operation-year-outside").into());
        }
        if !known.contains(&self.last) || self.last < self.first {
            return Err(Refusal::field("last", "operation-year-outside").into());
        }
        let (Planned::Subsidy(base) | Planned::Total(base)) = self.planned;
        if !base.is_positive() {
            return Err(Refusal::field("amount", "operation-amount-positive").into());
        }
        let lines = budget::all_lines(tx, ctx, draft.id).await?;
        let there = |line: &&Line| !line.support && (self.first..=self.last).contains(&line.year);
        for line in lines.iter().filter(there) {
            if !self.replace {
                return Err(Refusal::field("replace", "operation-plan-known").into());
            }
            budget::remove_line(tx, ctx, draft.id, line.id).await?;
        }
        for year in self.first..=self.last {
            for (source, cents) in self.parts(&of.rule, base, year)? {
                budget::insert_line(tx, ctx, draft.id, &line(ctx, year, source, cents)).await?;
            }
        }
        changed(tx, ctx, &draft, draft.version).await?;
        let line = audit::Line::new(Self::NAME, "operation", self.operation);
        tx.note(ctx, line.fact("first", self.first).fact("last", self.last).fact("cents", base.get()));
        Ok(draft.id)
    }
}

impl PlanYears {
    fn parts(&self, code: &str, base: Cents, year: i64) -> Result<Vec<(crate::model::Source, Cents)>, Failure> {
        let large = |_| Failure::from(Refusal::field("amount", "cents-too-large"));
        let rules = funding::reference();
        let day = i16::try_from(year).ok().and_then(|y| kernel::Day::new(y, 1, 1));
        let rule = day.and_then(|day| rules.rule(code, day));
        let rule = rule.ok_or_else(|| Refusal::field("first", "operation-rule-not-then"))?;
        let amount = rules.grown(base, self.first, year).map_err(large)?;
        match self.planned {
            Planned::Subsidy(_) => rule.from_subsidy(amount),
            Planned::Total(_) => rule.from_total(amount),
        }
        .map_err(large)
    }
}

fn line(ctx: &Ctx, year: i64, source: crate::model::Source, cents: Cents) -> Line {
    Line {
        id: ctx.new_id(),
        line_key: ctx.new_id(),
        year,
        support: false,
        source,
        contributor_nis: None,
        contributor_id: None,
        kind: Kind::Cash,
        cost_kind: CostKind::Open,
        partner_id: None,
        cents: cents.get(),
        note: None,
    }
}

/// Approves the draft: from now on it is the budget, and it never changes.
#[derive(Debug, Clone)]
pub struct ApproveBudget {
    /// Which operation.
    pub operation: OperationId,
    /// What approved it: a decision, a letter of the funder.
    pub decision: String,
    /// The version of the draft that was seen.
    pub version: i64,
}

impl Action for ApproveBudget {
    type Output = BudgetId;
    const NAME: &'static str = "operation-budget.approve";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<BudgetId, Failure> {
        let (purse, draft) = draft(tx, ctx, self.operation).await?;
        purse.require(Verb::Decide, Part::Budget)?;
        if budget::all_lines(tx, ctx, draft.id).await?.is_empty() {
            return Err(Refusal::field("decision", "operation-budget-empty").into());
        }
        if budget::approve(tx, ctx, draft.id, self.version, &self.decision).await? == 0 {
            return Err(Refusal::Stale { current: draft.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", self.operation).fact("number", draft.number));
        Ok(draft.id)
    }
}

/// Begins a new version: a copy of the approved one, with why.
#[derive(Debug, Clone)]
pub struct NewVersion {
    /// Which operation.
    pub operation: OperationId,
    /// Why the budget changes.
    pub reason: String,
}

impl Action for NewVersion {
    type Output = BudgetId;
    const NAME: &'static str = "operation-budget.renew";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<BudgetId, Failure> {
        door::require(tx, ctx, self.operation, Verb::Write, Part::Budget).await?;
        if budget::newest(tx, ctx, self.operation, BudgetStatus::Draft).await?.is_some() {
            return Err(Refusal::Conflict("operation-budget-draft").into());
        }
        let approved = budget::newest(tx, ctx, self.operation, BudgetStatus::Approved).await?;
        let approved = approved.ok_or(Refusal::NotFound)?;
        let lines = budget::all_lines(tx, ctx, approved.id).await?;
        let id = budget::insert(tx, ctx, self.operation, approved.number + 1, &self.reason).await?;
        for line in lines {
            budget::insert_line(tx, ctx, id, &Line { id: ctx.new_id(), ..line }).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", self.operation).fact("number", approved.number + 1));
        Ok(id)
    }
}
