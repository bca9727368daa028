//! A person becomes known: from a nickname and a place to a full identity, all of it optional.

use kernel::ParticipantId;
use kernel::name::sort_key;
use store::{Ctx, Failure, Tx};

use crate::model::{Channel, DigitalAccess, Gender, Language, Status, display_name};
use crate::store::{names, participant};

/// What is known at the first moment. `..Default::default()` for all that is not.
#[derive(Debug, Clone)]
pub struct NewParticipant<'a> {
    /// Given name.
    pub given_name: Option<&'a str>,
    /// Family name.
    pub family_name: Option<&'a str>,
    /// Nickname.
    pub nickname: Option<&'a str>,
    /// Birth date, ISO text of `kernel::partial_date`.
    pub birth: Option<&'a str>,
    /// Gender.
    pub gender: Gender,
    /// NIS code, valid on this day.
    pub nis: Option<&'a str>,
    /// Street and number.
    pub street: Option<&'a str>,
    /// Postcode.
    pub postcode: Option<&'a str>,
    /// Has no address.
    pub no_address: bool,
    /// Phone, E.164.
    pub phone: Option<&'a str>,
    /// Text messages allowed.
    pub sms_allowed: bool,
    /// E-mail.
    pub email: Option<&'a str>,
    /// How to reach.
    pub preferred_channel: Channel,
    /// Digital access.
    pub digital_access: DigitalAccess,
    /// Needs an interpreter.
    pub interpreter_needed: bool,
    /// Languages.
    pub languages: Vec<Language>,
    /// How far.
    pub status: Status,
}

impl Default for NewParticipant<'_> {
    fn default() -> Self {
        Self {
            given_name: None,
            family_name: None,
            nickname: None,
            birth: None,
            gender: Gender::Unknown,
            nis: None,
            street: None,
            postcode: None,
            no_address: false,
            phone: None,
            sms_allowed: false,
            email: None,
            preferred_channel: Channel::Unknown,
            digital_access: DigitalAccess::Unknown,
            interpreter_needed: false,
            languages: Vec::new(),
            status: Status::Met,
        }
    }
}

/// Creates the person, inside an action of outreach or referral, which writes the audit line and begins the
/// relations (who met or referred). Nobody sees the person before that.
pub async fn create(tx: &mut Tx, ctx: &Ctx, new: &NewParticipant<'_>) -> Result<ParticipantId, Failure> {
    let id: ParticipantId = ctx.new_id();
    let number = participant::next_number(tx, ctx.actor.partnership).await?;
    let display = display_name(new.given_name, new.family_name, new.nickname, number);
    let given = new.given_name.or(new.nickname).unwrap_or_default();
    let sort = sort_key(given, new.family_name.unwrap_or_default());
    participant::insert(tx, ctx, id, number, new, &display, &sort).await?;
    let texts: Vec<&str> = [new.given_name, new.family_name, new.nickname].into_iter().flatten().collect();
    names::index(tx, ctx.actor.partnership, id, &sort, &texts).await?;
    Ok(id)
}
