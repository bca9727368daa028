//! A goal is reached, or let go.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::GoalId;

use crate::rules;
use crate::store as rows;

/// The end of a goal; its open steps are dropped with it, and come back with an undo.
#[derive(Debug)]
pub struct EndGoal {
    /// Which.
    pub goal: GoalId,
    /// The version that the writer saw.
    pub version: i64,
    /// Reached; otherwise let go.
    pub reached: bool,
}

impl Action for EndGoal {
    type Output = ();
    const NAME: &'static str = "goal.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let participant = rows::goal::whose(tx, ctx, self.goal).await?;
        let (permit, deed, plan) = super::begin(tx, ctx, participant).await?;
        let goal = rows::goal::load(tx, &permit, self.goal).await?;
        let (goal, steps) = rules::goal::end(&goal, &plan, self.version, self.reached, ctx.today())?;
        rows::event::save_goals(tx, ctx, &permit, deed, &[goal]).await?;
        rows::event::save_steps(tx, ctx, &permit, deed, &steps).await?;
        let line = audit::Line::new(Self::NAME, "goal", self.goal).about(participant);
        tx.note(ctx, line.fact("outcome", if self.reached { "reached" } else { "dropped" }));
        Ok(())
    }
}
