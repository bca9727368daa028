//! The dated rules as this partnership knows them: those that come with Opstap and those that the functional
//! administrator recorded. A change is a new row; what the rules said on any day stays answerable.
//!
//! For others: `Schemes` (all of them with their rules), `table_of` (the rules of one), `RecordRule`, `AddScheme`.

mod actions;
mod pages;
pub mod rules;
mod scheme;
mod store;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use axum::routing::get;
use schemes::Table;

pub use crate::actions::record::RecordRule;
pub use crate::actions::scheme::{AddScheme, EditScheme, Time};
pub use crate::scheme::{Scheme, Schemes};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        version: 14,
        name: "parameters",
        sql: include_str!("../../../migrations/0014_parameters.sql"),
    },
    ::store::Migration { version: 31, name: "schemes", sql: include_str!("../../../migrations/0031_schemes.sql") },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/parameters.ftl")),
    ("en", include_str!("../../../locales/en/parameters.ftl")),
];

/// The rules of a scheme, by its code; `table.on(day)` says what holds on a day. What nobody recorded of it is unknown.
pub async fn table_of(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Table, Failure> {
    store::table(tx, ctx, scheme).await
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/parameters", get(pages::list::show))
        .route("/parameters.csv", get(pages::export::show))
        .route("/parameters/schemes", get(pages::schemes::show).post(pages::schemes::add))
        .route("/parameters/schemes/{code}", get(pages::schemes::one).post(pages::schemes::edit))
        .route("/parameters/{key}", get(pages::key::show).post(pages::key::save))
}
