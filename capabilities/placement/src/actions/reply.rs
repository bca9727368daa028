//! The coach answers a question of the partner, or asks for another day than the proposed one.

use kernel::{PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::{begin, tell_turn};
use crate::model::Happening;
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// Answers; the partner is at turn.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// The answer; the partner reads it.
    pub words: String,
}

impl Action for Reply {
    type Output = ();
    const NAME: &'static str = "placement.reply";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Reply).await?;
        if self.words.trim().is_empty() {
            return Err(Refusal::field("words", "placement-words-missing").into());
        }
        doing.p.now.starts_on = None;
        doing.pass_on(ctx);
        let note = Note { words: Some(&self.words), ..Note::default() };
        let p = doing.finish(tx, ctx, Self::NAME, Happening::Replied, note).await?;
        tell_turn(tx, ctx, &p).await
    }
}
