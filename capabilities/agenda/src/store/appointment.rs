//! One appointment: load, insert, change, with what it was before.

use kernel::{AppointmentId, Moment, OrganisationId, ParticipantId, PositionId, Refusal, StaffId};
use store::{Ctx, Failure, Tx, execute, fetch_optional};

use crate::model::{Kind, MissedReason, Reply, Status, Terms};
use crate::store::lists::{COLUMNS, FROM};

/// An appointment as agenda, card, feed and API show it. Whoever has one has passed the door.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Appointment {
    /// Which.
    pub id: AppointmentId,
    /// With whom; none for a meeting of staff only.
    pub participant_id: Option<ParticipantId>,
    /// The participant's name as lists show it.
    pub person: Option<String>,
    /// Who goes.
    pub owner_id: StaffId,
    /// In which position.
    pub owner_position_id: PositionId,
    /// For which organisation.
    pub owner_organisation_id: OrganisationId,
    /// Name of who goes.
    pub owner: String,
    /// Kind.
    pub kind: Kind,
    /// Start.
    pub starts_at: Moment,
    /// How long.
    pub minutes: i64,
    /// On the way, before the start.
    pub travel_minutes: i64,
    /// Where; may be a home address.
    pub place: Option<String>,
    /// Note for the coach.
    pub note: Option<String>,
    /// How far.
    pub status: Status,
    /// Why the person was not there.
    pub missed_reason: Option<MissedReason>,
    /// What the participant said.
    pub answer: Reply,
    /// Send a reminder?
    pub remind: bool,
    /// Version for optimistic locking.
    pub version: i64,
    /// When it was made.
    pub created_at: Moment,
    /// When it last changed.
    pub changed_at: Moment,
}

impl Appointment {
    /// End.
    pub fn ends_at(&self) -> Moment {
        self.starts_at.plus_minutes(self.minutes)
    }

    /// When the coach leaves: the start, without the travel.
    pub fn leaves_at(&self) -> Moment {
        self.starts_at.plus_minutes(-self.travel_minutes)
    }

    /// Page of it.
    pub fn url(&self) -> String {
        format!("/appointments/{}", self.id)
    }

    /// Is it agreed and not yet over?
    pub fn is_ahead(&self, now: Moment) -> bool {
        self.status == Status::Planned && self.ends_at() > now
    }

    /// Is it over while nobody said how it went?
    pub fn is_open(&self, now: Moment) -> bool {
        self.status == Status::Planned && self.ends_at() <= now
    }

    /// `08.45`, as the column of an agenda shows it.
    pub fn clock(&self) -> String {
        self.starts_at.brussels().strftime("%H.%M").to_string()
    }

    /// For the attribute `datetime`.
    pub fn iso(&self) -> String {
        self.starts_at.to_rfc3339()
    }
}

impl Terms {
    /// What is agreed now.
    pub fn of(appointment: &Appointment) -> Self {
        Self {
            kind: appointment.kind,
            starts_at: appointment.starts_at,
            minutes: appointment.minutes,
            travel_minutes: appointment.travel_minutes,
            place: appointment.place.clone(),
            note: appointment.note.clone(),
            remind: appointment.remind,
        }
    }
}

/// What can be undone: the row as it was.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Earlier {
    kind: Kind,
    starts_at: Moment,
    minutes: i64,
    travel_minutes: i64,
    place: Option<String>,
    note: Option<String>,
    status: Status,
    missed_reason: Option<MissedReason>,
    answer: Reply,
    remind: bool,
}

/// Loads a row. Only `crate::door` calls this: it asks the permission.
pub(crate) async fn find(tx: &mut Tx, ctx: &Ctx, id: AppointmentId) -> Result<Option<Appointment>, Failure> {
    fetch_optional!(
        tx,
        Appointment,
        store::sql(format!("select {COLUMNS} from {FROM} where a.partnership_id = $1 and a.id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// Who goes: a position with its person and organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// Person.
    pub staff: StaffId,
    /// Position.
    pub position: PositionId,
    /// Organisation.
    pub organisation: OrganisationId,
}

/// Gives an appointment to another owner, after keeping what it was. What was agreed stays.
pub(crate) async fn give(tx: &mut Tx, ctx: &Ctx, appointment: &Appointment, to: Owner) -> Result<(), Failure> {
    save(tx, ctx, appointment, appointment.version).await?;
    execute!(
        tx,
        "update appointment set owner_id = $3, owner_position_id = $4, owner_organisation_id = $5
         where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        appointment.id,
        to.staff,
        to.position,
        to.organisation
    )?;
    Ok(())
}

/// Inserts a planned appointment, version 1.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AppointmentId,
    participant: Option<ParticipantId>,
    owner: Owner,
    terms: &Terms,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into appointment (partnership_id, id, participant_id, owner_id, owner_position_id, owner_organisation_id, kind,
           starts_at, minutes, travel_minutes, place, note, status, answer, remind, version, created_at, changed_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, $16, $16, $17)",
        ctx.actor.partnership, id, participant, owner.staff, owner.position, owner.organisation, terms.kind, terms.starts_at,
        terms.minutes, terms.travel_minutes, terms.place.as_deref(), terms.note.as_deref(), Status::Planned, Reply::Unknown,
        terms.remind, ctx.now, ctx.actor.staff
    )?;
    Ok(())
}

/// Saves a changed row, after keeping what it was. `changed` still has the version that was loaded, which must be
/// the one that the asker saw.
pub(crate) async fn save(tx: &mut Tx, ctx: &Ctx, changed: &Appointment, seen: i64) -> Result<(), Failure> {
    if changed.version != seen {
        return Err(Refusal::Stale { current: changed.version }.into());
    }
    execute!(
        tx,
        "insert into appointment_version (partnership_id, appointment_id, version, kind, starts_at, minutes,
           travel_minutes, place, note, status, missed_reason, answer, remind, replaced_at, replaced_by)
         select partnership_id, id, version, kind, starts_at, minutes, travel_minutes, place, note, status,
           missed_reason, answer, remind, $4, $5
         from appointment where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        changed.id,
        seen,
        ctx.now,
        ctx.actor.staff
    )?;
    let saved = execute!(
        tx,
        "update appointment set kind = $4, starts_at = $5, minutes = $6, travel_minutes = $7, place = $8, note = $9, status = $10,
           missed_reason = $11, answer = $12, remind = $13, version = version + 1, changed_at = $14
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership, changed.id, seen, changed.kind, changed.starts_at, changed.minutes, changed.travel_minutes,
        changed.place.as_deref(), changed.note.as_deref(), changed.status, changed.missed_reason, changed.answer,
        changed.remind, ctx.now
    )?;
    if saved == 0 {
        return Err(Refusal::Stale { current: seen + 1 }.into());
    }
    Ok(())
}

/// The appointment as it was before its present version; none when it was just made.
pub(crate) async fn earlier(tx: &mut Tx, ctx: &Ctx, appointment: &Appointment) -> Result<Option<Appointment>, Failure> {
    let row = fetch_optional!(
        tx,
        Earlier,
        "select kind, starts_at, minutes, travel_minutes, place, note, status, missed_reason, answer, remind
         from appointment_version where partnership_id = $1 and appointment_id = $2 and version = $3",
        ctx.actor.partnership,
        appointment.id,
        appointment.version - 1
    )?;
    Ok(row.map(|e| Appointment {
        kind: e.kind,
        starts_at: e.starts_at,
        minutes: e.minutes,
        travel_minutes: e.travel_minutes,
        place: e.place,
        note: e.note,
        status: e.status,
        missed_reason: e.missed_reason,
        answer: e.answer,
        remind: e.remind,
        ..appointment.clone()
    }))
}

/// For which start a reminder was queued, if any.
pub(crate) async fn reminded_for(tx: &mut Tx, ctx: &Ctx, id: AppointmentId) -> Result<Option<Moment>, Failure> {
    let row = fetch_optional!(
        tx,
        (Option<Moment>,),
        "select reminded_for from appointment where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(row.and_then(|(at,)| at))
}

/// Notes that a reminder was queued for a start. Not an edit: the version stays.
pub(crate) async fn set_reminded(tx: &mut Tx, ctx: &Ctx, id: AppointmentId, starts_at: Moment) -> Result<(), Failure> {
    execute!(
        tx,
        "update appointment set reminded_for = $3 where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        starts_at
    )?;
    Ok(())
}
