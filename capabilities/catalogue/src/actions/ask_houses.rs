//! Opstap asks houses whether what the catalogue says of them is still so.

use std::collections::BTreeMap;

use kernel::{Day, OrganisationId};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use web::L10n;

use crate::model::Service;
use crate::rules;
use crate::settings;
use crate::store::{links, read, write};

/// Mails each house once about all its doubtful services, with a link.
pub(crate) struct AskHouses<'a> {
    /// Words.
    pub l10n: &'a L10n,
    /// Address of this installation.
    pub public_url: &'a str,
}

impl Action for AskHouses<'_> {
    type Output = usize;
    const NAME: &'static str = "places.ask";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        let today = ctx.today();
        let agreement = settings::agreement(today);
        let doubtful = write::to_ask(tx, ctx, agreement).await?;
        let services = read::services(tx, ctx, read::Which::Ids(&doubtful)).await?;
        let mut mails: BTreeMap<(OrganisationId, String), Vec<&Service>> = BTreeMap::new();
        for service in services.iter().filter(|s| rules::ask_now(s, today, agreement)) {
            if let Some(mailbox) = service.mailbox() {
                mails.entry((service.organisation_id, mailbox.to_owned())).or_default().push(service);
            }
        }
        let mut sent = 0;
        for ((organisation, mailbox), services) in &mails {
            let mut names = Vec::new();
            for service in services {
                // Two programs may look at the same moment: who writes the day sends the mail.
                if write::asked(tx, ctx, service.id, today.plus_days(-agreement.ask_again_after_days)).await? {
                    names.push(format!("- {}", service.name));
                }
            }
            if names.is_empty() {
                continue;
            }
            self.mail(tx, ctx, *organisation, mailbox, &names, today.plus_days(agreement.link_days)).await?;
            sent += 1;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership).fact("mails", sent));
        Ok(sent)
    }
}

impl AskHouses<'_> {
    async fn mail(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        organisation: OrganisationId,
        mailbox: &str,
        names: &[String],
        until: Day,
    ) -> Result<(), Failure> {
        let token = links::make(tx, ctx, organisation, until).await?;
        let l = self.l10n.words("nl-BE");
        let facts = [
            ("names", names.join("\n")),
            ("link", format!("{}/places/{token}", self.public_url.trim_end_matches('/'))),
            ("day", l.day_year(until)),
        ];
        outbox::queue(
            tx,
            ctx,
            Channel::Mail,
            mailbox,
            &l.t("mail-places-subject"),
            &l.with("mail-places-text", &facts),
        )
        .await?;
        Ok(())
    }
}
