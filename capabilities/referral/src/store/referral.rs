//! The referral row.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use kernel::access::Permit;
use kernel::{Aspect, Moment, OrganisationId, ParticipantId, PartnershipId, ReferralId, Refusal, StaffId, Verb};
use uuid::Uuid;

use crate::actions::refer::NewReferral;
use crate::model::{Agreed, Source, Status, Story};

/// A referral as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Referral {
    /// Which.
    pub id: ReferralId,
    /// About whom.
    pub participant_id: ParticipantId,
    /// How far.
    pub status: Status,
    /// The decision in force.
    pub decision_id: Option<Uuid>,
    /// What the referrer sees of the name.
    pub initials: String,
    /// Who brought the person.
    pub source: Source,
    /// Name of the referrer.
    pub source_name: Option<String>,
    /// Organisation of the referrer.
    pub source_organisation: Option<String>,
    /// Address proved by a code, without account.
    pub source_email: Option<String>,
    /// Language of mails to the referrer.
    pub mail_language: String,
    /// The referrer with an account; nil without.
    pub staff_id: StaffId,
    /// Organisation of that account; nil without.
    pub organisation_id: OrganisationId,
    /// Municipality.
    pub nis: Option<String>,
    /// Language of the person.
    pub language: Option<String>,
    /// Needs an interpreter.
    pub interpreter_needed: bool,
    story_sealed: Vec<u8>,
    pub(crate) sealed_for: Uuid,
    /// How the person agreed.
    pub consent_channel: Agreed,
    /// In which language the text was.
    pub consent_language: String,
    /// Which text.
    pub consent_text_version: String,
    /// For optimistic locking.
    pub version: i64,
    /// When it came in.
    pub created_at: Moment,
}

const COLUMNS: &str = "f.id, f.participant_id, f.status, f.decision_id, f.initials, f.source, f.source_name, f.source_organisation,
 f.source_email, f.mail_language, f.staff_id, f.organisation_id, f.nis, f.language, f.interpreter_needed, f.story_sealed,
 f.sealed_for, f.consent_channel, f.consent_language, f.consent_text_version, f.version, f.created_at";

impl Referral {
    /// What was told.
    pub async fn story(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Story, Failure> {
        let place = Place::new("referral", "story_sealed", self.id);
        let text = unseal(tx, ctx, self.sealed_for, place, &self.story_sealed).await?;
        serde_json::from_str(&text).map_err(|_| ::store::Fault::Unreadable("story of a referral".to_owned()).into())
    }
}

/// Opens a sealed text with the key of the person it was written about.
pub async fn unseal(tx: &mut Tx, ctx: &Ctx, subject: Uuid, place: Place, sealed: &[u8]) -> Result<String, Failure> {
    match vault::existing_key(tx, ctx, subject).await? {
        Some(key) => key.open(place, sealed),
        // The person's key was destroyed at her request: the row stays for the figures, the text is gone.
        None => Ok(String::new()),
    }
}

/// About whom a referral is.
pub async fn participant_of(tx: &mut Tx, partnership: PartnershipId, id: ReferralId) -> Result<ParticipantId, Failure> {
    let row = fetch_optional!(
        tx,
        (ParticipantId,),
        "select participant_id from referral where partnership_id = $1 and id = $2",
        partnership,
        id
    )?;
    Ok(row.ok_or(Refusal::NotFound)?.0)
}

/// Loads a referral of the person of this permit.
pub async fn load(tx: &mut Tx, permit: &Permit, id: ReferralId) -> Result<Referral, Failure> {
    permit.require(Verb::Read, Aspect::Intake)?;
    let row = fetch_optional!(
        tx,
        Referral,
        ::store::sql(format!(
            "select {COLUMNS} from referral f where f.partnership_id = $1 and f.participant_id = $2 and f.id = $3"
        )),
        permit.partnership(),
        permit.participant(),
        id
    )?;
    Ok(row.ok_or(Refusal::NotFound)?)
}

/// All referrals of the person of this permit, newest first.
pub async fn of_person(tx: &mut Tx, permit: &Permit) -> Result<Vec<Referral>, Failure> {
    if !permit.may(Verb::Read, Aspect::Intake) {
        return Ok(Vec::new());
    }
    ::store::fetch_all!(
        tx,
        Referral,
        ::store::sql(format!(
            "select {COLUMNS} from referral f where f.partnership_id = $1 and f.participant_id = $2 order by f.created_at desc, f.id desc"
        )),
        permit.partnership(),
        permit.participant()
    )
}

/// What goes into a new row beside the form.
pub struct Arrival<'a> {
    /// Which.
    pub id: ReferralId,
    /// About whom.
    pub participant: ParticipantId,
    /// What the referrer sees of the name.
    pub initials: &'a str,
    /// Address proved by a code.
    pub email: Option<&'a str>,
    /// Hash of the secret status link.
    pub token_hash: Vec<u8>,
}

/// Keeps a new referral, its story sealed.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, new: &NewReferral, row: Arrival<'_>) -> Result<(), Failure> {
    let key = vault::key_for(tx, ctx, row.participant).await?;
    let story = serde_json::to_string(&new.story).map_err(|e| Failure::other(e.to_string()))?;
    let sealed = key.seal(&ctx.entropy, Place::new("referral", "story_sealed", row.id), &story)?;
    execute!(
        tx,
        "insert into referral (partnership_id, id, participant_id, status, initials, source, source_name, source_organisation,
           source_email, mail_language, staff_id, organisation_id, nis, language, interpreter_needed, story_sealed, sealed_for,
           consent_channel, consent_scope, consent_language, consent_text_version, token_hash, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 1, $23)",
        ctx.actor.partnership, row.id, row.participant, Status::New, row.initials, new.source, new.source_name.as_deref(),
        new.source_organisation.as_deref(), row.email, new.mail_language.as_str(), ctx.actor.staff, ctx.actor.organisation,
        new.nis.as_deref(), new.language.as_deref(), new.interpreter_needed, sealed, row.participant.0, new.agreed,
        crate::model::CONSENT_SCOPE, new.consent_language.as_str(), crate::model::CONSENT_VERSION, row.token_hash, ctx.now
    )?;
    Ok(())
}

/// Moves a referral to the state after a decision, or back. `false`: somebody else saved first.
pub async fn set_status(
    tx: &mut Tx,
    permit: &Permit,
    row: &Referral,
    status: Status,
    decision: Option<Uuid>,
) -> Result<bool, Failure> {
    permit.require(Verb::Decide, Aspect::Intake)?;
    move_to(tx, permit.partnership(), (row.id, row.version), status, decision).await
}

/// The same for who made it and may take it back: the caller asked that.
pub async fn move_to(
    tx: &mut Tx,
    partnership: PartnershipId,
    (id, version): (ReferralId, i64),
    status: Status,
    decision: Option<Uuid>,
) -> Result<bool, Failure> {
    let changed = execute!(
        tx,
        "update referral set status = $4, decision_id = $5, version = version + 1 where partnership_id = $1 and id = $2 and version = $3",
        partnership,
        id,
        version,
        status,
        decision
    )?;
    Ok(changed == 1)
}

/// Was this person met on outreach, and does another referral of her still ask for an answer?
pub async fn beside(
    tx: &mut Tx,
    partnership: PartnershipId,
    participant: ParticipantId,
    not: ReferralId,
) -> Result<(bool, bool), Failure> {
    let met = ::store::fetch_value!(
        tx,
        i64,
        "select count(*) from outreach_contact where partnership_id = $1 and participant_id = $2",
        partnership,
        participant
    )?;
    let states = ::store::fetch_values!(
        tx,
        Status,
        "select status from referral where partnership_id = $1 and participant_id = $2 and id <> $3",
        partnership,
        participant,
        not
    )?;
    Ok((met > 0, states.into_iter().any(crate::rules::is_open)))
}
