//! Outreach, inbound referral, triage: how somebody comes in and who hears back.

mod actions;
mod letters;
pub mod model;
mod pages;
pub mod rules;
mod store;
mod timeline;
mod today;

use axum::Router;
use axum::routing::{get, post};
use kernel::{Aspect, ParticipantId, PartnershipId, ReferralId};
use people::model::Visibility;

pub use crate::actions::accept::AcceptReferral;
pub use crate::actions::ask_code::AskCode;
pub use crate::actions::change::{Made, MendReferral, RecallReferral};
pub use crate::actions::check_code::CheckCode;
pub use crate::actions::close_redirect::CloseRedirect;
pub use crate::actions::decide::Case;
pub use crate::actions::decline::DeclineReferral;
pub use crate::actions::note_outreach::NoteOutreach;
pub use crate::actions::plan_talk::PlanTalk;
pub use crate::actions::redirect::RedirectReferral;
pub use crate::actions::refer::{MAY_REFER, NewReferral, Refer, Who};
pub use crate::actions::signal::{SendSignal, Signal};
pub use crate::actions::undo::UndoDecision;
pub use crate::actions::wait::PutOnWaitingList;
pub use crate::letters::Letters;
pub use crate::pages::triage::ROLES as TRIAGE;
pub use crate::store::inbox::{After, Part, Row, one as decided_by_me, rows};
pub use crate::store::referral::{Referral, load};
pub use crate::store::status::{Mine, of_organisation, one};
pub use crate::timeline::timeline;
pub use crate::today::{Counts, Waiting, counts, waiting_for};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 3, name: "referral", sql: include_str!("../../../migrations/0003_referral.sql") }];

/// Words. French, Arabic and Ukrainian hold the pages for people without account.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/referral.ftl")),
    ("en", include_str!("../../../locales/en/referral.ftl")),
    ("fr", include_str!("../../../locales/fr/referral.ftl")),
    ("ar", include_str!("../../../locales/ar/referral.ftl")),
    ("uk", include_str!("../../../locales/uk/referral.ftl")),
];

/// Tables with `id` and `participant_id` that follow a person when two files are merged. Sealed texts stay
/// readable: each row names the person whose key sealed it.
pub const MERGE_TABLES: &[&str] = &["outreach_contact", "referral"];

/// About whom a referral is. Whoever asks must open the door to that person next.
pub async fn participant_of(
    tx: &mut ::store::Tx,
    partnership: PartnershipId,
    referral: ReferralId,
) -> Result<ParticipantId, ::store::Failure> {
    store::referral::participant_of(tx, partnership, referral).await
}

/// What somebody must be able to read, to read a text with this visibility.
pub(crate) fn readers(visibility: Visibility) -> Aspect {
    match visibility {
        Visibility::Team => Aspect::TeamNotes,
        Visibility::Partners | Visibility::Participant => Aspect::SharedNotes,
    }
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
        .route("/outreach", get(pages::outreach::show).post(pages::outreach::save))
        .route("/refer", get(pages::refer::show).post(pages::refer::send))
        .route("/refer/mail", get(pages::code::ask).post(pages::code::send))
        .route("/refer/code", get(pages::code::digits).post(pages::code::check))
        .route("/refer/language/{code}", get(pages::code::language))
        .route("/refer/status/{token}", get(pages::status::by_link))
        .route("/refer/status/{token}/mend", post(pages::change::mend_by_link))
        .route("/refer/status/{token}/recall", post(pages::change::recall_by_link))
        .route("/referrals", get(pages::referrals::list))
        .route("/referrals/{id}", get(pages::status::by_account))
        .route("/referrals/{id}/mend", post(pages::change::mend))
        .route("/referrals/{id}/recall", post(pages::change::recall))
        .route("/triage", get(pages::triage::list))
        .route("/triage/{id}", get(pages::triage_file::show))
        .route("/triage/{id}/undo", post(pages::decide::undo))
        .route("/triage/{id}/{kind}", post(pages::decide::save))
}
