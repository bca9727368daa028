//! One file per collection.

pub(crate) mod appointments;
pub(crate) mod assessments;
pub(crate) mod consents;
pub(crate) mod contacts;
pub(crate) mod esf;
pub(crate) mod goals;
pub(crate) mod ladder_observations;
pub(crate) mod me;
pub(crate) mod municipalities;
pub(crate) mod organisations;
pub(crate) mod participants;
pub(crate) mod referrals;
pub(crate) mod steps;
pub(crate) mod trajectories;
pub(crate) mod wijk;
pub(crate) mod wijk_months;
pub(crate) mod wijk_report;

use axum::Router;
use axum::routing::{get, post};

/// Routes below `/api/v1`.
pub(crate) fn routes() -> Router<web::App> {
    Router::new()
        .route("/me", get(me::show))
        .route("/municipalities", get(municipalities::list))
        .route("/organisations", get(organisations::list))
        .route("/organisations/{id}", get(organisations::show))
        .route("/participants", get(participants::list))
        .route("/participants/{id}", get(participants::show).put(participants::change))
        .route("/referrals", get(referrals::list).post(referrals::create))
        .route("/referrals/{id}", get(referrals::show))
        .route("/trajectories", get(trajectories::list).post(trajectories::create))
        .route("/trajectories/{id}", get(trajectories::show))
        .route("/goals", get(goals::list).post(goals::create))
        .route("/goals/{id}", get(goals::show).put(goals::change))
        .route("/steps", get(steps::list).post(steps::create))
        .route("/steps/{id}", get(steps::show))
        .route("/steps/{id}/done", post(steps::done))
        .route("/contacts", get(contacts::list).post(contacts::create))
        .route("/contacts/{id}", get(contacts::show).put(contacts::change))
        .route("/assessments", get(assessments::list).post(assessments::create))
        .route("/assessments/{id}", get(assessments::show))
        .route("/ladder-observations", get(ladder_observations::list).post(ladder_observations::create))
        .route("/ladder-observations/{id}", get(ladder_observations::show))
        .route("/appointments", get(appointments::list).post(appointments::create))
        .route("/appointments/{id}", get(appointments::show).delete(appointments::cancel))
        .route("/consents", get(consents::list).post(consents::create))
        .route("/consents/{id}", get(consents::show).delete(consents::withdraw))
        .route("/esf/indicators", get(esf::indicators))
        .route("/wijk/workers", get(wijk::workers))
        .route("/wijk/users", get(wijk::users))
        .route("/wijk/months", get(wijk_months::list))
        .route("/wijk/requests", get(wijk::requests))
        .route("/wijk/performances", get(wijk::performances).post(wijk::record))
        .route("/wijk/performances/{id}", get(wijk::performance))
        .route("/wijk/reports", get(wijk_report::show))
}
