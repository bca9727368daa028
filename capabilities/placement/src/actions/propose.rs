//! The partner proposes a day to start.

use kernel::{Day, PlacementId};
use store::{Action, Ctx, Failure, Tx};

use super::{begin, check_ahead, tell_turn};
use crate::model::Happening;
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// Proposes a day; the coach says whether it can.
#[derive(Debug, Clone)]
pub struct ProposeDay {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// The day.
    pub day: Day,
    /// What to know about it.
    pub words: Option<String>,
}

impl Action for ProposeDay {
    type Output = ();
    const NAME: &'static str = "placement.propose";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Propose).await?;
        check_ahead("day", self.day, ctx)?;
        doing.p.now.starts_on = Some(self.day);
        doing.pass_on(ctx);
        let day = self.day.to_string();
        let note = Note { reason: Some(&day), words: self.words.as_deref(), ..Note::default() };
        let p = doing.finish(tx, ctx, Self::NAME, Happening::Dated, note).await?;
        tell_turn(tx, ctx, &p).await
    }
}
