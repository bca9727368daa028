//! The catalogue in and out: Open Referral HSDS, CSV and XLSX, CPSV-AP.

use axum::Router;

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/exchange.ftl")),
    ("en", include_str!("../../../locales/en/exchange.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
