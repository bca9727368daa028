//! The organiser of wijk-werken: which organisation it is, where it works, what may be done there, what a cheque costs
//! and when the money goes out; documents with sealed bytes, pages without an account, and the door of it all.
//!
//! For others: `door::office` and `Desk`, `link` and `Own`, `document`, `organiser`, `activities`, `price_on`,
//! `calendar`, `area_on`.

mod actions;
pub mod document;
pub mod door;
pub mod link;
pub mod model;
mod pages;
pub mod paper;
pub mod records;
pub mod rules;
pub mod signature;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::{get, post};
use kernel::Day;
use schemes::Table;
use schemes::wijk::activity::Activity;

pub use crate::actions::activity::{AddActivity, EndActivity, ScrapActivity};
pub use crate::actions::allot::Allot;
pub use crate::actions::area::{AddArea, EndArea};
pub use crate::actions::calendar::SaveMonth;
pub use crate::actions::decide_price::DecidePrice;
pub use crate::actions::load_activities::LoadActivities;
pub use crate::actions::name_organiser::NameOrganiser;
pub use crate::actions::payment::SavePayment;
pub use crate::door::{Desk, Own};
pub use crate::pages::document::attachment;
pub use crate::records::{ActivityRow, Allotted, CalendarMonth, Organiser};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        version: 15,
        name: "wijk_office",
        sql: include_str!("../../../migrations/0015_wijk_office.sql"),
    },
    // Tables of the others of wijk-werken: each builds on this one, so that they are always there.
    ::store::Migration {
        version: 27,
        name: "wijk_rules",
        sql: include_str!("../../../migrations/0027_wijk_rules.sql"),
    },
    ::store::Migration {
        version: 37,
        name: "scheme_office",
        sql: include_str!("../../../migrations/0037_scheme_office.sql"),
    },
    ::store::Migration {
        version: 55,
        name: "scheme_contingent",
        sql: include_str!("../../../migrations/0055_scheme_contingent.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/wijk-office.ftl")),
    ("en", include_str!("../../../locales/en/wijk-office.ftl")),
];

/// The organiser of this partnership, if one was named.
pub async fn organiser(tx: &mut Tx, ctx: &Ctx) -> Result<Option<Organiser>, Failure> {
    crate::store::organiser::load(tx, ctx).await
}

/// The account number of the organiser, digits without spaces.
pub async fn organiser_iban(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Option<String>, Failure> {
    crate::store::organiser::iban(tx, ctx, desk).await
}

/// The same, for a user on the own pages who has to pay to it.
pub async fn iban_to_pay(tx: &mut Tx, ctx: &Ctx, own: &Own) -> Result<Option<String>, Failure> {
    crate::store::organiser::iban_to_pay(tx, ctx, own).await
}

/// The codes of the municipalities where the organiser works on a day.
pub async fn area_on(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<Vec<String>, Failure> {
    crate::store::area::on(tx, ctx, day).await
}

/// All lines of the activity lists of all schemes, old ones too.
pub async fn activity_rows(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<ActivityRow>, Failure> {
    crate::store::activity::all(tx, ctx).await
}

/// All lines of the activity list of a scheme, old ones too.
pub async fn activity_rows_of(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Vec<ActivityRow>, Failure> {
    Ok(activity_rows(tx, ctx).await?.into_iter().filter(|row| row.scheme == scheme).collect())
}

/// The activity list of a scheme as the rules want it: Flemish lines and what municipalities added or took away, with
/// their days.
pub async fn activities_of(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Vec<Activity>, Failure> {
    Ok(activity_rows_of(tx, ctx, scheme).await?.iter().map(ActivityRow::rule).collect())
}

/// The dated rules of a scheme in this partnership. Ask `.on(day)`.
pub async fn table_of(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Table, Failure> {
    parameters::table_of(tx, ctx, scheme).await
}

/// What a cheque of a scheme costs on a day, in cents; `None`: no decision is recorded.
pub async fn price_on(tx: &mut Tx, ctx: &Ctx, scheme: &str, day: Day) -> Result<Option<i64>, Failure> {
    let decisions: Vec<(Day, i64)> = crate::store::price::all(tx, ctx, scheme)
        .await?
        .iter()
        .rev()
        .map(|row| (row.from_on, row.price_cents))
        .collect();
    Ok(schemes::wijk::price::on(&decisions, day))
}

/// The payment calendar of a month, `YYYY-MM`.
pub async fn calendar(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Option<CalendarMonth>, Failure> {
    crate::store::calendar::month(tx, ctx, month).await
}

/// What was decided about the contingent of a scheme for a year, oldest first: `Allotted::holds` says which counts.
pub async fn allotted(tx: &mut Tx, ctx: &Ctx, scheme: &str, year: i64) -> Result<Vec<Allotted>, Failure> {
    crate::store::contingent::of_year(tx, ctx, scheme, year).await
}

/// The first year with a decision about the contingent.
pub async fn first_allotted(tx: &mut Tx, ctx: &Ctx) -> Result<Option<i64>, Failure> {
    crate::store::contingent::first_year(tx, ctx).await
}

/// Equal for equal national numbers, of workers and of users alike: to see that somebody would work for herself. The number
/// itself can't be read from it.
pub fn person_index(ctx: &Ctx, digits: &str) -> Vec<u8> {
    ctx.vault.index_hash("wijk-person", digits)
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    use pages::{activities, calendar, document, organiser, prices};
    Router::new()
        .route("/wijk/activities", get(activities::show).post(activities::add))
        .route("/wijk/activities/{id}/end", post(activities::end))
        .route("/wijk/activities/{id}/scrap", post(activities::scrap))
        .route("/wijk/prices", get(prices::show).post(prices::decide))
        .route("/wijk/calendar", get(calendar::show).post(calendar::save))
        .route("/wijk/organiser", get(organiser::show).post(organiser::save))
        .route("/wijk/organiser/name", post(organiser::name))
        .route("/wijk/organiser/area", post(organiser::add))
        .route("/wijk/organiser/area/{id}/end", post(organiser::end))
        .route("/wijk/documents/{id}", get(document::show))
}
