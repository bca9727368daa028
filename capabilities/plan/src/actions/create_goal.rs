//! A goal is written down, or said in other words.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::{GoalId, ParticipantId};

use crate::rules;
use crate::store as rows;

/// A new goal in the participant's own words.
#[derive(Debug)]
pub struct CreateGoal<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// Words, at most 300 characters.
    pub words: &'a str,
}

impl Action for CreateGoal<'_> {
    type Output = GoalId;
    const NAME: &'static str = "goal.create";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<GoalId, Failure> {
        let (permit, deed, _) = super::begin(tx, ctx, self.participant).await?;
        let id: GoalId = ctx.new_id();
        let change = rules::goal::create(id, deed.number, self.words, ctx.today())?;
        rows::event::save_goals(tx, ctx, &permit, deed, &[change]).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "goal", id).about(self.participant));
        Ok(id)
    }
}

/// Other words for a goal.
#[derive(Debug)]
pub struct EditGoal<'a> {
    /// Which.
    pub goal: GoalId,
    /// The version that the writer saw.
    pub version: i64,
    /// Words.
    pub words: &'a str,
}

impl Action for EditGoal<'_> {
    type Output = ();
    const NAME: &'static str = "goal.edit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let participant = rows::goal::whose(tx, ctx, self.goal).await?;
        let (permit, deed, _) = super::begin(tx, ctx, participant).await?;
        let goal = rows::goal::load(tx, &permit, self.goal).await?;
        let change = rules::goal::edit(&goal, self.version, self.words)?;
        rows::event::save_goals(tx, ctx, &permit, deed, &[change]).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "goal", self.goal).about(participant));
        Ok(())
    }
}
