//! The candidates hear the decision: status, mail with a link, and the names of the chosen for everybody.

use call::rules::access::Part;
use call::{CallId, CallStatus, Status};
use kernel::Verb;
use store::outbox::{Channel, queue};
use store::{Action, Ctx, Failure, Tx, audit};
use web::Words;

use super::{changed, fresh};
use crate::model::{Stage, Verdict};
use crate::rules::deciding;
use crate::store::{decision, panel};
use crate::{door, gather};

/// Tells all candidates at once.
pub struct Communicate {
    /// On which call.
    pub call: CallId,
    /// What the page showed.
    pub version: i64,
    /// Where Opstap is, for the links.
    pub public_url: String,
    /// Words of the mails.
    pub words: Words,
}

/// Status of a candidacy after a verdict.
pub(crate) fn status(verdict: Verdict) -> Status {
    match verdict {
        Verdict::Chosen => Status::Goedgekeurd,
        Verdict::NotChosen => Status::Geweigerd,
    }
}

impl Action for Communicate {
    type Output = ();
    const NAME: &'static str = "jury.communicate";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Decide, Part::Decision).await?;
        let panel = desk.panel()?;
        fresh(panel, self.version)?;
        deciding::communicate(panel.stage)?;
        changed(panel::go(tx, ctx, panel, Stage::Communicated, None).await?, panel.version)?;
        let verdicts = decision::verdicts(tx, ctx, self.call).await?;
        let last = decision::first(tx, ctx, self.call).await?.map(|d| self.words.day_year(d.reply_until));
        for row in gather::judged(tx, ctx, &desk.call).await? {
            let Some(verdict) = verdicts.iter().rfind(|v| v.candidacy_id == row.id) else { continue };
            call::set_status(tx, ctx, row.id, status(verdict.verdict), None).await?;
            let token = call::new_link(tx, ctx, row.id).await?;
            let link = format!("{}/my-candidacy/{token}/decision", self.public_url.trim_end_matches('/'));
            let facts = [
                ("call", desk.call.title.clone()),
                ("link", link),
                ("day", last.clone().unwrap_or_default()),
                ("contact", desk.call.contact_name.clone()),
            ];
            let subject = self.words.t("jury-mail-decision-subject");
            let body = self.words.with("jury-mail-decision-body", &facts);
            queue(tx, ctx, Channel::Mail, &row.email, &subject, &body).await?;
        }
        call::set_call_status(tx, ctx, self.call, CallStatus::Decided).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("told", verdicts.len()));
        Ok(())
    }
}
