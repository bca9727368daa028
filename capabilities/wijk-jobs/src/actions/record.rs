//! Hours that were done come on the form of the month, after the rules were asked.

use kernel::{Day, Refusal};
use store::{Action, Ctx, Failure, Tx, audit};

use super::By;
use super::assignment::load;
use crate::checks;
use crate::model::{AssignmentId, AssignmentStatus, EnteredBy, PerformanceId, VisitStatus, month_of};
use crate::store::{form, performance, visit};

/// Notes work that was done.
#[derive(Debug)]
pub struct RecordPerformance<'a> {
    /// Who acts: the office, or the worker on the phone.
    pub by: By<'a>,
    /// Of which assignment.
    pub assignment: AssignmentId,
    /// Day.
    pub day: Day,
    /// Minutes after midnight.
    pub from: i64,
    /// Minutes after midnight.
    pub to: i64,
    /// Whole kilometres there and back.
    pub km: i64,
    /// Has the user signed already (paper)?
    pub confirmed: bool,
    /// Asked whether so many hours on one day are right, somebody said yes: to this many.
    pub sure: Option<i64>,
}

impl Action for RecordPerformance<'_> {
    type Output = PerformanceId;
    const NAME: &'static str = "work.record";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PerformanceId, Failure> {
        let assignment = load(tx, ctx, self.by, self.assignment).await?;
        if !matches!(assignment.status, AssignmentStatus::Accepted | AssignmentStatus::Ended) {
            return Err(Refusal::Conflict("work-not-running").into());
        }
        check_input(self, ctx.today())?;
        if self.day < assignment.from_on || assignment.to_on.is_some_and(|to| self.day > to) {
            return Err(Refusal::field("day", "work-outside-assignment").into());
        }
        // Two who add hours of one person at once, in one month or in two of one year, meet here: the limits are asked one
        // after the other.
        wijk_workers::hold_hours(tx, ctx, assignment.worker_id).await?;
        let sheet = form::of_month(tx, ctx, assignment.worker_id, &month_of(self.day)).await?;
        if !form::touch_open(tx, ctx, sheet.id).await? {
            return Err(Refusal::Conflict("work-form-closed").into());
        }
        let judged = checks::performance(tx, ctx, &assignment, self.day, self.from, self.to).await?;
        if let Some(code) = &judged.code {
            return Err(checks::refusal("until", code, judged.still_possible).into());
        }
        judged.sure(self.sure, if matches!(self.by, By::Office) { "work-long-day" } else { "my-work-long-day" })?;
        let id: PerformanceId = ctx.new_id();
        let by = if matches!(self.by, By::Office) { EnteredBy::Office } else { EnteredBy::Worker };
        let row = performance::Row {
            id,
            form: sheet.id,
            assignment: &assignment,
            day: self.day,
            from: self.from,
            to: self.to,
            hours: judged.hours,
            km: self.km,
            by,
            confirmed: self.confirmed && by == EnteredBy::Office,
            corrects: None,
            reason: None,
            versions: judged.versions,
        };
        performance::insert(tx, ctx, &[row]).await?;
        performance::tell_hours(tx, ctx, assignment.worker_id, self.day).await?;
        close_visit(tx, ctx, self).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-performance", id).fact("hours", judged.hours).fact("by", by));
        Ok(id)
    }
}

/// What can be said before a rule is asked.
fn check_input(deed: &RecordPerformance<'_>, today: Day) -> Result<(), Refusal> {
    if deed.day > today {
        return Err(Refusal::field("day", "work-day-ahead"));
    }
    if deed.from >= deed.to || !(0..=24 * 60).contains(&deed.from) || deed.to > 24 * 60 {
        return Err(Refusal::field("until", "work-until-before-from"));
    }
    if !(0..=500).contains(&deed.km) {
        return Err(Refusal::field("km", "work-km-odd"));
    }
    Ok(())
}

/// The planned moment of that day is done.
async fn close_visit(tx: &mut Tx, ctx: &Ctx, deed: &RecordPerformance<'_>) -> Result<(), Failure> {
    let planned = visit::of_assignment(tx, ctx, deed.assignment, deed.day).await?;
    if let Some(one) = planned.iter().find(|v| v.on_day == deed.day && v.status == VisitStatus::Planned) {
        visit::set_status(tx, ctx, one, VisitStatus::Done, one.version).await?;
    }
    Ok(())
}
