//! Wijk-werken, the money: cheques from order to pay-out, the book in double entry, the closed month, payments, the bank.
//!
//! For others: `stock_of_user`, `stock_of_worker`, `PlaceOrder`, `PayOrder`, `HandInForm`, `HandInRun`, `CloseMonth`,
//! `closed`, `certificate_sums`, `balances`, `daily`.

mod accounts;
mod actions;
mod book;
mod certificate;
mod fee;
mod model;
mod pages;
mod records;
mod rules;
mod run_file;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::{get, post};
use kernel::{Actor, Verb};
use wijk_office::Desk;
use wijk_office::rules::access::Part;
use wijk_users::UserId;
use wijk_workers::WorkerId;

pub use crate::accounts::{Account, Deed};
pub use crate::actions::bank::{Came, ReadStatements};
pub use crate::actions::close::{CloseMonth, Outlook};
pub use crate::actions::correct::{Correct, Reverse};
pub use crate::actions::end::Expire;
pub use crate::actions::give::{GiveBack, GiveCheques};
pub use crate::actions::hand_in::{Brought, HandInForm, HandInRun, HandedIn};
pub use crate::actions::invalid::{ReturnCheques, VoidCheques, VoidReason};
pub use crate::actions::matching::{MatchLine, Target};
pub use crate::actions::order::{By, CancelOrder, PayOrder, PlaceOrder, RestoreOrder};
pub use crate::actions::pay::RefusePayment;
pub use crate::actions::provider::{Outcome, ReadAnswer};
pub use crate::actions::recovery::{
    NoteRepaid, confirm as confirm_recovery, pass_on as pass_recovery_on, waive as waive_recovery,
};
pub use crate::actions::run::{DropRun, MakeRun, SendRun};
pub use crate::actions::settle::SettleOpen;
pub use crate::actions::status::ReadStatus;
pub use crate::actions::unmatch::UnmatchLine;
pub use crate::certificate::{Sums, certificate_sums};
pub use crate::fee::Book;
pub use crate::records::*;
pub use crate::rules::close::{Totals, by_scheme};
pub use crate::store::book::{LineRow, Sum};
pub use crate::store::recovery::{Move, Recovery, Which};
pub use bank::pain002::Said;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        version: 19,
        name: "wijk_cheques",
        sql: include_str!("../../../migrations/0019_wijk_cheques.sql"),
    },
    ::store::Migration {
        version: 26,
        name: "wijk_money",
        sql: include_str!("../../../migrations/0026_wijk_money.sql"),
    },
    ::store::Migration {
        version: 49,
        name: "wijk_recovery",
        sql: include_str!("../../../migrations/0049_wijk_recovery.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/wijk-cheques.ftl")),
    ("en", include_str!("../../../locales/en/wijk-cheques.ftl")),
];

/// What a user has.
pub async fn stock_of_user(tx: &mut Tx, ctx: &Ctx, desk: &Desk, user: UserId) -> Result<Stock, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    crate::store::cheque::stock(tx, ctx, Some(user)).await
}

/// The cheques that a worker has and did not hand in.
pub async fn stock_of_worker(tx: &mut Tx, ctx: &Ctx, desk: &Desk, worker: WorkerId) -> Result<Vec<Cheque>, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    crate::store::cheque::at_worker(tx, ctx, worker).await
}

/// What all users have together, for reports.
pub async fn stock(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Stock, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    crate::store::cheque::stock(tx, ctx, None).await
}

/// The closed months, the last first.
pub async fn closed(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Vec<ClosedMonth>, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    crate::store::month::all(tx, ctx).await
}

/// The lines of a closed month.
pub async fn closed_lines(tx: &mut Tx, ctx: &Ctx, desk: &Desk, month: &str) -> Result<Vec<MonthLine>, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    crate::store::month::lines(tx, ctx, month).await
}

/// What stands ready to be closed in a month, and what is not ready.
pub async fn outlook(tx: &mut Tx, ctx: &Ctx, desk: &Desk, month: &str) -> Result<Outlook, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    let schemes = parameters::Schemes::load(tx, ctx).await?;
    let workers = crate::store::people::workers(tx, ctx).await?;
    crate::actions::close::outlook(tx, ctx, desk, &schemes, month, &workers).await
}

/// The sums of each account.
pub async fn balances(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Vec<Sum>, Failure> {
    desk.require(Verb::Read, Part::Decisions)?;
    crate::store::book::trial(tx, ctx).await
}

/// Every line of the book in the order of recording.
pub async fn book_lines(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Vec<LineRow>, Failure> {
    desk.require(Verb::Read, Part::Decisions)?;
    crate::store::book::all_lines(tx, ctx).await
}

/// What needs attention: orders that are not paid, cheques that expire within 60 days, lines of the bank that nobody
/// matched.
pub async fn waiting(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<(i64, i64, i64), Failure> {
    desk.require(Verb::Read, Part::Money)?;
    let orders = crate::store::order::count(tx, ctx, OrderStatus::Open).await?;
    let ending = crate::store::cheque::ending_before(tx, ctx, ctx.today().plus_days(60)).await?;
    Ok((orders, ending, crate::store::bank::count(tx, ctx, LineStatus::Open).await?))
}

/// What was paid for hours that a correction took away.
pub async fn recoveries(tx: &mut Tx, ctx: &Ctx, desk: &Desk, which: Which<'_>) -> Result<Vec<Recovery>, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    crate::store::recovery::list(tx, ctx, which).await
}

/// One of them, with what became of it.
pub async fn recovery(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    id: RecoveryId,
) -> Result<Option<(Recovery, Vec<Move>)>, Failure> {
    desk.require(Verb::Read, Part::Money)?;
    let Some(found) = crate::store::recovery::load(tx, ctx, id).await? else { return Ok(None) };
    Ok(Some((found, crate::store::recovery::moves(tx, ctx, id).await?)))
}

/// The daily work: cheques that are too old leave the stocks. Gives how many.
pub async fn daily(app: &web::App) -> Result<usize, Failure> {
    app.db.act(&app.ctx(Actor::system(app.home)), &Expire).await
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    use pages::{
        bank, bank_line, cheque, hand_in, ledger, mine, month, months, order, overview, payments, posting, run, user,
        worker,
    };
    Router::new()
        .merge(wijk_users::fee_routes::<fee::Book>())
        .route("/wijk/cheques", get(overview::show))
        .route("/wijk/cheques/orders", get(overview::orders))
        .route("/wijk/cheques/orders/{id}", get(order::show).post(order::pay))
        .route("/wijk/cheques/orders/{id}/cancel", post(order::cancel))
        .route("/wijk/cheques/orders/{id}/restore", post(order::restore))
        .route("/wijk/cheques/number", get(cheque::find))
        .route("/wijk/cheques/number/{number}", get(cheque::show).post(cheque::void))
        .route("/wijk/cheques/users", get(overview::find))
        .route("/wijk/users/{id}/cheques", get(user::show))
        .route("/wijk/users/{id}/cheques/order", post(user::order))
        .route("/wijk/users/{id}/cheques/give", post(user::give))
        .route("/wijk/users/{id}/cheques/return", post(user::give_back))
        .route("/wijk/users/{id}/cheques/settle", post(user::settle))
        .route("/wijk/users/{id}/cheques/{year}", get(user::certificate))
        .route("/wijk/cheques/workers/{id}", get(worker::show).post(worker::back))
        .route("/wijk/cheques/hand-in/{form}", get(hand_in::show).post(hand_in::save))
        .route("/wijk/months", get(months::show))
        .route("/wijk/months/{month}", get(month::show))
        .route("/wijk/months/{month}/lines.csv", get(month::csv))
        .route("/wijk/months/{month}/hand-in", post(month::hand_in))
        .route("/wijk/months/{month}/close", post(month::close))
        .route("/wijk/payments", get(payments::show).post(payments::make))
        .route("/wijk/payments/{id}", get(run::show))
        .route("/wijk/payments/{id}/file", get(run::file))
        .route("/wijk/payments/{id}/sent", post(run::sent))
        .route("/wijk/payments/{id}/drop", post(run::drop_it))
        .route("/wijk/payments/{id}/answer", post(run::answer))
        .route("/wijk/payments/{id}/refused/{payment}", post(run::refused))
        .route("/wijk/bank", get(bank::show).post(bank::read))
        .route("/wijk/bank/lines/{id}", get(bank_line::line).post(bank_line::settle))
        .route("/wijk/bank/lines/{id}/undo", post(bank_line::undo))
        .route("/wijk/ledger", get(ledger::show).post(ledger::correct))
        .route("/wijk/ledger/lines.csv", get(ledger::csv))
        .route("/wijk/ledger/{id}", get(posting::show).post(posting::reverse))
        .route("/my-wijk/{token}/cheques", get(mine::show).post(mine::order))
        .route("/my-wijk/{token}/cheques/{year}", get(mine::certificate))
        .route("/my-wijk/{token}/cheques/orders/{id}/cancel", post(mine::cancel))
        .route("/my-wijk/{token}/cheques/orders/{id}/restore", post(mine::restore))
}
