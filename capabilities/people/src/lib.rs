//! The person file: who somebody is as far as known, who stands around her, what she agreed to share, and the one
//! door through which every read and write of a file passes.

mod actions;
pub mod door;
pub mod model;
pub mod pages;
pub mod relations;
mod store;
pub mod timeline;

use axum::Router;

pub use crate::actions::create::{NewParticipant, create};
pub use crate::pages::file_head::{FileHead, file_head};
pub use crate::store::participant::{
    Participant, load, set_coach, set_next_step, set_status, touch_contact,
};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 2, name: "people", sql: include_str!("../../../migrations/0002_people.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/people.ftl")),
    ("en", include_str!("../../../locales/en/people.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
