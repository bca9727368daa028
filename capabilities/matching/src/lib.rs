//! The region run: who gets which place, exact and explained; nothing happens without a person.
//!
//! For others: the actions below change. Runs are read on the pages here; their rules are pure (`rules`).

mod actions;
mod engine;
mod lines;
mod pages;
mod picture;
pub mod rules;
mod scene;
mod store;

use ::store::{Ctx, Failure};
use axum::Router;
use axum::routing::{get, post};
use kernel::Refusal;

pub use crate::actions::accept::{AcceptLine, AcceptOpen, Taken};
pub use crate::actions::caps::{EndCap, SetCap};
pub use crate::actions::choose::ChoosePlace;
pub use crate::actions::give_coach::GiveCoach;
pub use crate::actions::note_coach::NoteCoach;
pub use crate::actions::note_wish::NoteCoachWish;
pub use crate::actions::set_aside::SetAside;
pub use crate::actions::start::{StartRun, Started};
pub use crate::actions::stop::StopRun;
pub use crate::engine::run;
pub use crate::store::choice::Reason;
pub use crate::store::run::Market;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 10, name: "matching", sql: include_str!("../../../migrations/0010_matching.sql") },
    ::store::Migration { version: 12, name: "coaches", sql: include_str!("../../../migrations/0012_coaches.sql") },
    ::store::Migration {
        version: 30,
        name: "matching_cap_moves",
        sql: include_str!("../../../migrations/0030_matching_cap_moves.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/matching.ftl")),
    ("en", include_str!("../../../locales/en/matching.ftl")),
];

/// Tables with a `participant_id` that follow the person when two files become one.
pub const MERGE_TABLES: &[&str] = &["matching_line", "matching_choice", "coach_wish"];

/// Only who decides on places in the whole region goes on; for others it does not exist.
pub(crate) fn require_decides(ctx: &Ctx) -> Result<(), Failure> {
    if placement::decides(ctx) { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/matching", get(pages::runs::show).post(pages::runs::start))
        .route("/matching/caps", get(pages::caps::show).post(pages::caps::save))
        .route("/matching/caps/{id}/end", post(pages::caps::end))
        .route("/matching/coaches", get(pages::coaches::show))
        .route("/matching/coaches/{id}", get(pages::coach::show).post(pages::coach::choose))
        .route("/matching/coaches/{id}/wish", get(pages::coach_wish::show).post(pages::coach_wish::save))
        .route("/matching/facts", get(pages::coach_facts::list))
        .route("/matching/facts/{id}", get(pages::coach_facts::show).post(pages::coach_facts::save))
        .route("/matching/runs/{id}", get(pages::run::show))
        .route("/matching/runs/{id}/stop", post(pages::run::stop))
        .route("/matching/runs/{id}/accept", get(pages::accept_all::ask).post(pages::accept_all::save))
        .route("/matching/runs/{id}/check", get(pages::check::show))
        .route("/matching/runs/{id}/what-if", get(pages::what_if::show))
        .route("/matching/runs/{id}/lines/{position}", get(pages::line::show))
        .route("/matching/runs/{id}/lines/{position}/accept", post(pages::line::accept))
        .route("/matching/runs/{id}/lines/{position}/aside", post(pages::line::aside))
        .route("/matching/{id}", get(pages::one::show).post(pages::one::choose))
}
