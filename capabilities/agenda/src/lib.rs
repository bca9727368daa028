//! Appointments, reminders and calendar feeds.

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[store::Migration] =
    &[store::Migration { version: 5, name: "agenda", sql: include_str!("../../../migrations/0005_agenda.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/agenda.ftl")),
    ("en", include_str!("../../../locales/en/agenda.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
