//! Many placements: the queue, of a person, of a coach, of a partner, what was not answered in time.

use kernel::{Aspect, Day, Moment, ParticipantId, Permit, ServiceId, Verb};
use store::{Ctx, Failure, Tx, fetch_all, fetch_value};

use super::placement::{COLUMNS, FROM, Row};
use crate::model::{Placement, Status, Turn};

/// Rows on one screen; more are counted, not shown.
const MOST: i64 = 500;

/// All that wait, in the published order. The caller asked the permission for the whole partnership.
pub(crate) async fn waiting(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Placement>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.status = $2 order by a.band, a.waiting_since, a.id"
        )),
        ctx.actor.partnership,
        Status::Waiting
    )?;
    Ok(rows.into_iter().map(Placement::from).collect())
}

/// All that wait for one type of service, in the published order; for counts and for freed places.
pub(crate) async fn waiting_for(tx: &mut Tx, ctx: &Ctx, need: &str) -> Result<Vec<Placement>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.status = $2 and a.need = $3
             order by a.band, a.waiting_since, a.id"
        )),
        ctx.actor.partnership,
        Status::Waiting,
        need
    )?;
    Ok(rows.into_iter().map(Placement::from).collect())
}

/// How many wait for the same type before this one.
pub(crate) async fn before(tx: &mut Tx, ctx: &Ctx, p: &Placement) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from placement where partnership_id = $1 and status = $2 and need = $3
           and (band < $4 or (band = $4 and (waiting_since < $5 or (waiting_since = $5 and id < $6))))",
        ctx.actor.partnership,
        Status::Waiting,
        p.need.as_str(),
        p.band,
        p.waiting_since,
        p.id
    )
}

/// The placements of a person, newest first. Needs to read them.
pub(crate) async fn of_participant(tx: &mut Tx, permit: &Permit) -> Result<Vec<Placement>, Failure> {
    permit.require(Verb::Read, Aspect::Placements)?;
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.participant_id = $2 order by a.number desc limit $3"
        )),
        permit.partnership(),
        permit.participant(),
        MOST
    )?;
    Ok(rows.into_iter().map(Placement::from).collect())
}

/// What is not over, of those whose placements the actor may read, what waits for somebody first. `own`: only of people
/// whom she coaches or for whom she asked it.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, own: bool) -> Result<Vec<Placement>, Failure> {
    let Some(visible) = people::door::visible_for(&ctx.actor, Verb::Read, Aspect::Placements) else {
        return Ok(Vec::new());
    };
    let mine = if own { "(p.coach_id = $3 or a.staff_id = $3)" } else { "$3 = $3" };
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and {visible} and {mine} and a.status not in ($5, $6)
             order by a.deadline_on is null, a.deadline_on, a.waiting_since, a.id limit $7"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        Status::Ended,
        Status::Withdrawn,
        MOST
    )?;
    Ok(rows.into_iter().map(Placement::from).collect())
}

/// What was sent to the actor's organisation, what waits longest first. Only for its own people: ask `door::receives`.
pub(crate) async fn received(tx: &mut Tx, ctx: &Ctx, over: bool) -> Result<Vec<Placement>, Failure> {
    let statuses = if over {
        "a.status = 'ended'"
    } else {
        "a.status in ('requested', 'question', 'dated', 'accepted', 'started')"
    };
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.asked_organisation_id = $2 and {statuses}
             order by a.deadline_on is null, a.deadline_on, a.id limit $3"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        MOST
    )?;
    Ok(rows.into_iter().map(Placement::from).collect())
}

/// What was not answered by its day, longest ago first. The caller asked the permission for the whole partnership.
pub(crate) async fn overdue(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<Vec<Placement>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.turn <> $2 and a.deadline_on < $3
             order by a.deadline_on, a.id limit $4"
        )),
        ctx.actor.partnership,
        Turn::Nobody,
        today,
        MOST
    )?;
    Ok(rows.into_iter().map(Placement::from).collect())
}

/// How many have a place or are on the way to one, per service and status: for the partner's own places.
pub(crate) async fn busy(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<Vec<(Status, i64)>, Failure> {
    fetch_all!(
        tx,
        (Status, i64),
        "select status, count(*) from placement where partnership_id = $1 and service_id = $2 and place_held = $3
         group by status order by status",
        ctx.actor.partnership,
        service,
        true
    )
}

/// The type, and since when, of everybody who waits: for counts without names.
pub(crate) async fn counts(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(String, i64, Moment)>, Failure> {
    fetch_all!(
        tx,
        (String, i64, Moment),
        "select need, count(*), min(waiting_since) from placement where partnership_id = $1 and status = $2
         group by need order by need",
        ctx.actor.partnership,
        Status::Waiting
    )
}

/// Does this person already wait for, or have, this kind of help? The one that is not over.
pub(crate) async fn same(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    need: &str,
) -> Result<Option<kernel::PlacementId>, Failure> {
    let row = store::fetch_optional!(
        tx,
        (kernel::PlacementId,),
        "select id from placement where partnership_id = $1 and participant_id = $2 and need = $3 and status not in ($4, $5)
         order by number desc limit 1",
        ctx.actor.partnership,
        participant,
        need,
        Status::Ended,
        Status::Withdrawn
    )?;
    Ok(row.map(|(id,)| id))
}

/// How far the help of one person is, without what or where.
pub(crate) async fn statuses(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId) -> Result<Vec<Status>, Failure> {
    let rows = fetch_all!(
        tx,
        (Status,),
        "select status from placement where partnership_id = $1 and participant_id = $2",
        ctx.actor.partnership,
        participant
    )?;
    Ok(rows.into_iter().map(|(status,)| status).collect())
}
