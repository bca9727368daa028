//! A difficult week: normal. The plan opens again, more time is proposed, coach and place stay. Who noted it can mend a slip
//! in it, or take it back.

use kernel::{Aspect, Day, ParticipantId, Refusal, Verb};
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

/// Mends what somebody noted herself.
#[derive(Debug, Clone)]
pub struct ChangeSetback<'a> {
    /// Which.
    pub id: SetbackId,
    /// What it says now.
    pub new: NoteSetback<'a>,
}

impl Action for ChangeSetback<'_> {
    type Output = ();
    const NAME: &'static str = "trajectory.setback-change";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let NoteSetback { participant, day, text, helps } = self.new;
        let permit = people::door::require(tx, ctx, participant, Verb::Write, Aspect::Trajectory).await?;
        rules::happened(day, ctx.today())?;
        if setback::change(tx, ctx, &permit, self.id, (day, text, helps)).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "setback", self.id).about(participant));
        Ok(())
    }
}

/// Takes back what somebody noted herself: it was a slip, or stands in the wrong file. Its words go; that it was noted and
/// taken back stays in the audit. The plan stays as it is.
#[derive(Debug, Clone, Copy)]
pub struct RemoveSetback {
    /// Whose.
    pub participant: ParticipantId,
    /// Which.
    pub id: SetbackId,
}

impl Action for RemoveSetback {
    type Output = ();
    const NAME: &'static str = "trajectory.setback-remove";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Trajectory).await?;
        if setback::remove(tx, ctx, &permit, self.id).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "setback", self.id).about(self.participant));
        Ok(())
    }
}
