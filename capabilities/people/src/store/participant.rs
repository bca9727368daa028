//! The participant row.

use kernel::access::Permit;
use kernel::{Aspect, Day, Moment, OrganisationId, ParticipantId, PartnershipId, Refusal, StaffId, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_optional, fetch_value};

use crate::model::{Channel, DigitalAccess, Gender, Language, Status};

/// A participant as stored, without sealed values.
#[derive(Debug, Clone, sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "the columns of the table")]
pub struct Participant {
    /// Which.
    pub id: ParticipantId,
    /// Small number for people to say to each other.
    pub number: i64,
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// Nickname.
    pub nickname: Option<String>,
    /// What lists show.
    pub display_name: String,
    /// Birth date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub birth: Option<String>,
    /// Self-declared gender.
    pub gender: Gender,
    /// NIS code of the municipality.
    pub nis: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Has no address.
    pub no_address: bool,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// May get text messages (shared phones: no).
    pub sms_allowed: bool,
    /// E-mail.
    pub email: Option<String>,
    /// How to reach.
    pub preferred_channel: Channel,
    /// Digital access.
    pub digital_access: DigitalAccess,
    /// Needs an interpreter.
    pub interpreter_needed: bool,
    /// JSON list of `Language`.
    pub languages: String,
    /// Is a national number known? (The number itself is sealed.)
    pub has_insz: bool,
    /// How far.
    pub status: Status,
    /// Fixed coach, for lists.
    pub coach_id: Option<StaffId>,
    /// For which organisation.
    pub coach_organisation_id: Option<OrganisationId>,
    /// Last contact.
    pub last_contact_on: Option<Day>,
    /// Next small step, for lists.
    pub next_step: Option<String>,
    /// Version for optimistic locking.
    pub version: i64,
    /// Since when known.
    pub created_at: Moment,
    /// Name of the municipality, of today or of then.
    pub municipality: Option<String>,
}

impl Participant {
    /// The languages; an unreadable list counts as none.
    pub fn language_list(&self) -> Vec<Language> {
        serde_json::from_str(&self.languages).unwrap_or_default()
    }

    /// The name by which somebody is spoken to.
    pub fn calling_name(&self) -> &str {
        crate::model::calling_name(self.given_name.as_deref(), self.nickname.as_deref(), &self.display_name)
    }

    /// Two letters for the avatar.
    pub fn initials(&self) -> String {
        kernel::name::initials(
            self.given_name.as_deref().or(self.nickname.as_deref()).unwrap_or(&self.display_name),
            self.family_name.as_deref().unwrap_or_default(),
        )
    }
}

/// The columns of `Participant`, for queries on `participant p`.
pub const COLUMNS: &str = "p.id, p.number, p.given_name, p.family_name, p.nickname, p.display_name, p.birth, p.gender, p.nis,
 p.street, p.postcode, p.no_address, p.phone, p.sms_allowed, p.email, p.preferred_channel, p.digital_access, p.interpreter_needed,
 p.languages, p.insz_hash is not null as has_insz, p.status, p.coach_id, p.coach_organisation_id, p.last_contact_on, p.next_step,
 p.version, p.created_at,
 (select m.name from municipality_name m where m.partnership_id = p.partnership_id and m.nis = p.nis) as municipality";

/// Loads the row. What the permit does not cover is left empty: identity and contact details apart.
pub async fn load(tx: &mut Tx, permit: &Permit) -> Result<Participant, Failure> {
    permit.require(Verb::Find, Aspect::Existence)?;
    let mut row = fetch_optional!(
        tx,
        Participant,
        ::store::sql(format!("select {COLUMNS} from participant p where p.partnership_id = $1 and p.id = $2")),
        permit.partnership(),
        permit.participant()
    )?
    .ok_or(Refusal::NotFound)?;
    if !permit.may(Verb::Read, Aspect::Identity) {
        row.birth = None;
        row.gender = Gender::Unknown;
        "[]".clone_into(&mut row.languages);
        row.has_insz = false;
    }
    if !permit.may(Verb::Read, Aspect::ContactDetails) {
        row.street = None;
        row.postcode = None;
        row.phone = None;
        row.email = None;
    }
    if !permit.may(Verb::Read, Aspect::Plan) {
        row.next_step = None;
    }
    Ok(row)
}

/// Name of a municipality, of today or of then.
pub(crate) async fn municipality(
    tx: &mut Tx,
    partnership: PartnershipId,
    nis: Option<&str>,
) -> Result<Option<String>, Failure> {
    let Some(nis) = nis else { return Ok(None) };
    let row = fetch_optional!(
        tx,
        (String,),
        "select name from municipality_name where partnership_id = $1 and nis = $2",
        partnership,
        nis
    )?;
    Ok(row.map(|(name,)| name))
}

/// The participant with a small number. Says nothing about what may be seen: ask the door.
pub(crate) async fn by_number(
    tx: &mut Tx,
    partnership: PartnershipId,
    number: i64,
) -> Result<Option<ParticipantId>, Failure> {
    let row = fetch_optional!(
        tx,
        (ParticipantId,),
        "select id from participant where partnership_id = $1 and number = $2",
        partnership,
        number
    )?;
    Ok(row.map(|(id,)| id))
}

/// The next small number of a partnership.
pub(crate) async fn next_number(tx: &mut Tx, partnership: PartnershipId) -> Result<i64, Failure> {
    execute!(
        tx,
        "insert into participant_counter (partnership_id, last) values ($1, 0) on conflict (partnership_id) do nothing",
        partnership
    )?;
    fetch_value!(
        tx,
        i64,
        "update participant_counter set last = last + 1 where partnership_id = $1 returning last",
        partnership
    )
}

/// Moves the status. Deciding is the caller's right: `Decide` on the intake or the trajectory.
pub async fn set_status(tx: &mut Tx, permit: &Permit, status: Status) -> Result<(), Failure> {
    execute!(
        tx,
        "update participant set status = $3, version = version + 1 where partnership_id = $1 and id = $2",
        permit.partnership(),
        permit.participant(),
        status
    )?;
    Ok(())
}

/// Fills in what is not known yet: the municipality (NIS code), the languages, that an interpreter is needed. What is
/// known stays.
pub async fn fill_in(
    tx: &mut Tx,
    permit: &Permit,
    nis: Option<&str>,
    languages: &[Language],
    interpreter_needed: bool,
) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Identity)?;
    let languages = serde_json::to_string(languages).map_err(|e| Failure::other(e.to_string()))?;
    execute!(
        tx,
        "update participant set nis = coalesce(nis, $3),
           languages = case when languages = '[]' then $4 else languages end,
           interpreter_needed = (interpreter_needed or $5), version = version + 1
         where partnership_id = $1 and id = $2",
        permit.partnership(),
        permit.participant(),
        nis,
        languages,
        interpreter_needed
    )?;
    Ok(())
}

/// Copies the fixed coach for lists; the relation decides access.
pub async fn set_coach(tx: &mut Tx, permit: &Permit, coach: Option<(StaffId, OrganisationId)>) -> Result<(), Failure> {
    execute!(
        tx,
        "update participant set coach_id = $3, coach_organisation_id = $4, version = version + 1 where partnership_id = $1 and id = $2",
        permit.partnership(),
        permit.participant(),
        coach.map(|c| c.0),
        coach.map(|c| c.1)
    )?;
    Ok(())
}

/// Copies the next small step for lists. Not an edit of the person: the version stays.
pub async fn set_next_step(tx: &mut Tx, permit: &Permit, step: Option<&str>) -> Result<(), Failure> {
    execute!(
        tx,
        "update participant set next_step = $3 where partnership_id = $1 and id = $2",
        permit.partnership(),
        permit.participant(),
        step
    )?;
    Ok(())
}

/// Moves the day of the last contact forward, never back.
pub async fn touch_contact(tx: &mut Tx, permit: &Permit, day: Day) -> Result<(), Failure> {
    execute!(
        tx,
        "update participant set last_contact_on = $3 where partnership_id = $1 and id = $2
           and (last_contact_on is null or last_contact_on < $3)",
        permit.partnership(),
        permit.participant(),
        day
    )?;
    Ok(())
}

/// Inserts a new row.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ParticipantId,
    number: i64,
    new: &crate::NewParticipant<'_>,
    display_name: &str,
    sort_key: &str,
) -> Result<(), Failure> {
    let languages = serde_json::to_string(&new.languages).map_err(|e| Failure::other(e.to_string()))?;
    execute!(
        tx,
        "insert into participant (partnership_id, id, number, given_name, family_name, nickname, display_name, sort_key, birth,
           gender, nis, street, postcode, no_address, phone, sms_allowed, email, preferred_channel, digital_access,
           interpreter_needed, languages, status, version, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 1, $23, $24)",
        ctx.actor.partnership, id, number, new.given_name, new.family_name, new.nickname, display_name, sort_key, new.birth,
        new.gender, new.nis, new.street, new.postcode, new.no_address, new.phone, new.sms_allowed, new.email,
        new.preferred_channel, new.digital_access, new.interpreter_needed, languages, new.status, ctx.now, ctx.actor.staff
    )?;
    Ok(())
}
