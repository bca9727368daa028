//! The participant says whether she comes, herself or through her coach.

use kernel::{AppointmentId, Refusal, Role};
use store::{Action, Ctx, Failure, Tx};

use super::line;
use crate::model::Reply;
use crate::store::appointment;
use crate::{door, rules};

/// Notes what the participant said about a planned appointment.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// Which.
    pub id: AppointmentId,
    /// What was said.
    pub reply: Reply,
}

impl Action for Answer {
    type Output = ();
    const NAME: &'static str = "appointment.answer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let opened = door::open(tx, ctx, self.id).await?;
        // To answer for herself, a participant needs no more than to see the appointment.
        if !opened.may_write && ctx.actor.role != Role::Participant {
            return Err(Refusal::NotFound.into());
        }
        let mut changed = opened.appointment;
        rules::still_planned(changed.status)?;
        changed.answer = self.reply;
        let version = changed.version;
        appointment::save(tx, ctx, &changed, version).await?;
        tx.note(ctx, line(Self::NAME, &changed));
        Ok(())
    }
}
