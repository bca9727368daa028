//! What the region lacks: barriers without an offer, waiting by type, capacity unused.

use axum::Router;

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/region.ftl")),
    ("en", include_str!("../../../locales/en/region.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
