//! Links to a worker's or user's own pages: made and ended by the organiser, opened with the code.

use identity::link_code::{self as code, Verdict};
use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::door;
use crate::model::OwnerKind;
use crate::rules::access::Part;
use crate::store::link::{self as links, Found};
use crate::store::session;

/// Which list of codes these are, for the keyed hash.
const LIST: &str = "wijk-code";

fn part(kind: OwnerKind) -> Part {
    if kind == OwnerKind::User { Part::User } else { Part::Worker }
}

/// Makes a link; earlier ones of the same person end.
#[derive(Debug, Clone)]
pub struct MakeLink<'a> {
    /// Worker or user.
    pub kind: OwnerKind,
    /// Which one; the caller has made sure that she exists.
    pub owner: Uuid,
    /// From `identity::link_code::token`; not stored, so keep it.
    pub token: &'a str,
    /// Six digits, from `identity::link_code::code`; not stored either.
    pub code: &'a str,
}

impl Action for MakeLink<'_> {
    type Output = Uuid;
    const NAME: &'static str = "wijk-link.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        door::require(tx, ctx, Verb::Share, part(self.kind)).await?;
        let digits = code::read(self.code).ok_or(Refusal::field("code", "wijk-link-code-digits"))?;
        let replaced = links::end_all(tx, ctx, self.kind, self.owner).await?;
        let id: Uuid = ctx.new_id();
        let new = links::New {
            id,
            kind: self.kind,
            owner: self.owner,
            token_hash: &web::digest(self.token),
            code_hash: &code::code_hash(&ctx.vault, LIST, id, &digits),
            ends_at: ctx.now.plus_minutes(code::LINK_DAYS * 24 * 60),
        };
        links::insert(tx, ctx, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-link", id).fact("of", self.kind).fact("replaced", replaced));
        Ok(id)
    }
}

/// Ends the links of a worker or user.
#[derive(Debug, Clone)]
pub struct EndLinks {
    /// Worker or user.
    pub kind: OwnerKind,
    /// Which one.
    pub owner: Uuid,
}

impl Action for EndLinks {
    type Output = ();
    const NAME: &'static str = "wijk-link.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Share, part(self.kind)).await?;
        let ended = links::end_all(tx, ctx, self.kind, self.owner).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-owner", self.owner).fact("ended", ended));
        Ok(())
    }
}

/// Somebody types the code of a link. Also a wrong code is an act: it counts, and it stands in the audit.
#[derive(Debug, Clone)]
pub struct OpenLink<'a> {
    /// The link, as its token found it.
    pub link: &'a Found,
    /// What was typed, as `link_code::read` reads it; `None` when it can't be a code: that counts too.
    pub code: Option<&'a str>,
    /// Token of the session that begins when the code is right.
    pub session: &'a str,
}

impl Action for OpenLink<'_> {
    type Output = Verdict;
    const NAME: &'static str = "wijk-link.open";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Verdict, Failure> {
        let link = self.link;
        let Some(tries) = links::count_try(tx, ctx, link.id).await? else {
            // Locked, or ended a moment ago: the page looks again which.
            return Err(Refusal::TooMany(code::LOCK_SECONDS).into());
        };
        let right = self.code.is_some_and(|typed| code::fits(&ctx.vault, LIST, link.id, typed, &link.code_hash));
        let verdict = code::judge(right, tries, ctx.now);
        match verdict {
            Verdict::In => {
                links::opened(tx, ctx, link.id).await?;
                session::clear_old(tx, ctx).await?;
                let until = ctx.now.plus_minutes(code::IDLE_MINUTES);
                session::insert(tx, ctx, link.id, &web::digest(self.session), until).await?;
            }
            Verdict::Wrong(_) => {}
            Verdict::Locked(until) => links::lock(tx, ctx, link.id, until).await?,
            Verdict::Over => links::end(tx, ctx, link.id).await?,
        }
        let verb = if right { Self::NAME } else { "wijk-link.wrong" };
        let line = audit::Line::new(verb, "wijk-link", link.id);
        tx.note(ctx, if right { line } else { line.fact("tries", tries) });
        Ok(verdict)
    }
}
