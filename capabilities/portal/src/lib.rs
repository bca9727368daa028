//! The participant's own pages: my plan, my appointments, who sees my plan.

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[store::Migration] =
    &[store::Migration { version: 7, name: "portal", sql: include_str!("../../../migrations/0007_portal.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/portal.ftl")),
    ("en", include_str!("../../../locales/en/portal.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
