//! The lead publishes a call: everybody can read it, and what it asks is fixed.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use super::edit::unpublished;
use crate::door;
use crate::model::CallId;
use crate::rules::access::Part;
use crate::rules::ready;
use crate::store::call;

/// Publishes it.
#[derive(Debug, Clone, Copy)]
pub struct Publish {
    /// Which.
    pub id: CallId,
    /// The version that was shown.
    pub version: i64,
}

impl Action for Publish {
    type Output = ();
    const NAME: &'static str = "call.publish";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require(tx, ctx, Verb::Decide, Part::Call).await?;
        let found = call::load(tx, ctx, self.id).await?.ok_or(Refusal::NotFound)?;
        unpublished(&found)?;
        if !ready::lacks(&found, ctx.now).is_empty() {
            return Err(Refusal::Conflict("call-not-ready").into());
        }
        call::publish(tx, ctx, self.id, self.version).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "call", self.id));
        Ok(())
    }
}
