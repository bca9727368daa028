//! The guided way: trajectory, coach and team, contacts, setbacks, closure, timeline.
//!
//! For others: `contacts::{list, load}` and `trajectory::load` read; the actions below change; `timeline::page` is
//! everything that happened; `run_job` tells coaches by mail that somebody new waits.

pub mod bulk;
mod caseload;
mod contact;
mod figures;
mod overview;
pub mod timeline;
mod today;
mod trajectory;

use axum::Router;
use store::Failure;
use store::jobs::Job;
use web::App;

/// Contacts: what may be read of them, by whom, and how.
pub mod contacts {
    pub use crate::contact::access::{require_write, writable, writes, writes_sensitive};
    pub use crate::contact::model::{Draft, Kind};
    pub use crate::contact::{Addition, Contact, Earlier, additions, earlier, list, load, shared_with_participant};
}

/// Small counts are hidden in everything that is published: one rule for all figures of the house.
pub mod guarded {
    pub use crate::figures::rules::{SMALLEST, Shown, Sum, guard, tells};
}

/// The trajectory: its row, its lists, its rules.
pub mod trajectories {
    pub use crate::trajectory::load;
    pub use crate::trajectory::model::{
        AftercareId, AftercareKind, Destination, HandoverId, HandoverStatus, Happening, Intensity, Outcome, SetbackId,
        Situation, Status,
    };
    pub use crate::trajectory::rules::{Places, silent_days};
    pub use crate::trajectory::store::aftercare::all as aftercare;
    pub use crate::trajectory::store::coaches::{coach, coaches, places};
    pub use crate::trajectory::store::gate::pass as pass_gate;
    pub use crate::trajectory::store::handover::{all as handovers, planned as planned_handover};
    pub use crate::trajectory::store::history::{events, periods};
    pub use crate::trajectory::store::rows::{
        Aftercare, CoachPosition, Handover, Period, Setback, Trajectory, TrajectoryEvent,
    };
    pub use crate::trajectory::store::setback::all as setbacks;
}

pub use crate::contact::actions::add::AddToContact;
pub use crate::contact::actions::edit::EditContact;
pub use crate::contact::actions::group::WriteGroupContact;
pub use crate::contact::actions::write::WriteContact;
pub use crate::overview::{Ask as AskBeside, Beside};
pub use crate::trajectory::actions::aftercare::NoteAftercare;
pub use crate::trajectory::actions::close::CloseTrajectory;
pub use crate::trajectory::actions::handover::{CancelHandover, CompleteHandover, ProposeHandover};
pub use crate::trajectory::actions::intensity::{AcceptProposal, ChangeIntensity};
pub use crate::trajectory::actions::pause::PauseTrajectory;
pub use crate::trajectory::actions::reopen::ReopenTrajectory;
pub use crate::trajectory::actions::setback::NoteSetback;
pub use crate::trajectory::actions::start::StartTrajectory;
pub use crate::trajectory::actions::team::{AddTeamMember, RemoveTeamMember};

/// Tables with a `participant_id` that follow the person when two files become one.
pub const MERGE_TABLES: &[&str] = &[
    "trajectory",
    "trajectory_period",
    "trajectory_event",
    "handover",
    "setback",
    "aftercare",
    "contact",
    "contact_version",
    "contact_addition",
];

/// Schema steps.
pub const MIGRATIONS: &[store::Migration] = &[
    store::Migration { version: 6, name: "guidance", sql: include_str!("../../../migrations/0006_guidance.sql") },
    store::Migration {
        version: 28,
        name: "trajectory_gate",
        sql: include_str!("../../../migrations/0028_trajectory_gate.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/guidance.ftl")),
    ("en", include_str!("../../../locales/en/guidance.ftl")),
];

/// Routes of this capability.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(overview::routes())
        .merge(contact::pages::routes())
        .merge(timeline::routes())
        .merge(trajectory::pages::routes())
        .merge(today::routes())
        .merge(caseload::routes())
        .merge(figures::routes())
}

/// Runs a planned piece of work; `false` when it is not ours.
pub async fn run_job(app: &App, job: &Job) -> Result<bool, Failure> {
    if job.kind != trajectory::actions::tell::KIND {
        return Ok(false);
    }
    let ctx = app.ctx(kernel::Actor::system(job.partnership_id));
    app.db.act(&ctx, &trajectory::actions::tell::TellCoach { app, job }).await?;
    Ok(true)
}
