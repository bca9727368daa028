//! The candidates hear the decision: status, mail with a link, and the names of the chosen for everybody.

use call::rules::access::Part;
use call::{CallId, CallStatus, Candidacy, Status};
use kernel::{Refusal, Verb};
use store::outbox::{Channel, queue};
use store::{Action, Ctx, Failure, Tx, audit};
use web::Words;

use super::{changed, fresh};
use crate::gather::Reason;
use crate::model::{Stage, Verdict};
use crate::paper::Told;
use crate::records::{Decider, Decision, VerdictRow};
use crate::rules::{deciding, reply};
use crate::store::{decision, interest, panel, paper};
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
        let rows = gather::judged(tx, ctx, &desk.call).await?;
        let mut first = decision::first(tx, ctx, self.call).await?.ok_or(Refusal::NotFound)?;
        self.whole_term(tx, ctx, &desk, &mut first, &rows, &verdicts).await?;
        let last = self.words.day_year(first.reply_until);
        for row in rows {
            let Some(verdict) = verdicts.iter().rfind(|v| v.candidacy_id == row.id) else { continue };
            call::set_status(tx, ctx, row.id, status(verdict.verdict), None).await?;
            let token = call::new_link(tx, ctx, row.id).await?;
            let link = format!("{}/my-candidacy/{token}/decision", self.public_url.trim_end_matches('/'));
            let facts = [
                ("call", desk.call.title.clone()),
                ("link", link),
                ("day", last.clone()),
                ("contact", desk.call.contact_name.clone()),
            ];
            let subject = self.words.t("jury-mail-decision-subject");
            let body = self.words.with("jury-mail-decision-body", &facts);
            queue(tx, ctx, Channel::Mail, &row.email, &subject, &body).await?;
        }
        call::set_call_status(tx, ctx, self.call, CallStatus::Decided).await?;
        let line = audit::Line::new(Self::NAME, "call", self.call).fact("told", verdicts.len());
        tx.note(ctx, line.fact("reply_until", first.reply_until));
        Ok(())
    }
}

impl Communicate {
    /// The call gives so many days to reply after the decision. Who hears it on a later day has them from that day: a
    /// right to reply that is over before one can know of it is none. The letters, which nobody got yet, then say so.
    async fn whole_term(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        desk: &door::Desk,
        first: &mut Decision,
        rows: &[Candidacy],
        verdicts: &[VerdictRow],
    ) -> Result<(), Failure> {
        let until = reply::last_day_heard(first.decided_on, ctx.today(), desk.call.calendar.reply_days);
        if until <= first.reply_until {
            return Ok(());
        }
        first.reply_until = until;
        decision::give_until(tx, ctx, first.id, until).await?;
        paper::drop_letters(tx, ctx, first.id).await?;
        let deciders = decision::deciders(tx, ctx, self.call).await?;
        let deciders: Vec<Decider> = deciders.into_iter().filter(|d| d.decision_id == first.id).collect();
        let away = super::decide::recusals(&interest::all(tx, ctx, self.call).await?);
        let mut reasoned = Vec::new();
        for verdict in
            verdicts.iter().filter(|v| v.decision_id == first.id && rows.iter().any(|r| r.id == v.candidacy_id))
        {
            reasoned.push((verdict.clone(), gather::read::<Vec<Reason>>(&verdict.reasons)?));
        }
        let told = Told { call: &desk.call, on: first.decided_on, reply_until: Some(until), deciders: &deciders };
        super::decide::letters(tx, ctx, &self.words, (first.id, &told), &away, rows, &reasoned).await
    }
}
