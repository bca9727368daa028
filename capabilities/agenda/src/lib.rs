//! Appointments, reminders and calendar feeds.
//!
//! For others: `today`, `upcoming`, `list`, `load`, `timeline`, `card` read; `Plan`, `Move`, `Cancel`, `MarkDone`,
//! `MarkMissed`, `Answer` and `Undo` change, `hand_over` gives them to another coach; `conflicts` says what overlaps;
//! `run_job` sends the planned reminders.

mod actions;
mod card;
mod conflicts;
mod door;
mod hand_over;
mod model;
mod pages;
mod reminder;
pub mod rules;
mod store;
mod timeline;

use axum::Router;
use axum::routing::{get, post};

pub use crate::actions::{Answer, Cancel, MarkDone, MarkMissed, Move, Plan, Undo};
pub use crate::card::{Card, card};
pub use crate::conflicts::{Conflict, Taken, conflicts};
pub use crate::door::{Opened, open as load};
pub use crate::hand_over::{GoesAlong, goes_along, hand_over};
pub use crate::model::{Kind, MissedReason, Reply, Status, Terms};
pub use crate::reminder::run_job;
pub use crate::store::appointment::{Appointment, Owner};
pub use crate::store::lists::{Filter, Whose, list, today, upcoming};
pub use crate::store::team::{Colleague, colleagues};
pub use crate::timeline::timeline;

/// Tables with a `participant_id` that follow the person when two files become one.
pub const MERGE_TABLES: &[&str] = &["appointment"];

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 5, name: "agenda", sql: include_str!("../../../migrations/0005_agenda.sql") }];

/// Words; the languages after the first two have the words of reminders only.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/agenda.ftl")),
    ("en", include_str!("../../../locales/en/agenda.ftl")),
    ("fr", include_str!("../../../locales/fr/agenda.ftl")),
    ("ar", include_str!("../../../locales/ar/agenda.ftl")),
    ("tr", include_str!("../../../locales/tr/agenda.ftl")),
    ("uk", include_str!("../../../locales/uk/agenda.ftl")),
    ("ru", include_str!("../../../locales/ru/agenda.ftl")),
    ("es", include_str!("../../../locales/es/agenda.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/appointments", get(pages::agenda::show))
        .route("/appointments/new", get(pages::new::show_own).post(pages::new::save_own))
        .route("/appointments/feed", get(pages::feed::show).post(pages::feed::open))
        .route("/appointments/feed/close", post(pages::feed::close))
        .route("/appointments/{id}", get(pages::show::show))
        .route("/appointments/{id}/edit", get(pages::edit::show).post(pages::edit::save))
        .route("/appointments/{id}/done", post(pages::deeds::done))
        .route("/appointments/{id}/missed", post(pages::deeds::missed))
        .route("/appointments/{id}/cancel", post(pages::deeds::cancel))
        .route("/appointments/{id}/answer", post(pages::deeds::answer))
        .route("/appointments/{id}/undo/{version}", post(pages::deeds::undo))
        .route("/participants/{id}/appointments", get(pages::participant::show))
        .route("/participants/{id}/appointments/new", get(pages::new::show_with).post(pages::new::save_with))
        .route("/ical/{file}", get(pages::ics::show))
}
