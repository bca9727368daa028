//! Lists of appointments: each filters with the door, so that what can't be opened is not listed either.

use kernel::access::Permit;
use kernel::{Actor, AppointmentId, Aspect, Day, Moment, ParticipantId, PositionId, Verb};
use people::door;
use store::{Ctx, Failure, Tx, fetch_all, fetch_values};

use crate::model::Status;
use crate::store::appointment::Appointment;

/// The columns of `Appointment`, with `FROM`.
pub(crate) const COLUMNS: &str = "a.id, a.participant_id, p.display_name as person, a.owner_id, a.owner_position_id,
 a.owner_organisation_id, s.name as owner, a.kind, a.starts_at, a.minutes, a.travel_minutes, a.place, a.note, a.status,
 a.missed_reason, a.answer, a.remind, a.version, a.created_at, a.changed_at";

/// Where `COLUMNS` come from.
pub(crate) const FROM: &str = "appointment a
 left join agenda_person p on p.partnership_id = a.partnership_id and p.id = a.participant_id
 join staff_name s on s.partnership_id = a.partnership_id and s.id = a.owner_id";

/// Mine: I go (for this organisation), or I come along.
const MINE: &str = "((a.owner_id = $3 and a.owner_organisation_id = $2) or exists (
   select 1 from appointment_companion w where w.partnership_id = $1 and w.appointment_id = a.id and w.staff_id = $3
     and w.organisation_id = $2))";

/// Whose appointments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Those of the actor.
    Mine,
    /// Those of everybody whose appointments the actor may read.
    Everybody,
    /// Those of one participant.
    Participant(ParticipantId),
}

/// A list for the agenda and the API, in order of start.
#[derive(Debug, Clone)]
pub struct Filter {
    /// Whose.
    pub whose: Whose,
    /// From this start.
    pub from: Moment,
    /// Until this start, not included.
    pub until: Moment,
    /// After this place in the list: the cursor of the page before.
    pub after: Option<(Moment, AppointmentId)>,
    /// At most this many.
    pub limit: i64,
}

/// Appointments that the actor may read: meetings of staff only when they are the actor's own.
pub async fn list(tx: &mut Tx, ctx: &Ctx, filter: &Filter) -> Result<Vec<Appointment>, Failure> {
    let actor = &ctx.actor;
    let seen = visible(actor);
    let whose = match filter.whose {
        Whose::Mine => format!("{MINE} and $9 = $9"),
        Whose::Everybody => "$9 = $9".to_owned(),
        Whose::Participant(_) => "a.participant_id = $9".to_owned(),
    };
    let participant = match filter.whose {
        Whose::Participant(id) => id.0,
        _ => actor.partnership.0,
    };
    let (at, id) = filter.after.unwrap_or((Moment(i64::MIN), AppointmentId(uuid::Uuid::nil())));
    fetch_all!(
        tx,
        Appointment,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.starts_at >= $5 and a.starts_at < $6
               and (a.starts_at > $7 or (a.starts_at = $7 and a.id > $8)) and {whose} and {seen}
             order by a.starts_at, a.id limit $10"
        )),
        actor.partnership,
        actor.organisation,
        actor.staff,
        ctx.now,
        filter.from,
        filter.until,
        at,
        id,
        participant,
        filter.limit
    )
}

/// SQL for "may read it", with `$1` to `$4` as `people::door::visible_for` wants them.
fn visible(actor: &Actor) -> String {
    let person = door::visible_for(actor, Verb::Read, Aspect::Appointments)
        .unwrap_or_else(|| "($2 = $2 and $3 = $3 and $4 <> $4)".to_owned());
    format!("((a.participant_id is null and {MINE}) or (p.id is not null and {person}))")
}

/// My appointments of a day, as coach of people I may see and my own meetings, in order; cancelled ones left out.
pub async fn today(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<Vec<Appointment>, Failure> {
    let filter =
        Filter { whose: Whose::Mine, from: day.start(), until: day.plus_days(1).start(), after: None, limit: 100 };
    let mut all = list(tx, ctx, &filter).await?;
    all.retain(|appointment| appointment.status != Status::Cancelled);
    Ok(all)
}

/// What is agreed with a participant and not yet over, soonest first.
pub async fn upcoming(tx: &mut Tx, permit: &Permit, now: Moment, limit: i64) -> Result<Vec<Appointment>, Failure> {
    permit.require(Verb::Read, Aspect::Appointments)?;
    ahead(tx, permit, now, limit).await
}

/// The same for a deed that follows from another one; whoever shows it asks first.
pub(crate) async fn ahead(tx: &mut Tx, permit: &Permit, now: Moment, limit: i64) -> Result<Vec<Appointment>, Failure> {
    fetch_all!(
        tx,
        Appointment,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.participant_id = $2 and a.status = $3
               and a.starts_at + a.minutes * 60000 > $4 order by a.starts_at, a.id limit $5"
        )),
        permit.partnership(),
        permit.participant(),
        Status::Planned,
        now,
        limit
    )
}

/// Appointments with a participant that start before a moment, newest first, whatever became of them.
pub async fn before(tx: &mut Tx, permit: &Permit, before: Moment, limit: i64) -> Result<Vec<Appointment>, Failure> {
    permit.require(Verb::Read, Aspect::Appointments)?;
    fetch_all!(
        tx,
        Appointment,
        store::sql(format!(
            "select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.participant_id = $2 and a.starts_at < $3
             order by a.starts_at desc, a.id desc limit $4"
        )),
        permit.partnership(),
        permit.participant(),
        before,
        limit
    )
}

/// Places of earlier appointments with a participant, the latest first, each once.
pub async fn places(tx: &mut Tx, permit: &Permit) -> Result<Vec<String>, Failure> {
    permit.require(Verb::Read, Aspect::Appointments)?;
    let all = fetch_values!(
        tx,
        String,
        "select place from appointment where partnership_id = $1 and participant_id = $2 and place is not null
         order by starts_at desc, id desc limit 30",
        permit.partnership(),
        permit.participant()
    )?;
    let mut once: Vec<String> = Vec::new();
    for place in all {
        if once.len() < 4 && !once.contains(&place) {
            once.push(place);
        }
    }
    Ok(once)
}

/// What a calendar feed needs of an appointment.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct FeedRow {
    /// Which.
    pub id: AppointmentId,
    /// For initials only.
    pub given_name: Option<String>,
    /// For initials only.
    pub nickname: Option<String>,
    /// For initials only.
    pub family_name: Option<String>,
    /// Start.
    pub starts_at: Moment,
    /// How long.
    pub minutes: i64,
    /// How far.
    pub status: Status,
    /// Version.
    pub version: i64,
    /// When it last changed.
    pub changed_at: Moment,
}

/// The appointments that one position owns, between two starts, of people that it may still see.
pub(crate) async fn of_position(
    tx: &mut Tx,
    ctx: &Ctx,
    position: PositionId,
    from: Moment,
    until: Moment,
) -> Result<Vec<FeedRow>, Failure> {
    let actor = &ctx.actor;
    let seen = visible(actor);
    fetch_all!(
        tx, FeedRow,
        store::sql(format!(
            "select a.id, p.given_name, p.nickname, p.family_name, a.starts_at, a.minutes, a.status, a.version, a.changed_at
             from {FROM} where a.partnership_id = $1 and a.owner_position_id = $5 and a.starts_at >= $6 and a.starts_at < $7
               and {seen} order by a.starts_at, a.id limit 5000"
        )),
        actor.partnership, actor.organisation, actor.staff, ctx.now, position, from, until
    )
}
