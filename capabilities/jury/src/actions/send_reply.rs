//! A candidate replies to the decision (*weerwoord*), once and in time.

use call::Status;
use call::rules::access::Part;
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::{Outcome, ReplyId, Stage};
use crate::records::Reply;
use crate::rules::reply as rules;
use crate::store::{decision, panel, reply};

/// Sends the reply of whoever has this link.
pub struct SendReply<'a> {
    /// Token of the link.
    pub token: &'a str,
    /// What it says.
    pub text: &'a str,
}

impl Action for SendReply<'_> {
    type Output = ReplyId;
    const NAME: &'static str = "jury.reply";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<ReplyId, Failure> {
        let (own, ctx, row) = call::door::candidate(tx, ctx, self.token).await?;
        own.require(Verb::Write, Part::Reply)?;
        let stage = panel::find(tx, &ctx, row.call).await?.ok_or(Refusal::NotFound)?.stage;
        if !matches!(stage, Stage::Communicated | Stage::Concluded) {
            return Err(Refusal::NotFound.into());
        }
        let verdict = decision::verdict_of(tx, &ctx, row.call, row.id).await?.ok_or(Refusal::NotFound)?;
        let first = decision::first(tx, &ctx, row.call).await?.ok_or(Refusal::NotFound)?;
        let earlier = reply::of(tx, &ctx, row.call, row.id).await?.is_some();
        let mut faults = kernel::refusal::Faults::default();
        faults.check_length("text", self.text.trim(), 20_000);
        faults.done()?;
        rules::send(first.reply_until, ctx.now, earlier, self.text)?;
        let one = Reply {
            id: ctx.new_id(),
            call_id: row.call,
            candidacy_id: row.id,
            decision_id: verdict.decision_id,
            text: self.text.trim().to_owned(),
            sent_at: ctx.now,
            outcome: Outcome::Open,
            proposed: None,
            answer: String::new(),
            offer: String::new(),
            capacity: None,
            draft: 0,
            closed_at: None,
            version: 1,
        };
        reply::insert(tx, &ctx, &one).await?;
        call::set_status(tx, &ctx, row.id, Status::Bezwaar, None).await?;
        tx.note(&ctx, audit::Line::new(Self::NAME, "candidacy", row.id));
        Ok(one.id)
    }
}
