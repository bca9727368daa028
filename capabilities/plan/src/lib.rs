//! Goals, small steps, the life-domain wheel and the participation ladder.

mod actions;
pub mod cards;
mod geometry;
pub mod model;
mod pages;
pub mod reference;
mod rules;
mod store;
mod summary;
mod timeline;

use axum::Router;

pub use crate::actions::add_step::AddStep;
pub use crate::actions::change_step::{ChangeStep, StepChange};
pub use crate::actions::create_goal::{CreateGoal, EditGoal};
pub use crate::actions::done::{StepDone, TellSuccess};
pub use crate::actions::draw_wheel::DrawWheel;
pub use crate::actions::end_goal::EndGoal;
pub use crate::actions::not_yet::StepNotYet;
pub use crate::actions::observe_rung::ObserveRung;
pub use crate::actions::reopen::reopen;
pub use crate::actions::set_words::{SetDream, SetStrengths};
pub use crate::actions::undo::{Subject, Undo};
pub use crate::geometry::{Slice, rings, wheel as draw_wheel};
pub use crate::rules::ladder::{Standing, is_replaced, road, standing};
pub use crate::rules::step::{next_step, trail};
pub use crate::store::bulk;
pub use crate::store::due::{DueStep, due_steps};
pub use crate::store::ladder::{Written, known as rungs_known};
pub use crate::summary::{GoalSummary, PlanSummary, dream, summary};
pub use crate::timeline::timeline;

use ::store::{Ctx, Failure, Tx};
use kernel::{GoalId, ParticipantId, Permit, StepId};

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] =
    &[::store::Migration { version: 4, name: "plan", sql: include_str!("../../../migrations/0004_plan.sql") }];

/// Words.
pub const LOCALES: &[web::Locale] =
    &[("nl-BE", include_str!("../../../locales/nl-BE/plan.ftl")), ("en", include_str!("../../../locales/en/plan.ftl"))];

/// Tables whose rows belong to one person and move along when two files become one. `plan_head` only numbers
/// deeds and stays where it is.
pub const MERGE_TABLES: &[&str] =
    &["goal", "step", "plan_event", "own_words", "assessment", "assessment_domain", "ladder_observation"];

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    pages::routes()
}

/// The goals of a person, in order of making. Needs to read the plan.
pub async fn goals(tx: &mut Tx, permit: &Permit) -> Result<Vec<model::Goal>, Failure> {
    store::goal::of_plan(tx, permit).await
}

/// The steps of a person, in order of making. Needs to read the plan.
pub async fn steps(tx: &mut Tx, permit: &Permit) -> Result<Vec<model::Step>, Failure> {
    store::step::of_plan(tx, permit).await
}

/// The drawings of the wheel, oldest first, with the domains that the reader may see.
pub async fn assessments(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<model::Assessment>, Failure> {
    store::assessment::all(tx, ctx, permit).await
}

/// All observations on the ladder, corrected ones too, oldest first.
pub async fn observations(tx: &mut Tx, permit: &Permit) -> Result<Vec<Written>, Failure> {
    store::ladder::all(tx, permit).await
}

/// Whose goal it is; tells nothing of it. Open the door before anything else.
pub async fn whose_goal(tx: &mut Tx, ctx: &Ctx, id: GoalId) -> Result<ParticipantId, Failure> {
    store::goal::whose(tx, ctx, id).await
}

/// Whose step it is; tells nothing of it. Open the door before anything else.
pub async fn whose_step(tx: &mut Tx, ctx: &Ctx, id: StepId) -> Result<ParticipantId, Failure> {
    store::step::whose(tx, ctx, id).await
}
