//! Hours that were typed wrong are cancelled; the row stays to be seen.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::OwnerKind;

use super::By;
use crate::model::PerformanceId;
use crate::store::{form, performance};

/// Cancels hours on a form that is still open.
#[derive(Debug)]
pub struct CancelPerformance<'a> {
    /// Who acts.
    pub by: By<'a>,
    /// Which.
    pub id: PerformanceId,
    /// Why, in words of the office.
    pub reason: Option<&'a str>,
    /// The version that was shown.
    pub version: i64,
}

impl Action for CancelPerformance<'_> {
    type Output = ();
    const NAME: &'static str = "work.cancel";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let now = performance::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        self.by.require(tx, ctx, Verb::Write, OwnerKind::Worker, now.worker_id.0).await?;
        if now.cancelled_at.is_some() {
            return Err(Refusal::Conflict("work-cancelled-already").into());
        }
        // What the user agreed to, and what the office corrected, only the office takes away.
        let settled = now.confirmed_at.is_some() || now.corrects_id.is_some();
        if settled && matches!(self.by, By::Own(_)) {
            return Err(Refusal::Conflict("work-confirmed-already").into());
        }
        if !form::touch_open(tx, ctx, now.form_id).await? {
            return Err(Refusal::Conflict("work-form-closed").into());
        }
        performance::cancel(tx, ctx, &now, self.reason, self.version).await?;
        performance::tell_hours(tx, ctx, now.worker_id, now.on_day).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "work-performance", self.id).fact("hours", now.hours));
        Ok(())
    }
}
