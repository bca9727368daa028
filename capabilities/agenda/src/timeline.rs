//! Appointments on the timeline of a person.

use kernel::Moment;
use kernel::access::Permit;
use people::timeline::{Event, EventKind};
use store::{Failure, Tx};
use web::Words;

use crate::model::Status;
use crate::store::appointment::Appointment;
use crate::store::lists;

/// Appointments that start before a moment, newest first, as the timeline shows them.
pub async fn timeline(
    tx: &mut Tx,
    permit: &Permit,
    l: &Words,
    before: Moment,
    limit: i64,
) -> Result<Vec<Event>, Failure> {
    Ok(lists::before(tx, permit, before, limit).await?.iter().map(|appointment| event(l, appointment)).collect())
}

fn event(l: &Words, appointment: &Appointment) -> Event {
    let kind = l.of("appointment-kind", appointment.kind);
    let title = match (appointment.status, appointment.missed_reason) {
        (Status::Missed, Some(reason)) => {
            l.t2("appointment-event-missed", "kind", kind, "reason", l.of("appointment-missed", reason))
        }
        (status, _) => l.t1(&format!("appointment-event-{status}"), "kind", kind),
    };
    Event {
        at: appointment.starts_at,
        id: appointment.id.0,
        kind: EventKind::Appointment,
        icon: match appointment.status {
            Status::Planned => "calendar",
            Status::Done => "calendar-check",
            Status::Missed | Status::Cancelled => "calendar-x",
        },
        tone: if appointment.status == Status::Done { "done" } else { "" },
        title,
        text: None,
        who: appointment.owner.clone(),
        minutes: Some(appointment.minutes).filter(|_| appointment.status != Status::Cancelled),
        readers: String::new(),
        link: Some(appointment.url()),
    }
}
