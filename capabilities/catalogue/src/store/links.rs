//! Links by which a house says what is free. Only the hash of a token is kept.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use kernel::{Day, Moment, OrganisationId};
use uuid::Uuid;

/// Letters of a token: 24 random bytes.
const LENGTH: usize = 48;

/// A living link.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Link {
    /// Which.
    pub id: Uuid,
    /// Of which organisation.
    pub organisation_id: OrganisationId,
    /// When somebody last saved with it.
    pub used_at: Option<Moment>,
}

/// Makes a link that works until the end of a day; gives its token, this once.
pub(crate) async fn make(tx: &mut Tx, ctx: &Ctx, organisation: OrganisationId, until: Day) -> Result<String, Failure> {
    let token = kernel::hex(&ctx.entropy.bytes::<24>());
    execute!(
        tx,
        "insert into place_link (token_hash, partnership_id, id, organisation_id, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        web::digest(&token),
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        organisation,
        ctx.now,
        until.plus_days(1).start()
    )?;
    Ok(token)
}

/// The link of a token, if it lives.
pub(crate) async fn find(tx: &mut Tx, ctx: &Ctx, token: &str) -> Result<Option<Link>, Failure> {
    if token.len() != LENGTH {
        return Ok(None);
    }
    fetch_optional!(
        tx,
        Link,
        "select id, organisation_id, used_at from place_link
         where token_hash = $1 and partnership_id = $2 and expires_at > $3",
        web::digest(token),
        ctx.actor.partnership,
        ctx.now
    )
}

/// Notes that somebody saved with it.
pub(crate) async fn used(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "update place_link set used_at = $3 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        ctx.now
    )?;
    Ok(())
}
