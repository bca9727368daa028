//! The region run: who gets which place, exact and explained; nothing happens without a person.

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 10, name: "matching", sql: include_str!("../../../migrations/0010_matching.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/matching.ftl")),
    ("en", include_str!("../../../locales/en/matching.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
