//! Replies of candidates, and who judges them.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use call::{CallId, CandidacyId};
use kernel::StaffId;
use uuid::Uuid;

use crate::model::ReplyId;
use crate::records::{Handler, Reply};

const COLUMNS: &str =
    "id, call_id, candidacy_id, decision_id, text, sent_at, outcome, proposed, answer, offer, capacity,
    draft, closed_at, version";
const HANDLER: &str = "reply_id, staff_id, name, organisation, decided, agreed_draft, agreed_at";

/// All replies on a call, in the order in which they came in.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Reply>, Failure> {
    fetch_all!(
        tx,
        Reply,
        ::store::sql(format!(
            "select {COLUMNS} from jury_reply where partnership_id = $1 and call_id = $2 order by sent_at, id"
        )),
        ctx.actor.partnership,
        call
    )
}

/// One.
pub async fn find(tx: &mut Tx, ctx: &Ctx, call: CallId, id: ReplyId) -> Result<Option<Reply>, Failure> {
    fetch_optional!(
        tx,
        Reply,
        ::store::sql(format!(
            "select {COLUMNS} from jury_reply where partnership_id = $1 and call_id = $2 and id = $3"
        )),
        ctx.actor.partnership,
        call,
        id
    )
}

/// The one of a candidate.
pub async fn of(tx: &mut Tx, ctx: &Ctx, call: CallId, candidacy: CandidacyId) -> Result<Option<Reply>, Failure> {
    fetch_optional!(
        tx,
        Reply,
        ::store::sql(format!(
            "select {COLUMNS} from jury_reply where partnership_id = $1 and call_id = $2 and candidacy_id = $3"
        )),
        ctx.actor.partnership,
        call,
        candidacy
    )
}

/// A new one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, r: &Reply) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_reply (partnership_id, id, call_id, candidacy_id, decision_id, text, sent_at, outcome, answer,
            offer, draft, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 1)",
        ctx.actor.partnership,
        r.id,
        r.call_id,
        r.candidacy_id,
        r.decision_id,
        &r.text,
        r.sent_at,
        r.outcome,
        &r.answer,
        &r.offer
    )?;
    Ok(())
}

/// Saves what is proposed, or the end of it. 0: somebody was first.
pub async fn save(tx: &mut Tx, ctx: &Ctx, r: &Reply) -> Result<u64, Failure> {
    execute!(
        tx,
        "update jury_reply set outcome = $4, proposed = $5, answer = $6, offer = $7, capacity = $8, draft = $9,
            closed_at = $10, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3 and closed_at is null",
        ctx.actor.partnership,
        r.id,
        r.version,
        r.outcome,
        r.proposed,
        &r.answer,
        &r.offer,
        r.capacity,
        r.draft,
        r.closed_at
    )
}

/// Holds a reply until the end of the transaction, so that what is read of it after this counts what others just did.
pub async fn hold(tx: &mut Tx, ctx: &Ctx, call: CallId, id: ReplyId) -> Result<(), Failure> {
    execute!(
        tx,
        "update jury_reply set version = version where partnership_id = $1 and call_id = $2 and id = $3",
        ctx.actor.partnership,
        call,
        id
    )?;
    Ok(())
}

/// Who judges the replies on a call.
pub async fn handlers(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Handler>, Failure> {
    fetch_all!(
        tx,
        Handler,
        ::store::sql(format!(
            "select {HANDLER} from jury_handler where partnership_id = $1 and call_id = $2 order by name, staff_id"
        )),
        ctx.actor.partnership,
        call
    )
}

/// Calls of which somebody judges a reply.
pub async fn calls_of(tx: &mut Tx, ctx: &Ctx, staff: StaffId) -> Result<Vec<(CallId, ReplyId)>, Failure> {
    fetch_all!(
        tx,
        (CallId, ReplyId),
        "select call_id, reply_id from jury_handler where partnership_id = $1 and staff_id = $2 order by call_id, reply_id",
        ctx.actor.partnership,
        staff
    )
}

/// Names who judges a reply: those who were there and are named again keep what they agreed with.
pub async fn set_handlers(tx: &mut Tx, ctx: &Ctx, reply: &Reply, all: &[Handler]) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from jury_handler where partnership_id = $1 and reply_id = $2",
        ctx.actor.partnership,
        reply.id
    )?;
    for one in all {
        execute!(
            tx,
            "insert into jury_handler (partnership_id, id, reply_id, call_id, staff_id, name, organisation, decided,
                agreed_draft, agreed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            reply.id,
            reply.call_id,
            one.staff_id,
            &one.name,
            &one.organisation,
            one.decided,
            one.agreed_draft,
            one.agreed_at
        )?;
    }
    Ok(())
}

/// Somebody agrees with the proposal of this number.
pub async fn agree(tx: &mut Tx, ctx: &Ctx, reply: ReplyId, draft: i64) -> Result<u64, Failure> {
    execute!(
        tx,
        "update jury_handler set agreed_draft = $4, agreed_at = $5
         where partnership_id = $1 and reply_id = $2 and staff_id = $3",
        ctx.actor.partnership,
        reply,
        ctx.actor.staff,
        draft,
        ctx.now
    )
}
