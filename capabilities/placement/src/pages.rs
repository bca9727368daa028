//! The pages, one file each, and what they share.

pub(crate) mod answers;
pub(crate) mod ask;
pub(crate) mod both;
pub(crate) mod criteria;
pub(crate) mod deeds;
pub(crate) mod edit;
pub(crate) mod feedback;
pub(crate) mod file;
pub(crate) mod mine;
pub(crate) mod offers;
pub(crate) mod open_ends;
pub(crate) mod request;
pub(crate) mod requests;
pub(crate) mod service_waiting;
pub(crate) mod share;
pub(crate) mod show;
pub(crate) mod view;
pub(crate) mod waiting;
pub(crate) mod wish_form;

use axum::Router;
use axum::routing::{get, post};
use web::App;

/// Routes of this capability.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/participants/{id}/placements", get(file::show))
        .route("/participants/{id}/placements/new", get(ask::show).post(ask::save))
        .route("/participants/{id}/offers", get(offers::show))
        .route("/placements", get(mine::show))
        .route("/placements/open-ends", get(open_ends::show))
        .route("/placements/{id}", get(show::show))
        .route("/placements/{id}/edit", get(edit::show).post(edit::save))
        .route("/placements/{id}/share", get(share::show).post(share::save))
        .route("/placements/{id}/offer", post(deeds::offer))
        .route("/placements/{id}/refuse", post(deeds::refuse))
        .route("/placements/{id}/reply", post(deeds::reply))
        .route("/placements/{id}/take-day", post(deeds::take_day))
        .route("/placements/{id}/withdraw", post(deeds::withdraw))
        .route("/placements/{id}/along", post(deeds::along))
        .route("/placements/{id}/start", post(deeds::start))
        .route("/placements/{id}/end", post(deeds::end))
        .route("/placements/{id}/undo/{version}", post(deeds::undo))
        .route("/placements/{id}/feedback", get(feedback::show).post(feedback::save))
        .route("/requests", get(requests::show))
        .route("/requests/{id}", get(request::show))
        .route("/requests/{id}/question", post(answers::question))
        .route("/requests/{id}/day", post(answers::propose))
        .route("/requests/{id}/accept", post(answers::accept))
        .route("/requests/{id}/decline", post(answers::decline))
        .route("/requests/{id}/start", post(answers::start))
        .route("/requests/{id}/end", post(answers::end))
        .route("/requests/{id}/undo/{version}", post(answers::undo))
        .route("/requests/{id}/feedback", get(feedback::show_partner).post(feedback::save_partner))
        .route("/waiting", get(waiting::show))
        .route("/waiting/automatic", post(waiting::automatic))
        .route("/waiting/criteria", get(criteria::show))
        .route("/services/{id}/waiting", get(service_waiting::show))
}
