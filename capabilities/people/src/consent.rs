//! What a person agrees to share: per organisation and purpose, with an end. Giving opens the door at once,
//! withdrawing closes it at once, and the history stays.

use kernel::access::{Permit, Relation};
use kernel::{Aspect, ConsentId, Day, Moment, OrganisationId, ParticipantId, Refusal, Role, Verb, text_enum};
use store::{Ctx, Failure, Tx};

use crate::domains::is_domain;
use crate::relations::{self, Begin};
use crate::store::consent as rows;

/// The version of the plain-language text that is read out now (Fluent `consent-text`). A changed text is a new version.
pub const TEXT_VERSION: &str = "2026-1";

/// A consent lasts this many months unless another end is agreed.
pub const MONTHS: i32 = 12;

text_enum! {
    /// What for.
    pub enum Purpose {
        /// Guiding together: the organisation may read the shared part of the plan.
        Guidance = "guidance",
        /// A warm handover: the organisation gets to know the person.
        Handover = "handover",
        /// Using the story, without the name, to make the offer better. Opens nothing.
        Learning = "learning",
    }
}

impl Purpose {
    /// Does the organisation get to see the file?
    pub const fn opens_file(self) -> bool {
        !matches!(self, Self::Learning)
    }
}

text_enum! {
    /// How it stands.
    pub enum Answer {
        /// Yes.
        Given = "given",
        /// No.
        Refused = "refused",
        /// First yes, then no.
        Withdrawn = "withdrawn",
        /// A newer yes took its place.
        Replaced = "replaced",
    }
}

text_enum! {
    /// How the person said it.
    pub enum Said {
        /// In words.
        Spoken = "spoken",
        /// On paper or on a screen.
        Written = "written",
        /// Through an interpreter.
        Interpreter = "interpreter",
    }
}

/// A consent, or a refusal.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Consent {
    /// Which.
    pub id: ConsentId,
    /// For whom.
    pub organisation_id: OrganisationId,
    /// Its short name.
    pub organisation: String,
    /// What for.
    pub purpose: Purpose,
    /// Life domain keys, space between.
    pub domains: String,
    /// How it stands.
    pub status: Answer,
    /// How it was said.
    pub channel: Said,
    /// In which language.
    pub language: String,
    /// Version of the text that was read.
    pub text_version: String,
    /// When.
    pub given_at: Moment,
    /// Last day.
    pub ends_on: Day,
    /// When it was taken back.
    pub withdrawn_at: Option<Moment>,
}

impl Consent {
    /// Does it count today?
    pub fn is_open(&self, today: Day) -> bool {
        self.status == Answer::Given && self.ends_on >= today
    }

    /// The life domains in it.
    pub fn domain_list(&self) -> Vec<&str> {
        self.domains.split_whitespace().collect()
    }
}

/// What a person says, to be written down.
#[derive(Debug, Clone)]
pub struct NewConsent {
    /// To share with whom.
    pub organisation: OrganisationId,
    /// What for.
    pub purpose: Purpose,
    /// Life domain keys.
    pub domains: Vec<String>,
    /// Yes or no.
    pub yes: bool,
    /// How it was said.
    pub channel: Said,
    /// In which language: code of `kernel::language`.
    pub language: String,
    /// Last day; `None`: `MONTHS` from today.
    pub ends_on: Option<Day>,
}

/// May this asker write down what the person says? Her fixed coach, and the person herself.
fn may_share(permit: &Permit, ctx: &Ctx) -> Result<(), Refusal> {
    if ctx.actor.role == Role::Participant {
        return permit.require(Verb::Read, Aspect::Consents);
    }
    permit.require(Verb::Share, Aspect::Consents)
}

/// Is her last word to this organisation a no, refused or withdrawn? Then it hears nothing more than what it told itself.
/// For who asks on behalf of that organisation; tells nothing of what the consent was about.
pub async fn says_no(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    organisation: OrganisationId,
) -> Result<bool, Failure> {
    let answers = rows::answers(tx, ctx, participant, organisation).await?;
    let has = |answer: Answer| answers.contains(&answer);
    Ok(!has(Answer::Given) && (has(Answer::Refused) || has(Answer::Withdrawn)))
}

/// Writes down a yes or a no, inside an action, which writes the audit line. A yes opens the door in the same
/// transaction; either takes the place of an earlier yes for the same organisation and purpose.
pub async fn give(tx: &mut Tx, ctx: &Ctx, permit: &Permit, new: &NewConsent) -> Result<ConsentId, Failure> {
    may_share(permit, ctx)?;
    record(tx, ctx, permit.participant(), new).await
}

/// The same for the action by which the person becomes known (referral, outreach), when nobody has a permit yet.
pub async fn record(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    new: &NewConsent,
) -> Result<ConsentId, Failure> {
    let today = ctx.today();
    let ends_on = new.ends_on.unwrap_or_else(|| today.plus_months(MONTHS));
    if ends_on < today {
        return Err(Refusal::field("ends_on", "consent-end-past").into());
    }
    if ends_on > today.plus_months(60) {
        return Err(Refusal::field("ends_on", "consent-end-far").into());
    }
    if !new.domains.iter().all(|key| is_domain(key)) {
        return Err(Refusal::field("domains", "form-choose-from-list").into());
    }
    if kernel::language::Language::by_code(&new.language).is_none() {
        return Err(Refusal::field("language", "form-choose-from-list").into());
    }
    if !rows::organisation_exists(tx, ctx, new.organisation).await? {
        return Err(Refusal::field("organisation", "consent-organisation-missing").into());
    }
    for earlier in rows::open(tx, ctx, participant, new.organisation, new.purpose).await? {
        rows::end(tx, ctx, earlier, Answer::Replaced).await?;
        relations::end_from(tx, ctx, participant, earlier.0).await?;
    }
    let id: ConsentId = ctx.new_id();
    rows::insert(tx, ctx, participant, id, new, ends_on, TEXT_VERSION).await?;
    if new.yes && new.purpose.opens_file() {
        let shared = Begin {
            kind: Relation::Shared,
            organisation: new.organisation,
            staff: None,
            domains: &new.domains,
            until: Some(ends_on.plus_days(1).start()),
            origin: Some(id.0),
        };
        relations::begin(tx, ctx, participant, &shared).await?;
    }
    Ok(id)
}

/// Takes a yes back, with immediate effect.
pub async fn withdraw(tx: &mut Tx, ctx: &Ctx, permit: &Permit, id: ConsentId) -> Result<(), Failure> {
    may_share(permit, ctx)?;
    let consent = rows::load(tx, permit, id).await?.ok_or(Refusal::NotFound)?;
    if consent.status != Answer::Given {
        return Err(Refusal::Conflict("consent-not-open").into());
    }
    rows::end(tx, ctx, id, Answer::Withdrawn).await?;
    relations::end_from(tx, ctx, permit.participant(), id.0).await?;
    Ok(())
}

/// Every yes and no of a person, newest first.
pub async fn history(tx: &mut Tx, permit: &Permit) -> Result<Vec<Consent>, Failure> {
    rows::all(tx, permit).await
}

/// The organisations with which can be shared: id, name and short name, by name.
pub async fn partners(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(OrganisationId, String, String)>, Failure> {
    rows::partners(tx, ctx).await
}
