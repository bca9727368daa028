//! The short sessions behind a link: one browser, one worker or user.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use kernel::Moment;
use uuid::Uuid;

/// Begins a session on a link.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, link: Uuid, token_hash: &[u8], expires_at: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_session (partnership_id, id, link_id, token_hash, began_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $5, $6)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        link,
        token_hash,
        ctx.now,
        expires_at
    )?;
    Ok(())
}

/// When the session of this token on this link was last used, if it lives.
pub async fn find(
    tx: &mut Tx,
    link: &super::link::Found,
    token_hash: &[u8],
    now: Moment,
) -> Result<Option<Moment>, Failure> {
    let row = fetch_optional!(
        tx,
        (Moment,),
        "select last_seen_at from wijk_session where token_hash = $1 and partnership_id = $2 and link_id = $3 and expires_at > $4",
        token_hash,
        link.partnership_id,
        link.id,
        now
    )?;
    Ok(row.map(|(seen,)| seen))
}

/// Moves the end of a session with its use.
pub async fn touch(tx: &mut Tx, token_hash: &[u8], now: Moment, expires_at: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "update wijk_session set last_seen_at = $2, expires_at = $3 where token_hash = $1 and expires_at > $2",
        token_hash,
        now,
        expires_at
    )?;
    Ok(())
}

/// Ends a session: "close my pages".
pub async fn end(tx: &mut Tx, token_hash: &[u8], now: Moment) -> Result<(), Failure> {
    execute!(tx, "update wijk_session set expires_at = $2 where token_hash = $1 and expires_at > $2", token_hash, now)?;
    Ok(())
}

/// Clears sessions that ended more than a day ago: they hold nothing worth keeping.
pub async fn clear_old(tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from wijk_session where partnership_id = $1 and expires_at < $2",
        ctx.actor.partnership,
        ctx.now.plus_minutes(-24 * 60)
    )?;
    Ok(())
}
