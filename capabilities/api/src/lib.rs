//! `/api/v1`: the same actions and the same door as the pages, as JSON.
//!
//! Bearer tokens from `opstap token create`; problem+json (RFC 9457); cursor pagination; `ETag` and `If-Match`;
//! `Idempotency-Key` on every create. The description is served at `/api/v1/openapi.json`.

mod body;
mod edge;
mod openapi;
mod paging;
mod person;
mod precondition;
mod reply;
mod resources;

use axum::Router;
use axum::routing::get;

/// Words.
pub const LOCALES: &[web::Locale] =
    &[("nl-BE", include_str!("../../../locales/nl-BE/api.ftl")), ("en", include_str!("../../../locales/en/api.ftl"))];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/api/v1/openapi.json", get(openapi::show))
        .nest("/api/v1", resources::routes())
        .layer(axum::middleware::map_response(edge::plain_words))
}
