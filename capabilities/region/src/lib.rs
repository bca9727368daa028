//! What the region lacks: barriers that find no offer, how long people wait, places that stay empty. Counts only.

mod pages;
pub mod rules;
mod store;

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 11, name: "region", sql: include_str!("../../../migrations/0011_region.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/region.ftl")),
    ("en", include_str!("../../../locales/en/region.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    pages::routes()
}
