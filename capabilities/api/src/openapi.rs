//! The description of the API (OpenAPI 3.1), made from the handlers themselves.

use axum::Json;
use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};

use crate::resources;

#[derive(OpenApi)]
#[openapi(
    info(title = "Opstap", description = "Guidance of a local partnership. Same rules as the pages: what you may not see is 404."),
    paths(resources::me::show, resources::municipalities::list),
    modifiers(&Bearer),
    security(("bearer" = []))
)]
struct Description;

struct Bearer;

impl utoipa::Modify for Bearer {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
        openapi.components.get_or_insert_with(Default::default).add_security_scheme("bearer", scheme);
    }
}

/// `GET /api/v1/openapi.json`, open to everybody.
pub(crate) async fn show() -> Json<utoipa::openapi::OpenApi> {
    Json(Description::openapi())
}
