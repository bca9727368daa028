//! The door of the jury: the lead's desk, the seat of a juror, whoever judges a reply. For a candidacy on which somebody
//! abstains there is no door at all: page, annex, scores, counts, history and archive are 404.

use std::collections::{BTreeSet, HashMap};

use call::rules::access::{Part, Relation, Standing};
use call::{Call, CallId, Candidacy, CandidacyId};
use kernel::{Refusal, Verb};
use store::{Ctx, Failure, Tx};

use crate::model::{ReplyId, Stance};
use crate::records::{Handler, Member, Panel, Reply};
use crate::rules::interest::Standing as Interest;
use crate::store::{interest, member, panel, reply};

/// Proof that the actor works for the lead (or, where said, chairs the jury of this call).
pub struct Desk {
    /// The call.
    pub call: Call,
    /// Its jury, once somebody is appointed.
    pub panel: Option<Panel>,
    /// Does the actor work for the lead? If not, she chairs the jury or judges a reply.
    pub lead: bool,
    recused: BTreeSet<CandidacyId>,
}

/// Proof that the actor sits in the jury of this call.
pub struct Seat {
    /// The call.
    pub call: Call,
    /// Its jury.
    pub panel: Panel,
    /// The seat.
    pub member: Member,
    said: HashMap<CandidacyId, (i64, Stance)>,
    recused: BTreeSet<CandidacyId>,
}

/// Opens the lead's desk of a call and asks one thing at once.
pub async fn desk(tx: &mut Tx, ctx: &Ctx, id: CallId, verb: Verb, part: Part) -> Result<Desk, Failure> {
    call::door::require(tx, ctx, verb, part).await?;
    found(tx, ctx, id, true).await
}

/// The same, and also open for who chairs the jury of this call: talks and the decision are hers too.
pub async fn desk_or_chair(tx: &mut Tx, ctx: &Ctx, id: CallId, verb: Verb, part: Part) -> Result<Desk, Failure> {
    match call::door::require(tx, ctx, verb, part).await {
        Ok(_) => return found(tx, ctx, id, true).await,
        Err(Failure::Refused(Refusal::NotFound)) => {
            let seat = member::seat(tx, ctx, id, ctx.actor.staff).await?;
            seat.filter(|m| m.chair && m.left_at.is_none()).ok_or(Refusal::NotFound)?;
            Standing::new(ctx.actor.role, [Relation::Chair]).require(verb, part)?;
        }
        Err(other) => return Err(other),
    }
    found(tx, ctx, id, false).await
}

/// Opens one candidacy that the jury judges, for the lead and for who chairs.
pub async fn file(
    tx: &mut Tx,
    ctx: &Ctx,
    (call, id): (CallId, CandidacyId),
    verb: Verb,
    part: Part,
) -> Result<(Desk, Candidacy), Failure> {
    let desk = desk_or_chair(tx, ctx, call, verb, part).await?;
    let row = judged(tx, ctx, call, id).await?;
    desk.require(&row)?;
    Ok((desk, row))
}

async fn found(tx: &mut Tx, ctx: &Ctx, id: CallId, lead: bool) -> Result<Desk, Failure> {
    let call = call::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let panel = panel::find(tx, ctx, id).await?;
    Ok(Desk { call, panel, lead, recused: call::door::recused(tx, ctx).await? })
}

/// Opens the seat of the actor in the jury of a call.
pub async fn seat(tx: &mut Tx, ctx: &Ctx, id: CallId) -> Result<Seat, Failure> {
    let sits = member::seat(tx, ctx, id, ctx.actor.staff).await?;
    let member = sits.filter(|m| m.left_at.is_none()).ok_or(Refusal::NotFound)?;
    let call = call::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let panel = panel::find(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let said = interest::of(tx, ctx, id, ctx.actor.staff).await?;
    Ok(Seat { call, panel, member, said, recused: call::door::recused(tx, ctx).await? })
}

/// Opens one candidacy for a juror who declared that she has no interest in it.
pub async fn reading(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    id: CandidacyId,
    part: Part,
) -> Result<(Seat, Candidacy), Failure> {
    let seat = seat(tx, ctx, call).await?;
    if seat.standing(id) != Interest::Clear || seat.panel.started_at.is_none() {
        return Err(Refusal::NotFound.into());
    }
    call::door::standing(tx, ctx, id, [Relation::Juror]).await?.require(Verb::Read, part)?;
    let row = judged(tx, ctx, call, id).await?;
    Ok((seat, row))
}

/// Opens a reply for the lead and for those who judge it.
pub async fn reply(
    tx: &mut Tx,
    ctx: &Ctx,
    call: CallId,
    id: ReplyId,
) -> Result<(Desk, Reply, Candidacy, Vec<Handler>), Failure> {
    let lead = call::door::require(tx, ctx, Verb::Read, Part::Reply).await;
    let found_reply = reply::find(tx, ctx, call, id).await?.ok_or(Refusal::NotFound)?;
    let handlers: Vec<Handler> =
        reply::handlers(tx, ctx, call).await?.into_iter().filter(|h| h.reply_id == id).collect();
    let leads = lead.is_ok();
    if let Err(failure) = lead
        && !handlers.iter().any(|h| h.staff_id == ctx.actor.staff)
    {
        return Err(failure);
    }
    let desk = found(tx, ctx, call, leads).await?;
    let row = call::candidacy(tx, ctx, found_reply.candidacy_id).await?.ok_or(Refusal::NotFound)?;
    desk.require(&row)?;
    Ok((desk, found_reply, row, handlers))
}

/// A candidacy of this call that the jury judges.
pub async fn judged(tx: &mut Tx, ctx: &Ctx, call: CallId, id: CandidacyId) -> Result<Candidacy, Failure> {
    let row = call::candidacy(tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    let counts = row.call == call && row.submitted_at.is_some() && row.withdrawn_at.is_none();
    if counts && row.status.is_judged() { Ok(row) } else { Err(Refusal::NotFound.into()) }
}

impl Desk {
    /// The jury; none was made yet: there is nothing here.
    pub fn panel(&self) -> Result<&Panel, Refusal> {
        self.panel.as_ref().ok_or(Refusal::NotFound)
    }

    /// The jury once its written scores are closed: before, nobody but each juror meets any.
    pub fn closed(&self) -> Result<&Panel, Refusal> {
        let panel = self.panel()?;
        if panel.stage.is_closed() { Ok(panel) } else { Err(Refusal::Conflict("jury-scores-open")) }
    }

    /// May this candidacy be met? Not by who abstains on it.
    pub fn sees(&self, id: CandidacyId) -> bool {
        !self.recused.contains(&id)
    }

    /// Continues only when it may be met.
    pub fn require(&self, row: &Candidacy) -> Result<(), Refusal> {
        if self.sees(row.id) { Ok(()) } else { Err(Refusal::NotFound) }
    }

    /// For what holds all candidacies together (archive, minutes, decision): who abstains on one of this call's has no
    /// part in it.
    pub fn require_all(&self, all: &[Candidacy]) -> Result<(), Refusal> {
        if all.iter().all(|row| self.sees(row.id)) { Ok(()) } else { Err(Refusal::NotFound) }
    }
}

impl Seat {
    /// What she may with a candidacy.
    pub fn standing(&self, id: CandidacyId) -> Interest {
        if self.recused.contains(&id) {
            return Interest::Recused;
        }
        Interest::of(self.said.get(&id).map(|(_, stance)| *stance))
    }
}
