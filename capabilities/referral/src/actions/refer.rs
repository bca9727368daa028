//! Somebody brings a person to the partnership.

use ::store::{Ctx, Failure, Tx, audit};
use kernel::access::Relation;
use kernel::phone::Phone;
use kernel::refusal::Faults;
use kernel::{Aspect, ParticipantId, ReferralId, Refusal, Role, Verb};
use people::NewParticipant;
use people::model::{Channel, Language, Reads, Spoken, Status};
use people::relations::Begin;

use crate::letters::{Letters, status_token};
use crate::model::{Agreed, Source, Story};
use crate::store::referral::Arrival;
use crate::{rules, store};

/// The roles with an account that may refer.
pub const MAY_REFER: &[Role] =
    &[Role::Referrer, Role::Coach, Role::TeamLead, Role::Coordinator, Role::PartnerAdministrator];

/// Who is meant.
#[derive(Debug, Clone)]
pub enum Who {
    /// Somebody new, as far as known: given name or nickname, family name, phone.
    New {
        /// Given name or nickname.
        given: String,
        /// Family name.
        family: Option<String>,
        /// Phone: as typed; kept in E.164.
        phone: Option<String>,
    },
    /// Somebody met on outreach, or known before; nothing is typed again.
    Known(ParticipantId),
}

/// A filled form.
#[derive(Debug, Clone)]
pub struct NewReferral {
    /// Who brings the person.
    pub source: Source,
    /// Name of the referrer.
    pub source_name: Option<String>,
    /// Organisation of the referrer.
    pub source_organisation: Option<String>,
    /// About whom.
    pub who: Who,
    /// Municipality: a NIS code that exists today.
    pub nis: Option<String>,
    /// Language code of `kernel::language`.
    pub language: Option<String>,
    /// Needs an interpreter.
    pub interpreter_needed: bool,
    /// What was told; sealed.
    pub story: Story,
    /// How the person agreed. Somebody who did not agree can't be referred: see `SendSignal`.
    pub agreed: Agreed,
    /// Language in which the consent text was shown.
    pub consent_language: String,
    /// Language of mails to the referrer.
    pub mail_language: String,
}

/// Refers somebody. Without account, `proof` is the token of a mail code.
pub struct Refer<'a> {
    /// Words for the mail.
    pub letters: Letters<'a>,
    /// The form.
    pub new: &'a NewReferral,
    /// Proof of a mail address, without account.
    pub proof: Option<&'a str>,
}

impl ::store::Action for Refer<'_> {
    type Output = ReferralId;
    const NAME: &'static str = "referral.refer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ReferralId, Failure> {
        let email = proved(tx, ctx, self.proof).await?;
        let mut faults = Faults::default();
        let new = self.new.clone().checked(&mut faults);
        faults.done()?;
        known_place(tx, ctx, new.nis.as_deref()).await?;
        let id: ReferralId = ctx.new_id();
        let (participant, initials) = match &new.who {
            Who::Known(known) => put_forward(tx, ctx, *known, &new).await?,
            Who::New { given, family, phone } => {
                become_known(tx, ctx, &new, (given, family.as_deref(), phone.as_deref())).await?
            }
        };
        if !ctx.actor.organisation.0.is_nil() {
            let mut referrer = Begin::organisation(Relation::Referrer, ctx.actor.organisation);
            referrer.origin = Some(id.0);
            people::relations::begin(tx, ctx, participant, &referrer).await?;
        }
        let token_hash = web::digest(&status_token(&ctx.vault, ctx.actor.partnership, id));
        let arrival = Arrival { id, participant, initials: &initials, email: email.as_deref(), token_hash };
        store::referral::insert(tx, ctx, &new, arrival).await?;
        if let Some(email) = &email {
            self.letters.received(tx, ctx, email, &new.mail_language, id).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "referral", id).about(participant).fact("source", new.source));
        tx.note(
            ctx,
            audit::Line::new("referral.consent", "referral", id)
                .about(participant)
                .fact("channel", new.agreed)
                .fact("version", crate::model::CONSENT_VERSION),
        );
        Ok(id)
    }
}

/// The longest name, wish or strength, and way to reach, in characters.
const LONGEST: (usize, usize, usize) = (80, 4000, 300);
/// The longest name of a referrer or an organisation.
const LONGEST_SOURCE: usize = 120;

impl NewReferral {
    /// As it is kept, with what has to change noted: the one check, of the form and of the API. Without phone there is
    /// a place or a time to meet: somebody who can't be reached can't be helped.
    #[must_use]
    pub fn checked(mut self, faults: &mut Faults) -> Self {
        let mut short = |field: &'static str, text: &mut String, max: usize| {
            let kept = text.trim();
            faults.check_length(field, kept, max);
            *text = kept.to_owned();
        };
        if let Who::New { given, family, .. } = &mut self.who {
            short("given_name", given, LONGEST.0);
            if let Some(family) = family {
                short("family_name", family, LONGEST.0);
            }
        }
        short("wish", &mut self.story.wish, LONGEST.1);
        short("strength", &mut self.story.strength, LONGEST.1);
        short("reach", &mut self.story.reach, LONGEST.2);
        for (field, text) in
            [("source_name", &mut self.source_name), ("source_organisation", &mut self.source_organisation)]
        {
            if let Some(text) = text {
                short(field, text, LONGEST_SOURCE);
            }
        }
        if let Who::New { given, family, phone } = &mut self.who {
            if given.is_empty() {
                faults.push("given_name", "refer-name-missing");
            }
            *family = family.take().filter(|name| !name.is_empty());
            if phone.is_none() && self.story.reach.is_empty() {
                faults.push("phone", "refer-reach-missing");
            }
            let parse = |typed: String| faults.take("phone", Phone::parse(&typed).map_err(|_| "refer-phone-wrong"));
            *phone = phone.take().and_then(parse).map(|phone| phone.e164());
        }
        if self.story.wish.is_empty() {
            faults.push("wish", "refer-wish-missing");
        }
        if self.language.as_deref().is_some_and(|code| kernel::language::Language::by_code(code).is_none()) {
            faults.push("language", "form-choose-from-list");
        }
        self
    }
}

/// Who may send: an account in a role that refers, or a proved mail address (given back).
pub(crate) async fn proved(tx: &mut Tx, ctx: &Ctx, proof: Option<&str>) -> Result<Option<String>, Failure> {
    if MAY_REFER.contains(&ctx.actor.role) {
        return Ok(None);
    }
    let (Role::Visitor, Some(proof)) = (ctx.actor.role, proof) else { return Err(Refusal::Unauthenticated.into()) };
    let email = store::code::proved(tx, ctx, &web::digest(proof)).await?;
    Ok(Some(email.ok_or(Refusal::Unauthenticated)?))
}

/// A municipality that exists today, or none.
pub(crate) async fn known_place(tx: &mut Tx, ctx: &Ctx, nis: Option<&str>) -> Result<(), Failure> {
    let Some(nis) = nis else { return Ok(()) };
    let all = store::choices::municipalities(tx, ctx.actor.partnership, ctx.today()).await?;
    if all.iter().any(|(code, _)| code == nis) {
        Ok(())
    } else {
        Err(Refusal::field("nis", "refer-place-unknown").into())
    }
}

/// Puts somebody known forward to triage; needs to be able to write about her. What the file does not know yet and the
/// referral tells, the file knows from now on.
async fn put_forward(
    tx: &mut Tx,
    ctx: &Ctx,
    participant: ParticipantId,
    new: &NewReferral,
) -> Result<(ParticipantId, String), Failure> {
    let permit = people::door::open(tx, ctx, participant).await?;
    permit.require(Verb::Write, Aspect::Identity)?;
    let person = people::load(tx, &permit).await?;
    if !rules::may_be_referred(person.status) {
        return Err(Refusal::Conflict("referral-already").into());
    }
    people::set_status(tx, &permit, Status::Referred).await?;
    people::fill_in(tx, &permit, new.nis.as_deref(), &spoken(new), new.interpreter_needed).await?;
    let given = person.given_name.as_deref().or(person.nickname.as_deref()).unwrap_or_default();
    Ok((participant, rules::initials(given, person.family_name.as_deref().unwrap_or_default())))
}

async fn become_known(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewReferral,
    (given, family, phone): (&str, Option<&str>, Option<&str>),
) -> Result<(ParticipantId, String), Failure> {
    // A single word may be a nickname; with a family name it is a given name.
    let person = NewParticipant {
        given_name: family.map(|_| given),
        family_name: family,
        nickname: if family.is_none() { Some(given) } else { None },
        nis: new.nis.as_deref(),
        phone,
        preferred_channel: if phone.is_some() { Channel::Call } else { Channel::Unknown },
        interpreter_needed: new.interpreter_needed,
        languages: spoken(new),
        status: Status::Referred,
        ..NewParticipant::default()
    };
    let participant = people::create(tx, ctx, &person).await?;
    Ok((participant, rules::initials(given, family.unwrap_or_default())))
}

/// The language that the referral names.
fn spoken(new: &NewReferral) -> Vec<Language> {
    let language = |code: &String| Language { code: code.clone(), spoken: Spoken::Fluent, reads: Reads::Some };
    new.language.iter().map(language).collect()
}
