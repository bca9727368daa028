//! Who can go to an appointment, who comes along, and when they are taken.

use std::collections::BTreeSet;

use kernel::access::Permit;
use kernel::{AppointmentId, Aspect, Moment, OrganisationId, ParticipantId, PositionId, Relation, StaffId, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};

use crate::model::{Kind, Status};
use crate::store::appointment::Owner;

/// A colleague who can go or come along.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Colleague {
    /// Person.
    pub staff_id: StaffId,
    /// Position.
    pub position_id: PositionId,
    /// Organisation.
    pub organisation_id: OrganisationId,
    /// Name.
    pub name: String,
    /// Short name of the organisation.
    pub organisation: String,
}

impl Colleague {
    /// As owner.
    pub fn owner(&self) -> Owner {
        Owner { staff: self.staff_id, position: self.position_id, organisation: self.organisation_id }
    }
}

/// Who can be asked: with a participant her fixed coach and team, without one the colleagues of the same
/// organisation; always the actor, first.
pub async fn colleagues(tx: &mut Tx, ctx: &Ctx, permit: Option<&Permit>) -> Result<Vec<Colleague>, Failure> {
    let actor = &ctx.actor;
    let all = fetch_all!(
        tx, Colleague,
        "select staff_id, id as position_id, organisation_id, name, organisation_short as organisation from staff_position
         where partnership_id = $1 and active = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3)
           and role in ('coach', 'team-lead') order by name, id",
        actor.partnership, true, ctx.today()
    )?;
    let around: Option<BTreeSet<(StaffId, OrganisationId)>> = match permit {
        None => None,
        Some(permit) if permit.may(Verb::Read, Aspect::Trajectory) => Some(
            people::relations::helpers(tx, ctx, permit)
                .await?
                .into_iter()
                .filter(|helper| matches!(helper.kind, Relation::FixedCoach | Relation::Team))
                .filter_map(|helper| Some((helper.staff_id?, helper.organisation_id)))
                .collect(),
        ),
        Some(_) => Some(BTreeSet::new()),
    };
    let mut asked: Vec<Colleague> = Vec::new();
    for colleague in all {
        let me = colleague.position_id == actor.position;
        let known =
            asked.iter().any(|c| c.staff_id == colleague.staff_id && c.organisation_id == colleague.organisation_id);
        let near = match &around {
            Some(around) => around.contains(&(colleague.staff_id, colleague.organisation_id)),
            None => colleague.organisation_id == actor.organisation,
        };
        if me {
            asked.retain(|c| c.staff_id != actor.staff || c.organisation_id != actor.organisation);
            asked.insert(0, colleague);
        } else if near && !known {
            asked.push(colleague);
        }
    }
    Ok(asked)
}

/// Those who come along, by name.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Companion {
    /// Person.
    pub staff_id: StaffId,
    /// Name.
    pub name: String,
}

/// Who comes along. The caller has passed the door.
pub(crate) async fn companions(tx: &mut Tx, ctx: &Ctx, id: AppointmentId) -> Result<Vec<Companion>, Failure> {
    fetch_all!(
        tx,
        Companion,
        "select w.staff_id, s.name from appointment_companion w
         join staff_name s on s.partnership_id = w.partnership_id and s.id = w.staff_id
         where w.partnership_id = $1 and w.appointment_id = $2 order by s.name, s.id",
        ctx.actor.partnership,
        id
    )
}

/// Replaces who comes along.
pub(crate) async fn set_companions(tx: &mut Tx, ctx: &Ctx, id: AppointmentId, with: &[Owner]) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from appointment_companion where partnership_id = $1 and appointment_id = $2",
        ctx.actor.partnership,
        id
    )?;
    for one in with {
        bring(tx, ctx, id, *one).await?;
    }
    Ok(())
}

/// Somebody does not come along any more.
pub(crate) async fn leave(tx: &mut Tx, ctx: &Ctx, id: AppointmentId, one: Owner) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from appointment_companion where partnership_id = $1 and appointment_id = $2 and staff_id = $3
           and organisation_id = $4",
        ctx.actor.partnership,
        id,
        one.staff,
        one.organisation
    )?;
    Ok(())
}

/// Somebody comes along.
pub(crate) async fn bring(tx: &mut Tx, ctx: &Ctx, id: AppointmentId, one: Owner) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into appointment_companion (partnership_id, appointment_id, staff_id, organisation_id) values ($1, $2, $3, $4)
         on conflict (partnership_id, appointment_id, staff_id) do nothing",
        ctx.actor.partnership, id, one.staff, one.organisation
    )?;
    Ok(())
}

/// Does this person come along, for this organisation?
pub(crate) async fn comes_along(tx: &mut Tx, ctx: &Ctx, id: AppointmentId) -> Result<bool, Failure> {
    let row = fetch_optional!(
        tx,
        (StaffId,),
        "select staff_id from appointment_companion
         where partnership_id = $1 and appointment_id = $2 and staff_id = $3 and organisation_id = $4",
        ctx.actor.partnership,
        id,
        ctx.actor.staff,
        ctx.actor.organisation
    )?;
    Ok(row.is_some())
}

/// A stretch in which somebody is taken: when and what kind, never with whom.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Taken {
    /// Start.
    pub starts_at: Moment,
    /// How long.
    pub minutes: i64,
    /// On the way before.
    pub travel_minutes: i64,
    /// Kind.
    pub kind: Kind,
}

const TAKEN: &str = "select a.starts_at, a.minutes, a.travel_minutes, a.kind from appointment a
 where a.partnership_id = $1 and a.status = $2 and a.id <> $3 and a.starts_at > $4 and a.starts_at < $5";

/// When a staff member is taken between two moments, for any organisation, apart from one appointment.
pub(crate) async fn staff_taken(
    tx: &mut Tx,
    ctx: &Ctx,
    staff: StaffId,
    apart: AppointmentId,
    from: Moment,
    until: Moment,
) -> Result<Vec<Taken>, Failure> {
    fetch_all!(
        tx,
        Taken,
        store::sql(format!(
            "{TAKEN} and (a.owner_id = $6 or exists (select 1 from appointment_companion w
               where w.partnership_id = $1 and w.appointment_id = a.id and w.staff_id = $6)) order by a.starts_at, a.id"
        )),
        ctx.actor.partnership,
        Status::Planned,
        apart,
        from,
        until,
        staff
    )
}

/// When a participant is taken. The caller has passed the door.
pub(crate) async fn participant_taken(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    apart: AppointmentId,
    from: Moment,
    until: Moment,
) -> Result<Vec<Taken>, Failure> {
    fetch_all!(
        tx,
        Taken,
        store::sql(format!("{TAKEN} and a.participant_id = $6 order by a.starts_at, a.id")),
        ctx.actor.partnership,
        Status::Planned,
        apart,
        from,
        until,
        participant
    )
}
