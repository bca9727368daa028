//! Links to choose a password, by the hash of their token.

use kernel::{Moment, PartnershipId, StaffId};
use store::{Ctx, Failure, Tx, execute, fetch_optional};
use uuid::Uuid;

use crate::records::Purpose;

/// A new link.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: Uuid,
    staff: StaffId,
    purpose: Purpose,
    token_hash: &[u8],
    expires_at: Moment,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into invitation (token_hash, partnership_id, id, staff_id, purpose, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        token_hash,
        ctx.actor.partnership,
        id,
        staff,
        purpose,
        ctx.now,
        expires_at
    )?;
    Ok(())
}

/// Whose link this is, if it can still be used.
pub async fn holder(
    tx: &mut Tx,
    partnership: PartnershipId,
    token_hash: &[u8],
    now: Moment,
) -> Result<Option<StaffId>, Failure> {
    let row = fetch_optional!(
        tx,
        (StaffId,),
        "select staff_id from invitation where token_hash = $1 and partnership_id = $2 and used_at is null and expires_at > $3",
        token_hash,
        partnership,
        now
    )?;
    Ok(row.map(|(id,)| id))
}

/// Uses it; 0 rows: it was used, or too old.
pub async fn use_up(tx: &mut Tx, ctx: &Ctx, token_hash: &[u8]) -> Result<u64, Failure> {
    execute!(
        tx,
        "update invitation set used_at = $3 where token_hash = $1 and partnership_id = $2 and used_at is null and expires_at > $3",
        token_hash,
        ctx.actor.partnership,
        ctx.now
    )
}

/// The other links of a person stop working.
pub async fn cancel(tx: &mut Tx, ctx: &Ctx, staff: StaffId) -> Result<u64, Failure> {
    execute!(
        tx,
        "update invitation set used_at = $3 where partnership_id = $1 and staff_id = $2 and used_at is null",
        ctx.actor.partnership,
        staff,
        ctx.now
    )
}

/// Forgets links that ended before `moment`.
pub async fn forget(tx: &mut Tx, moment: Moment) -> Result<u64, Failure> {
    execute!(tx, "delete from invitation where expires_at < $1", moment)
}
