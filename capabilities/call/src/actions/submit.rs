//! A candidate sends in: by our clock, whole, one organisation alone. A hash of everything is kept and mailed.

use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use web::L10n;

use super::draft::{confirm, open};
use crate::model::{AnnexState, CandidacyId, Status};
use crate::records::Annex;
use crate::rules::access::Part;
use crate::rules::{content, form};
use crate::store::{annex, call, candidacy};
use crate::words;

/// Sends in what was saved.
pub struct Submit<'a> {
    /// Token of the link.
    pub token: &'a str,
    /// One organisation, alone: said by the candidate.
    pub alone: bool,
    /// The version that was shown.
    pub version: i64,
    /// Words for the mail.
    pub l10n: &'a L10n,
    /// Address of this installation.
    pub public_url: &'a str,
}

impl Action for Submit<'_> {
    type Output = CandidacyId;
    const NAME: &'static str = "candidacy.submit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<CandidacyId, Failure> {
        let (_, ctx, mut row, found) = open(tx, ctx, self.token, Part::Candidacy).await?;
        // The number first: its row lets two of one organisation through one after the other.
        let number = call::next_number(tx, &ctx, row.call).await?;
        confirm(tx, &ctx, &mut row).await?;
        let answers = crate::answers(tx, &ctx, &row).await?;
        let annexes = annex::of(tx, &ctx, row.id).await?;
        let waits = annexes.iter().any(|a| a.state == AnnexState::Quarantined);
        form::check_whole(&row, &answers, self.alone, waits)?;
        let annexes: Vec<Annex> = annexes.into_iter().filter(|a| a.state == AnnexState::Checked).collect();
        row.number = Some(number);
        row.status = Status::Ingediend;
        row.submitted_at = Some(ctx.now);
        row.content_hash = Some(content::of(&row, &answers, &annexes));
        candidacy::save(tx, &ctx, &row, self.version).await?;
        candidacy::step(tx, &ctx, row.id, Status::Ingediend, None).await?;
        let l = self.l10n.words("nl-BE");
        let facts = [
            ("call", found.title.clone()),
            ("number", row.number.unwrap_or_default().to_string()),
            ("at", words::second(&l, ctx.now)),
            ("hash", row.hash_words()),
            ("link", format!("{}/my-candidacy/{}", self.public_url.trim_end_matches('/'), self.token)),
        ];
        let (subject, body) = (l.with("mail-call-sent-subject", &facts), l.with("mail-call-sent-text", &facts));
        outbox::queue(tx, &ctx, Channel::Mail, &row.email, &subject, &body).await?;
        tx.note(&ctx, audit::Line::new(Self::NAME, "candidacy", row.id).fact("number", row.number.unwrap_or_default()));
        Ok(row.id)
    }
}
