//! Contacts after closure.

use kernel::access::Permit;
use kernel::{Aspect, Day, Refusal, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_all};

use super::new_row;
use super::rows::Aftercare;
use crate::trajectory::model::{AftercareId, AftercareKind, Situation};

/// Plans both.
pub(crate) async fn plan(tx: &mut Tx, ctx: &Ctx, permit: &Permit, closed_on: Day) -> Result<(), Failure> {
    for kind in AftercareKind::ALL {
        execute!(
            tx,
            "insert into aftercare (partnership_id, id, participant_id, kind, due_on) values ($1, $2, $3, $4, $5)",
            permit.partnership(),
            new_row(ctx),
            permit.participant(),
            kind,
            kind.due(closed_on)
        )?;
    }
    Ok(())
}

/// A return: what was planned and not done is not needed any more.
pub(crate) async fn cancel(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<(), Failure> {
    execute!(
        tx,
        "update aftercare set cancelled_at = $3 where partnership_id = $1 and participant_id = $2 and done_on is null
           and cancelled_at is null",
        permit.partnership(),
        permit.participant(),
        ctx.now
    )?;
    Ok(())
}

/// Notes how it went.
pub(crate) async fn done(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    id: AftercareId,
    situation: Situation,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update aftercare set done_on = $4, situation = $5, done_by = $6
         where partnership_id = $1 and id = $2 and participant_id = $3 and cancelled_at is null",
        permit.partnership(),
        id,
        permit.participant(),
        ctx.today(),
        situation,
        ctx.actor.staff
    )?;
    if rows == 0 { Err(Refusal::NotFound.into()) } else { Ok(()) }
}

/// All, in order of the day.
pub async fn all(tx: &mut Tx, permit: &Permit) -> Result<Vec<Aftercare>, Failure> {
    permit.require(Verb::Read, Aspect::Trajectory)?;
    fetch_all!(
        tx,
        Aftercare,
        "select id, kind, due_on, done_on, situation, cancelled_at from aftercare
         where partnership_id = $1 and participant_id = $2 order by due_on, id",
        permit.partnership(),
        permit.participant()
    )
}
