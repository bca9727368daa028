//! A coach says that the person was not there, and why as far as known.

use kernel::AppointmentId;
use store::{Action, Ctx, Failure, Tx};

use super::{already, line};
use crate::model::{MissedReason, Status};
use crate::store::appointment;
use crate::{door, rules};

/// Marks an appointment as missed, on its day or later.
#[derive(Debug, Clone, Copy)]
pub struct MarkMissed {
    /// Which.
    pub id: AppointmentId,
    /// The version that the asker saw.
    pub version: i64,
    /// Why.
    pub reason: MissedReason,
}

impl Action for MarkMissed {
    type Output = ();
    const NAME: &'static str = "appointment.missed";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut changed = door::open_to_write(tx, ctx, self.id).await?.appointment;
        if already(tx, ctx, &changed, Status::Missed) {
            return Ok(());
        }
        rules::has_come(changed.status, changed.starts_at, ctx.now)?;
        changed.status = Status::Missed;
        changed.missed_reason = Some(self.reason);
        appointment::save(tx, ctx, &changed, self.version).await?;
        tx.note(ctx, line(Self::NAME, &changed));
        Ok(())
    }
}
