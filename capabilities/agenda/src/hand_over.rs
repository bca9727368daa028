//! Another coach takes over somebody: what was agreed with the old coach goes along. The moment and the place stay,
//! because the participant knows those; the old coach comes along for as long as she stays in the team.

use kernel::access::Permit;
use kernel::{Aspect, Day, Verb};
use store::audit::Line;
use store::{Ctx, Failure, Tx};

use crate::conflicts::{Conflict, conflicts};
use crate::model::Terms;
use crate::store::appointment::{self, Appointment, Owner};
use crate::store::{lists, team};

/// The most appointments of one person ahead; more are not agreed.
const MOST: i64 = 500;

/// What goes along, with what overlaps then for the new coach.
#[derive(Debug, Clone)]
pub struct GoesAlong {
    /// The appointment.
    pub appointment: Appointment,
    /// When the new coach is taken.
    pub overlaps: Vec<Conflict>,
}

/// What would go along from one coach to another, soonest first.
pub async fn goes_along(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    from: Owner,
    to: Owner,
) -> Result<Vec<GoesAlong>, Failure> {
    let mut found = Vec::new();
    permit.require(Verb::Read, Aspect::Appointments)?;
    let (all, _) = ahead(tx, ctx, permit, from).await?;
    for appointment in all {
        let terms = Terms::of(&appointment);
        let overlaps = conflicts(tx, ctx, None, &[to.staff], &terms, Some(appointment.id)).await?;
        found.push(GoesAlong { appointment, overlaps });
    }
    Ok(found)
}

/// Gives them. `stays_until`: the last day on which the old coach still comes along. Gives how many went.
///
/// Part of another deed, which asked who may decide it: whoever decides on the coach decides on this too.
pub async fn hand_over(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    (from, to): (Owner, Owner),
    stays_until: Option<Day>,
) -> Result<usize, Failure> {
    permit.require(Verb::Decide, Aspect::Trajectory)?;
    let stays = |a: &Appointment| stays_until.is_some_and(|day| a.starts_at.day() <= day);
    let (all, others) = ahead(tx, ctx, permit, from).await?;
    for other in others.iter().filter(|other| !stays(other)) {
        team::leave(tx, ctx, other.id, from).await?;
    }
    for appointment in &all {
        appointment::give(tx, ctx, appointment, to).await?;
        team::leave(tx, ctx, appointment.id, to).await?;
        if stays(appointment) && from.staff != to.staff {
            team::bring(tx, ctx, appointment.id, from).await?;
        }
        let line = Line::new("appointment.hand-over", "appointment", appointment.id);
        tx.note(ctx, line.about(permit.participant()));
    }
    Ok(all.len())
}

/// The appointments still to come: those that this coach goes to, and those of others.
async fn ahead(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    from: Owner,
) -> Result<(Vec<Appointment>, Vec<Appointment>), Failure> {
    let mut all = lists::ahead(tx, permit, ctx.now, MOST).await?;
    all.retain(|a| a.starts_at > ctx.now);
    Ok(all.into_iter().partition(|a| a.owner_id == from.staff && a.owner_organisation_id == from.organisation))
}
