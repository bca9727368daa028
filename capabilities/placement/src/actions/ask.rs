//! The partner asks the coach something.

use kernel::{PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::{begin, tell_turn};
use crate::model::Happening;
use crate::rules::machine::Deed;
use crate::store::event::Note;

/// Asks; the coach is at turn.
#[derive(Debug, Clone)]
pub struct AskQuestion {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// The question.
    pub words: String,
}

impl Action for AskQuestion {
    type Output = ();
    const NAME: &'static str = "placement.question";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Ask).await?;
        if self.words.trim().is_empty() {
            return Err(Refusal::field("words", "placement-words-missing").into());
        }
        doing.pass_on(ctx);
        let note = Note { words: Some(&self.words), ..Note::default() };
        let p = doing.finish(tx, ctx, Self::NAME, Happening::Question, note).await?;
        tell_turn(tx, ctx, &p).await
    }
}
