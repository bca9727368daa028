//! Somebody without a (known) password asks a link, and chooses a password with it. Once.

use kernel::{Refusal, StaffId};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::links::Link;
use crate::records::Staff;
use crate::{staff, store as sql};

/// Asks a link for a forgotten password. `who` is none when the address is not known: as much work, no mail.
pub struct AskPassword<'a> {
    /// Whose, if anybody's.
    pub who: Option<&'a Staff>,
    /// The link.
    pub link: Link,
}

impl Action for AskPassword<'_> {
    type Output = ();
    const NAME: &'static str = "password.ask";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let id = self.who.map_or(StaffId(uuid::Uuid::nil()), |s| s.id);
        sql::links::cancel(tx, ctx, id).await?;
        self.link.send(tx, ctx, id, self.who.map(|s| s.email.as_str())).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", id));
        Ok(())
    }
}

/// Chooses a password with a link. The link is used up, sessions end, other links stop working. Gives who it is.
pub struct ChoosePassword {
    /// Hash of the token in the link.
    pub token_hash: Vec<u8>,
    /// From `passwords::hash`.
    pub hash: String,
}

impl Action for ChoosePassword {
    type Output = StaffId;
    const NAME: &'static str = "password.choose";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<StaffId, Failure> {
        let holder = sql::links::holder(tx, ctx.actor.partnership, &self.token_hash, ctx.now).await?;
        let holder = holder.ok_or(Refusal::NotFound)?;
        if sql::links::use_up(tx, ctx, &self.token_hash).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        staff::set_password(tx, ctx, holder, &self.hash).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", holder));
        Ok(holder)
    }
}
