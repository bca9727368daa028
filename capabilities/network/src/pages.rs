//! The pages of the network and of the people who work in it.

mod memberships;
mod municipalities;
mod organisation;
mod organisation_form;
mod organisations;
mod staff_form;
mod staff_list;
mod staff_member;

use axum::Router;
use axum::routing::{get, post};
use web::App;

/// All paths.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/organisations", get(organisations::list).post(organisation_form::create))
        .route("/organisations/new", get(organisation_form::new))
        .route("/organisations/{id}", get(organisation::show).post(organisation_form::save))
        .route("/organisations/{id}/edit", get(organisation_form::edit))
        .route("/organisations/{id}/memberships", post(memberships::add))
        .route("/organisations/{id}/memberships/{membership}/end", post(memberships::end))
        .route("/municipalities", get(municipalities::list))
        .route("/staff", get(staff_list::list).post(staff_form::invite))
        .route("/staff/new", get(staff_form::new))
        .route("/staff/{id}", get(staff_member::show).post(staff_member::save))
        .route("/staff/{id}/positions", post(staff_member::add_position))
        .route("/staff/{id}/positions/{position}/end", post(staff_member::end_position))
        .route("/staff/{id}/deactivate", post(staff_member::deactivate))
        .route("/staff/{id}/activate", post(staff_member::activate))
        .route("/staff/{id}/link", post(staff_member::send_link))
        .route("/staff/{id}/code-off", post(staff_member::code_off))
}
