//! How a reminder reaches a participant. Only planned work reads this, to write to the person herself; nobody sees it.

use kernel::access::Permit;
use kernel::{Aspect, Refusal, Role, Verb};
use people::model::Channel;
use store::{Ctx, Failure, Tx, fetch_optional};

use crate::reminder::Ways;

/// What a reminder needs.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Reach {
    /// Given name.
    pub given_name: Option<String>,
    /// Nickname.
    pub nickname: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// May get text messages.
    pub sms_allowed: bool,
    /// E-mail.
    pub email: Option<String>,
    /// How the person likes to be reached.
    pub preferred_channel: Channel,
    /// JSON list of languages.
    pub languages: String,
}

/// Loads it, for Opstap itself.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Reach, Failure> {
    permit.require(Verb::Write, Aspect::Appointments)?;
    if ctx.actor.role != Role::System {
        return Err(Refusal::NotFound.into());
    }
    fetch_optional!(
        tx,
        Reach,
        "select given_name, nickname, phone, sms_allowed, email, preferred_channel, languages
         from agenda_reach where partnership_id = $1 and id = $2",
        permit.partnership(),
        permit.participant()
    )?
    .ok_or(Refusal::NotFound.into())
}

impl Reach {
    /// The ways to reach her.
    pub fn ways(&self) -> Ways<'_> {
        Ways {
            preferred: self.preferred_channel,
            email: self.email.as_deref(),
            phone: self.phone.as_deref(),
            sms_allowed: self.sms_allowed,
        }
    }
}
