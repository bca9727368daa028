//! What the jury agreed on after talking: only added to.

use std::collections::HashMap;

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use call::{CallId, CandidacyId, CriterionId};
use uuid::Uuid;

use crate::records::Talk;

/// All talks of a call, in order.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Talk>, Failure> {
    fetch_all!(
        tx,
        Talk,
        "select candidacy_id, criterion_id, seq, points, note, at from jury_talk
         where partnership_id = $1 and call_id = $2 order by candidacy_id, criterion_id, seq",
        ctx.actor.partnership,
        call
    )
}

/// The last talk about each criterion of each candidacy.
pub async fn last(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<HashMap<(CandidacyId, CriterionId), Talk>, Failure> {
    Ok(all(tx, ctx, call).await?.into_iter().map(|t| ((t.candidacy_id, t.criterion_id), t)).collect())
}

/// Adds one.
pub async fn add(tx: &mut Tx, ctx: &Ctx, call: CallId, t: &Talk) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_talk (partnership_id, id, call_id, candidacy_id, criterion_id, seq, points, note, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        call,
        t.candidacy_id,
        t.criterion_id,
        t.seq,
        t.points,
        &t.note,
        t.at,
        ctx.actor.staff
    )?;
    Ok(())
}
