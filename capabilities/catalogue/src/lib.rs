//! The region's offer: services, where and for whom, their places; search, map, and the link by which a partner says what is free.

use axum::Router;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 8, name: "catalogue", sql: include_str!("../../../migrations/0008_catalogue.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/catalogue.ftl")),
    ("en", include_str!("../../../locales/en/catalogue.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
