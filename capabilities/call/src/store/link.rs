//! Mailed links of candidates. Only the hash of a token is kept.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use uuid::Uuid;

use crate::model::CandidacyId;

/// A link works for so long, in days: past the decision, the reply and what follows.
const DAYS: i64 = 400;

/// Makes a link; gives its token, this once.
pub async fn make(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId) -> Result<String, Failure> {
    let token = identity::link_code::token(&ctx.entropy);
    keep(tx, ctx, candidacy, &token).await?;
    Ok(token)
}

/// Keeps a link with this token.
pub async fn keep(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId, token: &str) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into candidacy_link (token_hash, partnership_id, id, candidacy_id, made_at, ends_at)
         values ($1, $2, $3, $4, $5, $6)",
        web::digest(token),
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        candidacy,
        ctx.now,
        ctx.now.plus_minutes(DAYS * 24 * 60)
    )?;
    Ok(())
}

/// The candidacy of a token, if the link lives.
pub async fn find(tx: &mut Tx, ctx: &Ctx, token: &str) -> Result<Option<CandidacyId>, Failure> {
    let row = fetch_optional!(
        tx,
        (CandidacyId,),
        "select candidacy_id from candidacy_link where token_hash = $1 and partnership_id = $2 and ends_at > $3",
        web::digest(token),
        ctx.actor.partnership,
        ctx.now
    )?;
    Ok(row.map(|(id,)| id))
}
