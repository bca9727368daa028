//! Declarations of interest and recusals: only added to.

use std::collections::HashMap;

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use call::{CallId, CandidacyId};
use kernel::StaffId;
use uuid::Uuid;

use crate::model::Stance;
use crate::records::Declaration;

const COLUMNS: &str = "candidacy_id, staff_id, seq, stance, why, at, by_staff";

/// All that was said in a call, in order.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Declaration>, Failure> {
    fetch_all!(
        tx,
        Declaration,
        ::store::sql(format!(
            "select {COLUMNS} from jury_declaration where partnership_id = $1 and call_id = $2
             order by staff_id, candidacy_id, seq"
        )),
        ctx.actor.partnership,
        call
    )
}

/// What counts of somebody, per candidacy: the last thing said and which time it was.
pub async fn of(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    staff: StaffId,
) -> Result<HashMap<CandidacyId, (i64, Stance)>, Failure> {
    let rows = fetch_all!(
        tx,
        (CandidacyId, i64, Stance),
        "select candidacy_id, seq, stance from jury_declaration
         where partnership_id = $1 and call_id = $2 and staff_id = $3 order by seq",
        ctx.actor.partnership,
        call,
        staff
    )?;
    Ok(rows.into_iter().map(|(id, seq, stance)| (id, (seq, stance))).collect())
}

/// Adds what was said. The unique number lets one of two at the same instant through.
pub async fn add(tx: &mut Tx, ctx: &Ctx, call: CallId, d: &Declaration) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_declaration (partnership_id, id, call_id, candidacy_id, staff_id, seq, stance, why, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        call,
        d.candidacy_id,
        d.staff_id,
        d.seq,
        d.stance,
        d.why.as_deref(),
        d.at,
        d.by_staff
    )?;
    Ok(())
}
