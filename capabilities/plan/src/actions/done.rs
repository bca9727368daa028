//! A step worked: at once with one tap, and told afterwards with what follows.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::StepId;

use crate::model::NewStep;
use crate::rules;
use crate::store as rows;

/// It worked.
#[derive(Debug)]
pub struct StepDone<'a> {
    /// Which.
    pub step: StepId,
    /// The version that the writer saw.
    pub version: i64,
    /// What worked, in a few words.
    pub success: Option<&'a str>,
    /// The next small step, if it is known.
    pub next: Option<NewStep>,
}

impl Action for StepDone<'_> {
    /// The next step if one was given, else this one.
    type Output = StepId;
    const NAME: &'static str = "step.done";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<StepId, Failure> {
        let (permit, deed, plan) = super::begin_at(tx, ctx, self.step).await?;
        if let Some(next) = &self.next {
            super::fits(tx, ctx, &permit, next).await?;
        }
        let next = super::fresh(ctx, deed, self.next.as_ref());
        let changes = rules::step::done(&plan, (self.step, self.version), self.success, next, ctx.today())?;
        rows::event::save_steps(tx, ctx, &permit, deed, &changes).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "step", self.step).about(permit.participant()));
        Ok(next.map_or(self.step, |(_, slot)| slot.id))
    }
}

/// What worked is told after the tap, with the next small step.
#[derive(Debug)]
pub struct TellSuccess<'a> {
    /// The step that is done.
    pub step: StepId,
    /// The version that the writer saw.
    pub version: i64,
    /// What worked; `None` leaves what was told before.
    pub success: Option<&'a str>,
    /// The next small step, if it is known.
    pub next: Option<NewStep>,
}

impl Action for TellSuccess<'_> {
    /// The next step if one was given, else this one.
    type Output = StepId;
    const NAME: &'static str = "step.tell";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<StepId, Failure> {
        let (permit, deed, plan) = super::begin_at(tx, ctx, self.step).await?;
        if let Some(next) = &self.next {
            super::fits(tx, ctx, &permit, next).await?;
        }
        let next = super::fresh(ctx, deed, self.next.as_ref());
        let changes = rules::step::tell(&plan, (self.step, self.version), self.success, next, ctx.today())?;
        rows::event::save_steps(tx, ctx, &permit, deed, &changes).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "step", self.step).about(permit.participant()));
        Ok(next.map_or(self.step, |(_, slot)| slot.id))
    }
}
