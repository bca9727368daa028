//! The description of the API (OpenAPI 3.1), made from the handlers themselves.

use axum::Json;
use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};

use crate::resources;

#[derive(OpenApi)]
#[openapi(
    info(title = "Opstap", description = "Guidance of a local partnership. Same rules as the pages: what you may not see is 404."),
    paths(
        resources::appointments::list,
        resources::appointments::show,
        resources::appointments::create,
        resources::appointments::cancel,
        resources::assessments::list,
        resources::assessments::show,
        resources::assessments::create,
        resources::consents::list,
        resources::consents::show,
        resources::consents::create,
        resources::consents::withdraw,
        resources::contacts::list,
        resources::contacts::show,
        resources::contacts::create,
        resources::contacts::change,
        resources::esf::indicators,
        resources::goals::list,
        resources::goals::show,
        resources::goals::create,
        resources::goals::change,
        resources::ladder_observations::list,
        resources::ladder_observations::show,
        resources::ladder_observations::create,
        resources::me::show,
        resources::municipalities::list,
        resources::organisations::list,
        resources::organisations::show,
        resources::participants::list,
        resources::participants::show,
        resources::participants::change,
        resources::referrals::list,
        resources::referrals::show,
        resources::referrals::create,
        resources::steps::list,
        resources::steps::show,
        resources::steps::create,
        resources::steps::done,
        resources::trajectories::list,
        resources::trajectories::show,
        resources::trajectories::create,
        resources::wijk::performance,
        resources::wijk::performances,
        resources::wijk::record,
        resources::wijk::requests,
        resources::wijk::users,
        resources::wijk::workers,
        resources::wijk_months::list,
        resources::wijk_report::show,
    ),
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
