//! Letters and minutes as they were made.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use call::CallId;

use crate::model::{DecisionId, PaperId, PaperKind};
use crate::records::Paper;

const COLUMNS: &str = "id, candidacy_id, decision_id, kind, sha256, made_at";

/// All papers of a call, in the order of making.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Paper>, Failure> {
    fetch_all!(
        tx,
        Paper,
        ::store::sql(format!(
            "select {COLUMNS} from jury_paper where partnership_id = $1 and call_id = $2 order by made_at, id"
        )),
        ctx.actor.partnership,
        call
    )
}

/// The bytes of one.
pub async fn bytes(tx: &mut Tx, ctx: &Ctx, id: PaperId) -> Result<Option<Vec<u8>>, Failure> {
    let row = fetch_optional!(
        tx,
        (Vec<u8>,),
        "select bytes from jury_paper where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(row.map(|(bytes,)| bytes))
}

/// Takes the letters of a decision away, before anybody got one: new ones take their place.
pub async fn drop_letters(tx: &mut Tx, ctx: &Ctx, decision: DecisionId) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from jury_paper where partnership_id = $1 and decision_id = $2 and kind = $3",
        ctx.actor.partnership,
        decision,
        PaperKind::Letter
    )?;
    Ok(())
}

/// Keeps one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, call: CallId, p: &Paper, bytes: &[u8]) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_paper (partnership_id, id, call_id, candidacy_id, decision_id, kind, bytes, sha256, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        p.id,
        call,
        p.candidacy_id,
        p.decision_id,
        p.kind,
        bytes,
        &p.sha256,
        p.made_at
    )?;
    Ok(())
}
