//! The lead changes the moments of a call. In a published calendar a change is an act with its reason: everybody reads
//! it, and whoever has a draft or candidacy gets a mail.

use kernel::{Refusal, Verb};
use store::outbox::{self, Channel};
use store::{Action, Ctx, Failure, Tx, audit};
use web::L10n;

use super::edit::{load, unpublished};
use crate::door;
use crate::model::{Calendar, Call, CallId, CallStatus};
use crate::rules::access::Part;
use crate::rules::phases::{self, Change};
use crate::store::{call, candidacy, phase};
use crate::words;

/// With what a change of a published calendar is told.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// Why; published. Not asked while the call is written.
    pub reason: &'a str,
    /// Words for the mails.
    pub l10n: &'a L10n,
    /// Address of this installation.
    pub public_url: &'a str,
}

impl Telling<'_> {
    /// Keeps the acts of a published call and mails them; of a call that is still written nothing is told.
    pub(super) async fn tell(self, tx: &mut Tx, ctx: &Ctx, found: &Call, changes: &[Change]) -> Result<usize, Failure> {
        if found.status == CallStatus::Draft || changes.is_empty() {
            return Ok(0);
        }
        door::require(tx, ctx, Verb::Decide, Part::Call).await?;
        if self.reason.is_empty() {
            return Err(Refusal::field("reason", "call-calendar-reason-missing").into());
        }
        for change in changes {
            phase::keep_act(tx, ctx, found.id, change, self.reason).await?;
        }
        let l = self.l10n.words("nl-BE");
        let lines: Vec<String> =
            changes.iter().map(|c| words::change(&l, (c.turn, &c.name), c.was, c.becomes)).collect();
        let facts = [
            ("call", found.title.clone()),
            ("changes", lines.join("\n")),
            ("reason", self.reason.to_owned()),
            ("link", format!("{}/open-calls/{}", self.public_url.trim_end_matches('/'), found.id)),
        ];
        let (subject, body) = (l.with("mail-call-calendar-subject", &facts), l.with("mail-call-calendar-text", &facts));
        let reach = candidacy::reach(tx, ctx, found.id).await?;
        for address in &reach {
            outbox::queue(tx, ctx, Channel::Mail, address, &subject, &body).await?;
        }
        Ok(reach.len())
    }
}

/// The moments of the call.
#[derive(Clone)]
pub struct SaveCalendar<'a> {
    /// Which call.
    pub id: CallId,
    /// The moments. Of a published call the first day, the deadline and the days to reply stay: more time is an act of
    /// its own.
    pub calendar: Calendar,
    /// The version that was shown.
    pub version: i64,
    /// How it is told.
    pub telling: Telling<'a>,
}

impl Action for SaveCalendar<'_> {
    type Output = ();
    const NAME: &'static str = "call.save-calendar";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut found = load(tx, ctx, self.id).await?;
        found.calendar_moves()?;
        if found.version != self.version {
            return Err(Refusal::Stale { current: found.version }.into());
        }
        let fixed = |c: &Calendar| (c.launch, c.deadline, c.reply_days);
        if fixed(&found.calendar) != fixed(&self.calendar) {
            unpublished(&found)?;
        }
        self.calendar.check()?;
        let changes = match found.status {
            CallStatus::Draft => Vec::new(),
            _ => phases::changes(&found.calendar, &self.calendar, ctx.today())?,
        };
        found.calendar.clone_from(&self.calendar);
        call::save(tx, ctx, &found, self.version).await?;
        let mails = self.telling.tell(tx, ctx, &found, &changes).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.id).fact("acts", changes.len()).fact("mails", mails));
        Ok(())
    }
}
