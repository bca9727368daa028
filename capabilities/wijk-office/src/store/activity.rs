//! The activity list: Flemish lines, and what a municipality adds or takes away. Never changed, only ended.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_value};
use kernel::Day;

use crate::model::ActivityId;
use crate::records::ActivityRow;

/// All lines of all schemes, old ones too, in order of the list.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<ActivityRow>, Failure> {
    fetch_all!(
        tx,
        ActivityRow,
        "select id, scheme, code, main_code, label_nl, user_kinds, reserved, nis, mode, transition_only, from_on, to_on, decision_ref, scrapped_on
         from wijk_activity where partnership_id = $1 order by main_code, code, from_on, id",
        ctx.actor.partnership
    )
}

/// How many lines the list of a scheme has.
pub async fn count(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from wijk_activity where partnership_id = $1 and scheme = $2",
        ctx.actor.partnership,
        scheme
    )
}

/// Adds a line.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, row: &ActivityRow) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_activity (partnership_id, id, code, main_code, label_nl, user_kinds, reserved, nis, mode, transition_only,
         from_on, to_on, decision_ref, scrapped_on, staff_id, recorded_at, scheme)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        ctx.actor.partnership,
        row.id,
        row.code.as_str(),
        row.main_code.as_str(),
        row.label_nl.as_str(),
        row.user_kinds.as_str(),
        row.reserved,
        row.nis.as_deref(),
        row.mode,
        row.transition_only,
        row.from_on,
        row.to_on,
        row.decision_ref.as_deref(),
        row.scrapped_on,
        ctx.actor.staff,
        ctx.now,
        row.scheme.as_str()
    )?;
    Ok(())
}

/// Ends a line with this last day.
pub async fn end(tx: &mut Tx, ctx: &Ctx, id: ActivityId, to_on: Day) -> Result<u64, Failure> {
    execute!(
        tx,
        "update wijk_activity set to_on = $3 where partnership_id = $1 and id = $2 and to_on is null and from_on <= $3",
        ctx.actor.partnership,
        id,
        to_on
    )
}

/// VDAB took an extension away, from this day on.
pub async fn scrap(tx: &mut Tx, ctx: &Ctx, id: ActivityId, from: Day) -> Result<u64, Failure> {
    execute!(
        tx,
        "update wijk_activity set scrapped_on = $3
         where partnership_id = $1 and id = $2 and scrapped_on is null and mode = 'extend'",
        ctx.actor.partnership,
        id,
        from
    )
}
