//! Links to pages without an account. A link is found by its token before anybody is known.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use kernel::{Moment, PartnershipId};
use uuid::Uuid;

use crate::model::OwnerKind;

/// A link without its secrets, for staff.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Link {
    /// Since when.
    pub made_at: Moment,
    /// Until when.
    pub ends_at: Moment,
    /// Last time that somebody got in.
    pub last_used_at: Option<Moment>,
    /// No codes are taken before this moment.
    pub locked_until: Option<Moment>,
    /// Wrong codes since the last right one.
    pub tries: i64,
}

/// A link as its token finds it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Found {
    /// Tenant.
    pub partnership_id: PartnershipId,
    /// Which.
    pub id: Uuid,
    /// Worker or user.
    pub owner_kind: OwnerKind,
    /// Which one.
    pub owner_id: Uuid,
    /// Keyed hash of the code.
    pub code_hash: Vec<u8>,
    /// No codes are taken before this moment.
    pub locked_until: Option<Moment>,
}

/// The link of a token, if it lives.
pub async fn find(tx: &mut Tx, kind: OwnerKind, token_hash: &[u8], now: Moment) -> Result<Option<Found>, Failure> {
    fetch_optional!(
        tx,
        Found,
        "select partnership_id, id, owner_kind, owner_id, code_hash, locked_until from wijk_link
         where token_hash = $1 and owner_kind = $2 and revoked_at is null and ends_at > $3",
        token_hash,
        kind,
        now
    )
}

/// Counts a try, unless the link is locked. Two tries at the same instant wait for each other here.
pub async fn count_try(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Option<i64>, Failure> {
    let row = fetch_optional!(
        tx,
        (i64,),
        "update wijk_link set tries = tries + 1 where partnership_id = $1 and id = $2 and revoked_at is null
           and (locked_until is null or locked_until <= $3) returning tries",
        ctx.actor.partnership,
        id,
        ctx.now
    )?;
    Ok(row.map(|(tries,)| tries))
}

/// The right code: the count begins anew.
pub async fn opened(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "update wijk_link set tries = 0, locked_until = null, last_used_at = $3 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        ctx.now
    )?;
    Ok(())
}

/// Takes no codes before this moment.
pub async fn lock(tx: &mut Tx, ctx: &Ctx, id: Uuid, until: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "update wijk_link set locked_until = $3 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        until
    )?;
    Ok(())
}

/// Ends one link.
pub async fn end(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "update wijk_link set revoked_at = $3 where partnership_id = $1 and id = $2 and revoked_at is null",
        ctx.actor.partnership,
        id,
        ctx.now
    )?;
    Ok(())
}

/// A new link.
pub struct New<'a> {
    pub id: Uuid,
    pub kind: OwnerKind,
    pub owner: Uuid,
    pub token_hash: &'a [u8],
    pub code_hash: &'a [u8],
    pub ends_at: Moment,
}

/// Writes a link.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, new: &New<'_>) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_link (partnership_id, id, owner_kind, owner_id, token_hash, code_hash, tries, made_at, made_by, ends_at)
         values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)",
        ctx.actor.partnership,
        new.id,
        new.kind,
        new.owner,
        new.token_hash,
        new.code_hash,
        ctx.now,
        ctx.actor.staff,
        new.ends_at
    )?;
    Ok(())
}

/// Ends all links of an owner; gives how many.
pub async fn end_all(tx: &mut Tx, ctx: &Ctx, kind: OwnerKind, owner: Uuid) -> Result<u64, Failure> {
    execute!(
        tx,
        "update wijk_link set revoked_at = $4 where partnership_id = $1 and owner_kind = $2 and owner_id = $3 and revoked_at is null",
        ctx.actor.partnership,
        kind,
        owner,
        ctx.now
    )
}

/// The living link of an owner.
pub async fn living(tx: &mut Tx, ctx: &Ctx, kind: OwnerKind, owner: Uuid) -> Result<Option<Link>, Failure> {
    fetch_optional!(
        tx,
        Link,
        "select made_at, ends_at, last_used_at, locked_until, tries from wijk_link
         where partnership_id = $1 and owner_kind = $2 and owner_id = $3 and revoked_at is null and ends_at > $4
         order by made_at desc, id desc limit 1",
        ctx.actor.partnership,
        kind,
        owner,
        ctx.now
    )
}
