//! Who takes part in an operation, for ESF+: entries with what was true then, exits, results, figures and exports.
//!
//! For others: `report::report` gives the figures of an operation as the asker may see them, `package` the files of an
//! `Export`; the actions below change.

mod actions;
mod claimed;
mod diplomas;
mod export;
mod known;
pub mod model;
mod pages;
mod prefill;
pub mod records;
pub mod report;
mod rules;
mod store;
mod workbook;

use ::store::Failure;
use ::store::jobs::Job;
use kernel::{Actor, PartnershipId};

pub use crate::actions::classify::Classify;
pub use crate::actions::correct::Correct;
pub use crate::actions::enter::Enter;
pub use crate::actions::export::Export;
pub use crate::actions::freeze::Freeze;
pub use crate::actions::hand_over::HandOver;
pub use crate::actions::leave::Leave;
pub use crate::actions::note::Note;
pub use crate::actions::stay::Stay;
pub use crate::actions::support::Support;
pub use crate::actions::tell::Tell;
pub use crate::export::package;
pub use crate::known::known;
pub use crate::store::supported::Supported;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        version: 25,
        name: "participation",
        sql: include_str!("../../../migrations/0025_participation.sql"),
    },
    ::store::Migration {
        version: 36,
        name: "participation_figures",
        sql: include_str!("../../../migrations/0036_participation_figures.sql"),
    },
    ::store::Migration {
        version: 54,
        name: "participation_sealed",
        sql: include_str!("../../../migrations/0054_participation_sealed.sql"),
    },
];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/participation.ftl")),
    ("en", include_str!("../../../locales/en/participation.ftl")),
];

/// Routes of this capability.
pub fn routes() -> axum::Router<web::App> {
    pages::routes()
}

/// The kind of job that a claim leaves behind when it is handed in.
pub const CLAIMED: &str = "claim.submitted";

/// Runs a planned piece of work; `false` when it is not ours.
pub async fn run_job(app: &web::App, job: &Job) -> Result<bool, Failure> {
    if job.kind != CLAIMED {
        return Ok(false);
    }
    freeze_claims(app, job.partnership_id).await?;
    let mut tx = app.db.unaudited_write().await?;
    ::store::jobs::finish(&mut tx, job, app.clock.now()).await?;
    tx.finish().await?;
    Ok(true)
}

/// Freezes the picture of each claim that was handed in and has none yet. Once a claim has its picture, it keeps it.
pub async fn freeze_claims(app: &web::App, partnership: PartnershipId) -> Result<(), Failure> {
    let ctx = app.ctx(Actor::system(partnership));
    let mut tx = app.db.read().await?;
    let waiting = crate::store::freeze::waiting(&mut tx, partnership, ctx.today()).await?;
    drop(tx);
    for (claim, operation, until) in waiting {
        app.db.act(&ctx, &Freeze { operation, until, claim: Some(claim) }).await?;
    }
    Ok(())
}

/// The work of each day: pictures of claims that a job missed.
pub async fn daily(app: &web::App) -> Result<(), Failure> {
    freeze_claims(app, app.home).await
}

/// Tables with a `participant_id` that follow the person when two files become one.
pub const MERGE_TABLES: &[&str] =
    &["participation_entry", "participation_version", "participation_event", "participation_handed"];
