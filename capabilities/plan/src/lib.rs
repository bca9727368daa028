//! Goals, small steps, the life-domain wheel and the participation ladder.

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[store::Migration] =
    &[store::Migration { version: 4, name: "plan", sql: include_str!("../../../migrations/0004_plan.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/plan.ftl")),
    ("en", include_str!("../../../locales/en/plan.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
