//! The pages of operations and their budgets.

mod budget;
mod form;
mod line;
mod list;
mod overview;
pub mod parts;
mod share;
mod shown;

use axum::Router;
use axum::routing::{get, post};

/// Routes.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/operations", get(list::show))
        .route("/operations/new", get(form::new).post(form::create))
        .route("/operations/{id}", get(overview::show))
        .route("/operations/{id}/budget", get(budget::show))
        .route("/operations/{id}/support", get(budget::support))
        .route("/operations/{id}/lines", post(line::add))
        .route("/operations/{id}/lines/new", get(line::new))
        .route("/operations/{id}/lines/{line}", get(line::edit).post(line::save))
        .route("/operations/{id}/lines/{line}/remove", post(line::remove))
        .route("/operations/{id}/edit", get(form::edit).post(form::save))
}
