//! The user says whether the hours are right.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::model::OwnerKind;

use super::By;
use crate::model::PerformanceId;
use crate::store::performance;

/// Agrees with hours, or says that they are not right: then the office calls.
#[derive(Debug)]
pub struct AnswerHours<'a> {
    /// Who acts: the user, or the office with the signed form.
    pub by: By<'a>,
    /// Which.
    pub id: PerformanceId,
    /// Right?
    pub right: bool,
    /// The version that was shown.
    pub version: i64,
}

impl Action for AnswerHours<'_> {
    type Output = ();
    const NAME: &'static str = "work.confirm";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let now = performance::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        self.by.require(tx, ctx, Verb::Write, OwnerKind::User, now.user_id.0).await?;
        if now.cancelled_at.is_some() {
            return Err(Refusal::Conflict("work-cancelled-already").into());
        }
        if now.confirmed_at.is_some() && !self.right {
            // What was agreed is corrected by the office, so that both know.
            return Err(Refusal::Conflict("work-confirmed-already").into());
        }
        performance::answered(tx, ctx, &now, self.right, self.version).await?;
        let said = if self.right { "right" } else { "not-right" };
        tx.note(ctx, audit::Line::new(Self::NAME, "work-performance", self.id).fact("said", said));
        Ok(())
    }
}
