//! Decisions with who took part and what was decided: only added to.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use call::{CallId, CandidacyId};
use kernel::Day;
use uuid::Uuid;

use crate::model::DecisionId;
use crate::records::{Decider, Decision, VerdictRow};

const COLUMNS: &str = "id, seq, decided_on, decided_at, place, course, reply_until, ranking, reply_id";
const VERDICT: &str = "decision_id, candidacy_id, seq, verdict, offer, capacity, reasons, place, total";

/// All decisions of a call, first to last.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Decision>, Failure> {
    fetch_all!(
        tx,
        Decision,
        ::store::sql(format!(
            "select {COLUMNS} from jury_decision where partnership_id = $1 and call_id = $2 order by seq"
        )),
        ctx.actor.partnership,
        call
    )
}

/// The joint decision.
pub async fn first(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Option<Decision>, Failure> {
    fetch_optional!(
        tx,
        Decision,
        ::store::sql(format!(
            "select {COLUMNS} from jury_decision where partnership_id = $1 and call_id = $2 and seq = 1"
        )),
        ctx.actor.partnership,
        call
    )
}

/// All who took part in a decision of a call.
pub async fn deciders(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Decider>, Failure> {
    fetch_all!(
        tx,
        Decider,
        "select m.decision_id, m.staff_id, m.name, m.organisation from jury_decider m
         join jury_decision d on d.partnership_id = m.partnership_id and d.id = m.decision_id
         where m.partnership_id = $1 and d.call_id = $2 order by d.seq, m.name",
        ctx.actor.partnership,
        call
    )
}

/// All verdicts of a call, first to last.
pub async fn verdicts(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<VerdictRow>, Failure> {
    fetch_all!(
        tx,
        VerdictRow,
        ::store::sql(format!(
            "select {VERDICT} from jury_verdict where partnership_id = $1 and call_id = $2 order by seq, place, candidacy_id"
        )),
        ctx.actor.partnership,
        call
    )
}

/// What counts about a candidacy.
pub async fn verdict_of(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    candidacy: CandidacyId,
) -> Result<Option<VerdictRow>, Failure> {
    fetch_optional!(
        tx,
        VerdictRow,
        ::store::sql(format!(
            "select {VERDICT} from jury_verdict where partnership_id = $1 and call_id = $2 and candidacy_id = $3
             order by seq desc limit 1"
        )),
        ctx.actor.partnership,
        call,
        candidacy
    )
}

/// The candidates heard a decision later than it was taken: until when they may reply.
pub async fn give_until(tx: &mut Tx, ctx: &Ctx, id: DecisionId, until: Day) -> Result<(), Failure> {
    execute!(
        tx,
        "update jury_decision set reply_until = $3 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        until
    )?;
    Ok(())
}

/// Keeps a decision, with who took part and what was decided.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    d: &Decision,
    deciders: &[Decider],
    verdicts: &[VerdictRow],
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_decision (partnership_id, id, call_id, seq, decided_on, decided_at, by_staff, place, course,
            reply_until, ranking, reply_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        ctx.actor.partnership,
        d.id,
        call,
        d.seq,
        d.decided_on,
        d.decided_at,
        ctx.actor.staff,
        &d.place,
        &d.course,
        d.reply_until,
        &d.ranking,
        d.reply_id
    )?;
    for one in deciders {
        execute!(
            tx,
            "insert into jury_decider (partnership_id, id, decision_id, staff_id, name, organisation) values ($1, $2, $3, $4, $5, $6)",
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            d.id,
            one.staff_id,
            &one.name,
            &one.organisation
        )?;
    }
    for one in verdicts {
        execute!(
            tx,
            "insert into jury_verdict (partnership_id, id, decision_id, call_id, candidacy_id, seq, verdict, offer, capacity,
                reasons, place, total) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            d.id,
            call,
            one.candidacy_id,
            one.seq,
            one.verdict,
            &one.offer,
            one.capacity,
            &one.reasons,
            one.place,
            one.total
        )?;
    }
    Ok(())
}
