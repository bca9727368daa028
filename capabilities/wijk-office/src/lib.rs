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
pub mod records;
pub mod rules;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::get;
use kernel::Day;

pub use crate::actions::area::{AddArea, EndArea};
pub use crate::actions::load_activities::LoadActivities;
pub use crate::actions::name_organiser::NameOrganiser;
pub use crate::door::{Desk, Own};
pub use crate::pages::document::attachment;
pub use crate::records::{ActivityRow, CalendarMonth, Organiser};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    version: 15,
    name: "wijk_office",
    sql: include_str!("../../../migrations/0015_wijk_office.sql"),
}];

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

/// The codes of the municipalities where the organiser works on a day.
pub async fn area_on(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<Vec<String>, Failure> {
    crate::store::area::on(tx, ctx, day).await
}

/// All lines of the activity list, old ones too.
pub async fn activity_rows(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<ActivityRow>, Failure> {
    crate::store::activity::all(tx, ctx).await
}

/// The payment calendar of a month, `YYYY-MM`.
pub async fn calendar(tx: &mut Tx, ctx: &Ctx, month: &str) -> Result<Option<CalendarMonth>, Failure> {
    crate::store::calendar::month(tx, ctx, month).await
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new().route("/wijk/documents/{id}", get(pages::document::show))
}
