//! A coach says that an appointment took place.

use kernel::AppointmentId;
use store::{Action, Ctx, Failure, Tx};

use super::{already, line};
use crate::model::Status;
use crate::store::appointment;
use crate::{door, rules};

/// Marks an appointment as done, on its day or later.
#[derive(Debug, Clone, Copy)]
pub struct MarkDone {
    /// Which.
    pub id: AppointmentId,
    /// The version that the asker saw.
    pub version: i64,
}

impl Action for MarkDone {
    type Output = ();
    const NAME: &'static str = "appointment.done";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut changed = door::open_to_write(tx, ctx, self.id).await?.appointment;
        if already(tx, ctx, &changed, Status::Done) {
            return Ok(());
        }
        rules::has_come(changed.status, changed.starts_at, ctx.now)?;
        changed.status = Status::Done;
        appointment::save(tx, ctx, &changed, self.version).await?;
        tx.note(ctx, line(Self::NAME, &changed));
        Ok(())
    }
}
