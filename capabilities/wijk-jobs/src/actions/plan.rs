//! Moments of work are planned or called off.

use kernel::{Day, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};

use super::By;
use super::assignment::load;
use crate::model::{AssignmentId, AssignmentStatus, VisitId, VisitStatus};
use crate::store::visit;

/// At most this many moments at once: a year of Tuesdays.
pub const MOST: usize = 60;

/// Plans moments for an assignment: the same hours on several days.
#[derive(Debug)]
pub struct PlanVisits {
    /// For which assignment.
    pub assignment: AssignmentId,
    /// On which days.
    pub days: Vec<Day>,
    /// Minutes after midnight.
    pub from: i64,
    /// Minutes after midnight.
    pub to: i64,
}

impl Action for PlanVisits {
    type Output = u64;
    const NAME: &'static str = "work.plan";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<u64, Failure> {
        let now = load(tx, ctx, By::Office, self.assignment).await?;
        if now.status != AssignmentStatus::Accepted {
            return Err(Refusal::Conflict("work-not-running").into());
        }
        if self.from >= self.to {
            return Err(Refusal::field("until", "work-until-before-from").into());
        }
        let (Some(first), Some(last)) = (self.days.iter().min(), self.days.iter().max()) else {
            return Err(Refusal::field("days", "work-no-day").into());
        };
        if self.days.len() > MOST {
            return Err(Refusal::field("days", "work-too-many-days").into());
        }
        if *first < now.from_on || now.to_on.is_some_and(|to| *last > to) {
            return Err(Refusal::field("days", "work-outside-assignment").into());
        }
        let there = visit::of_worker(tx, ctx, now.worker_id, *first, *last).await?;
        let clash = there
            .iter()
            .filter(|v| v.status == VisitStatus::Planned)
            .find(|v| self.days.contains(&v.on_day) && v.from_minute < self.to && self.from < v.to_minute);
        if let Some(other) = clash {
            let mut faults = kernel::refusal::Faults::default();
            faults.push_with("days", "work-other-visit", "day", other.on_day);
            faults.done()?;
        }
        for day in &self.days {
            visit::insert(tx, ctx, ctx.new_id::<VisitId>(), &now, *day, self.from, self.to).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "work-assignment", now.id).fact("moments", self.days.len()));
        Ok(u64::try_from(self.days.len()).unwrap_or(0))
    }
}

/// Calls a moment off, or plans it again: the same button twice.
#[derive(Debug)]
pub struct SetVisit<'a> {
    /// Who acts: the office, or the worker who can't come.
    pub by: By<'a>,
    /// Which.
    pub id: VisitId,
    /// Planned or cancelled.
    pub status: VisitStatus,
    /// The version that was shown.
    pub version: i64,
}

impl Action for SetVisit<'_> {
    type Output = ();
    const NAME: &'static str = "work.visit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let now = visit::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        load(tx, ctx, self.by, now.assignment_id).await?;
        if now.status == VisitStatus::Done || self.status == VisitStatus::Done {
            return Err(Refusal::Conflict("work-visit-done").into());
        }
        visit::set_status(tx, ctx, &now, self.status, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-visit", self.id).fact("status", self.status));
        Ok(())
    }
}
