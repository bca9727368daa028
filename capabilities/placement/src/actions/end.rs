//! It is over, with a known end; the place goes to the next.

use kernel::{PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::{begin, free_place};
use crate::model::{Happening, Outcome, Status};
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// Ends it.
#[derive(Debug, Clone)]
pub struct EndPlacement {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// How it ended.
    pub outcome: Outcome,
}

impl Action for EndPlacement {
    type Output = ();
    const NAME: &'static str = "placement.end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::End).await?;
        let began = doing.before().status == Status::Started;
        if began == (self.outcome == Outcome::NeverStarted) {
            return Err(Refusal::field("outcome", "placement-outcome-other").into());
        }
        free_place(tx, ctx, &mut doing.p).await?;
        doing.p.now.outcome = Some(self.outcome);
        doing.pass_on(ctx);
        let note = Note { reason: Some(self.outcome.as_str()), ..Note::default() };
        doing.finish(tx, ctx, Self::NAME, Happening::Ended, note).await?;
        Ok(())
    }
}
