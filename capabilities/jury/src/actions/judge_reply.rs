//! A reply is judged: by whom, what is proposed, who agrees, and what comes of it.

use call::rules::access::Part;
use call::{CallId, Candidacy};
use kernel::refusal::Faults;
use kernel::{Refusal, StaffId, Verb};
use store::outbox::{Channel, queue};
use store::{Action, Ctx, Failure, Tx, audit};
use web::Words;

use super::communicate::status;
use super::{changed, known};
use crate::door::{self, Desk};
use crate::gather::{self, Reason};
use crate::model::{DecisionId, Outcome, PaperKind, ReplyId, Verdict};
use crate::paper::{self, Told};
use crate::records::{Decider, Decision, Handler, Reply, VerdictRow};
use crate::rules::reply as rules;
use crate::store::{decision, interest, reply};

/// The lead names who judges a reply.
pub struct NameHandlers {
    /// On which call.
    pub call: CallId,
    /// Which reply.
    pub reply: ReplyId,
    /// Who.
    pub staff: Vec<StaffId>,
}

/// How each handler stands, for the rule.
async fn bench(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &Candidacy,
    all: &[Handler],
    draft: i64,
) -> Result<Vec<rules::Handler>, Failure> {
    let away = super::decide::recusals(&interest::all(tx, ctx, row.call).await?);
    Ok(all
        .iter()
        .map(|h| rules::Handler {
            decided: h.decided,
            recused: away.iter().any(|d| d.staff_id == h.staff_id && d.candidacy_id == row.id),
            agrees: draft > 0 && h.agreed_draft == Some(draft),
        })
        .collect())
}

impl Action for NameHandlers {
    type Output = ();
    const NAME: &'static str = "jury.reply-handlers";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::desk(tx, ctx, self.call, Verb::Decide, Part::Reply).await?;
        reply::hold(tx, ctx, self.call, self.reply).await?;
        let one = reply::find(tx, ctx, self.call, self.reply).await?.ok_or(Refusal::NotFound)?;
        let row = call::candidacy(tx, ctx, one.candidacy_id).await?.ok_or(Refusal::NotFound)?;
        desk.require(&row)?;
        if one.outcome != Outcome::Open {
            return Err(Refusal::Conflict("jury-reply-closed").into());
        }
        let deciders = decision::deciders(tx, ctx, self.call).await?;
        let before = reply::handlers(tx, ctx, self.call).await?;
        let mut all = Vec::new();
        for staff in &self.staff {
            if all.iter().any(|h: &Handler| h.staff_id == *staff) {
                continue;
            }
            let known = known(tx, ctx, *staff, "handlers").await?;
            let was = before.iter().find(|h| h.reply_id == one.id && h.staff_id == *staff);
            all.push(Handler {
                reply_id: one.id,
                staff_id: *staff,
                name: known.name,
                organisation: known.organisation,
                decided: deciders.iter().any(|d| d.staff_id == *staff),
                agreed_draft: was.and_then(|h| h.agreed_draft),
                agreed_at: was.and_then(|h| h.agreed_at),
            });
        }
        rules::bench(&bench(tx, ctx, &row, &all, 0).await?)?;
        reply::set_handlers(tx, ctx, &one, &all).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "candidacy", row.id).fact("handlers", all.len()));
        Ok(())
    }
}

/// One of those who judge proposes an outcome; who agreed with an older proposal agrees anew.
pub struct ProposeOutcome {
    /// On which call.
    pub call: CallId,
    /// Which reply.
    pub reply: ReplyId,
    /// What the page showed.
    pub version: i64,
    /// Maintained or amended.
    pub outcome: Outcome,
    /// Why, to the candidate.
    pub answer: String,
    /// What is agreed when the decision becomes: chosen.
    pub offer: String,
    /// Coaches then, in hundredths of full time.
    pub capacity: Option<i64>,
}

fn handles(ctx: &Ctx, handlers: &[Handler]) -> Result<(), Refusal> {
    if handlers.iter().any(|h| h.staff_id == ctx.actor.staff) { Ok(()) } else { Err(Refusal::NotFound) }
}

impl Action for ProposeOutcome {
    type Output = ();
    const NAME: &'static str = "jury.reply-propose";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (_, mut one, row, handlers) = door::reply(tx, ctx, self.call, self.reply).await?;
        handles(ctx, &handlers)?;
        if one.outcome != Outcome::Open {
            return Err(Refusal::Conflict("jury-reply-closed").into());
        }
        if one.version != self.version {
            return Err(Refusal::Stale { current: one.version }.into());
        }
        let mut faults = Faults::default();
        if self.outcome == Outcome::Open {
            faults.push("outcome", "jury-outcome-missing");
        }
        if self.answer.trim().is_empty() {
            faults.push("answer", "jury-answer-missing");
        }
        // A reply never harms: amended means chosen, or chosen with another offer.
        let becomes_chosen = self.outcome == Outcome::Amended;
        if becomes_chosen && self.offer.trim().is_empty() {
            faults.push("offer", "jury-offer-missing");
        }
        if becomes_chosen && self.capacity.is_none() {
            faults.push("capacity", "jury-capacity-missing");
        }
        faults.done()?;
        one.proposed = Some(self.outcome);
        self.answer.trim().clone_into(&mut one.answer);
        one.offer = if becomes_chosen { self.offer.trim().to_owned() } else { String::new() };
        one.capacity = self.capacity.filter(|_| becomes_chosen);
        one.draft += 1;
        changed(reply::save(tx, ctx, &one).await?, one.version)?;
        reply::agree(tx, ctx, one.id, one.draft).await?;
        let line = audit::Line::new(Self::NAME, "candidacy", row.id).fact("outcome", self.outcome);
        tx.note(ctx, line.fact("draft", one.draft));
        Ok(())
    }
}

/// One of those who judge agrees; when all do, the outcome is final, and the candidate hears it.
pub struct AgreeReply {
    /// On which call.
    pub call: CallId,
    /// Which reply.
    pub reply: ReplyId,
    /// The proposal that was shown.
    pub draft: i64,
    /// Where Opstap is, for the link.
    pub public_url: String,
    /// Words of letter and mail.
    pub words: Words,
}

impl Action for AgreeReply {
    /// Is it final now?
    type Output = bool;
    const NAME: &'static str = "jury.reply-agree";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
        // Of two who agree at one instant the second must see the first, or nobody closes it.
        reply::hold(tx, ctx, self.call, self.reply).await?;
        let (desk, mut one, row, mut handlers) = door::reply(tx, ctx, self.call, self.reply).await?;
        handles(ctx, &handlers)?;
        if one.outcome != Outcome::Open {
            return Err(Refusal::Conflict("jury-reply-closed").into());
        }
        let Some(outcome) = one.proposed.filter(|_| one.draft == self.draft) else {
            return Err(Refusal::Stale { current: one.draft }.into());
        };
        reply::agree(tx, ctx, one.id, one.draft).await?;
        for h in handlers.iter_mut().filter(|h| h.staff_id == ctx.actor.staff) {
            h.agreed_draft = Some(one.draft);
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "candidacy", row.id).fact("draft", one.draft));
        let bench = bench(tx, ctx, &row, &handlers, one.draft).await?;
        match rules::close(one.outcome, &bench) {
            Err(Refusal::Conflict("jury-reply-disagree")) => return Ok(false),
            other => other?,
        }
        one.outcome = outcome;
        one.closed_at = Some(ctx.now);
        changed(reply::save(tx, ctx, &one).await?, one.version)?;
        self.finish(tx, ctx, &desk, &one, &row, &handlers).await?;
        tx.note(ctx, audit::Line::new("jury.reply-closed", "candidacy", row.id).fact("outcome", outcome));
        Ok(true)
    }
}

impl AgreeReply {
    /// The outcome: when it changes the decision a new one is added; the one before stays. Letter, status, mail.
    async fn finish(
        &self,
        tx: &mut Tx,
        ctx: &Ctx,
        desk: &Desk,
        one: &Reply,
        row: &Candidacy,
        handlers: &[Handler],
    ) -> Result<(), Failure> {
        let mut verdict = decision::verdict_of(tx, ctx, self.call, row.id).await?.ok_or(Refusal::NotFound)?;
        let reasons: Vec<Reason> = gather::read(&verdict.reasons)?;
        let id: DecisionId = ctx.new_id();
        let deciders: Vec<Decider> = handlers
            .iter()
            .map(|h| Decider {
                decision_id: id,
                staff_id: h.staff_id,
                name: h.name.clone(),
                organisation: h.organisation.clone(),
            })
            .collect();
        let mut about = verdict.decision_id;
        if one.outcome == Outcome::Amended {
            let all = decision::all(tx, ctx, self.call).await?;
            let first = all.first().ok_or(Refusal::NotFound)?;
            let now = Decision {
                id,
                seq: all.last().map_or(1, |d| d.seq) + 1,
                decided_on: ctx.today(),
                decided_at: ctx.now,
                place: first.place.clone(),
                course: one.answer.clone(),
                reply_until: first.reply_until,
                ranking: first.ranking.clone(),
                reply_id: Some(one.id),
            };
            verdict = VerdictRow {
                decision_id: id,
                seq: now.seq,
                verdict: Verdict::Chosen,
                offer: one.offer.clone(),
                capacity: one.capacity,
                ..verdict
            };
            decision::insert(tx, ctx, self.call, &now, &deciders, std::slice::from_ref(&verdict)).await?;
            about = id;
        }
        call::set_status(tx, ctx, row.id, status(verdict.verdict), None).await?;
        let told = Told { call: &desk.call, on: ctx.today(), reply_until: None, deciders: &deciders };
        let bytes = paper::reply_letter(&self.words, &told, row, one, &verdict, &reasons)?;
        paper::keep(tx, ctx, self.call, about, Some(row.id), PaperKind::ReplyLetter, &bytes).await?;
        let token = call::new_link(tx, ctx, row.id).await?;
        let link = format!("{}/my-candidacy/{token}/decision", self.public_url.trim_end_matches('/'));
        let facts = [("call", desk.call.title.clone()), ("link", link), ("contact", desk.call.contact_name.clone())];
        let subject = self.words.t("jury-mail-reply-subject");
        queue(tx, ctx, Channel::Mail, &row.email, &subject, &self.words.with("jury-mail-reply-body", &facts)).await?;
        Ok(())
    }
}
