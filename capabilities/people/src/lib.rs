//! The person file: who somebody is as far as known, who stands around her, what she agreed to share, and the one
//! door through which every read and write of a file passes.

mod actions;
pub mod break_glass;
pub mod consent;
pub mod domains;
pub mod door;
pub mod duplicates;
mod hex;
pub mod list;
pub mod merge;
pub mod model;
pub mod pages;
pub mod relations;
pub mod snapshot;
mod store;
pub mod ties;
pub mod timeline;

use axum::Router;
use axum::routing::{get, post};

pub use crate::actions::break_glass::{Notice, OpenInEmergency, SeenEmergency};
pub use crate::actions::consent::{GiveConsent, WithdrawConsent};
pub use crate::actions::create::{NewParticipant, create};
pub use crate::actions::edit::{Details, EditPerson, InszChange, ShowInsz};
pub use crate::actions::export::ExportList;
pub use crate::actions::freeze::FreezeSnapshot;
pub use crate::actions::merge::{MergeFiles, UndoMerge};
pub use crate::actions::tie::{AddTie, EditTie, EndTie};
pub use crate::pages::file_head::{FileHead, file_head};
pub use crate::pages::follow::follow_merged;
pub use crate::pages::person::birth_words;
pub use crate::store::bulk;
pub use crate::store::merge::absorbed;
pub use crate::store::participant::{Participant, fill_in, load, set_coach, set_next_step, set_status, touch_contact};

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
    use pages::{
        access, break_glass, merge, participants, person, person_form, sharing, snapshot, surroundings, tie_form,
    };
    Router::new()
        .route("/participants", get(participants::show))
        .route("/participants.csv", get(participants::csv))
        .route("/participants/{id}/person", get(person::show).post(person_form::save))
        .route("/participants/{id}/person/edit", get(person_form::show))
        .route("/participants/{id}/person/insz", post(person::insz))
        .route("/participants/{id}/surroundings", get(surroundings::show).post(tie_form::add))
        .route("/participants/{id}/surroundings/new", get(tie_form::new))
        .route("/participants/{id}/surroundings/{tie}", get(tie_form::show).post(tie_form::save))
        .route("/participants/{id}/surroundings/{tie}/end", post(tie_form::end))
        .route("/participants/{id}/surroundings/{tie}/back", post(tie_form::come_back))
        .route("/participants/{id}/sharing", get(sharing::show).post(sharing::give))
        .route("/participants/{id}/sharing/new", get(sharing::ask))
        .route("/participants/{id}/sharing/{consent}/withdraw", post(sharing::withdraw))
        .route("/participants/{id}/access", get(access::show))
        .route("/participants/{id}/merge", get(merge::show).post(merge::save))
        .route("/participants/{id}/snapshot", get(snapshot::show).post(snapshot::save))
        .route("/merges/{id}/undo", post(merge::undo))
        .route("/break-glass", get(break_glass::show).post(break_glass::open))
        .route("/break-glass/{id}/seen", post(break_glass::seen))
        .route("/access", get(access::overview))
}
