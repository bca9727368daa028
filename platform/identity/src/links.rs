//! The mail with a link to choose a password: for an invitation and for a forgotten password.

use kernel::StaffId;
use store::outbox::{Channel, queue};
use store::{Ctx, Failure, Tx};
use web::App;

use crate::records::Purpose;
use crate::store as sql;
use crate::totp::token;

/// A link to be sent. Made before the action that sends it, because an action may run twice.
pub struct Link {
    purpose: Purpose,
    url: String,
    token_hash: Vec<u8>,
    subject: String,
    body: String,
}

impl Link {
    /// A new link, with its mail in the language of who gets it. The mail names nobody.
    pub fn new(app: &App, purpose: Purpose, language: &str) -> Self {
        let token = token(&app.entropy);
        let url = format!("{}/invitation/{token}", app.settings.public_url.trim_end_matches('/'));
        let l = app.l10n.words(language);
        let (subject, body) = match purpose {
            Purpose::Invitation => (l.t("mail-invitation-subject"), l.t1("mail-invitation-text", "link", &url)),
            Purpose::Password => (l.t("mail-password-subject"), l.t1("mail-password-text", "link", &url)),
        };
        Self { purpose, url, token_hash: web::digest(&token), subject, body }
    }

    /// The address itself, for the command line; it works once, for whoever has it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// How long it works, in minutes: a week to begin, an hour for a forgotten password.
    fn minutes(&self) -> i64 {
        match self.purpose {
            Purpose::Invitation => 7 * 24 * 60,
            Purpose::Password => 60,
        }
    }

    /// Stores the link and queues its mail. With no address (nobody has asked this) only the link is stored, for
    /// nobody, so that both take as long.
    pub async fn send(&self, tx: &mut Tx, ctx: &Ctx, staff: StaffId, email: Option<&str>) -> Result<(), Failure> {
        let until = ctx.now.plus_minutes(self.minutes());
        sql::links::insert(tx, ctx, ctx.new_id(), staff, self.purpose, &self.token_hash, until).await?;
        if let Some(email) = email {
            queue(tx, ctx, Channel::Mail, email, &self.subject, &self.body).await?;
        }
        Ok(())
    }
}
