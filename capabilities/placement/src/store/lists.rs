//! Many placements: the queue, of a person, of a coach, of a partner, what was not answered in time.

use kernel::{Aspect, Day, Moment, ParticipantId, Permit, ServiceId, Verb};
use store::listed::{padded, places as numbered};
use store::{Ctx, Failure, Tx, fetch_all, fetch_listed, fetch_value};

use super::placement::{COLUMNS, FROM, Row, told};
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
    told(tx, ctx, rows).await
}

/// All that wait for one of these types of service, in the published order; for freed places and for who may compete.
pub(crate) async fn waiting_for(tx: &mut Tx, ctx: &Ctx, needs: &[&str]) -> Result<Vec<Placement>, Failure> {
    if needs.is_empty() {
        return Ok(Vec::new());
    }
    let needs = padded(needs.iter().map(|need| (*need).to_owned()).collect());
    let rows = fetch_listed!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.status = $2 and a.need in ({})
             order by a.band, a.waiting_since, a.id",
            numbered(3, needs.len())
        )),
        [ctx.actor.partnership, Status::Waiting],
        needs
    )?;
    told(tx, ctx, rows).await
}

/// How many wait for one type.
pub(crate) async fn count_for(tx: &mut Tx, ctx: &Ctx, need: &str) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from placement where partnership_id = $1 and status = $2 and need = $3",
        ctx.actor.partnership,
        Status::Waiting,
        need
    )
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
pub(crate) async fn of_participant(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Placement>, Failure> {
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
    told(tx, ctx, rows).await
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
    told(tx, ctx, rows).await
}

/// What waits for the coach: an offer, a question or a day always, a start and how it goes from the day before `until`
/// on. `own`: as in `open`.
pub(crate) async fn of_coach(
    tx: &mut Tx,
    ctx: &Ctx,
    own: bool,
    until: Day,
    most: usize,
) -> Result<Vec<Placement>, Failure> {
    let Some(visible) = people::door::visible_for(&ctx.actor, Verb::Read, Aspect::Placements) else {
        return Ok(Vec::new());
    };
    let mine = if own { "(p.coach_id = $3 or a.staff_id = $3)" } else { "$3 = $3" };
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and {visible} and {mine} and a.turn = $5
               and (a.status in ('offered', 'question', 'dated') or a.deadline_on <= $6)
             order by a.deadline_on, a.id limit $7"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        Turn::Coach,
        until,
        i64::try_from(most).unwrap_or(MOST)
    )?;
    told(tx, ctx, rows).await
}

/// What was sent to the actor's organisation and waits for its answer. Only for its own people: ask `door::receives`.
pub(crate) async fn unanswered(tx: &mut Tx, ctx: &Ctx, most: usize) -> Result<Vec<Placement>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.asked_organisation_id = $2 and a.status = $3
             order by a.deadline_on, a.id limit $4"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        Status::Requested,
        i64::try_from(most).unwrap_or(MOST)
    )?;
    told(tx, ctx, rows).await
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
    told(tx, ctx, rows).await
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
    told(tx, ctx, rows).await
}

/// How many of those there are.
pub(crate) async fn overdue_count(tx: &mut Tx, ctx: &Ctx, today: Day) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from placement where partnership_id = $1 and turn in ($2, $3, $4) and deadline_on < $5",
        ctx.actor.partnership,
        Turn::Coach,
        Turn::Partner,
        Turn::Coordinator,
        today
    )
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

/// The types of help that this person waits for or has.
pub(crate) async fn open_needs(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId) -> Result<Vec<String>, Failure> {
    store::fetch_values!(
        tx,
        String,
        "select distinct need from placement where partnership_id = $1 and participant_id = $2 and status not in ($3, $4)
         order by need",
        ctx.actor.partnership,
        participant,
        Status::Ended,
        Status::Withdrawn
    )
}

/// How far the help is that was asked for one person since a moment, without what or where.
pub(crate) async fn statuses(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    since: Moment,
) -> Result<Vec<Status>, Failure> {
    let rows = fetch_all!(
        tx,
        (Status,),
        "select status from placement where partnership_id = $1 and participant_id = $2 and created_at >= $3",
        ctx.actor.partnership,
        participant,
        since
    )?;
    Ok(rows.into_iter().map(|(status,)| status).collect())
}
