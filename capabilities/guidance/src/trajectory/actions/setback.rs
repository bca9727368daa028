//! A difficult week: normal. The plan opens again, more time is proposed, coach and place stay.

use kernel::{Aspect, Day, ParticipantId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::trajectory::model::SetbackId;
use crate::trajectory::rules;
use crate::trajectory::store::{self as rows, setback};

/// Notes a setback.
#[derive(Debug, Clone)]
pub struct NoteSetback<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// When it was.
    pub day: Day,
    /// What happened, written so that the person may read it.
    pub text: &'a str,
    /// What helps.
    pub helps: Option<&'a str>,
}

impl Action for NoteSetback<'_> {
    type Output = SetbackId;
    const NAME: &'static str = "trajectory.setback";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<SetbackId, Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Trajectory).await?;
        let row = rows::need(tx, &permit).await?;
        rules::while_open(row.status)?;
        rules::happened(self.day, ctx.today())?;
        let proposed = rules::propose(row.intensity);
        let id = setback::insert(tx, ctx, &permit, self.day, self.text, self.helps, proposed).await?;
        // A team lead may note it but does not write in the plan: then the coach looks at the steps.
        if permit.may(Verb::Write, Aspect::Plan) {
            plan::reopen(tx, ctx, &permit).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "setback", id).about(self.participant));
        Ok(id)
    }
}
