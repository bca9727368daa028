//! Wijk-workers: their file from the referral to a known end, what they can and want to do, their agreement and talks.
//!
//! For others: `load`, `facts_for_check`, `find`, `active`, `own`, `of_participant`.

pub mod model;
pub mod records;
mod rules;
mod store;

use std::collections::HashMap;

use ::store::{Ctx, Failure, Tx};
use axum::Router;
use kernel::{Day, ParticipantId, Permit, Refusal, Verb};
use schemes::wijk::Period;
use schemes::wijk::hours::DayHours;
use schemes::wijk::performance;
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;
use wijk_office::{Desk, Own};

pub use crate::model::WorkerId;
pub use crate::records::{Candidate, Slot, Worker};
pub use crate::rules::region::of_postcode as region_of;

/// Schema steps.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    version: 16,
    name: "wijk_workers",
    sql: include_str!("../../../migrations/0016_wijk_workers.sql"),
}];

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/wijk-workers.ftl")),
    ("en", include_str!("../../../locales/en/wijk-workers.ftl")),
];

/// Tables whose rows follow a person into the file that she turned out to have already.
pub const MERGE_TABLES: &[&str] = &["wijk_worker"];

/// A worker, for staff of the organiser; 404 when there is none.
pub async fn load(tx: &mut Tx, desk: &Desk, id: WorkerId) -> Result<Worker, Failure> {
    crate::store::worker::load(tx, desk, id).await
}

/// The worker on her own pages.
pub async fn own(tx: &mut Tx, own: &Own) -> Result<Worker, Failure> {
    if own.kind() != OwnerKind::Worker {
        return Err(Refusal::NotFound.into());
    }
    own.require(Verb::Read, Part::Worker)?;
    let found = crate::store::worker::find(tx, own.partnership(), WorkerId(own.subject())).await?;
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// The worker who is linked to a guidance file, for who may read `WijkWork` there.
pub async fn of_participant(tx: &mut Tx, permit: &Permit) -> Result<Option<Worker>, Failure> {
    permit.require(Verb::Read, kernel::Aspect::WijkWork)?;
    let participant: ParticipantId = permit.participant();
    crate::store::worker::of_participant(tx, permit.partnership(), participant).await
}

/// What the check of a performance must know of a worker on a day; `visits` and `hours` are empty, because they are
/// those of wijk-jobs. 404 when there is no such worker in this partnership.
pub async fn facts_for_check(
    tx: &mut Tx,
    ctx: &Ctx,
    id: WorkerId,
    day: Day,
) -> Result<performance::Worker, Failure> {
    let partnership = ctx.actor.partnership;
    let worker = crate::store::worker::find(tx, partnership, id).await?.ok_or(Refusal::NotFound)?;
    let homes = crate::store::parts::homes(tx, partnership, id).await?;
    let home = homes.iter().rfind(|home| home.from_on <= day).or(homes.first());
    let suspensions = crate::store::parts::suspensions(tx, partnership, id).await?;
    Ok(performance::Worker {
        domicile: home.and_then(|home| region_of(&home.postcode)),
        contract_signed_on: crate::store::parts::signed_on(tx, partnership, id).await?,
        active: worker.started_on.map(|from| Period { from, to: worker.last_day }),
        suspensions: suspensions.iter().map(records::SuspensionRow::rule).collect(),
        pwa: worker.pwa(),
        visits: Vec::new(),
        hours: DayHours::default(),
    })
}

/// Who can work now, with what a proposal asks: when, what, how far, which languages.
pub async fn active(tx: &mut Tx, desk: &Desk) -> Result<Vec<Candidate>, Failure> {
    let workers = crate::store::worker::with_status(tx, desk, model::Status::Active).await?;
    let mut slots: HashMap<WorkerId, Vec<Slot>> = HashMap::new();
    for (id, weekday, from_minute, to_minute) in crate::store::parts::all_slots(tx, desk.partnership()).await? {
        slots.entry(id).or_default().push(Slot { weekday, from_minute, to_minute });
    }
    let mut activities: HashMap<WorkerId, Vec<String>> = HashMap::new();
    for (id, code) in crate::store::parts::all_activities(tx, desk.partnership()).await? {
        activities.entry(id).or_default().push(code);
    }
    let candidate = |worker: Worker| Candidate {
        slots: slots.remove(&worker.id).unwrap_or_default(),
        activities: activities.remove(&worker.id).unwrap_or_default(),
        worker,
    };
    Ok(workers.into_iter().map(candidate).collect())
}

/// Routes of this capability.
pub fn routes() -> Router<web::App> {
    Router::new()
}
