//! What contacts and appointments say about a day of one worker. Whom they were with is only an opaque mark.

use kernel::{Day, Moment, OrganisationId, PositionId, StaffId};
use store::{Ctx, Failure, Tx, fetch_all};
use uuid::Uuid;

use crate::rules::time::Trace;

#[derive(sqlx::FromRow)]
struct ContactRow {
    kind: String,
    happened_at: Moment,
    minutes: Option<i64>,
    with_id: Option<Uuid>,
}

#[derive(sqlx::FromRow)]
struct AppointmentRow {
    kind: String,
    starts_at: Moment,
    minutes: i64,
    travel_minutes: i64,
    with_id: Option<Uuid>,
}

/// Traces from a day up to and including another: what was noted for this organisation, and what stood in the diary of
/// this position and has begun by now. A group counts once for all its members.
pub(crate) async fn between(
    tx: &mut Tx,
    ctx: &Ctx,
    (staff, position, organisation): (StaffId, PositionId, OrganisationId),
    first: Day,
    last: Day,
) -> Result<Vec<(Day, Trace)>, Failure> {
    let (from, to) = (first.start(), last.plus_days(1).start());
    let mut contacts = fetch_all!(
        tx,
        ContactRow,
        "select kind, happened_at, minutes, with_id from worked_contact
         where partnership_id = $1 and staff_id = $2 and organisation_id = $3 and happened_at >= $4 and happened_at < $5
         order by happened_at, kind, with_id",
        ctx.actor.partnership,
        staff,
        organisation,
        from,
        to
    )?;
    let mut groups: Vec<(Option<Uuid>, Day)> = Vec::new();
    contacts.retain(|row| {
        let group = (row.with_id, row.happened_at.day());
        let seen = row.kind == "group" && groups.contains(&group);
        if row.kind == "group" && !seen {
            groups.push(group);
        }
        !seen
    });
    let until = to.min(ctx.now);
    let appointments = fetch_all!(
        tx,
        AppointmentRow,
        "select kind, starts_at, minutes, travel_minutes, with_id from worked_appointment
         where partnership_id = $1 and staff_id = $2 and position_id = $3 and starts_at >= $4 and starts_at < $5
         order by starts_at, kind",
        ctx.actor.partnership,
        staff,
        position,
        from,
        until
    )?;
    let noted = contacts.into_iter().map(|row| {
        let trace = Trace { contact: true, kind: row.kind, with: row.with_id, minutes: row.minutes, travel: 0 };
        (row.happened_at.day(), trace)
    });
    let planned = appointments.into_iter().map(|row| {
        let (minutes, travel) = (Some(row.minutes), row.travel_minutes);
        (row.starts_at.day(), Trace { contact: false, kind: row.kind, with: row.with_id, minutes, travel })
    });
    Ok(noted.chain(planned).collect())
}
