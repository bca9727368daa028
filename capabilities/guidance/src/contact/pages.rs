//! The pages of contacts, one file each.

mod edit;
pub(crate) mod form;
mod group;
mod new;
mod show;

use axum::Router;
use axum::routing::{get, post};

/// Routes.
pub(crate) fn routes() -> Router<web::App> {
    Router::new()
        .route("/participants/{id}/contacts", post(new::save))
        .route("/participants/{id}/contacts/new", get(new::show))
        .route("/participants/{id}/contacts/{contact}", get(show::show))
        .route("/participants/{id}/contacts/{contact}/edit", get(edit::show).post(edit::save))
        .route("/participants/{id}/contacts/{contact}/additions", post(show::add))
        .route("/contacts/group", get(group::show).post(group::save))
}
