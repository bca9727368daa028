//! A coordinator stops a region run.

use kernel::{Refusal, RunId};
use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};

use crate::store::run;

/// Asks a run to stop; it does so within a second, and keeps nothing.
#[derive(Debug, Clone, Copy)]
pub struct StopRun {
    /// Which.
    pub run: RunId,
}

impl Action for StopRun {
    type Output = ();
    const NAME: &'static str = "matching.stop";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        crate::require_decides(ctx)?;
        run::load(tx, ctx, self.run).await?.ok_or(Refusal::NotFound)?;
        // One that is over already stays as it is.
        let asked = run::ask_to_stop(tx, ctx, self.run).await?;
        tx.note(ctx, Line::new(Self::NAME, "run", self.run).fact("asked", asked));
        Ok(())
    }
}
