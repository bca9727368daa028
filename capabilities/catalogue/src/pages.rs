//! The pages of the catalogue, one file per page.

pub(crate) mod bikes;
pub(crate) mod form;
pub(crate) mod link;
pub(crate) mod map;
pub(crate) mod options;
pub(crate) mod places;
pub(crate) mod read_form;
pub(crate) mod rows;
pub(crate) mod service;
pub(crate) mod services;
pub(crate) mod sheet;

use axum::Router;
use axum::routing::{get, post};

/// Menu item of these pages.
const HERE: &str = "/services";

/// Routes of this capability.
pub(crate) fn routes() -> Router<web::App> {
    Router::new()
        .route("/services", get(services::show).post(form::create))
        .route("/services/new", get(form::new))
        .route("/services/map", get(map::show))
        .route("/services/places", get(places::show).post(places::save))
        .route("/services/{id}", get(service::show).post(form::save))
        .route("/services/{id}/edit", get(form::edit))
        .route("/services/{id}/sheet", get(sheet::show))
        .route("/services/{id}/bikes", get(bikes::show).post(bikes::add))
        .route("/services/{id}/bikes/{bike}/lend", post(bikes::lend))
        .route("/services/{id}/bikes/{bike}/return", post(bikes::take_back))
        .route("/services/{id}/bikes/{bike}/state", post(bikes::set_state))
        .route("/places/{token}", get(link::show).post(link::save))
}
