//! Outreach, inbound referral, triage: how somebody comes in and who hears back.

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[store::Migration] =
    &[store::Migration { version: 3, name: "referral", sql: include_str!("../../../migrations/0003_referral.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/referral.ftl")),
    ("en", include_str!("../../../locales/en/referral.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
