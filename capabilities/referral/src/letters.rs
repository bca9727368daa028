//! Mails to referrers: that something happened, and the link. Never who, never what.

use kernel::{PartnershipId, ReferralId};
use store::outbox::{Channel, queue};
use store::{Ctx, Failure, Tx, Vault};
use web::{App, L10n};

use crate::store::referral::Referral;

/// What a mail needs beside the database: words and the address of this installation.
#[derive(Clone, Copy)]
pub struct Letters<'a> {
    words: &'a L10n,
    public_url: &'a str,
}

impl<'a> Letters<'a> {
    /// Of an application.
    pub fn of(app: &'a App) -> Self {
        Self { words: &app.l10n, public_url: app.settings.public_url.trim_end_matches('/') }
    }

    /// The six digits.
    pub(crate) async fn code(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        to: &str,
        language: &str,
        code: &str,
    ) -> Result<(), Failure> {
        let l = self.words.words(language);
        queue(tx, ctx, Channel::Mail, to, &l.t("mail-refer-code-subject"), &l.t1("mail-refer-code-text", "code", code))
            .await?;
        Ok(())
    }

    /// "We have it": with the status link, for those without account.
    pub(crate) async fn received(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        to: &str,
        language: &str,
        id: ReferralId,
    ) -> Result<(), Failure> {
        let l = self.words.words(language);
        let link = format!("{}{}", self.public_url, status_path(&ctx.vault, ctx.actor.partnership, id));
        queue(
            tx,
            ctx,
            Channel::Mail,
            to,
            &l.t("mail-refer-received-subject"),
            &l.t1("mail-refer-received-text", "link", link),
        )
        .await?;
        Ok(())
    }

    /// "There is news": to whom referred, with or without account.
    pub(crate) async fn news(&self, tx: &mut Tx, ctx: &Ctx, row: &Referral) -> Result<(), Failure> {
        let (to, language, path) = match &row.source_email {
            Some(email) => {
                let path = status_path(&ctx.vault, ctx.actor.partnership, row.id);
                (email.clone(), row.mail_language.clone(), path)
            }
            // Whoever decides on her own referral needs no mail about it.
            None if row.staff_id == ctx.actor.staff => return Ok(()),
            None => match identity::staff::by_id(tx, ctx, row.staff_id).await? {
                Some(staff) if staff.active => (staff.email, staff.language, format!("/referrals/{}", row.id)),
                _ => return Ok(()),
            },
        };
        let l = self.words.words(&language);
        let link = format!("{}{path}", self.public_url);
        queue(
            tx,
            ctx,
            Channel::Mail,
            &to,
            &l.t("mail-refer-news-subject"),
            &l.t1("mail-refer-news-text", "link", link),
        )
        .await?;
        Ok(())
    }
}

/// The secret of the status link. Made from the installation's index key, so that each mail can carry the same link
/// while the database holds only its hash.
pub(crate) fn status_token(vault: &Vault, partnership: PartnershipId, id: ReferralId) -> String {
    kernel::hex(&vault.index_hash("referral-status", &format!("{partnership}/{id}"))[..24])
}

/// Path of the status page without account.
pub(crate) fn status_path(vault: &Vault, partnership: PartnershipId, id: ReferralId) -> String {
    format!("/refer/status/{}", status_token(vault, partnership, id))
}
