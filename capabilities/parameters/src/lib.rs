//! The dated rules as this partnership knows them: those that come with Opstap and those that the functional
//! administrator recorded. A change is a new row; what the rules said on any day stays answerable.
//!
//! For others: `table` (of wijk-werken), `table_of` (of any scheme), `RecordRule`.

mod actions;
mod pages;
pub mod rules;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::get;
use schemes::Table;

pub use crate::actions::record::RecordRule;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    version: 14,
    name: "parameters",
    sql: include_str!("../../../migrations/0014_parameters.sql"),
}];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/parameters.ftl")),
    ("en", include_str!("../../../locales/en/parameters.ftl")),
];

/// The rules of wijk-werken. `table.on(day)` says what holds on a day.
pub async fn table(tx: &mut Tx, ctx: &Ctx) -> Result<Table, Failure> {
    table_of(tx, ctx, schemes::wijk::DEFINITION.code).await
}

/// The rules of a scheme, by its code.
pub async fn table_of(tx: &mut Tx, ctx: &Ctx, scheme: &'static str) -> Result<Table, Failure> {
    store::table(tx, ctx, scheme).await
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/parameters", get(pages::list::show))
        .route("/parameters.csv", get(pages::export::show))
        .route("/parameters/{key}", get(pages::key::show).post(pages::key::save))
}
