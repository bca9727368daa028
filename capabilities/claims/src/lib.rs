//! The money of an operation: worked time, costs with evidence, claims, the ledger, the yearly settlement.
//!
//! For others: `locked_until`, `spent`, `waiting_time`, `approved_hours`, `claimed`, `local_share`, and the deeds.

pub mod accounts;
mod actions;
mod book;
mod gather;
pub mod model;
mod pages;
pub mod records;
pub mod rules;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::{get, post};
use kernel::{Day, Verb};
use operation::{OperationId, Part, Purse};

pub use crate::actions::account::RecordAccount;
pub use crate::actions::approve::{ApproveTime, ReturnTime};
pub use crate::actions::contribution::NoteContribution;
pub use crate::actions::correct_cost::CorrectCost;
pub use crate::actions::decide_claim::DecideClaim;
pub use crate::actions::decide_cost::{AnswerCost, DecideCost, ReopenCost, WithdrawCost};
pub use crate::actions::enter_cost::{EnterCost, Hours};
pub use crate::actions::evidence::AddEvidence;
pub use crate::actions::flow::NoteFlow;
pub use crate::actions::line::{AddLine, CounterLine, Facts, RemoveLine, SaveLine};
pub use crate::actions::make_claim::{DropClaim, MakeClaim, NoteReference, SupplementClaim};
pub use crate::actions::payout::{DropPayout, MakePayout, PayPayout, UnpayPayout};
pub use crate::actions::payout_answer::ReadPayoutAnswer;
pub use crate::actions::rule::RecordRule;
pub use crate::actions::settle::SettleYear;
pub use crate::actions::submit_claim::SubmitClaim;
pub use crate::actions::tell_day::{TellDay, UntellDay};
pub use crate::model::{ClaimId, CostId, EvidenceId};
pub use bank::pain002::Said;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 24, name: "claims", sql: include_str!("../../../migrations/0024_claims.sql") },
    ::store::Migration {
        version: 35,
        name: "claims_late",
        sql: include_str!("../../../migrations/0035_claims_late.sql"),
    },
    ::store::Migration {
        version: 53,
        name: "claims_status",
        sql: include_str!("../../../migrations/0053_claims_status.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/claims.ftl")),
    ("en", include_str!("../../../locales/en/claims.ftl")),
];

/// The last day up to which claims that were handed in lock what they count with; none: nothing is locked. Not guarded:
/// it tells a day and nothing of money or people.
pub async fn locked_until(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Option<Day>, Failure> {
    crate::store::claim::locked_until(tx, ctx, operation).await
}

/// What submitted claims of a year took of each source and contributor: (source, contributor, staff or cash, cents).
pub async fn spent(
    tx: &mut Tx,
    ctx: &Ctx,
    purse: &Purse,
    year: i64,
) -> Result<Vec<(String, String, model::Nature, i64)>, Failure> {
    purse.require(Verb::Read, Part::Claims)?;
    let used = crate::store::claim::used(tx, ctx, purse.operation(), model::Budget::Working, year).await?;
    Ok(used.into_iter().map(|cell| (cell.source, cell.contributor, cell.nature, cell.cents)).collect())
}

/// Worked time that waits for somebody's approval, in operations whose time the actor decides on.
pub async fn waiting_time(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<records::TimeLine>, Failure> {
    let mut purses = operation::door::all(tx, ctx).await?;
    purses.retain(|(_, purse)| purse.may(Verb::Decide, Part::Time));
    let from = ctx.today().plus_months(-24);
    let mut lines = crate::store::time::with_status(tx, ctx, model::LineStatus::Told, None, from).await?;
    lines.retain(|line| {
        let its = |(operation, purse): &(operation::Operation, Purse)| {
            Some(operation.id) == line.operation_id && purse.sees(line.organisation_id)
        };
        purses.iter().any(its)
    });
    Ok(lines)
}

/// Are there approved hours of this coach in this month that no cost counts with?
pub async fn approved_hours(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: OperationId,
    staff: kernel::StaffId,
    month: &str,
) -> Result<bool, Failure> {
    let purse = operation::door::require(tx, ctx, operation, Verb::Read, Part::Time).await?;
    let lines = crate::store::time::ready(tx, ctx, &purse).await?;
    Ok(lines.iter().any(|line| line.staff_id == staff && actions::enter_cost::month_of(line.day) == month))
}

/// What a submitted claim asks of each source in money: (source, cents), local governments left out.
pub async fn claimed(tx: &mut Tx, ctx: &Ctx, id: ClaimId) -> Result<Vec<(String, i64)>, Failure> {
    let claim = crate::store::claim::load(tx, ctx, id).await?.ok_or(kernel::Refusal::NotFound)?;
    let purse = operation::door::require(tx, ctx, claim.operation_id, Verb::Read, Part::Claims).await?;
    if purse.only().is_some() {
        return Err(kernel::Refusal::NotFound.into());
    }
    let cells = crate::store::claim::cells(tx, ctx, id).await?;
    let asked = actions::decide_claim::external(claim.budget, &cells);
    Ok(asked.into_iter().map(|cell| (cell.source.clone(), cell.cents)).collect())
}

/// The share of all local governments in the settlement of a year, in cents; none: it can't be split yet.
pub async fn local_share(tx: &mut Tx, ctx: &Ctx, id: OperationId, year: i64) -> Result<Option<i64>, Failure> {
    let purse = operation::door::require(tx, ctx, id, Verb::Read, Part::Settlement).await?;
    match gather::settlement(tx, ctx, &purse, year).await {
        Ok(found) => Ok(Some(rules::settle::total(&found.lines).share)),
        Err(Failure::Refused(kernel::Refusal::Invalid(_))) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .merge(time_routes())
        .merge(cost_routes())
        .merge(claim_routes())
        .merge(settlement_routes())
        .merge(payment_routes())
}

fn time_routes() -> Router<web::App> {
    use pages::{approvals, approvals_file, day, line, week};
    Router::new()
        .route("/time", get(week::show))
        .route("/time/approvals", get(approvals::show).post(approvals::decide))
        .route("/time/approvals.csv", get(approvals_file::show))
        .route("/time/lines/{id}", get(line::show).post(line::save))
        .route("/time/lines/{id}/remove", post(line::remove))
        .route("/time/lines/{id}/counter", post(line::counter))
        .route("/time/{day}", get(day::show).post(day::add))
        .route("/time/{day}/tell", post(week::tell))
        .route("/time/{day}/untell", post(week::untell))
}

fn cost_routes() -> Router<web::App> {
    use pages::{cost, cost_deeds, cost_form, costs, evidence};
    Router::new()
        .route("/costs", get(costs::show))
        .route("/costs.csv", get(costs::csv))
        .route("/costs/new", get(cost_form::show).post(cost_form::save))
        .route("/costs/{id}", get(cost::show))
        .route("/costs/{id}/decide", post(cost_deeds::decide))
        .route("/costs/{id}/reopen", post(cost_deeds::reopen))
        .route("/costs/{id}/withdraw", post(cost_deeds::withdraw))
        .route("/costs/{id}/answer", post(cost_deeds::answer))
        .route("/costs/{id}/correct", post(cost_deeds::correct))
        .route("/costs/{id}/evidence", post(cost_deeds::evidence))
        .route("/evidence", get(evidence::show))
        .route("/evidence.csv", get(evidence::csv))
        .route("/evidence/{id}", get(cost::evidence))
}

fn claim_routes() -> Router<web::App> {
    use pages::{claim, claim_deeds, claim_files, claims, rates};
    Router::new()
        .route("/claims", get(claims::show).post(claims::make))
        .route("/claims/rules", get(rates::show).post(rates::record))
        .route("/claims/{id}", get(claim::show))
        .route("/claims/{id}/submit", post(claim_deeds::submit))
        .route("/claims/{id}/supplement", post(claim_deeds::supplement))
        .route("/claims/{id}/drop", post(claim_deeds::discard))
        .route("/claims/{id}/reference", post(claim_deeds::reference))
        .route("/claims/{id}/decide", post(claim_deeds::decide))
        .route("/claims/{id}/money", post(claim_deeds::money))
        .route("/claims/{id}/claim.pdf", get(claim_files::paper))
        .route("/claims/{id}/claim.xlsx", get(claim_files::workbook))
}

fn payment_routes() -> Router<web::App> {
    use pages::{accounts, payout, payout_answer, payout_files, payouts};
    Router::new()
        .route("/payments", get(payouts::show).post(payouts::make))
        .route("/payments/accounts", get(accounts::show).post(accounts::record))
        .route("/payments/{id}", get(payout::show))
        .route("/payments/{id}/paid", post(payout::paid))
        .route("/payments/{id}/unpaid", post(payout::unpaid))
        .route("/payments/{id}/drop", post(payout::discard))
        .route("/payments/{id}/answer", post(payout_answer::read))
        .route("/payments/{id}/payments.csv", get(payout_files::csv))
        .route("/payments/{id}/payments.xml", get(payout_files::bank))
}

fn settlement_routes() -> Router<web::App> {
    use pages::{ledger, settlement, settlement_files, settlements, spending};
    Router::new()
        .route("/ledger", get(ledger::show))
        .route("/ledger.csv", get(ledger::csv))
        .route("/operations/{id}/spending", get(spending::show))
        .route("/settlements", get(settlements::show))
        .route("/settlements/{id}/{year}", get(settlement::show))
        .route("/settlements/{id}/{year}/settle", post(settlement::make))
        .route("/settlements/{id}/{year}/contributions", post(settlement::give))
        .route("/settlements/{id}/{year}/settlement.xlsx", get(settlement_files::workbook))
        .route("/settlements/{id}/{year}/{nis}/letter.pdf", get(settlement_files::letter))
}
