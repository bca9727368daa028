//! The partner can't help: she goes back to the list with her own date, and the place to the next.

use kernel::{PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::begin;
use crate::model::{DeclineReason, Happening, Turn};
use crate::planned;
use crate::rules::again;
use crate::rules::machine::Deed;
use crate::store::event::Note;
use crate::store::exclusion;

/// Says no, with a reason of the list.
#[derive(Debug, Clone)]
pub struct DeclineRequest {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// Why.
    pub reason: DeclineReason,
    /// What would help her, in words.
    pub words: Option<String>,
}

impl Action for DeclineRequest {
    type Output = ();
    const NAME: &'static str = "placement.decline";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Decline).await?;
        let service = doing.p.service_id.ok_or(Refusal::NotFound)?;
        let until = again::after_decline(self.reason, ctx.today());
        exclusion::add(tx, ctx, doing.p.participant_id, service, self.reason.as_str(), until).await?;
        doing.back_to_list(tx, ctx, again::place_returns(self.reason)).await?;
        let note = Note { reason: Some(self.reason.as_str()), words: self.words.as_deref(), ..Note::default() };
        let p = doing.finish(tx, ctx, Self::NAME, Happening::Declined, note).await?;
        planned::tell(tx, ctx, p.id, Turn::Coach).await
    }
}
