//! A planned step changes: another day, other words, put first, not needed any more.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::{Day, StepId};

use crate::model::{NewStep, Step};
use crate::rules::{self, Change};
use crate::store as rows;

/// What changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepChange {
    /// Another day; also takes up a step that was to be looked at again.
    Move(Day),
    /// Words, owner, day, support, goal.
    Edit(NewStep),
    /// Put first.
    First,
    /// Not needed any more.
    Drop,
}

/// A change of one step.
#[derive(Debug)]
pub struct ChangeStep {
    /// Which.
    pub step: StepId,
    /// The version that the writer saw.
    pub version: i64,
    /// What changes.
    pub change: StepChange,
}

impl ChangeStep {
    fn decide(&self, plan: &[Step], ctx: &Ctx) -> Result<Vec<Change<Step>>, kernel::Refusal> {
        let which = (self.step, self.version);
        match &self.change {
            StepChange::Move(day) => rules::step::move_to(plan, which, *day, ctx.today()),
            StepChange::Edit(new) => rules::step::edit(plan, which, new, ctx.today()),
            StepChange::First => rules::step::put_first(plan, which),
            StepChange::Drop => rules::step::drop_step(plan, which, ctx.today()),
        }
    }
}

impl Action for ChangeStep {
    type Output = StepId;
    const NAME: &'static str = "step.change";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<StepId, Failure> {
        let (permit, deed, plan) = super::begin_at(tx, ctx, self.step).await?;
        let changes = self.decide(&plan, ctx)?;
        if let StepChange::Edit(new) = &self.change {
            let before = plan.iter().find(|s| s.id == self.step);
            if before.is_none_or(|s| s.goal != new.goal) {
                super::goal_fits(tx, &permit, new.goal).await?;
            }
            // Whoever owned it stays possible, also after leaving the team.
            if before.is_none_or(|s| s.owner.staff != new.owner.staff) {
                super::owner_fits(tx, ctx, &permit, &new.owner).await?;
            }
        }
        rows::event::save_steps(tx, ctx, &permit, deed, &changes).await?;
        let kind = changes.first().map_or("none", |c| c.kind.as_str());
        tx.note(ctx, audit::Line::new(Self::NAME, "step", self.step).about(permit.participant()).fact("change", kind));
        Ok(self.step)
    }
}
