//! Which version of the budget somebody looks at, with its lines.

use ::store::{Ctx, Failure, Tx};

use crate::door::{Purse, Relation};
use crate::model::BudgetStatus;
use crate::records::{Budget, Line};
use crate::store::budget;

/// A version with the lines that the actor may see.
pub struct Shown {
    /// All versions that the actor may look at, newest first.
    pub versions: Vec<Budget>,
    /// The one that is shown.
    pub budget: Option<Budget>,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Shown {
    /// The version with this number. Without one: the draft for who writes (`draft`), otherwise the approved one, and
    /// the draft when nothing is approved yet. A partner never sees a draft.
    pub async fn load(tx: &mut Tx, ctx: &Ctx, purse: &Purse, number: &str, draft: bool) -> Result<Self, Failure> {
        let mut versions = budget::versions(tx, ctx, purse).await?;
        if purse.relation() != Relation::Lead {
            versions.retain(|one| one.status == BudgetStatus::Approved);
        }
        let asked = number.parse::<i64>().ok().and_then(|number| versions.iter().find(|one| one.number == number));
        let approved = || versions.iter().find(|one| one.status == BudgetStatus::Approved);
        let chosen = match asked {
            Some(one) => Some(one),
            None if draft => versions.first(),
            None => approved().or(versions.first()),
        };
        let chosen = chosen.cloned();
        let lines = match &chosen {
            Some(one) => budget::lines(tx, ctx, purse, one.id).await?,
            None => Vec::new(),
        };
        Ok(Self { versions, budget: chosen, lines })
    }

    /// Can it still be changed?
    pub fn is_draft(&self) -> bool {
        self.budget.as_ref().is_some_and(|one| one.status == BudgetStatus::Draft)
    }
}
