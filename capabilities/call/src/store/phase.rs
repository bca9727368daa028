//! Phases of a call, and the published acts that changed a published calendar.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::{Moment, Refusal};
use uuid::Uuid;

use crate::model::{CallId, Phase, PhaseId, PhaseKind, Span};
use crate::records::CalendarAct;
use crate::rules::phases::Change;

#[derive(sqlx::FromRow)]
struct Row {
    id: PhaseId,
    name: String,
    kind: PhaseKind,
    starts_at: Moment,
    ends_at: Moment,
}

/// Phases of a call, in order of time.
pub async fn of(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Phase>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        "select id, name, kind, starts_at, ends_at from call_phase
         where partnership_id = $1 and call_id = $2 order by starts_at, ends_at, id",
        ctx.actor.partnership,
        call
    )?;
    let phase =
        |r: Row| Phase { id: r.id, name: r.name, kind: r.kind, span: Span { from: r.starts_at, to: r.ends_at } };
    Ok(rows.into_iter().map(phase).collect())
}

/// A new phase.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, call: CallId, phase: &Phase) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into call_phase (partnership_id, id, call_id, name, kind, starts_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        ctx.actor.partnership,
        phase.id,
        call,
        phase.name.as_str(),
        phase.kind,
        phase.span.from,
        phase.span.to
    )?;
    Ok(())
}

/// A phase as it is from now on.
pub async fn save(tx: &mut Tx, ctx: &Ctx, call: CallId, phase: &Phase) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update call_phase set name = $4, kind = $5, starts_at = $6, ends_at = $7
         where partnership_id = $1 and call_id = $2 and id = $3",
        ctx.actor.partnership,
        call,
        phase.id,
        phase.name.as_str(),
        phase.kind,
        phase.span.from,
        phase.span.to
    )?;
    if done == 1 { Ok(()) } else { Err(Refusal::NotFound.into()) }
}

/// Takes a phase away.
pub async fn remove(tx: &mut Tx, ctx: &Ctx, call: CallId, id: PhaseId) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from call_phase where partnership_id = $1 and call_id = $2 and id = $3",
        ctx.actor.partnership,
        call,
        id
    )?;
    Ok(())
}

/// Keeps an act on the calendar.
pub async fn keep_act(tx: &mut Tx, ctx: &Ctx, call: CallId, change: &Change, reason: &str) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into call_calendar_act (partnership_id, id, call_id, moment, name, was_from, was_to, becomes_from,
           becomes_to, reason, staff_id, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        call,
        change.turn,
        change.name.as_str(),
        change.was.map(|s| s.from),
        change.was.map(|s| s.to),
        change.becomes.map(|s| s.from),
        change.becomes.map(|s| s.to),
        reason,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(())
}

/// The acts on the calendar, oldest first.
pub async fn acts(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<CalendarAct>, Failure> {
    fetch_all!(
        tx,
        CalendarAct,
        "select moment, name, was_from, was_to, becomes_from, becomes_to, reason, staff_id, at from call_calendar_act
         where partnership_id = $1 and call_id = $2 order by at, id",
        ctx.actor.partnership,
        call
    )
}
