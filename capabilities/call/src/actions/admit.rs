//! The lead looks at the eligibility rules: admissible, incomplete, or not admissible with the reason.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use web::L10n;

use super::apply::mail_link;
use crate::door;
use crate::model::{CandidacyId, RuleId, Status};
use crate::rules::access::Part;
use crate::store::{call, candidacy};

/// What the lead found.
#[derive(Debug, Clone)]
pub struct Admit<'a> {
    /// Which candidacy.
    pub id: CandidacyId,
    /// Each rule, and whether it is met.
    pub checks: &'a [(RuleId, bool, Option<String>)],
    /// `Ontvangen`, `DossierOnvolledig`, `Ontvankelijk` or `Onontvankelijk`.
    pub status: Status,
    /// Why; needed unless it is admissible or only confirmed.
    pub reason: Option<&'a str>,
    /// The version that was shown.
    pub version: i64,
}

/// What the lead can say of a candidacy before the jury reads it.
pub const VERDICTS: [Status; 4] =
    [Status::Ontvangen, Status::DossierOnvolledig, Status::Ontvankelijk, Status::Onontvankelijk];

impl Action for Admit<'_> {
    type Output = ();
    const NAME: &'static str = "candidacy.admit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let office = door::require(tx, ctx, Verb::Decide, Part::Candidacy).await?;
        let row = candidacy::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        office.require_of(&row, Verb::Decide, Part::Candidacy)?;
        let before =
            VERDICTS.contains(&row.status) || matches!(row.status, Status::Ingediend | Status::DossierVolledig);
        if !before || row.withdrawn_at.is_some() {
            return Err(Refusal::Conflict("candidacy-decided").into());
        }
        if !VERDICTS.contains(&self.status) {
            return Err(Refusal::field("status", "candidacy-verdict-missing").into());
        }
        let found = call::load(tx, ctx, row.call).await?.ok_or(Refusal::NotFound)?;
        let met = |id: RuleId| self.checks.iter().any(|(rule, met, _)| *rule == id && *met);
        if self.status == Status::Ontvankelijk && !found.rules.iter().all(|rule| met(rule.id)) {
            return Err(Refusal::field("status", "candidacy-rules-open").into());
        }
        // Equal treatment: the deadline is the same for all, and what was entered as late stays inadmissible.
        if row.late_reason.is_some() && self.status != Status::Onontvankelijk {
            return Err(Refusal::field("status", "candidacy-late-stays").into());
        }
        let other = candidacy::of_organisation(tx, ctx, row.call, &row.kbo).await?.filter(|one| one.id != row.id);
        if other.is_some() && self.status != Status::Onontvankelijk {
            return Err(Refusal::field("status", "candidacy-second").into());
        }
        let reasoned = matches!(self.status, Status::DossierOnvolledig | Status::Onontvankelijk);
        if reasoned && self.reason.is_none() {
            return Err(Refusal::field("reason", "candidacy-reason-missing").into());
        }
        if row.version != self.version {
            return Err(Refusal::Stale { current: row.version }.into());
        }
        for (rule, met, note) in self.checks.iter().filter(|(rule, ..)| found.rules.iter().any(|r| r.id == *rule)) {
            candidacy::save_check(tx, ctx, self.id, *rule, *met, note.as_deref()).await?;
        }
        candidacy::set_status(tx, ctx, self.id, self.status, self.reason).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "candidacy", self.id).fact("status", self.status));
        Ok(())
    }
}

/// The office mails a new link: the candidate lost the mail.
pub struct SendLink<'a> {
    /// Which candidacy.
    pub id: CandidacyId,
    /// Words for the mail.
    pub l10n: &'a L10n,
    /// Address of this installation.
    pub public_url: &'a str,
}

impl Action for SendLink<'_> {
    type Output = ();
    const NAME: &'static str = "candidacy.send-link";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let office = door::require(tx, ctx, Verb::Write, Part::Candidacy).await?;
        let row = candidacy::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        office.require_of(&row, Verb::Write, Part::Candidacy)?;
        let found = call::load(tx, ctx, row.call).await?.ok_or(Refusal::NotFound)?;
        let l = self.l10n.words("nl-BE");
        mail_link(tx, ctx, &l, self.public_url, &found, (row.id, &row.email)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "candidacy", self.id));
        Ok(())
    }
}
