//! A coordinator sets a proposal of a run aside.

use kernel::RunId;
use store::audit::Line as Audit;
use store::{Action, Ctx, Failure, Tx};

use super::accept::open_line;
use crate::store::choice::{self, NewChoice, Reason};
use crate::store::line::{self, Decision};

/// Sets the proposal of one line aside, with a reason that is kept. She goes on waiting.
#[derive(Debug, Clone, Copy)]
pub struct SetAside {
    /// Of which run.
    pub run: RunId,
    /// Which line.
    pub position: i64,
    /// Why.
    pub reason: Reason,
}

impl Action for SetAside {
    type Output = ();
    const NAME: &'static str = "matching.set-aside";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let line = open_line(tx, ctx, self.run, self.position).await?;
        line::decide(tx, ctx, self.run, self.position, Decision::Refused).await?;
        let kept = NewChoice {
            wish: line.wish,
            participant: line.participant_id,
            run: Some(self.run),
            proposed: line.offer,
            chosen: None,
            reason: Some(self.reason),
        };
        choice::keep(tx, ctx, &kept).await?;
        tx.note(ctx, Audit::new(Self::NAME, "run", self.run).about(line.participant_id).fact("line", line.position));
        Ok(())
    }
}
