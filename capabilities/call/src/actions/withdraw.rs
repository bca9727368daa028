//! A candidate withdraws, or takes it up again while the call is open. Nothing is thrown away.

use kernel::{Refusal, Verb};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use web::L10n;

use crate::door;
use crate::model::{CallStatus, Status};
use crate::rules::access::Part;
use crate::store::{call, candidacy};

/// Withdraws.
pub struct Withdraw<'a> {
    /// Token of the link.
    pub token: &'a str,
    /// The version that was shown.
    pub version: i64,
    /// Words for the mail.
    pub l10n: &'a L10n,
}

impl Action for Withdraw<'_> {
    type Output = ();
    const NAME: &'static str = "candidacy.withdraw";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (own, ctx, mut row) = door::candidate(tx, ctx, self.token).await?;
        own.require(Verb::Write, Part::Candidacy)?;
        if row.withdrawn_at.is_some() || !can_withdraw(row.status) {
            return Err(Refusal::Conflict("candidacy-decided").into());
        }
        let found = call::load(tx, &ctx, own.call()).await?.ok_or(Refusal::NotFound)?;
        row.status = Status::Stopgezet;
        row.withdrawn_at = Some(ctx.now);
        candidacy::save(tx, &ctx, &row, self.version).await?;
        candidacy::step(tx, &ctx, row.id, Status::Stopgezet, None).await?;
        let l = self.l10n.words("nl-BE");
        let facts = [("call", found.title.clone()), ("contact", found.contact_email.clone())];
        let (subject, body) =
            (l.with("mail-call-withdrawn-subject", &facts), l.with("mail-call-withdrawn-text", &facts));
        outbox::queue(tx, &ctx, Channel::Mail, &row.email, &subject, &body).await?;
        tx.note(&ctx, audit::Line::new(Self::NAME, "candidacy", row.id));
        Ok(())
    }
}

/// Until the jury has decided.
pub fn can_withdraw(status: Status) -> bool {
    matches!(
        status,
        Status::Geinitieerd
            | Status::Ingediend
            | Status::Ontvangen
            | Status::DossierOnvolledig
            | Status::DossierVolledig
            | Status::Ontvankelijk
            | Status::InVerwerking
            | Status::KlaarVoorBeslissing
            | Status::InWacht
    )
}

/// Takes a withdrawn candidacy up again: it is a draft as before, to be sent in anew.
#[derive(Debug, Clone, Copy)]
pub struct Resume<'a> {
    /// Token of the link.
    pub token: &'a str,
    /// The version that was shown.
    pub version: i64,
}

impl Action for Resume<'_> {
    type Output = ();
    const NAME: &'static str = "candidacy.resume";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (own, ctx, mut row) = door::candidate(tx, ctx, self.token).await?;
        own.require(Verb::Write, Part::Candidacy)?;
        let found = call::load(tx, &ctx, own.call()).await?.ok_or(Refusal::NotFound)?;
        if row.withdrawn_at.is_none() {
            return Err(Refusal::Conflict("candidacy-sent").into());
        }
        if found.status != CallStatus::Published || !found.calendar.is_open(ctx.now) {
            return Err(Refusal::Conflict("call-closed").into());
        }
        if candidacy::of_organisation(tx, &ctx, row.call, &row.kbo).await?.is_some() {
            return Err(Refusal::Conflict("candidacy-other").into());
        }
        row.status = Status::Geinitieerd;
        row.withdrawn_at = None;
        row.submitted_at = None;
        row.number = None;
        row.content_hash = None;
        candidacy::save(tx, &ctx, &row, self.version).await?;
        candidacy::step(tx, &ctx, row.id, Status::Geinitieerd, None).await?;
        tx.note(&ctx, audit::Line::new(Self::NAME, "candidacy", row.id));
        Ok(())
    }
}
