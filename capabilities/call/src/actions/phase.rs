//! The lead adds, moves or removes a phase of a call. Once the call is published that is an act with its reason.

use kernel::Refusal;
use store::{Action, Ctx, Failure, Tx, audit};

use super::calendar::Telling;
use super::edit::load;
use crate::model::{CallId, Phase, PhaseId, Turn};
use crate::rules::phases::{self, Change};
use crate::store::{call, phase};

/// A phase is new, different or gone.
#[derive(Clone)]
pub struct ChangePhase<'a> {
    /// Of which call.
    pub call: CallId,
    /// Which phase; none: a new one.
    pub phase: Option<PhaseId>,
    /// As it is to be (its id is not looked at); none: it goes.
    pub becomes: Option<Phase>,
    /// The version of the call that was shown.
    pub version: i64,
    /// How it is told.
    pub telling: Telling<'a>,
}

impl Action for ChangePhase<'_> {
    type Output = PhaseId;
    const NAME: &'static str = "call.change-phase";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<PhaseId, Failure> {
        let found = load(tx, ctx, self.call).await?;
        let was = match self.phase {
            Some(id) => Some(found.phases.iter().find(|p| p.id == id).ok_or(Refusal::NotFound)?),
            None => None,
        };
        if found.version != self.version {
            return Err(Refusal::Stale { current: found.version }.into());
        }
        phases::check(&found, was, self.becomes.as_ref(), ctx.now)?;
        let id = self.phase.unwrap_or_else(|| ctx.new_id());
        let becomes = self.becomes.clone().map(|p| Phase { id, ..p });
        if was == becomes.as_ref() {
            // Nothing changes, and nothing is told.
            tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("acts", 0));
            return Ok(id);
        }
        call::touch(tx, ctx, self.call, self.version).await?;
        match (was, &becomes) {
            (None, Some(new)) => phase::insert(tx, ctx, self.call, new).await?,
            (Some(_), Some(new)) => phase::save(tx, ctx, self.call, new).await?,
            (_, None) => phase::remove(tx, ctx, self.call, id).await?,
        }
        let name = becomes.as_ref().or(was).map(|p| p.name.clone()).unwrap_or_default();
        let change = Change { turn: Turn::Phase, name, was: was.map(|p| p.span), becomes: becomes.map(|p| p.span) };
        let mails = self.telling.tell(tx, ctx, &found, &[change]).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.call).fact("acts", 1).fact("mails", mails));
        Ok(id)
    }
}
