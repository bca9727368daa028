//! Onward referral and waiting: from a wish for help, through request and answer, to a known end.

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 9, name: "placement", sql: include_str!("../../../migrations/0009_placement.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/placement.ftl")),
    ("en", include_str!("../../../locales/en/placement.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
