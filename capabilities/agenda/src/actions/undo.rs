//! Somebody takes the last change of an appointment back.

use kernel::{AppointmentId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::{line, plan_reminder};
use crate::door;
use crate::model::Status;
use crate::store::appointment::{self, Appointment};

/// Puts an appointment back as it was before its present version. One that was just planned is called off.
#[derive(Debug, Clone, Copy)]
pub struct Undo {
    /// Which.
    pub id: AppointmentId,
    /// The version to undo: only the latest one can be.
    pub version: i64,
}

impl Action for Undo {
    type Output = ();
    const NAME: &'static str = "appointment.undo";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let now = door::open_to_write(tx, ctx, self.id).await?.appointment;
        if now.version != self.version {
            return Err(Refusal::Conflict("appointment-undo-late").into());
        }
        let before = match appointment::earlier(tx, ctx, &now).await? {
            Some(before) => before,
            None => Appointment { status: Status::Cancelled, ..now.clone() },
        };
        appointment::save(tx, ctx, &before, self.version).await?;
        if before.starts_at != now.starts_at || before.status != now.status {
            plan_reminder(tx, ctx, &before).await?;
        }
        tx.note(ctx, line(Self::NAME, &before));
        Ok(())
    }
}
