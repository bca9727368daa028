//! Questions about a call, and tries of the public form.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_value};
use kernel::{Moment, Refusal};
use uuid::Uuid;

use crate::model::{AskId, CallId, CandidacyId};
use crate::records::Ask;

/// The questions of a call, oldest first.
pub async fn of(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Ask>, Failure> {
    fetch_all!(
        tx,
        Ask,
        "select id, text, asked_at, answer, answered_at, version from call_ask
         where partnership_id = $1 and call_id = $2 order by asked_at, id",
        ctx.actor.partnership,
        call
    )
}

/// How many questions a candidacy asked since a moment.
pub async fn since(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId, since: Moment) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from call_ask where partnership_id = $1 and candidacy_id = $2 and asked_at >= $3",
        ctx.actor.partnership,
        candidacy,
        since
    )
}

/// Keeps a question.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    candidacy: Option<CandidacyId>,
    text: &str,
) -> Result<AskId, Failure> {
    let id: AskId = ctx.new_id();
    execute!(
        tx,
        "insert into call_ask (partnership_id, id, call_id, candidacy_id, text, asked_at, version)
         values ($1, $2, $3, $4, $5, $6, 1)",
        ctx.actor.partnership,
        id,
        call,
        candidacy,
        text,
        ctx.now
    )?;
    Ok(id)
}

/// Answers a question, on the version that was shown.
pub async fn answer(tx: &mut Tx, ctx: &Ctx, call: CallId, id: AskId, text: &str, version: i64) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update call_ask set answer = $5, answered_at = $6, answered_by = $7, version = version + 1
         where partnership_id = $1 and call_id = $2 and id = $3 and version = $4",
        ctx.actor.partnership,
        call,
        id,
        version,
        text,
        ctx.now,
        ctx.actor.staff
    )?;
    if done == 1 {
        return Ok(());
    }
    let now = of(tx, ctx, call).await?.into_iter().find(|ask| ask.id == id);
    Err(now.map_or(Refusal::NotFound, |ask| Refusal::Stale { current: ask.version }).into())
}

/// Tries of the public form since a moment: from this address, and from all.
pub async fn tries(tx: &mut Tx, ctx: &Ctx, address: &[u8], since: Moment) -> Result<(i64, i64), Failure> {
    let count = "select count(*) from call_try where partnership_id = $1 and at >= $2";
    let all = fetch_value!(tx, i64, count, ctx.actor.partnership, since)?;
    let own = "select count(*) from call_try where partnership_id = $1 and at >= $2 and address_hash = $3";
    Ok((fetch_value!(tx, i64, own, ctx.actor.partnership, since, address)?, all))
}

/// Notes a try, and forgets those of before yesterday.
pub async fn tried(tx: &mut Tx, ctx: &Ctx, address: &[u8]) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from call_try where partnership_id = $1 and at < $2",
        ctx.actor.partnership,
        ctx.now.plus_minutes(-24 * 60)
    )?;
    execute!(
        tx,
        "insert into call_try (partnership_id, id, address_hash, at) values ($1, $2, $3, $4)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        address,
        ctx.now
    )?;
    Ok(())
}
