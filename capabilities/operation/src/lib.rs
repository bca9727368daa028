//! The operation and its money: years, sources, contributors, the municipalities and their shares, the budget in
//! versions, and **the money's door**.
//!
//! For others: `load`, `all`, `running_on`, `door`, `members_on`, `budget`, `support_budget`, `split`, `rule_on`, `tabs`.

mod actions;
pub mod door;
mod gather;
pub mod model;
mod pages;
pub mod records;
pub mod rules;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use kernel::{Day, Verb};
use ledger::Cents;

pub use crate::actions::budget::{ApproveBudget, NewVersion, PlanYears, Planned};
pub use crate::actions::line::{AddLine, LineFacts, RemoveLine, RestoreLine, SaveLine};
pub use crate::actions::member::{AddMember, Agree, EndMember, SaveKey};
pub use crate::actions::operation::{CreateOperation, OperationFacts, SaveOperation};
pub use crate::actions::people::RecordInhabitants;
pub use crate::door::{Part, Purse, Relation};
pub use crate::gather::MemberOn;
pub use crate::model::{BudgetId, CostKind, Kind, LineId, MemberId, OperationId, Source, SplitKey, Status};
pub use crate::pages::parts::{Tab, tabs};
pub use crate::records::{Budget, Inhabitants, Line, Member, Operation};
pub use crate::rules::funding::RuleSet;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 23, name: "operation", sql: include_str!("../../../migrations/0023_operation.sql") },
    ::store::Migration {
        version: 34,
        name: "operation_line_undo",
        sql: include_str!("../../../migrations/0034_operation_line_undo.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/operation.ftl")),
    ("en", include_str!("../../../locales/en/operation.ftl")),
];

/// One operation: name, period, lead; nothing of its money. Not guarded: everybody in the partnership may know it.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: OperationId) -> Result<Option<Operation>, Failure> {
    crate::store::operation::load(tx, ctx, id).await
}

/// All operations, newest first.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Operation>, Failure> {
    crate::store::operation::all(tx, ctx).await
}

/// The operations whose period has this day and that are not closed, newest first.
pub async fn running_on(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<Vec<Operation>, Failure> {
    let mut found = all(tx, ctx).await?;
    found.retain(|operation| operation.on(day) && operation.status != Status::Closed);
    Ok(found)
}

/// The municipalities that carry the local share on a day, by the code of that day, by name.
pub async fn members_on(tx: &mut Tx, ctx: &Ctx, id: OperationId, day: Day) -> Result<Vec<MemberOn>, Failure> {
    gather::members_on(tx, ctx, id, day).await
}

/// The lines of the working budget of a year in the approved version; empty when none is approved. A partner gets its
/// own lines only.
pub async fn budget(tx: &mut Tx, ctx: &Ctx, purse: &Purse, year: i64) -> Result<Vec<Line>, Failure> {
    gather::approved(tx, ctx, purse, year, false).await
}

/// The same of the support budget.
pub async fn support_budget(tx: &mut Tx, ctx: &Ctx, purse: &Purse, year: i64) -> Result<Vec<Line>, Failure> {
    gather::approved(tx, ctx, purse, year, true).await
}

/// Is an amount more than all years of the approved budgets together? Such an amount is a slip. Nobody learns more than
/// yes or no, so it is not guarded; without an approved budget nothing is too much.
pub async fn beyond(tx: &mut Tx, ctx: &Ctx, id: OperationId, cents: Cents) -> Result<bool, Failure> {
    let Some(budget) = crate::store::budget::newest(tx, ctx, id, model::BudgetStatus::Approved).await? else {
        return Ok(false);
    };
    let lines = crate::store::budget::all_lines(tx, ctx, budget.id).await?;
    Ok(records::sum(&lines).is_ok_and(|whole| cents > whole))
}

/// All lines of the draft, for whoever writes it; empty when there is none.
pub async fn draft_lines(tx: &mut Tx, ctx: &Ctx, purse: &Purse) -> Result<Vec<Line>, Failure> {
    purse.require(Verb::Write, Part::Budget)?;
    match crate::store::budget::newest(tx, ctx, purse.operation(), model::BudgetStatus::Draft).await? {
        Some(draft) => crate::store::budget::all_lines(tx, ctx, draft.id).await,
        None => Ok(Vec::new()),
    }
}

/// An amount of one year over the municipalities, by the key of the operation: code and part, by code; the sum is
/// `total` to the cent. A municipality gets its own part only. Refused with a field error on `split` that says what to
/// do when something is not known.
pub async fn split(
    tx: &mut Tx,
    ctx: &Ctx,
    purse: &Purse,
    year: i64,
    total: Cents,
) -> Result<Vec<(String, Cents)>, Failure> {
    if !purse.may(Verb::Read, Part::Settlement) {
        purse.require(Verb::Read, Part::Budget)?;
    }
    let shares = gather::shares(tx, ctx, purse, year, total).await?;
    Ok(shares.into_iter().map(|share| (share.nis, share.cents)).collect())
}

/// The rule sets (40/30/15/15 …) that hold on a day, with source and certainty.
pub fn rule_on(day: Day) -> Vec<&'static RuleSet> {
    crate::rules::funding::reference().on(day)
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    pages::routes()
}
