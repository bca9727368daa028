//! What is proposed about each candidacy, until the jury decides.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use call::{CallId, CandidacyId};
use uuid::Uuid;

use crate::records::Proposal;

const COLUMNS: &str = "candidacy_id, verdict, offer, capacity, reasons, version";

/// All proposals of a call.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Proposal>, Failure> {
    fetch_all!(
        tx,
        Proposal,
        ::store::sql(format!("select {COLUMNS} from jury_proposal where partnership_id = $1 and call_id = $2")),
        ctx.actor.partnership,
        call
    )
}

/// The one about a candidacy.
pub async fn of(tx: &mut Tx, ctx: &Ctx, call: CallId, candidacy: CandidacyId) -> Result<Option<Proposal>, Failure> {
    fetch_optional!(
        tx,
        Proposal,
        ::store::sql(format!(
            "select {COLUMNS} from jury_proposal where partnership_id = $1 and call_id = $2 and candidacy_id = $3"
        )),
        ctx.actor.partnership,
        call,
        candidacy
    )
}

/// Saves it; version 0 is a first one. Gives 0 when somebody was first.
pub async fn save(tx: &mut Tx, ctx: &Ctx, call: CallId, p: &Proposal) -> Result<u64, Failure> {
    if p.version == 0 {
        return execute!(
            tx,
            "insert into jury_proposal (partnership_id, id, call_id, candidacy_id, verdict, offer, capacity, reasons, version)
             values ($1, $2, $3, $4, $5, $6, $7, $8, 1)
             on conflict (partnership_id, call_id, candidacy_id) do nothing",
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            call,
            p.candidacy_id,
            p.verdict,
            &p.offer,
            p.capacity,
            &p.reasons
        );
    }
    execute!(
        tx,
        "update jury_proposal set verdict = $5, offer = $6, capacity = $7, reasons = $8, version = version + 1
         where partnership_id = $1 and call_id = $2 and candidacy_id = $3 and version = $4",
        ctx.actor.partnership,
        call,
        p.candidacy_id,
        p.version,
        p.verdict,
        &p.offer,
        p.capacity,
        &p.reasons
    )
}
