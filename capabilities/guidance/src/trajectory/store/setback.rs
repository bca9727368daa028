//! Setbacks.

use kernel::access::Permit;
use kernel::{Aspect, Day, Refusal, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_all};

use super::rows::Setback;
use crate::trajectory::model::{Intensity, SetbackId};

/// Notes one.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    day: Day,
    text: &str,
    helps: Option<&str>,
    proposed: Option<Intensity>,
) -> Result<SetbackId, Failure> {
    let id: SetbackId = ctx.new_id();
    execute!(
        tx,
        "insert into setback (partnership_id, id, participant_id, happened_on, text, helps, proposed_intensity, by_staff,
           by_organisation, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        permit.partnership(), id, permit.participant(), day, text, helps, proposed, ctx.actor.staff,
        ctx.actor.organisation, ctx.now
    )?;
    Ok(id)
}

/// All setbacks, newest first.
pub async fn all(tx: &mut Tx, permit: &Permit) -> Result<Vec<Setback>, Failure> {
    permit.require(Verb::Read, Aspect::Trajectory)?;
    if let Some(known) = tx.remembered::<Vec<Setback>>(permit.participant()) {
        return Ok(known);
    }
    let mut rows = fetch_all!(
        tx,
        Setback,
        "select s.id, s.happened_on, s.text, s.helps, s.proposed_intensity, s.accepted_at, n.name as by_name, s.by_staff,
                o.short_name as by_organisation, s.created_at
         from setback s
         left join staff_name n on n.partnership_id = s.partnership_id and n.id = s.by_staff
         left join organisation_name o on o.partnership_id = s.partnership_id and o.id = s.by_organisation
         where s.partnership_id = $1 and s.participant_id = $2 order by s.happened_on desc, s.id desc",
        permit.partnership(),
        permit.participant()
    )?;
    // That there was one is part of the trajectory; the words are as near as a note for partners.
    if !crate::contact::access::reads_notes(permit) {
        for row in &mut rows {
            row.text = String::new();
            row.helps = None;
        }
    }
    tx.remember(permit.participant(), &rows);
    Ok(rows)
}

/// Changes one that the actor noted herself; 0 rows: it is not hers, or not there.
pub(crate) async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    id: SetbackId,
    (day, text, helps): (Day, &str, Option<&str>),
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update setback set happened_on = $5, text = $6, helps = $7
         where partnership_id = $1 and id = $2 and participant_id = $3 and by_staff = $4",
        permit.partnership(),
        id,
        permit.participant(),
        ctx.actor.staff,
        day,
        text,
        helps
    )
}

/// Takes one away that the actor noted herself, words and all; 0 rows: it is not hers, or not there.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, permit: &Permit, id: SetbackId) -> Result<u64, Failure> {
    execute!(
        tx,
        "delete from setback where partnership_id = $1 and id = $2 and participant_id = $3 and by_staff = $4",
        permit.partnership(),
        id,
        permit.participant(),
        ctx.actor.staff
    )
}

/// Marks the proposal as accepted. Accepted twice: once.
pub(crate) async fn accept(tx: &mut Tx, ctx: &Ctx, permit: &Permit, id: SetbackId) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update setback set accepted_at = $4 where partnership_id = $1 and id = $2 and participant_id = $3
           and accepted_at is null and proposed_intensity is not null",
        permit.partnership(),
        id,
        permit.participant(),
        ctx.now
    )?;
    if rows == 0 { Err(Refusal::Conflict("setback-accepted").into()) } else { Ok(()) }
}
