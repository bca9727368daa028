//! Codes by mail: asked, tried, proved. Rows are forgotten after a day.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional, fetch_value};
use kernel::Moment;
use uuid::Uuid;

/// A code to keep, hashed.
pub struct NewCode<'a> {
    /// Which.
    pub id: Uuid,
    /// To whom.
    pub email: &'a str,
    /// Keyed hash of the address, to count.
    pub email_hash: Vec<u8>,
    /// Keyed hash of the network address, to count.
    pub address_hash: Vec<u8>,
    /// Keyed hash of the code.
    pub code_hash: Vec<u8>,
    /// Until when.
    pub expires_at: Moment,
}

/// How many codes were asked since a moment: (for this address, from this network address).
pub async fn asked(
    tx: &mut Tx,
    ctx: &Ctx,
    email_hash: &[u8],
    address_hash: &[u8],
    since: Moment,
) -> Result<(i64, i64), Failure> {
    let for_email = fetch_value!(
        tx,
        i64,
        "select count(*) from referral_code where partnership_id = $1 and email_hash = $2 and created_at > $3",
        ctx.actor.partnership,
        email_hash,
        since
    )?;
    let from_address = fetch_value!(
        tx,
        i64,
        "select count(*) from referral_code where partnership_id = $1 and address_hash = $2 and created_at > $3",
        ctx.actor.partnership,
        address_hash,
        since
    )?;
    Ok((for_email, from_address))
}

/// Keeps a code.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, new: &NewCode<'_>) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into referral_code (partnership_id, id, email, email_hash, address_hash, code_hash, tries, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, 0, $7, $8)",
        ctx.actor.partnership, new.id, new.email, new.email_hash.as_slice(), new.address_hash.as_slice(),
        new.code_hash.as_slice(), ctx.now, new.expires_at
    )?;
    Ok(())
}

/// A stored code.
#[derive(Debug, sqlx::FromRow)]
pub struct Code {
    /// Keyed hash of the digits.
    pub digits_hash: Vec<u8>,
    /// Tries so far.
    pub tries: i64,
    /// Until when.
    pub expires_at: Moment,
}

/// Takes one try of a code and gives it; `None`: there is no such code.
pub async fn attempt(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Option<Code>, Failure> {
    // First the count, then the look: two tries at one instant are two tries.
    execute!(
        tx,
        "update referral_code set tries = tries + 1 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    fetch_optional!(
        tx,
        Code,
        "select code_hash as digits_hash, tries, expires_at from referral_code where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )
}

/// The code was right: keeps the hash of the token that proves it from now on, until `until`.
pub async fn prove(tx: &mut Tx, ctx: &Ctx, id: Uuid, proof_hash: &[u8], until: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "update referral_code set proof_hash = $3, expires_at = $4 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        proof_hash,
        until
    )?;
    Ok(())
}

/// The address that a token proves, while it lasts.
pub async fn proved(tx: &mut Tx, ctx: &Ctx, proof_hash: &[u8]) -> Result<Option<String>, Failure> {
    let row = fetch_optional!(
        tx,
        (String,),
        "select email from referral_code where partnership_id = $1 and proof_hash = $2 and expires_at > $3",
        ctx.actor.partnership,
        proof_hash,
        ctx.now
    )?;
    Ok(row.map(|(email,)| email))
}

/// Forgets codes asked before a moment.
pub async fn forget(tx: &mut Tx, ctx: &Ctx, before: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from referral_code where partnership_id = $1 and created_at < $2",
        ctx.actor.partnership,
        before
    )?;
    Ok(())
}
