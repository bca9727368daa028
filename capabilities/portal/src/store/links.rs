//! Links to somebody's plan. A link is found by its token before anybody is known; all else needs the permit.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Aspect, Moment, ParticipantId, PartnershipId, Permit, Verb};
use uuid::Uuid;

/// A link to somebody's plan, without its secrets.
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
    /// Whose plan.
    pub participant_id: ParticipantId,
    /// Keyed hash of the code.
    pub code_hash: Vec<u8>,
    /// No codes are taken before this moment.
    pub locked_until: Option<Moment>,
    /// Language chosen on these pages.
    pub language: Option<String>,
}

/// The link of a token, if it lives.
pub async fn find(tx: &mut Tx, token_hash: &[u8], now: Moment) -> Result<Option<Found>, Failure> {
    fetch_optional!(
        tx,
        Found,
        "select partnership_id, id, file_id as participant_id, code_hash, locked_until, language from plan_link
         where token_hash = $1 and revoked_at is null and ends_at > $2",
        token_hash,
        now
    )
}

/// Counts a try, unless the link is locked. Two tries at the same instant wait for each other here.
pub async fn count_try(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Option<i64>, Failure> {
    let row = fetch_optional!(
        tx,
        (i64,),
        "update plan_link set tries = tries + 1 where partnership_id = $1 and id = $2 and revoked_at is null
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
        "update plan_link set tries = 0, locked_until = null, last_used_at = $3 where partnership_id = $1 and id = $2",
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
        "update plan_link set locked_until = $3 where partnership_id = $1 and id = $2",
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
        "update plan_link set revoked_at = $3 where partnership_id = $1 and id = $2 and revoked_at is null",
        ctx.actor.partnership,
        id,
        ctx.now
    )?;
    Ok(())
}

/// Remembers the language.
pub async fn set_language(tx: &mut Tx, permit: &Permit, id: Uuid, language: &str) -> Result<(), Failure> {
    execute!(
        tx,
        "update plan_link set language = $4 where partnership_id = $1 and id = $2 and file_id = $3",
        permit.partnership(),
        id,
        permit.participant(),
        language
    )?;
    Ok(())
}

/// A new link.
pub struct New<'a> {
    /// Which.
    pub id: Uuid,
    /// Hash of the token.
    pub token_hash: &'a [u8],
    /// Keyed hash of the code.
    pub code_hash: &'a [u8],
    /// Until when.
    pub ends_at: Moment,
}

/// Writes a link.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, permit: &Permit, new: &New<'_>) -> Result<(), Failure> {
    permit.require(Verb::Share, Aspect::Consents)?;
    execute!(
        tx,
        "insert into plan_link (partnership_id, id, file_id, token_hash, code_hash, tries, made_at, made_by, ends_at)
         values ($1, $2, $3, $4, $5, 0, $6, $7, $8)",
        permit.partnership(),
        new.id,
        permit.participant(),
        new.token_hash,
        new.code_hash,
        ctx.now,
        ctx.actor.staff,
        new.ends_at
    )?;
    Ok(())
}

/// Ends all links of a person; gives how many.
pub async fn end_all(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<u64, Failure> {
    permit.require(Verb::Share, Aspect::Consents)?;
    execute!(
        tx,
        "update plan_link set revoked_at = $3 where partnership_id = $1 and file_id = $2 and revoked_at is null",
        permit.partnership(),
        permit.participant(),
        ctx.now
    )
}

/// The living link of a person.
pub async fn living(tx: &mut Tx, permit: &Permit, now: Moment) -> Result<Option<Link>, Failure> {
    permit.require(Verb::Share, Aspect::Consents)?;
    let all = fetch_all!(
        tx, Link,
        "select made_at, ends_at, last_used_at, locked_until, tries from plan_link
         where partnership_id = $1 and file_id = $2 and revoked_at is null and ends_at > $3 order by made_at desc, id desc",
        permit.partnership(), permit.participant(), now
    )?;
    Ok(all.into_iter().next())
}
