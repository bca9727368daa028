//! The pages of operations and their budgets.

mod budget;
mod export;
mod form;
mod line;
mod list;
mod members;
mod overview;
pub mod parts;
mod share;
mod shown;
mod sources;
mod split;
mod versions;

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
        .route("/operations/{id}/lines/{line}/restore", post(line::restore))
        .route("/operations/{id}/budget.csv", get(export::csv))
        .route("/operations/{id}/budget.xlsx", get(export::xlsx))
        .route("/operations/{id}/sources", get(sources::show).post(sources::plan))
        .route("/operations/{id}/split", get(split::show).post(members::key))
        .route("/operations/{id}/members", post(members::add))
        .route("/operations/{id}/members/{member}/end", post(members::end))
        .route("/operations/{id}/inhabitants", post(members::people))
        .route("/operations/{id}/versions", get(versions::show).post(versions::renew))
        .route("/operations/{id}/approve", post(versions::approve))
        .route("/operations/{id}/edit", get(form::edit).post(form::save))
}
