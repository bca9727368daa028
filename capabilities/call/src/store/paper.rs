//! Annexes of the call itself, for everybody.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};

use crate::model::{AnnexId, CallId, PaperKind};
use crate::records::Paper;

/// The annexes of a call, in the order of their kinds.
pub async fn of(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Paper>, Failure> {
    let mut papers = fetch_all!(
        tx,
        Paper,
        "select id, kind, title, size, sha256, made_at from call_annex
         where partnership_id = $1 and call_id = $2 order by made_at, id",
        ctx.actor.partnership,
        call
    )?;
    papers.sort_by_key(|paper| paper.kind);
    Ok(papers)
}

/// An annex with its bytes.
pub async fn bytes(tx: &mut Tx, ctx: &Ctx, call: CallId, id: AnnexId) -> Result<Option<(Paper, Vec<u8>)>, Failure> {
    let found = of(tx, ctx, call).await?.into_iter().find(|paper| paper.id == id);
    let Some(paper) = found else { return Ok(None) };
    let row = fetch_optional!(
        tx,
        (Vec<u8>,),
        "select bytes from call_annex where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(row.map(|(bytes,)| (paper, bytes)))
}

/// Keeps one.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    id: AnnexId,
    (kind, title): (PaperKind, &str),
    (sha256, bytes): (&[u8], &[u8]),
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into call_annex (partnership_id, id, call_id, kind, title, size, sha256, bytes, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        id,
        call,
        kind,
        title,
        i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sha256,
        bytes,
        ctx.now
    )?;
    Ok(())
}

/// Takes one away.
pub async fn remove(tx: &mut Tx, ctx: &Ctx, call: CallId, id: AnnexId) -> Result<u64, Failure> {
    execute!(
        tx,
        "delete from call_annex where partnership_id = $1 and call_id = $2 and id = $3",
        ctx.actor.partnership,
        call,
        id
    )
}
