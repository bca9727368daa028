//! A coach makes a link to somebody's own pages, with a code. An earlier link ends.

use kernel::{Aspect, ParticipantId, Refusal, Verb};
use people::door;
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::rules::code;
use crate::secrets;
use crate::store::links;

/// Makes a link. Only who may give others access may: whoever has link and code sees what the participant sees.
#[derive(Debug, Clone)]
pub struct MakePlanLink<'a> {
    /// Whose plan.
    pub participant: ParticipantId,
    /// From `portal::new_token`; not stored, so keep it.
    pub token: &'a str,
    /// Six digits, from `portal::new_code`; not stored either.
    pub code: &'a str,
}

impl Action for MakePlanLink<'_> {
    type Output = Uuid;
    const NAME: &'static str = "plan-link.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        let permit = door::require(tx, ctx, self.participant, Verb::Share, Aspect::Consents).await?;
        let digits = code::read(self.code).ok_or(Refusal::field("code", "my-code-digits"))?;
        let replaced = links::end_all(tx, ctx, &permit).await?;
        let id: Uuid = ctx.new_id();
        let new = links::New {
            id,
            token_hash: &web::digest(self.token),
            code_hash: &secrets::code_hash(&ctx.vault, id, &digits),
            ends_at: ctx.now.plus_minutes(code::LINK_DAYS * 24 * 60),
        };
        links::insert(tx, ctx, &permit, &new).await?;
        let line = audit::Line::new(Self::NAME, "plan-link", id).about(self.participant);
        tx.note(ctx, line.fact("replaced", replaced));
        Ok(id)
    }
}
