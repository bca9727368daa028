//! One file per collection.

pub(crate) mod me;
pub(crate) mod municipalities;

use axum::Router;
use axum::routing::get;

/// Routes below `/api/v1`.
pub(crate) fn routes() -> Router<web::App> {
    Router::new().route("/me", get(me::show)).route("/municipalities", get(municipalities::list))
}
