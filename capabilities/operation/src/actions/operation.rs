//! An operation begins, or its facts change.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door::{self, Part};
use crate::model::{BudgetStatus, OperationId, SplitKey, Status};
use crate::records::Operation;
use crate::rules::funding;
use crate::store::{budget, member, operation};

/// What a form says of an operation.
#[derive(Debug, Clone)]
pub struct OperationFacts {
    /// Name.
    pub name: String,
    /// Number of the call.
    pub call_number: Option<String>,
    /// Code of the rule set.
    pub rule: String,
    /// First day.
    pub from_on: Day,
    /// Last day.
    pub to_on: Day,
    /// How far it is.
    pub status: Status,
}

/// The longest period, in years: a slip of the keyboard is not a project of a century.
const LONGEST: i16 = 15;

impl OperationFacts {
    fn check(&self) -> Result<(), Refusal> {
        if self.to_on < self.from_on {
            return Err(Refusal::field("to_on", "operation-ends-before-it-begins"));
        }
        if self.to_on.0.year() - self.from_on.0.year() >= LONGEST {
            return Err(Refusal::field("to_on", "operation-too-long"));
        }
        if funding::reference().rule(&self.rule, self.from_on).is_none() {
            return Err(Refusal::field("rule", "operation-rule-not-then"));
        }
        Ok(())
    }
}

/// Begins an operation, led by the organisation of the actor, with an empty first version of its budget.
#[derive(Debug, Clone)]
pub struct CreateOperation {
    /// What it is.
    pub facts: OperationFacts,
}

impl Action for CreateOperation {
    type Output = OperationId;
    const NAME: &'static str = "operation.create";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<OperationId, Failure> {
        let lead_id = door::lead(tx, ctx, Verb::Write).await?;
        self.facts.check()?;
        let facts = self.facts.clone();
        let id: OperationId = ctx.new_id();
        let new = Operation {
            id,
            name: facts.name,
            call_number: facts.call_number,
            lead_id,
            rule: facts.rule,
            from_on: facts.from_on,
            to_on: facts.to_on,
            status: facts.status,
            split_key: SplitKey::Inhabitants,
            key_year: None,
            version: 1,
        };
        operation::insert(tx, ctx, &new).await?;
        budget::insert(tx, ctx, id, 1, "").await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", id).fact("rule", &new.rule));
        Ok(id)
    }
}

/// Changes the facts of an operation.
#[derive(Debug, Clone)]
pub struct SaveOperation {
    /// Which.
    pub id: OperationId,
    /// What it is now.
    pub facts: OperationFacts,
    /// The version that was seen.
    pub version: i64,
}

impl Action for SaveOperation {
    type Output = ();
    const NAME: &'static str = "operation.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, self.id, Verb::Write, Part::Budget).await?;
        self.facts.check()?;
        let before = operation::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let facts = self.facts.clone();
        let after = Operation {
            name: facts.name,
            call_number: facts.call_number,
            rule: facts.rule,
            from_on: facts.from_on,
            to_on: facts.to_on,
            status: facts.status,
            version: self.version,
            ..before.clone()
        };
        outside(tx, ctx, &after).await?;
        if operation::save(tx, ctx, &after).await? == 0 {
            return Err(Refusal::Stale { current: before.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", self.id).fact("status", after.status));
        Ok(())
    }
}

/// A period that leaves lines or municipalities outside it would make sums that nobody sees.
async fn outside(tx: &mut Tx, ctx: &Ctx, after: &Operation) -> Result<(), Failure> {
    let years = after.years();
    for status in BudgetStatus::ALL {
        let Some(one) = budget::newest(tx, ctx, after.id, *status).await? else { continue };
        if budget::all_lines(tx, ctx, one.id).await?.iter().any(|line| !years.contains(&line.year)) {
            return Err(Refusal::field("to_on", "operation-lines-outside").into());
        }
    }
    let members = member::all(tx, ctx, after.id).await?;
    if members.iter().any(|m| !after.on(m.from_on)) {
        return Err(Refusal::field("from_on", "operation-members-outside").into());
    }
    Ok(())
}
