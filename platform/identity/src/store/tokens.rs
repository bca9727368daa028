//! Tokens for the API, by their hash.

use kernel::{Moment, PartnershipId, PositionId};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

/// A token, without its secret.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct TokenRow {
    /// Tenant.
    pub partnership_id: PartnershipId,
    /// Which.
    pub id: Uuid,
    /// What it stands for.
    pub position_id: PositionId,
    /// What it is used for, in the words of who made it.
    pub label: String,
    /// When it was made.
    pub created_at: Moment,
    /// Last use, to five minutes.
    pub last_used_at: Option<Moment>,
    /// When it ends.
    pub expires_at: Moment,
}

const COLUMNS: &str = "partnership_id, id, position_id, label, created_at, last_used_at, expires_at";

/// A new token.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: Uuid,
    position: PositionId,
    token_hash: &[u8],
    label: &str,
    expires_at: Moment,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into api_token (token_hash, partnership_id, id, position_id, label, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        token_hash,
        ctx.actor.partnership,
        id,
        position,
        label,
        ctx.now,
        expires_at
    )?;
    Ok(())
}

/// The token with this hash, if it is in force.
pub async fn find(tx: &mut Tx, token_hash: &[u8], now: Moment) -> Result<Option<TokenRow>, Failure> {
    fetch_optional!(
        tx,
        TokenRow,
        store::sql(format!(
            "select {COLUMNS} from api_token where token_hash = $1 and revoked_at is null and expires_at > $2"
        )),
        token_hash,
        now
    )
}

/// All tokens of the partnership that are in force.
pub async fn all(tx: &mut Tx, partnership: PartnershipId, now: Moment) -> Result<Vec<TokenRow>, Failure> {
    fetch_all!(
        tx,
        TokenRow,
        store::sql(format!(
            "select {COLUMNS} from api_token where partnership_id = $1 and revoked_at is null and expires_at > $2 order by created_at"
        )),
        partnership,
        now
    )
}

/// Notes its use.
pub async fn touch(tx: &mut Tx, token_hash: &[u8], now: Moment) -> Result<u64, Failure> {
    execute!(tx, "update api_token set last_used_at = $2 where token_hash = $1", token_hash, now)
}

/// Ends it; 0 rows: there is no such token.
pub async fn revoke(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<u64, Failure> {
    execute!(
        tx,
        "update api_token set revoked_at = $3 where partnership_id = $1 and id = $2 and revoked_at is null",
        ctx.actor.partnership,
        id,
        ctx.now
    )
}

/// Forgets tokens that ended before `moment`, by themselves or by hand.
pub async fn forget(tx: &mut Tx, moment: Moment) -> Result<u64, Failure> {
    execute!(tx, "delete from api_token where expires_at < $1 or revoked_at < $1", moment)
}
