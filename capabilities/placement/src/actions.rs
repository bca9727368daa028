//! The deeds of this capability, one file each, and what they share.

pub(crate) mod accept;
pub(crate) mod agree;
pub(crate) mod ask;
pub(crate) mod ask_place;
pub(crate) mod automatic;
pub(crate) mod change;
pub(crate) mod decline;
pub(crate) mod end;
pub(crate) mod handover;
pub(crate) mod new;
pub(crate) mod offer;
pub(crate) mod offer_freed;
pub(crate) mod propose;
pub(crate) mod refuse;
pub(crate) mod reply;
pub(crate) mod send;
pub(crate) mod speak_up;
pub(crate) mod start;
pub(crate) mod tell;
pub(crate) mod undo;
pub(crate) mod withdraw;

use kernel::{PlacementId, Refusal, ServiceId};
use store::audit::Line;
use store::{Ctx, Failure, Tx, jobs};

use crate::door;
use crate::model::{Happening, Placement, State, Status, Turn};
use crate::planned;
use crate::rules::machine::{self, Deed, Party};
use crate::store::event::{self, Note};
use crate::store::placement;

/// A deed that has begun: who may do it was asked, nothing is changed yet.
pub(crate) struct Doing {
    /// The placement; the deed changes it.
    pub p: Placement,
    /// In which part the actor does it.
    pub party: Party,
    /// The state before.
    before: State,
    /// The version that the asker saw.
    seen: i64,
}

/// Begins a deed: right, state and version are asked in this transaction; the status that follows is set.
pub(crate) async fn begin(tx: &mut Tx, ctx: &Ctx, id: PlacementId, version: i64, deed: Deed) -> Result<Doing, Failure> {
    let (mut p, party, status) = door::open_for(tx, ctx, id, version, deed).await?;
    let before = p.now.clone();
    p.now.status = status;
    Ok(Doing { p, party, before, seen: version })
}

impl Doing {
    /// Who is at turn now, and until when, as the status says.
    pub fn pass_on(&mut self, ctx: &Ctx) {
        self.p.now.turn = machine::turn(self.p.status);
        self.p.now.deadline_on = machine::deadline(self.p.status, ctx.today(), self.p.starts_on);
    }

    /// Back to the list: nothing is held or told any more; since when she waits stays.
    pub async fn back_to_list(&mut self, tx: &mut Tx, ctx: &Ctx, place_returns: bool) -> Result<(), Failure> {
        if place_returns {
            free_place(tx, ctx, &mut self.p).await?;
        }
        clear(&mut self.p.now);
        self.p.now.status = Status::Waiting;
        self.pass_on(ctx);
        Ok(())
    }

    /// Saves, notes what happened, writes the audit line and plans what follows when nobody answers.
    pub async fn finish(
        mut self,
        tx: &mut Tx,
        ctx: &Ctx,
        name: &'static str,
        kind: Happening,
        note: Note<'_>,
    ) -> Result<Placement, Failure> {
        placement::save(tx, ctx, &mut self.p, self.seen).await?;
        let before = Some(&self.before);
        event::note(tx, ctx, &self.p, kind, Note { before, ..note }).await?;
        if self.p.deadline_on != self.before.deadline_on || self.p.turn != self.before.turn {
            planned::watch(tx, ctx, &self.p).await?;
        }
        tx.note(ctx, line(name, &self.p));
        Ok(self.p)
    }

    /// The state before the deed.
    pub fn before(&self) -> &State {
        &self.before
    }
}

/// Nothing of a service is held, asked or told any more.
pub(crate) fn clear(state: &mut State) {
    state.service_id = None;
    state.asked_organisation_id = None;
    state.place_held = false;
    state.place_class = None;
    state.starts_on = None;
    state.warm = false;
    state.appointment_id = None;
    state.shared.clear();
    state.agreed_at = None;
}

/// Gives the held place back and plans its offer to the next; nothing when none is held.
pub(crate) async fn free_place(tx: &mut Tx, ctx: &Ctx, p: &mut Placement) -> Result<(), Failure> {
    if let (true, Some(service), Some(class)) = (p.place_held, p.service_id, p.place_class) {
        catalogue::give_back(tx, ctx, service, class).await?;
        plan_offer(tx, ctx, service).await?;
    }
    p.now.place_held = false;
    p.now.place_class = None;
    Ok(())
}

/// Plans that Opstap looks for whom the free places of a service are.
pub(crate) async fn plan_offer(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<(), Failure> {
    jobs::enqueue(tx, ctx, planned::OFFER, &service.to_string(), ctx.now).await
}

/// An audit line about a placement, in the file of its participant.
pub(crate) fn line(name: &'static str, p: &Placement) -> Line {
    Line::new(name, "placement", p.id).about(p.participant_id)
}

/// Holds a place of a service for a placement, if one is free; `true` also when the house does not count its places.
pub(crate) async fn hold(
    tx: &mut Tx,
    ctx: &Ctx,
    p: &mut Placement,
    service: &catalogue::Service,
) -> Result<bool, Failure> {
    let counted = service.places.iter().any(|place| place.capacity > 0);
    if counted {
        let Some(class) = catalogue::take_place(tx, ctx, service.id, p.wishes.class).await? else { return Ok(false) };
        p.now.place_held = true;
        p.now.place_class = Some(class);
    }
    p.now.service_id = Some(service.id);
    Ok(true)
}

/// A day that a form or a partner gave must lie ahead, and not years ahead.
pub(crate) fn check_ahead(field: &'static str, day: kernel::Day, ctx: &Ctx) -> Result<(), Refusal> {
    let today = ctx.today();
    if (today..=today.plus_days(400)).contains(&day) {
        Ok(())
    } else {
        Err(Refusal::field(field, "placement-day-ahead"))
    }
}

/// Tells by mail whom the status asks something of, unless she did the deed herself.
pub(crate) async fn tell_turn(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<(), Failure> {
    if p.turn == Turn::Nobody { Ok(()) } else { planned::tell(tx, ctx, p.id, p.turn).await }
}
