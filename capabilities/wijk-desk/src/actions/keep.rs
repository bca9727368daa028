//! The coordinator destroys what no longer has to be kept.

use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use schemes::wijk::retention::{Record, keep_until};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;
use wijk_office::door;
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;
use wijk_workers::WorkerId;

use crate::rules::asks;
use crate::store::{claim, keep};

/// Destroys the agreements of these workers, for good. Each is asked again here: stopped, term known and over, no
/// objection or claim open.
#[derive(Debug)]
pub struct DestroyAgreements<'a> {
    /// Whose.
    pub workers: &'a [WorkerId],
    /// Why now.
    pub reason: &'a str,
}

impl Action for DestroyAgreements<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-agreement.destroy";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        let mut faults = Faults::default();
        if self.workers.is_empty() {
            faults.push("worker", "wijk-keep-choose");
        }
        if self.reason.trim().is_empty() {
            faults.push("reason", "wijk-keep-reason-missing");
        }
        faults.done()?;
        let schemes = parameters::Schemes::load(tx, ctx).await?;
        let there = wijk_workers::ended_with_agreement(tx, &desk).await?;
        for id in self.workers {
            let (_, _, last_day, scheme) = there.iter().find(|(worker, ..)| worker == id).ok_or(Refusal::NotFound)?;
            let until = keep_until(schemes.table(scheme).on(*last_day), Record::Agreements).known();
            let Some(until) = until.filter(|until| *until < ctx.today()) else {
                return Err(Refusal::field("worker", "wijk-keep-too-early").into());
            };
            if claim::open_of(tx, ctx, OwnerKind::Worker, id.0).await? > 0 {
                return Err(Refusal::field("worker", "wijk-keep-claim-open").into());
            }
            let papers = wijk_workers::destroy_agreements(tx, &desk, *id).await?;
            let count = i64::try_from(papers).unwrap_or(i64::MAX);
            keep::note(tx, ctx, id.0, count, Record::Agreements, until, self.reason).await?;
            tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", *id).fact("papers", count));
        }
        Ok(())
    }
}

/// Destroys the answered questions of the public page that are old enough, for good.
#[derive(Debug)]
pub struct DestroyAsks<'a> {
    /// Why now.
    pub reason: &'a str,
}

/// Questions that came before this day are old enough; none when no rule says how long they are kept.
pub async fn asks_before(tx: &mut Tx, ctx: &Ctx) -> Result<Option<Day>, Failure> {
    Ok(asks::before(&parameters::Schemes::load(tx, ctx).await?, ctx.today()))
}

impl Action for DestroyAsks<'_> {
    type Output = ();
    const NAME: &'static str = "work-ask.destroy";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::Decisions).await?;
        if self.reason.trim().is_empty() {
            return Err(Refusal::field("asks_reason", "wijk-keep-reason-missing").into());
        }
        let before = asks_before(tx, ctx).await?;
        let Some(before) = before else { return Err(Refusal::Conflict("wijk-keep-nothing").into()) };
        let gone = wijk_jobs::destroy_old_asks(tx, ctx, &desk, before).await?;
        if gone == 0 {
            return Err(Refusal::Conflict("wijk-keep-nothing").into());
        }
        let count = i64::try_from(gone).unwrap_or(i64::MAX);
        let id = keep::note(tx, ctx, Uuid::nil(), count, Record::Asks, before, self.reason).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-destruction", id).fact("questions", count));
        Ok(())
    }
}
