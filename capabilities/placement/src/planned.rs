//! Planned work: whoever is at turn is reminded, then the coordinator sees it; a place that frees finds its person.
//! Mails say that there is something to do, never for whom or what.

use kernel::{Actor, Day, Moment, PlacementId};
use store::jobs::{self, Job};
use store::{Ctx, Failure, Tx};
use web::App;

use crate::actions::offer_freed::OfferFreed;
use crate::actions::speak_up::{SpeakUp, Tell};
use crate::model::{Placement, Turn};
use crate::rules::urgency;

/// Looks for whom the free places of a service are.
pub(crate) const OFFER: &str = "placement.offer";
/// The same, asked by the catalogue when a house says that more is free.
pub(crate) const FREED: &str = "place.freed";
/// The same for a whole organisation, asked by the catalogue on the day on which its maximum changes.
pub(crate) const CAP: &str = "places.cap";
/// Tells by mail that it is somebody's turn.
pub(crate) const TELL: &str = "placement.tell";
/// The deadline passed.
pub(crate) const REMIND: &str = "placement.remind";
/// Still no answer.
pub(crate) const ESCALATE: &str = "placement.escalate";

/// Plans the reminder after the deadline. When it runs it looks again: a placement that went on is left alone.
pub(crate) async fn watch(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<(), Failure> {
    match p.deadline_on {
        Some(day) => jobs::enqueue(tx, ctx, REMIND, &payload(p.id, day), morning(day.plus_days(1))).await,
        None => Ok(()),
    }
}

/// Plans that the coordinator sees it.
pub(crate) async fn watch_longer(tx: &mut Tx, ctx: &Ctx, id: PlacementId, deadline: Day) -> Result<(), Failure> {
    let at = morning(deadline.plus_days(urgency::days().escalate + 1)).max(ctx.now);
    jobs::enqueue(tx, ctx, ESCALATE, &payload(id, deadline), at).await
}

/// Plans a mail to whom it waits for.
pub(crate) async fn tell(tx: &mut Tx, ctx: &Ctx, id: PlacementId, whom: Turn) -> Result<(), Failure> {
    jobs::enqueue(tx, ctx, TELL, &format!("{id} {whom} {}", ctx.actor.staff), ctx.now).await
}

fn payload(id: PlacementId, day: Day) -> String {
    format!("{id} {day}")
}

/// Reads a payload of two words.
pub(crate) fn read<A: std::str::FromStr, B: std::str::FromStr>(text: &str) -> Option<(A, B)> {
    let mut words = text.split(' ');
    Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?))
}

fn morning(day: Day) -> Moment {
    day.at(7, 30)
}

/// Runs a job if it is one of ours; `false` when it is not.
pub async fn run_job(app: &App, job: &Job) -> Result<bool, Failure> {
    let ctx = app.ctx(Actor::system(job.partnership_id));
    match job.kind.as_str() {
        OFFER | FREED | CAP => {
            app.db.act(&ctx, &OfferFreed::planned(job)).await?;
        }
        TELL => app.db.act(&ctx, &Tell { app, job }).await?,
        REMIND => app.db.act(&ctx, &SpeakUp { app, job, escalate: false }).await?,
        ESCALATE => app.db.act(&ctx, &SpeakUp { app, job, escalate: true }).await?,
        _ => return Ok(false),
    }
    Ok(true)
}
