//! A candidate asks a question; the office answers, and everybody reads both. Nobody reads who asked.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::model::{AskId, CallId, CallStatus};
use crate::rules::access::Part;
use crate::store::{ask, call};

/// Questions that one candidate can ask in an hour.
const MOST_AN_HOUR: i64 = 10;

/// A candidate asks.
#[derive(Debug, Clone)]
pub struct AskQuestion<'a> {
    /// Token of the link.
    pub token: &'a str,
    /// What.
    pub text: &'a str,
}

impl Action for AskQuestion<'_> {
    type Output = AskId;
    const NAME: &'static str = "call.ask";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AskId, Failure> {
        let (own, ctx, _) = door::candidate(tx, ctx, self.token).await?;
        own.require(Verb::Write, Part::Questions)?;
        let found = call::load(tx, &ctx, own.call()).await?.ok_or(Refusal::NotFound)?;
        if !found.takes_questions(ctx.now) {
            return Err(Refusal::field("question", "call-ask-closed").into());
        }
        if ask::since(tx, &ctx, own.candidacy(), ctx.now.plus_minutes(-60)).await? >= MOST_AN_HOUR {
            return Err(Refusal::TooMany(3600).into());
        }
        let id = ask::insert(tx, &ctx, own.call(), Some(own.candidacy()), self.text).await?;
        // The line names the question, not who asked it.
        tx.note(&ctx, audit::Line::new(Self::NAME, "call-ask", id));
        Ok(id)
    }
}

/// The office writes down a question that came another way.
#[derive(Debug, Clone)]
pub struct NoteAsk<'a> {
    /// Which call.
    pub call: CallId,
    /// What was asked.
    pub text: &'a str,
}

impl Action for NoteAsk<'_> {
    type Output = AskId;
    const NAME: &'static str = "call.note-ask";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AskId, Failure> {
        door::require(tx, ctx, Verb::Write, Part::Questions).await?;
        let found = call::load(tx, ctx, self.call).await?.ok_or(Refusal::NotFound)?;
        if found.status == CallStatus::Draft {
            return Err(Refusal::Conflict("call-not-published").into());
        }
        let id = ask::insert(tx, ctx, self.call, None, self.text).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call-ask", id));
        Ok(id)
    }
}

/// The office answers: published to all at once.
#[derive(Debug, Clone)]
pub struct AnswerAsk<'a> {
    /// Which call.
    pub call: CallId,
    /// Which question.
    pub id: AskId,
    /// The answer.
    pub text: &'a str,
    /// The version that was shown.
    pub version: i64,
}

impl Action for AnswerAsk<'_> {
    type Output = ();
    const NAME: &'static str = "call.answer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Write, Part::Questions).await?;
        ask::answer(tx, ctx, self.call, self.id, self.text, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call-ask", self.id));
        Ok(())
    }
}
