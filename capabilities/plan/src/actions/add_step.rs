//! A small step is planned.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::{ParticipantId, StepId};

use crate::model::NewStep;
use crate::rules;
use crate::rules::step::Slot;
use crate::store as rows;

/// A new step: one owner, one day.
#[derive(Debug)]
pub struct AddStep {
    /// Whose plan.
    pub participant: ParticipantId,
    /// The step.
    pub step: NewStep,
}

impl Action for AddStep {
    type Output = StepId;
    const NAME: &'static str = "step.add";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<StepId, Failure> {
        let (permit, deed, _) = super::begin(tx, ctx, self.participant).await?;
        super::fits(tx, ctx, &permit, &self.step).await?;
        let id: StepId = ctx.new_id();
        let changes = rules::step::add((&self.step, Slot { id, number: deed.number }), ctx.today())?;
        rows::event::save_steps(tx, ctx, &permit, deed, &changes).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "step", id).about(self.participant));
        Ok(id)
    }
}
