//! Users of wijk-werken: registration, number, agreement, yearly fee, what they may ask, and their own pages.
//!
//! For others: `load`, `find`, `facts_for_check`, `pay_fee`, `by_structured`, `number_of`, `allowed`; on their own
//! pages `Mine` (the extractor and what stands around a page), on the file `file_head` with its tabs.

mod actions;
mod alike;
mod allowed;
pub mod bulk;
mod dated;
pub mod model;
mod own;
mod pages;
mod papers;
pub mod rules;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::{get, post};
use kernel::{Day, Refusal};
use schemes::wijk::Period;
use schemes::wijk::performance;
use web::Page;
use wijk_office::Desk;

pub use crate::actions::agreement::MakeAgreement;
pub use crate::actions::edit::EditUser;
pub use crate::actions::end::{EndUser, ReopenUser};
pub use crate::actions::fee::{FeeBook, HandFee, Paid, PayFee, UnpayFee};
pub use crate::actions::move_house::MoveUser;
pub use crate::actions::register::RegisterUser;
pub use crate::actions::sign::{Hand, SignDrawn, SignForOffice, SignOnPaper};
pub use crate::allowed::Choice as Allowed;
pub use crate::model::{AgreementId, Kind, Status, UserId};
pub use crate::own::{Mine, Shell};
pub use crate::pages::head::{UserHead, file_head};
pub use crate::rules::listing::{Query, Row};
pub use crate::store::agreements::Agreement;
pub use crate::store::names::Contact;
pub use crate::store::users::User;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        version: 17,
        name: "wijk_users",
        sql: include_str!("../../../migrations/0017_wijk_users.sql"),
    },
    ::store::Migration {
        version: 39,
        name: "scheme_users",
        sql: include_str!("../../../migrations/0039_scheme_users.sql"),
    },
    ::store::Migration {
        version: 50,
        name: "wijk_user_proof",
        sql: include_str!("../../../migrations/0050_wijk_user_proof.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/wijk-users.ftl")),
    ("en", include_str!("../../../locales/en/wijk-users.ftl")),
];

/// One user, for staff of the organiser.
pub async fn load(tx: &mut Tx, desk: &Desk, id: UserId) -> Result<User, Failure> {
    store::users::load(tx, desk, id).await
}

/// In which scheme a user is registered: its rules decide. 404 when there is no such user in this partnership.
pub async fn scheme_of(tx: &mut Tx, ctx: &Ctx, id: UserId) -> Result<String, Failure> {
    Ok(store::names::scheme_of(tx, ctx, id).await?.ok_or(Refusal::NotFound)?)
}

/// The users that answer a question, a page at a time, with how their fee stands today.
pub async fn find(tx: &mut Tx, ctx: &Ctx, desk: &Desk, query: &Query) -> Result<Page<Row>, Failure> {
    Ok(rules::listing::pick(store::listed::listed(tx, ctx, desk).await?, query))
}

/// What the check of a performance asks of a user on a day: facts without a name, for the house itself.
pub async fn facts_for_check(tx: &mut Tx, ctx: &Ctx, id: UserId, day: Day) -> Result<performance::User, Failure> {
    let user = store::users::load_for_check(tx, ctx, id).await?;
    let organiser = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let homes = store::homes::all(tx, ctx, id).await?;
    let postcode = store::homes::on(&homes, day).map_or(user.postcode.as_str(), |home| home.postcode.as_str());
    let agreements = store::agreements::of_user(tx, ctx, id).await?;
    let held = agreements.iter().find(|a| a.holds(day)).or(agreements.iter().find(|a| a.is_signed()));
    let agreement = held.and_then(|a| {
        let from = a.signed_user_on?.max(a.signed_office_on?);
        Some(Period { from, to: a.voided_on.map(|over| over.plus_days(-1)) })
    });
    let fees = store::fees::of_user(tx, ctx, id).await?;
    Ok(performance::User {
        id: id.0,
        kind: Some(user.kind.rule()),
        region: schemes::wijk::region::of_postcode(postcode),
        registrations: vec![performance::Registration {
            organiser: organiser.organisation_id.0,
            agreement,
            fees: fees.iter().filter_map(|fee| store::fees::as_paid(fee.year, fee.paid_on)).collect(),
        }],
        was_in_pwa: user.transition,
    })
}

/// Notes that a fee was paid, inside the transaction of another deed; `reference` is that of the bank statement's line.
/// The same payment again changes nothing.
pub async fn pay_fee(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    year: i64,
    on: Day,
    reference: &str,
) -> Result<Paid, Failure> {
    actions::fee::pay(tx, ctx, user, year, on, model::PaidHow::Bank, reference).await
}

/// Takes back a fee that was paid with this line of the bank, inside the transaction of another deed. Gives its year.
pub async fn unmatch_fee(tx: &mut Tx, ctx: &Ctx, user: UserId, reference: &str) -> Result<i64, Failure> {
    actions::fee::unmatch(tx, ctx, user, reference).await
}

/// The user whose number stands in a structured communication, in any way that people and banks write it.
pub async fn by_structured(tx: &mut Tx, ctx: &Ctx, text: &str) -> Result<Option<UserId>, Failure> {
    match rules::number::read(text) {
        Some(number) => store::users::by_number(tx, ctx, number).await,
        None => Ok(None),
    }
}

/// The door of a private user, as [`rules::address::key`] writes it, for the check of the own household; none for others.
pub async fn home_address(tx: &mut Tx, ctx: &Ctx, id: UserId) -> Result<Option<String>, Failure> {
    store::homes::home_address(tx, ctx, id).await
}

/// Who a private user is, as [`wijk_office::person_index`] writes it, for the check of the own household; none when no
/// national number is kept.
pub async fn person(tx: &mut Tx, ctx: &Ctx, id: UserId) -> Result<Option<Vec<u8>>, Failure> {
    store::homes::person(tx, ctx, id).await
}

/// Fees that were open on a day: (year, cents), the oldest first. That of the year of the day, and that of the year
/// before when it was asked and is not paid.
pub async fn fees_due(tx: &mut Tx, ctx: &Ctx, user: &User, on: Day) -> Result<Vec<(i64, i64)>, Failure> {
    let stored = store::fees::of_user(tx, ctx, user.id).await?;
    let this = i64::from(on.0.year());
    let paid = |year: i64| stored.iter().any(|fee| fee.year == year && fee.paid_on.is_some());
    let before = stored.iter().find(|fee| fee.year == this - 1 && fee.paid_on.is_none());
    let mut due: Vec<(i64, i64)> = before.and_then(|fee| Some((fee.year, fee.amount_cents?))).into_iter().collect();
    let rules = dated::on(tx, ctx, &user.scheme, on).await?;
    if let rules::due::State::Due(cents, _) = pages::file::state_on(user, &stored, rules.rules())
        && !paid(this)
    {
        due.push((this, cents));
    }
    Ok(due)
}

/// How the fee of a user stands today.
pub async fn fee_state(tx: &mut Tx, ctx: &Ctx, user: &User) -> Result<rules::due::State, Failure> {
    let stored = store::fees::of_user(tx, ctx, user.id).await?;
    let rules = dated::on(tx, ctx, &user.scheme, ctx.today()).await?;
    Ok(pages::file::state_on(user, &stored, rules.rules()))
}

/// What a user may ask in a municipality on a day, each activity of the list once, with why not.
pub async fn allowed(tx: &mut Tx, ctx: &Ctx, user: &User, nis: &str, day: Day) -> Result<Vec<Allowed>, Failure> {
    Ok(allowed::choices(&wijk_office::activities_of(tx, ctx, &user.scheme).await?, user, nis, day))
}

/// Names of users, for lists of other capabilities. The caller has asked the door.
pub async fn names(
    tx: &mut Tx,
    ctx: &Ctx,
    ids: &[UserId],
) -> Result<std::collections::BTreeMap<UserId, String>, Failure> {
    crate::store::names::names(tx, ctx, ids).await
}

/// How users are reached, for a worker on her own pages: only those for whom she works now. The caller knows who they are.
pub async fn contacts(
    tx: &mut Tx,
    ctx: &Ctx,
    _own: &wijk_office::Own,
    ids: &[UserId],
) -> Result<Vec<Contact>, Failure> {
    crate::store::names::contacts(tx, ctx, ids).await
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/wijk/users", get(pages::list::show).post(pages::form::create))
        .route("/wijk/users.csv", get(pages::list::csv))
        .route("/wijk/users/new", get(pages::form::new))
        .route("/wijk/users/fees", get(pages::fees::show))
        .route("/wijk/users/{id}", get(pages::file::show))
        .route("/wijk/users/{id}/edit", get(pages::form::edit).post(pages::form::save))
        .route("/wijk/users/{id}/move", get(pages::move_house::show).post(pages::move_house::save))
        .route("/wijk/users/{id}/end", get(pages::end::show).post(pages::end::save))
        .route("/wijk/users/{id}/reopen", post(pages::end::reopen))
        .route("/wijk/users/{id}/insz", post(pages::file::insz))
        .route("/wijk/users/{id}/activities", get(pages::activities::show))
        .route("/wijk/users/{id}/agreement", post(pages::agreement::make))
        .route("/wijk/users/{id}/sign", get(pages::agreement::show).post(pages::agreement::draw))
        .route("/wijk/users/{id}/sign/office", post(pages::agreement::office))
        .route("/wijk/users/{id}/sign/paper", post(pages::agreement::paper))
        .route("/wijk/users/{id}/fee/{year}/remind", post(pages::fees::remind))
        .route("/wijk/users/{id}/fee/{year}/letter", post(pages::fees::letter))
        .route("/wijk/users/{id}/link", post(pages::file::make_link))
        .route("/wijk/users/{id}/link/end", post(pages::file::end_link))
        .route("/my-wijk/{token}", get(pages::mine::code).post(pages::mine::open))
        .route("/my-wijk/{token}/home", get(pages::mine::home))
        .route("/my-wijk/{token}/agreement", get(pages::mine::show_agreement).post(pages::mine::sign))
        .route("/my-wijk/{token}/documents/{document}", get(pages::mine::download))
        .route("/my-wijk/{token}/activities", get(pages::mine::show_activities))
        .route("/my-wijk/{token}/close", post(pages::mine::close))
}

/// Routes of fees that are noted by hand; whoever has the book of the money adds them with it.
pub fn fee_routes<B: FeeBook>() -> Router<web::App> {
    Router::new()
        .route("/wijk/users/{id}/fee", post(pages::fees::pay::<B>))
        .route("/wijk/users/{id}/fee/{year}/undo", post(pages::fees::undo::<B>))
}
