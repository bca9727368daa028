//! The agreement stands still for a time, with a reason.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use super::agreement::move_to;
use super::open;
use crate::model::{Status, SuspensionReason, WorkerId};
use crate::records::SuspensionRow;
use crate::store::{parts, worker};

/// Lets the agreement stand still.
#[derive(Debug, Clone)]
pub struct Suspend {
    /// Whose file.
    pub id: WorkerId,
    /// The version that was seen.
    pub version: i64,
    /// First day.
    pub from_on: Day,
    /// Last day, when it is known.
    pub to_on: Option<Day>,
    /// Why.
    pub reason: SuspensionReason,
    /// Does it count towards the term? Only when VDAB or OCMW decided so.
    pub counts: Option<bool>,
}

impl Action for Suspend {
    type Output = ();
    const NAME: &'static str = "wijk-worker.suspend";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Decide).await?;
        let started = w.started_on.ok_or(Refusal::Conflict("wijk-worker-status"))?;
        if self.from_on < started {
            return Err(Refusal::field("from_on", "wijk-suspension-early").into());
        }
        if self.to_on.is_some_and(|to| to < self.from_on) {
            return Err(Refusal::field("to_on", "wijk-suspension-order").into());
        }
        let known = parts::suspensions(tx, ctx, w.id).await?;
        let ends = |to: Option<Day>, from: Day| to.is_none_or(|to| to >= from);
        if known.iter().any(|s| ends(s.to_on, self.from_on) && ends(self.to_on, s.from_on)) {
            return Err(Refusal::field("from_on", "wijk-suspension-overlap").into());
        }
        let row = SuspensionRow {
            id: ctx.new_id(),
            from_on: self.from_on,
            to_on: self.to_on,
            reason: self.reason,
            counts: self.counts,
        };
        parts::add_suspension(tx, ctx, w.id, &row).await?;
        // One with a known end needs no coming back: the days say it. One that is open is the status.
        if self.to_on.is_none() {
            move_to(&mut w, Status::Suspended)?;
        } else if w.status != Status::Active {
            return Err(Refusal::Conflict("wijk-worker-status").into());
        }
        worker::move_on(tx, ctx, &desk, &w, self.version).await?;
        // Not why: illness is health, and these lines outlive the file.
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id));
        Ok(())
    }
}

/// The work goes on: the open suspension ended on a day.
#[derive(Debug, Clone)]
pub struct Resume {
    /// Whose file.
    pub id: WorkerId,
    /// The version that was seen.
    pub version: i64,
    /// Last day of the suspension.
    pub last_day: Day,
}

impl Action for Resume {
    type Output = ();
    const NAME: &'static str = "wijk-worker.resume";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Decide).await?;
        let known = parts::suspensions(tx, ctx, w.id).await?;
        let open = known.iter().find(|s| s.to_on.is_none()).ok_or(Refusal::Conflict("wijk-suspension-over"))?;
        if self.last_day < open.from_on {
            return Err(Refusal::field("last_day", "wijk-suspension-order").into());
        }
        parts::end_suspension(tx, ctx, open.id, self.last_day).await?;
        move_to(&mut w, Status::Active)?;
        worker::move_on(tx, ctx, &desk, &w, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id));
        Ok(())
    }
}
