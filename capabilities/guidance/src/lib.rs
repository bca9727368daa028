//! The guided way: trajectory, coach and team, contacts, setbacks, closure, timeline.

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[store::Migration] =
    &[store::Migration { version: 6, name: "guidance", sql: include_str!("../../../migrations/0006_guidance.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/guidance.ftl")),
    ("en", include_str!("../../../locales/en/guidance.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
