//! What overlaps: a warning with times, never a hard stop, and never with whom the other appointment is.

use kernel::access::Permit;
use kernel::{AppointmentId, Aspect, StaffId, Verb};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;

use crate::model::{Kind, Terms};
use crate::rules::Span;
use crate::store::team;

/// How far before and after a start an overlapping one can start, in minutes: the longest appointment and way.
const REACH: i64 = 24 * 60;

/// Who is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The one who goes or comes along.
    Staff(StaffId),
    /// The participant.
    Participant,
}

/// An overlap with another planned appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict {
    /// Who is taken then.
    pub who: Taken,
    /// Kind of the other appointment.
    pub kind: Kind,
    /// The other appointment, with its way when it is somebody of staff.
    pub span: Span,
}

/// What overlaps with these terms for these people, apart from the appointment that is being changed.
pub async fn conflicts(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: Option<&Permit>,
    staff: &[StaffId],
    terms: &Terms,
    apart: Option<AppointmentId>,
) -> Result<Vec<Conflict>, Failure> {
    let apart = apart.unwrap_or(AppointmentId(Uuid::nil()));
    let (from, until) = (terms.starts_at.plus_minutes(-REACH), terms.starts_at.plus_minutes(REACH));
    let mut found = Vec::new();
    for person in staff {
        for taken in team::staff_taken(tx, ctx, *person, apart, from, until).await? {
            let span = Span {
                from: taken.starts_at.plus_minutes(-taken.travel_minutes),
                until: taken.starts_at.plus_minutes(taken.minutes),
            };
            if span.overlaps(terms.busy()) {
                found.push(Conflict { who: Taken::Staff(*person), kind: taken.kind, span });
            }
        }
    }
    if let Some(permit) = permit {
        permit.require(Verb::Read, Aspect::Appointments)?;
        for taken in team::participant_taken(tx, ctx, permit.participant(), apart, from, until).await? {
            let span = Span { from: taken.starts_at, until: taken.starts_at.plus_minutes(taken.minutes) };
            if span.overlaps(terms.talk()) {
                found.push(Conflict { who: Taken::Participant, kind: taken.kind, span });
            }
        }
    }
    Ok(found)
}
