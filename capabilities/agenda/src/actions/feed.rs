//! A coach opens, renews or closes the address of her calendar.

use kernel::Refusal;
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::store::feed;

/// Opens a calendar address for the actor's position; an earlier one stops working.
pub(crate) struct OpenFeed<'a> {
    /// Hash of the secret.
    pub token_hash: &'a [u8],
}

impl Action for OpenFeed<'_> {
    type Output = ();
    const NAME: &'static str = "calendar-feed.open";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let ended = feed::revoke(tx, ctx).await?;
        let id: Uuid = ctx.new_id();
        feed::insert(tx, ctx, id, self.token_hash).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "calendar-feed", id).fact("renewed", ended > 0));
        Ok(())
    }
}

/// Closes the calendar address of the actor's position at once.
pub(crate) struct CloseFeed;

impl Action for CloseFeed {
    type Output = ();
    const NAME: &'static str = "calendar-feed.close";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let open = feed::mine(tx, ctx).await?.ok_or(Refusal::NotFound)?;
        feed::revoke(tx, ctx).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "calendar-feed", open.id));
        Ok(())
    }
}
