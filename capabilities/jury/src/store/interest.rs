//! Declarations of interest and recusals: only added to.

use std::collections::HashMap;

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use call::{CallId, CandidacyId};
use kernel::{Moment, StaffId};
use uuid::Uuid;

use crate::model::Stance;
use crate::records::Declaration;

/// Where the reason of a declaration is sealed, with the key of the call.
fn sealed_at(id: Uuid) -> Place {
    Place::new("jury_declaration", "why_sealed", id)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    candidacy_id: CandidacyId,
    staff_id: StaffId,
    seq: i64,
    stance: Stance,
    why_sealed: Option<Vec<u8>>,
    at: Moment,
    by_staff: StaffId,
}

/// All that was said in a call, in order.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Declaration>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        "select id, candidacy_id, staff_id, seq, stance, why_sealed, at, by_staff from jury_declaration
         where partnership_id = $1 and call_id = $2 order by staff_id, candidacy_id, seq",
        ctx.actor.partnership,
        call
    )?;
    let told = rows.iter().any(|row| row.why_sealed.is_some());
    let key = if told { vault::existing_key(tx, ctx, call).await? } else { None };
    let opened = rows.into_iter().map(|row| {
        let why = match (&key, &row.why_sealed) {
            (Some(key), Some(sealed)) => Some(key.open(sealed_at(row.id), sealed)?),
            // Without the key (it was destroyed) nobody knows the reason any more.
            _ => None,
        };
        let Row { candidacy_id, staff_id, seq, stance, at, by_staff, .. } = row;
        Ok(Declaration { candidacy_id, staff_id, seq, stance, why, at, by_staff })
    });
    opened.collect()
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
    let id: Uuid = ctx.new_id();
    let why = match &d.why {
        Some(why) => Some(vault::key_for(tx, ctx, call).await?.seal(&ctx.entropy, sealed_at(id), why)?),
        None => None,
    };
    execute!(
        tx,
        "insert into jury_declaration (partnership_id, id, call_id, candidacy_id, staff_id, seq, stance, why_sealed, at,
           by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        id,
        call,
        d.candidacy_id,
        d.staff_id,
        d.seq,
        d.stance,
        why,
        d.at,
        d.by_staff
    )?;
    Ok(())
}
