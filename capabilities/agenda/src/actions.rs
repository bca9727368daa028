//! The deeds of this capability, one file each.

mod answer;
mod cancel;
pub(crate) mod carefully;
pub(crate) mod feed;
mod mark_done;
mod mark_missed;
mod move_it;
mod plan;
pub(crate) mod remind;
mod undo;

use kernel::AppointmentId;
use store::audit::Line;
use store::{Ctx, Failure, Tx, jobs};

pub use answer::Answer;
pub use cancel::Cancel;
pub use mark_done::MarkDone;
pub use mark_missed::MarkMissed;
pub use move_it::Move;
pub use plan::Plan;
pub use undo::Undo;

use crate::model::Status;
use crate::rules;
use crate::store::appointment::Appointment;

/// The kind of the planned job that reminds.
pub(crate) const REMIND: &str = "appointment.remind";

/// An audit line about an appointment, in the file of its participant.
fn line(name: &'static str, appointment: &Appointment) -> Line {
    let line = Line::new(name, "appointment", appointment.id);
    match appointment.participant_id {
        Some(participant) => line.about(participant),
        None => line,
    }
}

/// Is it already as asked, by a double click or by somebody else? Then nothing changes and that is said.
fn already(tx: &mut Tx, ctx: &Ctx, appointment: &Appointment, status: Status) -> bool {
    let same = appointment.status == status;
    if same {
        tx.note(ctx, line("request.repeated", appointment));
    }
    same
}

/// Plans the reminder, if one is asked and there is still time. When the job runs it looks again: an appointment that
/// was moved or cancelled in the meantime is not reminded of.
async fn plan_reminder(tx: &mut Tx, ctx: &Ctx, appointment: &Appointment) -> Result<(), Failure> {
    if !appointment.remind || appointment.status != Status::Planned || appointment.participant_id.is_none() {
        return Ok(());
    }
    match rules::reminder_at(appointment.starts_at, ctx.now) {
        Some(at) => jobs::enqueue(tx, ctx, REMIND, &payload(appointment), at).await,
        None => Ok(()),
    }
}

/// What the job carries: which appointment, and the start that it was planned for.
fn payload(appointment: &Appointment) -> String {
    format!("{} {}", appointment.id, appointment.starts_at.0)
}

/// Reads a payload.
pub(crate) fn parse_payload(text: &str) -> Option<(AppointmentId, kernel::Moment)> {
    let (id, start) = text.split_once(' ')?;
    Some((id.parse().ok()?, kernel::Moment(start.parse().ok()?)))
}
