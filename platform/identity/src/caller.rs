//! A request to the API by somebody with a bearer token.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use kernel::Refusal;
use store::Ctx;
use web::{App, Problem};

/// Who calls the API, with the surroundings for actions. As extractor it answers others with 401.
#[derive(Clone)]
pub struct Caller {
    /// The application.
    pub app: App,
    /// Surroundings for actions and store functions.
    pub ctx: Ctx,
}

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let line = parts.headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let secret =
            line.split_once(' ').filter(|(kind, _)| kind.eq_ignore_ascii_case("bearer")).map_or("", |(_, s)| s.trim());
        let actor = crate::tokens::verify(app, secret).await?.ok_or(Refusal::Unauthenticated)?;
        Ok(Self { ctx: app.ctx(actor), app: app.clone() })
    }
}
