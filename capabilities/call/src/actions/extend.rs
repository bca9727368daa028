//! The lead gives everybody more time: a published act with its reason, told to all who have a draft or candidacy.

use kernel::{Moment, Refusal, Verb};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use web::L10n;

use crate::door;
use crate::model::{CallId, CallStatus};
use crate::rules::access::Part;
use crate::store::{call, candidacy};
use crate::words;

/// More time, for all.
pub struct Extend<'a> {
    /// Which call.
    pub id: CallId,
    /// The new deadline.
    pub becomes: Moment,
    /// Why; published.
    pub reason: &'a str,
    /// The version that was shown.
    pub version: i64,
    /// Words for the mails.
    pub l10n: &'a L10n,
    /// Address of this installation.
    pub public_url: &'a str,
}

impl Action for Extend<'_> {
    type Output = ();
    const NAME: &'static str = "call.extend";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Call).await?;
        let mut found = call::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        // After the deadline more time would help some and not others.
        if found.status != CallStatus::Published || !found.calendar.in_time(ctx.now) {
            return Err(Refusal::Conflict("call-closed").into());
        }
        let was = found.calendar.deadline;
        if self.becomes <= was {
            return Err(Refusal::field("deadline_on", "call-extend-later").into());
        }
        found.calendar.extend_to(self.becomes);
        call::save(tx, ctx, &found, self.version).await?;
        call::extend(tx, ctx, self.id, was, self.becomes, self.reason).await?;
        let l = self.l10n.words("nl-BE");
        let facts = [
            ("call", found.title.clone()),
            ("deadline", words::moment(&l, self.becomes)),
            ("reason", self.reason.to_owned()),
            ("link", format!("{}/open-calls/{}", self.public_url.trim_end_matches('/'), self.id)),
        ];
        let (subject, body) = (l.with("mail-call-extended-subject", &facts), l.with("mail-call-extended-text", &facts));
        let reach = candidacy::reach(tx, ctx, self.id).await?;
        for address in &reach {
            outbox::queue(tx, ctx, Channel::Mail, address, &subject, &body).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.id).fact("mails", reach.len()));
        Ok(())
    }
}
