//! Somebody types the code of a link. Also a wrong code is an act: it counts, and it stands in the audit.

use kernel::Refusal;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::rules::code::{self, Verdict};
use crate::secrets;
use crate::store::links::{self, Found};
use crate::store::sessions;

/// Tries a code.
#[derive(Debug, Clone)]
pub struct OpenPlanLink<'a> {
    /// The link, as its token found it.
    pub link: &'a Found,
    /// What was typed, read by `rules::code::read`; `None` when it can't be a code: that counts too.
    pub code: Option<&'a str>,
    /// Token of the session that begins when the code is right.
    pub session: &'a str,
}

impl Action for OpenPlanLink<'_> {
    type Output = Verdict;
    const NAME: &'static str = "plan-link.open";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Verdict, Failure> {
        let link = self.link;
        let Some(tries) = links::count_try(tx, ctx, link.id).await? else {
            // Locked, or ended a moment ago: the page looks again which.
            return Err(Refusal::TooMany(code::LOCK_SECONDS).into());
        };
        let right = self.code.is_some_and(|typed| secrets::fits(&ctx.vault, link.id, typed, &link.code_hash));
        let verdict = code::judge(right, tries, ctx.now);
        match verdict {
            Verdict::In => {
                links::opened(tx, ctx, link.id).await?;
                sessions::clear_old(tx, ctx).await?;
                let until = ctx.now.plus_minutes(code::IDLE_MINUTES);
                sessions::insert(tx, ctx, link.id, &web::digest(self.session), until).await?;
            }
            Verdict::Wrong(_) => {}
            Verdict::Locked(until) => links::lock(tx, ctx, link.id, until).await?,
            Verdict::Over => links::end(tx, ctx, link.id).await?,
        }
        let verb = if right { Self::NAME } else { "plan-link.wrong" };
        let line = audit::Line::new(verb, "plan-link", link.id).about(link.participant_id);
        tx.note(ctx, if right { line } else { line.fact("tries", tries) });
        Ok(verdict)
    }
}
