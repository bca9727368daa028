//! An administrator tries a message again.

use store::{Action, Ctx, Failure, Tx, audit, outbox};
use uuid::Uuid;

/// Tries it again now.
pub struct RetryMessage {
    /// Which.
    pub id: Uuid,
}

impl Action for RetryMessage {
    type Output = ();
    const NAME: &'static str = "message.retry";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        outbox::retry(tx, ctx, self.id).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "message", self.id));
        Ok(())
    }
}
