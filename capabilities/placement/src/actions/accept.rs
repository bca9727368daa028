//! It is agreed: the partner says yes, or the coach takes the day that the partner proposed.

use kernel::{Day, PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::{begin, check_ahead};
use crate::model::{Happening, Turn};
use crate::planned;
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// The partner says yes, with the day on which it starts.
#[derive(Debug, Clone)]
pub struct AcceptRequest {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// The first day.
    pub starts_on: Day,
    /// What to know about it.
    pub words: Option<String>,
}

impl Action for AcceptRequest {
    type Output = ();
    const NAME: &'static str = "placement.accept";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Accept).await?;
        check_ahead("starts_on", self.starts_on, ctx)?;
        doing.p.now.starts_on = Some(self.starts_on);
        doing.pass_on(ctx);
        let day = self.starts_on.to_string();
        let note = Note { reason: Some(&day), words: self.words.as_deref(), ..Note::default() };
        let p = doing.finish(tx, ctx, Self::NAME, Happening::Accepted, note).await?;
        planned::tell(tx, ctx, p.id, Turn::Coach).await
    }
}

/// The coach takes the proposed day.
#[derive(Debug, Clone, Copy)]
pub struct TakeDay {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
}

impl Action for TakeDay {
    type Output = ();
    const NAME: &'static str = "placement.take-day";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::TakeDay).await?;
        let day = doing.p.starts_on.ok_or(Refusal::NotFound)?.to_string();
        doing.pass_on(ctx);
        let note = Note { reason: Some(&day), ..Note::default() };
        let p = doing.finish(tx, ctx, Self::NAME, Happening::Accepted, note).await?;
        planned::tell(tx, ctx, p.id, Turn::Partner).await
    }
}
