//! Onward referral and waiting: from a wish for help, through request and answer, to a known end.
//!
//! For others: `waiting`, `exclusions`, `of_participant`, `standing`, `timeline`, `state_for_referrer` read; the actions
//! below change; `rules::{fits, order_key}` are the hard rules and the published order; `run_job` runs planned work.

mod actions;
mod door;
mod happened;
pub mod model;
mod own;
mod pages;
mod planned;
pub mod queue;
pub mod rules;
mod snapshot;
mod standing;
mod store;
mod today;
mod trial;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use kernel::{ParticipantId, ServiceId};

pub use crate::actions::accept::{AcceptRequest, TakeDay};
pub use crate::actions::agree::{AgreeSharing, Agreement};
pub use crate::actions::ask::AskQuestion;
pub use crate::actions::ask_place::AskPlace;
pub use crate::actions::automatic::SetAutomatic;
pub use crate::actions::change::ChangeWishes;
pub use crate::actions::decline::DeclineRequest;
pub use crate::actions::end::EndPlacement;
pub use crate::actions::handover::GoAlong;
pub use crate::actions::new::{NewPlacement, Wish};
pub use crate::actions::offer::{OfferPlace, offer_place};
pub use crate::actions::offer_freed::OfferFreed;
pub use crate::actions::propose::ProposeDay;
pub use crate::actions::refuse::RefuseOffer;
pub use crate::actions::reply::Reply;
pub use crate::actions::send::SendRequest;
pub use crate::actions::start::StartPlacement;
pub use crate::actions::tell::TellHowItGoes;
pub use crate::actions::undo::Undo;
pub use crate::actions::withdraw::Withdraw;
pub use crate::door::{Opened, decides, open as load};
pub use crate::happened::timeline;
pub use crate::model::{Placement, Status, Turn, Wishes};
pub use crate::own::{OwnHelp, OwnState, ReferrerState, of_herself, state_for_referrer};
pub use crate::planned::run_job;
pub use crate::rules::{fits, order_key};
pub use crate::standing::{Standing, span, standing, words as wait_words};
pub use crate::store::bulk;
pub use crate::today::{Due, Today, today};

/// Tables with a `participant_id` that follow the person when two files become one.
pub const MERGE_TABLES: &[&str] = &["placement", "placement_event", "placement_exclusion", "placement_feedback"];

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration { version: 9, name: "placement", sql: include_str!("../../../migrations/0009_placement.sql") },
    ::store::Migration { version: 13, name: "waiting", sql: include_str!("../../../migrations/0013_waiting.sql") },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/placement.ftl")),
    ("en", include_str!("../../../locales/en/placement.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    pages::routes()
}

/// Everybody who waits, in the published order. For who decides on places in the whole region; 404 for others.
pub async fn waiting(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Placement>, Failure> {
    door::require_decides(ctx)?;
    store::lists::waiting(tx, ctx).await
}

/// A page of who waits. Same right as `waiting`.
pub async fn waiting_page(tx: &mut Tx, ctx: &Ctx, wanted: &queue::Wanted) -> Result<web::Page<queue::Waits>, Failure> {
    door::require_decides(ctx)?;
    let rows = store::queue::page(tx, ctx, wanted).await?;
    Ok(web::Page::from_extra(rows, wanted.size, |row| queue::Cursor::of(&row.placement).write()))
}

/// How many there are on all its pages. Same right as `waiting`.
pub async fn waiting_count(tx: &mut Tx, ctx: &Ctx, wanted: &queue::Wanted) -> Result<i64, Failure> {
    door::require_decides(ctx)?;
    store::queue::count(tx, ctx, wanted).await
}

/// Everybody who waits for one of these types of help, in the published order: who may compete with one person, when
/// the types come from `catalogue::types_together`. Same right as `waiting`.
pub async fn waiting_for(tx: &mut Tx, ctx: &Ctx, needs: &[&str]) -> Result<Vec<Placement>, Failure> {
    door::require_decides(ctx)?;
    store::lists::waiting_for(tx, ctx, needs).await
}

/// The services that must not be proposed to one person today. Same right as `waiting`.
pub async fn exclusions_of(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId) -> Result<Vec<ServiceId>, Failure> {
    door::require_decides(ctx)?;
    store::exclusion::of(tx, ctx, participant).await
}

/// Pairs that must not be proposed today: refused by her, or declined by the partner. Same right as `waiting`.
pub async fn exclusions(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(ParticipantId, ServiceId)>, Failure> {
    door::require_decides(ctx)?;
    store::exclusion::all(tx, ctx).await
}

/// Per type of help: how many people found a place since a moment. Counts only.
pub async fn placed_counts(tx: &mut Tx, ctx: &Ctx, since: kernel::Moment) -> Result<Vec<(String, i64)>, Failure> {
    store::flow::per_need(tx, ctx, since).await
}
