//! Somebody calls an appointment off.

use kernel::AppointmentId;
use store::{Action, Ctx, Failure, Tx};

use super::{already, line};
use crate::model::Status;
use crate::store::appointment;
use crate::{door, rules};

/// Calls a planned appointment off. Its reminder does not go out.
#[derive(Debug, Clone, Copy)]
pub struct Cancel {
    /// Which.
    pub id: AppointmentId,
    /// The version that the asker saw.
    pub version: i64,
}

impl Action for Cancel {
    type Output = ();
    const NAME: &'static str = "appointment.cancel";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut changed = door::open_to_write(tx, ctx, self.id).await?.appointment;
        if already(tx, ctx, &changed, Status::Cancelled) {
            return Ok(());
        }
        rules::still_planned(changed.status)?;
        changed.status = Status::Cancelled;
        appointment::save(tx, ctx, &changed, self.version).await?;
        tx.note(ctx, line(Self::NAME, &changed));
        Ok(())
    }
}
