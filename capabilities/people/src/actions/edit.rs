//! Somebody writes down who a person is, as far as known. All of it optional.

use kernel::email::{Email, EmailError};
use kernel::insz::Insz;
use kernel::name::sort_key;
use kernel::partial_date::PartialDate;
use kernel::phone::{Phone, PhoneError};
use kernel::refusal::Faults;
use kernel::{Aspect, Day, ParticipantId, Verb};
use serde::{Deserialize, Serialize};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::{Channel, DigitalAccess, Gender, Language, display_name};
use crate::store::{edit, names, participant};
use crate::{door, relations};

/// The longest given or family name, in characters.
const LONGEST_NAME: usize = 100;
/// The longest nickname, in characters.
const LONGEST_NICKNAME: usize = 60;
/// The longest street with its number, in characters.
const LONGEST_STREET: usize = 200;
/// The fields of the languages in the form.
pub(crate) const LANGUAGES: [&str; 4] = ["language-1", "language-2", "language-3", "language-4"];

/// What becomes of the national number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InszChange {
    /// Stays as it is.
    #[default]
    Keep,
    /// Becomes this one.
    Set(Insz),
    /// Is taken away.
    Remove,
}

/// All that is known of a person, as it is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// Nickname.
    pub nickname: Option<String>,
    /// Birth date.
    pub birth: Option<PartialDate>,
    /// Gender.
    pub gender: Gender,
    /// NIS code, valid today or already there.
    pub nis: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Has no address.
    pub no_address: bool,
    /// Phone: as typed; kept in E.164.
    pub phone: Option<String>,
    /// Text messages allowed.
    pub sms_allowed: bool,
    /// E-mail.
    pub email: Option<String>,
    /// How to reach.
    pub preferred_channel: Channel,
    /// Digital access.
    pub digital_access: DigitalAccess,
    /// Needs an interpreter.
    pub interpreter_needed: bool,
    /// Languages.
    pub languages: Vec<Language>,
}

/// Whoever is guided to work is of this age at least; a child of hers stands with those around her.
pub const YOUNGEST: u16 = 14;
/// Older than this is a typing error.
pub const OLDEST: u16 = 110;

impl Details {
    /// What is stored.
    pub fn of(person: &crate::Participant) -> Self {
        Self {
            given_name: person.given_name.clone(),
            family_name: person.family_name.clone(),
            nickname: person.nickname.clone(),
            birth: person.birth.as_deref().and_then(|b| b.parse().ok()),
            gender: person.gender,
            nis: person.nis.clone(),
            street: person.street.clone(),
            postcode: person.postcode.clone(),
            no_address: person.no_address,
            phone: person.phone.clone(),
            sms_allowed: person.sms_allowed,
            email: person.email.clone(),
            preferred_channel: person.preferred_channel,
            digital_access: person.digital_access,
            interpreter_needed: person.interpreter_needed,
            languages: person.language_list(),
        }
    }

    /// As it is kept, with what has to change noted: the one check, of the form and of the API.
    #[must_use]
    pub fn checked(mut self, faults: &mut Faults, today: Day) -> Self {
        for (field, text, max) in [
            ("given_name", &self.given_name, LONGEST_NAME),
            ("family_name", &self.family_name, LONGEST_NAME),
            ("nickname", &self.nickname, LONGEST_NICKNAME),
            ("street", &self.street, LONGEST_STREET),
        ] {
            faults.check_length(field, text.as_deref().unwrap_or_default(), max);
        }
        if self.no_address {
            (self.street, self.postcode) = (None, None);
        }
        if self.postcode.as_deref().is_some_and(|p| p.len() != 4 || !p.bytes().all(|b| b.is_ascii_digit())) {
            faults.push("postcode", "person-postcode-wrong");
        }
        let phone = |typed: String| faults.take("phone", Phone::parse(&typed).map_err(PhoneError::key));
        self.phone = self.phone.and_then(phone).map(|phone| phone.e164());
        let email = |typed: String| faults.take("email", Email::parse(&typed).map_err(EmailError::key));
        self.email = self.email.and_then(email).map(|email| email.as_str().to_owned());
        self.sms_allowed &= self.phone.is_some();
        if self.birth.is_some_and(|birth| birth.is_after(today)) {
            faults.push("birth", "person-birth-future");
        }
        for (at, language) in self.languages.iter().enumerate() {
            let field = LANGUAGES.get(at).copied().unwrap_or("languages");
            if kernel::language::Language::by_code(&language.code).is_none() {
                faults.push(field, "form-choose-from-list");
            } else if self.languages[..at].iter().any(|other| other.code == language.code) {
                faults.push(field, "person-language-twice");
            }
        }
        self
    }

    /// The texts of the name, for the search.
    pub fn name_texts(&self) -> Vec<&str> {
        [&self.given_name, &self.family_name, &self.nickname].into_iter().flatten().map(String::as_str).collect()
    }
}

/// Saves what is known of a person.
#[derive(Debug, Clone)]
pub struct EditPerson {
    /// Who.
    pub participant: ParticipantId,
    /// The version that was changed.
    pub version: i64,
    /// As it is to be.
    pub details: Details,
    /// The national number.
    pub insz: InszChange,
}

impl Action for EditPerson {
    type Output = ();
    const NAME: &'static str = "person.edit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Write, Aspect::Identity).await?;
        let before = participant::load(tx, &permit).await?;
        let mut faults = Faults::default();
        let mut details = self.details.clone().checked(&mut faults, ctx.today());
        if details.nis != before.nis
            && let Some(nis) = &details.nis
            && !edit::municipality_exists(tx, ctx, nis).await?
        {
            faults.push("nis", "person-municipality-unknown");
        }
        if let Some(birth) = details.birth
            && before.birth.as_deref() != Some(birth.to_string().as_str())
            && let Some(ages) = birth.ages_on(ctx.today())
        {
            if *ages.end() < YOUNGEST {
                faults.push_with("birth", "person-birth-young", "years", YOUNGEST);
            } else if *ages.start() > OLDEST {
                faults.push("birth", "person-birth-old");
            }
        }
        if self.insz != InszChange::Keep && !edit::may_write_insz(tx, ctx, &permit).await? {
            faults.push("insz", "person-insz-not-allowed");
        }
        faults.done()?;
        if !permit.may(Verb::Write, Aspect::ContactDetails) {
            edit::keep_contact_details(tx, &permit, &mut details).await?;
        }
        let display = display_name(
            details.given_name.as_deref(),
            details.family_name.as_deref(),
            details.nickname.as_deref(),
            before.number,
        );
        let given = details.given_name.as_deref().or(details.nickname.as_deref()).unwrap_or_default();
        let sort = sort_key(given, details.family_name.as_deref().unwrap_or_default());
        edit::save(tx, &permit, &details, &display, &sort, self.version).await?;
        let texts = details.name_texts();
        names::index(tx, permit.partnership(), self.participant, &sort, &texts).await?;
        relations::sort_anew(tx, ctx, self.participant, &sort).await?;
        match self.insz {
            InszChange::Keep => {}
            InszChange::Set(insz) => edit::set_insz(tx, ctx, &permit, Some(insz)).await?,
            InszChange::Remove => edit::set_insz(tx, ctx, &permit, None).await?,
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.participant).about(self.participant));
        Ok(())
    }
}

/// Shows the national number to somebody who may see it. A deed of its own, so that each look is in the audit.
#[derive(Debug, Clone, Copy)]
pub struct ShowInsz {
    /// Whose.
    pub participant: ParticipantId,
}

impl Action for ShowInsz {
    type Output = Option<String>;
    const NAME: &'static str = "insz.shown";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Option<String>, Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Read, Aspect::NationalNumber).await?;
        let insz = edit::insz(tx, ctx, &permit).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "participant", self.participant).about(self.participant));
        Ok(insz)
    }
}
