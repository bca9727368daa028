//! Who stands how to whom: rows that begin and end, never vanish. Called inside actions, which write the audit line.

use kernel::access::{Permit, Relation};
use kernel::{Moment, OrganisationId, ParticipantId, StaffId};
use store::{Ctx, Failure, Tx, execute, fetch_optional};
use uuid::Uuid;

/// A relation to begin.
#[derive(Debug, Clone)]
pub struct Begin<'a> {
    /// Which.
    pub kind: Relation,
    /// Whose organisation.
    pub organisation: OrganisationId,
    /// One person, or everybody of the organisation.
    pub staff: Option<StaffId>,
    /// For `Shared`: life domain keys.
    pub domains: &'a [String],
    /// When it ends by itself.
    pub until: Option<Moment>,
    /// The consent, referral, trajectory or emergency it comes from.
    pub origin: Option<Uuid>,
}

impl Begin<'_> {
    /// A relation of one person of an organisation, without end.
    pub fn person(kind: Relation, organisation: OrganisationId, staff: StaffId) -> Self {
        Self { kind, organisation, staff: Some(staff), domains: &[], until: None, origin: None }
    }

    /// A relation of everybody of an organisation, without end.
    pub fn organisation(kind: Relation, organisation: OrganisationId) -> Self {
        Self { kind, organisation, staff: None, domains: &[], until: None, origin: None }
    }
}

/// Begins a relation; nothing happens when the same one is already open.
pub async fn begin(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId, begin: &Begin<'_>) -> Result<(), Failure> {
    let domains = begin.domains.join(" ");
    let same = fetch_optional!(
        tx, (Uuid,),
        ::store::sql(format!(
            "select id from relation where partnership_id = $1 and participant_id = $2 and kind = $3 and organisation_id = $4
               and (until is null or until > $5) and domains = $6 and {}",
            if begin.staff.is_some() { "staff_id = $7" } else { "staff_id is null and $7 = $7" }
        )),
        ctx.actor.partnership, participant, begin.kind, begin.organisation, ctx.now, domains.as_str(),
        begin.staff.unwrap_or(ctx.actor.staff)
    )?;
    if same.is_some() && begin.until.is_none() {
        return Ok(());
    }
    execute!(
        tx,
        "insert into relation (partnership_id, id, participant_id, sort_key, kind, organisation_id, staff_id, domains, since,
           until, origin)
         select $1, $2, $3, p.sort_key, $4, $5, $6, $7, $8, $9, $10 from participant p
         where p.partnership_id = $1 and p.id = $3",
        ctx.actor.partnership, ctx.new_id::<Uuid>(), participant, begin.kind, begin.organisation, begin.staff,
        domains.as_str(), ctx.now, begin.until, begin.origin
    )?;
    Ok(())
}

/// Sorts the participant anew in everybody's list, after a change of name.
pub(crate) async fn sort_anew(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    sort_key: &str,
) -> Result<(), Failure> {
    execute!(
        tx,
        "update relation set sort_key = $3 where partnership_id = $1 and participant_id = $2 and sort_key <> $3",
        ctx.actor.partnership,
        participant,
        sort_key
    )?;
    Ok(())
}

/// When the emergency access of this person to this file ends, if it is open.
pub(crate) async fn emergency_until(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Option<Moment>, Failure> {
    let row = fetch_optional!(
        tx,
        (Option<Moment>,),
        "select max(until) from relation where partnership_id = $1 and participant_id = $2 and organisation_id = $3
           and staff_id = $4 and until > $5 and kind = 'break-glass'",
        permit.partnership(),
        permit.participant(),
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now
    )?;
    Ok(row.and_then(|(until,)| until))
}

/// Ends the open relations of a kind, of one person (or, without one, of everybody) of an organisation.
pub async fn end(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    kind: Relation,
    organisation: OrganisationId,
    staff: Option<StaffId>,
) -> Result<u64, Failure> {
    let which = if staff.is_some() { "staff_id = $6" } else { "$6 = $6" };
    execute!(
        tx,
        ::store::sql(format!(
            "update relation set until = $5 where partnership_id = $1 and participant_id = $2 and kind = $3
               and organisation_id = $4 and (until is null or until > $5) and {which}"
        )),
        ctx.actor.partnership,
        participant,
        kind,
        organisation,
        ctx.now,
        staff.unwrap_or(ctx.actor.staff)
    )
}

/// Ends every open relation that came from one consent, referral, trajectory or emergency.
pub async fn end_from(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId, origin: Uuid) -> Result<u64, Failure> {
    execute!(
        tx,
        "update relation set until = $4 where partnership_id = $1 and participant_id = $2 and origin = $3
           and (until is null or until > $4)",
        ctx.actor.partnership,
        participant,
        origin,
        ctx.now
    )
}

/// A person around the participant, for "who helps".
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Helper {
    /// Relation.
    pub kind: Relation,
    /// Who; nobody in particular for an organisation.
    pub staff_id: Option<StaffId>,
    /// Name of the person.
    pub staff_name: Option<String>,
    /// Organisation.
    pub organisation_id: OrganisationId,
    /// Its short name.
    pub organisation: String,
    /// Phone of the person.
    pub phone: Option<String>,
}

/// The fixed coach, the team and the organisations with consent. Needs to see the trajectory.
pub async fn helpers(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Helper>, Failure> {
    permit.require(kernel::Verb::Read, kernel::Aspect::Trajectory)?;
    ::store::fetch_all!(
        tx,
        Helper,
        "select r.kind, r.staff_id, s.name as staff_name, r.organisation_id, o.short_name as organisation, s.phone
         from relation r
         join organisation_name o on o.partnership_id = r.partnership_id and o.id = r.organisation_id
         left join staff_reach s on s.partnership_id = r.partnership_id and s.id = r.staff_id
         where r.partnership_id = $1 and r.participant_id = $2 and (r.until is null or r.until > $3)
           and r.kind in ('fixed-coach', 'team', 'shared')
         order by r.kind, r.since",
        permit.partnership(),
        permit.participant(),
        ctx.now
    )
}
