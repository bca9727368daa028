//! It began.

use kernel::{Day, PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::begin;
use crate::model::Happening;
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// Notes that it began, today or on a day of before.
#[derive(Debug, Clone, Copy)]
pub struct StartPlacement {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// The first day.
    pub on: Day,
}

impl Action for StartPlacement {
    type Output = ();
    const NAME: &'static str = "placement.start";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Start).await?;
        if self.on > ctx.today() {
            return Err(Refusal::field("on", "placement-day-past").into());
        }
        doing.p.now.starts_on = Some(self.on);
        doing.pass_on(ctx);
        let day = self.on.to_string();
        let note = Note { reason: Some(&day), ..Note::default() };
        doing.finish(tx, ctx, Self::NAME, Happening::Started, note).await?;
        Ok(())
    }
}
