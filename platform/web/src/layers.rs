//! The layers around all routes, in one place: the server and the tests have the same.

use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::{App, load_sessions, render_problems, same_site, security_headers, sought, static_file};

/// A request that takes longer is given up (504): far above any page, below what a proxy waits.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Puts the layers around the routes and adds `/static`.
pub fn finish(routes: Router<App>, app: App) -> Router {
    routes
        .route("/static/{*name}", get(static_file))
        .route("/search", post(sought::search))
        .layer(from_fn_with_state(app.clone(), load_sessions))
        .layer(from_fn(same_site))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, TIMEOUT))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            tracing::error!("a handler panicked");
            let mut response = axum::response::Response::new(axum::body::Body::empty());
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        }))
        .layer(from_fn_with_state(app.clone(), render_problems))
        .layer(CompressionLayer::new().br(true).gzip(true).quality(tower_http::CompressionLevel::Fastest))
        .layer(from_fn(security_headers))
        .with_state(app)
}
