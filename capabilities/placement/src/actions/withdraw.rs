//! It is not asked any more; a place that was kept goes to the next, and the partner reads nothing any more.

use kernel::PlacementId;
use store::{Action, Ctx, Failure, Tx};

use super::{begin, clear, free_place};
use crate::model::{Happening, WithdrawReason};
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// Withdraws a wish or a request.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// Why.
    pub reason: WithdrawReason,
}

impl Action for Withdraw {
    type Output = ();
    const NAME: &'static str = "placement.withdraw";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Withdraw).await?;
        free_place(tx, ctx, &mut doing.p).await?;
        clear(&mut doing.p.now);
        doing.pass_on(ctx);
        let note = Note { reason: Some(self.reason.as_str()), ..Note::default() };
        doing.finish(tx, ctx, Self::NAME, Happening::Withdrawn, note).await?;
        Ok(())
    }
}
