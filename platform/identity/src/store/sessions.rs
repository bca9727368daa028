//! Sessions: opened, moved to another position, ended. Loading them with each request is `web`'s.

use kernel::{Moment, PartnershipId, PositionId, StaffId};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

use crate::records::OpenSession;

/// A new session.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: Uuid,
    token_hash: &[u8],
    device: &str,
    expires_at: Moment,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into session (token_hash, partnership_id, id, staff_id, position_id, device, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        token_hash, ctx.actor.partnership, id, ctx.actor.staff, ctx.actor.position, device, ctx.now, expires_at
    )?;
    Ok(())
}

/// The same session with a new token and another position; 0 rows: it is not this person's, or ended.
pub async fn switch(tx: &mut Tx, ctx: &Ctx, id: Uuid, token_hash: &[u8], position: PositionId) -> Result<u64, Failure> {
    execute!(
        tx,
        "update session set token_hash = $4, position_id = $5
         where partnership_id = $1 and staff_id = $2 and id = $3 and revoked_at is null",
        ctx.actor.partnership,
        ctx.actor.staff,
        id,
        token_hash,
        position
    )
}

/// Ends one session of a person.
pub async fn end(tx: &mut Tx, ctx: &Ctx, staff: StaffId, id: Uuid) -> Result<u64, Failure> {
    execute!(
        tx,
        "update session set revoked_at = $4 where partnership_id = $1 and staff_id = $2 and id = $3 and revoked_at is null",
        ctx.actor.partnership,
        staff,
        id,
        ctx.now
    )
}

/// Ends all sessions of a person except `keep` (nil: none kept).
pub async fn end_others(tx: &mut Tx, ctx: &Ctx, staff: StaffId, keep: Uuid) -> Result<u64, Failure> {
    execute!(
        tx,
        "update session set revoked_at = $4 where partnership_id = $1 and staff_id = $2 and id <> $3 and revoked_at is null",
        ctx.actor.partnership,
        staff,
        keep,
        ctx.now
    )
}

/// The open sessions of a person, last used first.
pub async fn open(
    tx: &mut Tx,
    partnership: PartnershipId,
    staff: StaffId,
    now: Moment,
) -> Result<Vec<OpenSession>, Failure> {
    fetch_all!(
        tx, OpenSession,
        "select id, device, created_at, last_seen_at from session
         where partnership_id = $1 and staff_id = $2 and revoked_at is null and expires_at > $3 order by last_seen_at desc, id",
        partnership, staff, now
    )
}

/// The position that a person used last.
pub async fn last_position(
    tx: &mut Tx,
    partnership: PartnershipId,
    staff: StaffId,
) -> Result<Option<PositionId>, Failure> {
    let row = fetch_optional!(
        tx,
        (PositionId,),
        "select position_id from session where partnership_id = $1 and staff_id = $2 order by last_seen_at desc, id desc limit 1",
        partnership,
        staff
    )?;
    Ok(row.map(|(id,)| id))
}

/// Forgets sessions that ended before `moment`.
pub async fn forget(tx: &mut Tx, moment: Moment) -> Result<u64, Failure> {
    execute!(tx, "delete from session where expires_at < $1", moment)
}
