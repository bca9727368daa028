//! Appointments, reminders and calendar feeds.
//!
//! For others: `today`, `upcoming`, `list`, `load`, `timeline`, `card` read; `Plan`, `Move`, `Cancel`, `MarkDone`,
//! `MarkMissed`, `Answer` and `Undo` change; `conflicts` says what overlaps; `run_job` sends the planned reminders.

mod actions;
mod card;
mod conflicts;
mod door;
mod model;
mod pages;
mod reminder;
pub mod rules;
mod store;
mod timeline;

use axum::Router;

pub use crate::actions::{Answer, Cancel, MarkDone, MarkMissed, Move, Plan, Undo};
pub use crate::card::{Card, card};
pub use crate::conflicts::{Conflict, Taken, conflicts};
pub use crate::door::{Opened, open as load};
pub use crate::model::{Kind, MissedReason, Reply, Status, Terms};
pub use crate::reminder::run_job;
pub use crate::store::appointment::{Appointment, Owner};
pub use crate::store::lists::{Filter, Whose, list, today, upcoming};
pub use crate::store::team::{Colleague, colleagues};
pub use crate::timeline::timeline;

/// Tables with a `participant_id` that follow the person when two files become one.
pub const MERGE_TABLES: &[&str] = &["appointment", "appointment_version"];

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 5, name: "agenda", sql: include_str!("../../../migrations/0005_agenda.sql") }];

/// Words; the languages after the first two have the words of reminders only.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/agenda.ftl")),
    ("en", include_str!("../../../locales/en/agenda.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
