//! A month of the payment calendar.

use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::door;
use crate::rules::access::Part;
use crate::store::calendar;

/// Saves until when forms of a month come in, and when the workers are paid.
#[derive(Debug, Clone)]
pub struct SaveMonth<'a> {
    /// `YYYY-MM`.
    pub month: &'a str,
    /// Last day to hand in.
    pub hand_in_by: Day,
    /// Day of payment.
    pub pay_on: Day,
}

impl Action for SaveMonth<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-calendar.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Decisions).await?;
        let first: Option<Day> = format!("{}-01", self.month).parse().ok();
        let first = first.ok_or(Refusal::field("month", "wijk-calendar-month"))?;
        if self.hand_in_by < first {
            return Err(Refusal::field("hand_in_by", "wijk-calendar-early").into());
        }
        if self.pay_on < self.hand_in_by {
            return Err(Refusal::field("pay_on", "wijk-calendar-order").into());
        }
        calendar::save(tx, ctx, &desk, self.month, self.hand_in_by, self.pay_on).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-calendar", Uuid::nil()).fact("month", self.month));
        Ok(())
    }
}
