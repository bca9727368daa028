//! Hours of a month that is closed are corrected by a row in an open month; the closed month stays as it was paid.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::model::{EnteredBy, FormStatus, PerformanceId, month_of};
use crate::store::{assignment, form, performance};

/// Takes hours off, or gives hours that were forgotten.
#[derive(Debug)]
pub struct CorrectPerformance {
    /// Which performance of a paid form.
    pub id: PerformanceId,
    /// Hours to add; negative: to take off.
    pub hours: i64,
    /// Why, in words of the office.
    pub reason: String,
    /// Asked whether so many hours on one day are right, somebody said yes: to this many.
    pub sure: Option<i64>,
}

impl Action for CorrectPerformance {
    type Output = PerformanceId;
    const NAME: &'static str = "work.correct";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PerformanceId, Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Work).await?;
        let wrong = performance::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        let sheet = form::load(tx, ctx, wrong.form_id).await?.ok_or(Refusal::NotFound)?;
        if sheet.status != FormStatus::Paid || wrong.corrects_id.is_some() {
            return Err(Refusal::Conflict("work-not-paid-yet").into());
        }
        // Two who correct at once meet here: what was corrected before is counted after.
        wijk_workers::hold_hours(tx, ctx, wrong.worker_id).await?;
        let open = form::of_month(tx, ctx, wrong.worker_id, &month_of(ctx.today())).await?;
        if !form::touch_open(tx, ctx, open.id).await? {
            return Err(Refusal::Conflict("work-form-closed").into());
        }
        let left = wrong.hours + performance::corrected(tx, ctx, self.id).await? + self.hours;
        if self.hours == 0 || !(0..=24).contains(&left) {
            return Err(Refusal::field("hours", "work-correction-odd").into());
        }
        if self.hours > 0 {
            // Hours that come on top obey the limits of the month in which they were done.
            let judged = crate::checks::room(tx, ctx, wrong.worker_id, wrong.on_day, self.hours).await?;
            if let Some(code) = &judged.code {
                return Err(crate::checks::refusal("hours", code, judged.still_possible).into());
            }
            judged.sure(self.sure, "work-long-day")?;
        }
        let assignment = assignment::load(tx, ctx, wrong.assignment_id).await?.ok_or(Refusal::NotFound)?;
        let id: PerformanceId = ctx.new_id();
        let row = performance::Row {
            id,
            form: open.id,
            assignment: &assignment,
            // The day of the work, so that the limits of that month and year count it there.
            day: wrong.on_day,
            from: wrong.from_minute,
            to: wrong.to_minute,
            hours: self.hours,
            km: 0,
            by: EnteredBy::Office,
            confirmed: true,
            corrects: Some(self.id),
            reason: Some(performance::seal_reason(tx, ctx, wrong.worker_id, id, &self.reason).await?),
            versions: String::new(),
        };
        performance::insert(tx, ctx, &[row]).await?;
        performance::tell_hours(tx, ctx, wrong.worker_id, wrong.on_day).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-performance", self.id).fact("hours", self.hours));
        Ok(id)
    }
}
