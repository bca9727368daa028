//! The coordinator says whether Opstap offers freed places itself.

use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};

use crate::door;
use crate::store::setting;

/// Turns it on or off.
#[derive(Debug, Clone, Copy)]
pub struct SetAutomatic {
    /// On?
    pub on: bool,
}

impl Action for SetAutomatic {
    type Output = ();
    const NAME: &'static str = "placement.automatic";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        door::require_decides(ctx)?;
        setting::set_automatic(tx, ctx, self.on).await?;
        let line = Line::new(Self::NAME, "partnership", ctx.actor.partnership.0);
        tx.note(ctx, line.fact("on", if self.on { "yes" } else { "no" }));
        Ok(())
    }
}
