//! The secret addresses of calendars: a hash of the secret, tied to one position.

use kernel::{Actor, Moment, OrganisationId, PartnershipId, PositionId, Role, StaffId};
use store::{Ctx, Failure, Tx, execute, fetch_optional};
use uuid::Uuid;

/// A feed in force.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Feed {
    /// Which.
    pub id: Uuid,
    /// Since when.
    pub created_at: Moment,
}

/// The feed in force of the actor's position.
pub(crate) async fn mine(tx: &mut Tx, ctx: &Ctx) -> Result<Option<Feed>, Failure> {
    fetch_optional!(
        tx,
        Feed,
        "select id, created_at from calendar_feed where partnership_id = $1 and position_id = $2 and revoked_at is null",
        ctx.actor.partnership,
        ctx.actor.position
    )
}

/// Ends the feeds of the actor's position; gives how many.
pub(crate) async fn revoke(tx: &mut Tx, ctx: &Ctx) -> Result<u64, Failure> {
    execute!(
        tx,
        "update calendar_feed set revoked_at = $3 where partnership_id = $1 and position_id = $2 and revoked_at is null",
        ctx.actor.partnership,
        ctx.actor.position,
        ctx.now
    )
}

/// Inserts a feed.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, id: Uuid, token_hash: &[u8]) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into calendar_feed (token_hash, partnership_id, id, position_id, created_at) values ($1, $2, $3, $4, $5)",
        token_hash,
        ctx.actor.partnership,
        id,
        ctx.actor.position,
        ctx.now
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    partnership_id: PartnershipId,
    position_id: PositionId,
    staff_id: StaffId,
    organisation_id: OrganisationId,
    role: Role,
}

/// Whose feed has this hash; none when it is unknown or revoked, or the position is over.
pub(crate) async fn owner(tx: &mut Tx, token_hash: &[u8], now: Moment) -> Result<Option<Actor>, Failure> {
    let row = fetch_optional!(
        tx,
        Row,
        "select c.partnership_id, c.position_id, q.staff_id, q.organisation_id, q.role from calendar_feed c
         join staff_position q on q.partnership_id = c.partnership_id and q.id = c.position_id
         where c.token_hash = $1 and c.revoked_at is null and q.active = $2
           and q.valid_from <= $3 and (q.valid_to is null or q.valid_to >= $3)",
        token_hash,
        true,
        now.day()
    )?;
    Ok(row.map(|row| Actor {
        partnership: row.partnership_id,
        staff: row.staff_id,
        position: row.position_id,
        organisation: row.organisation_id,
        role: row.role,
    }))
}
