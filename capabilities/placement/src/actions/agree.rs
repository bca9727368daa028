//! The participant agrees to what exactly is told to the partner; it is kept sealed as it was shown.

use kernel::{Aspect, PlacementId, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx};
use web::Words;

use super::{Doing, begin};
use crate::model::{Happening, Item};
use crate::rules::machine::Deed;
use crate::snapshot;
use crate::store::event::Note;
use crate::store::placement;

/// What she agreed to.
#[derive(Clone)]
pub struct Agreement<'a> {
    /// The things that may be told; nothing else is.
    pub items: Vec<Item>,
    /// Words of the coach to the partner, read to her first.
    pub message: Option<String>,
    /// Did she say yes to exactly this?
    pub agreed: bool,
    /// Mark of the values as they were shown; none when nothing was shown on a screen.
    pub shown: Option<String>,
    /// Words, to write the values as the screen shows them.
    pub l: &'a Words,
}

/// Notes the agreement.
#[derive(Clone)]
pub struct AgreeSharing<'a> {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// What she agreed to.
    pub agreement: Agreement<'a>,
}

impl Action for AgreeSharing<'_> {
    type Output = ();
    const NAME: &'static str = "placement.agree";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Agree).await?;
        agree(tx, ctx, &mut doing, &self.agreement).await?;
        let words = doing.p.shared.iter().map(|item| item.as_str()).collect::<Vec<_>>().join(" ");
        let note = Note { reason: Some(&words), ..Note::default() };
        doing.finish(tx, ctx, Self::NAME, Happening::Agreed, note).await?;
        Ok(())
    }
}

/// Seals what was agreed beside the row. Nothing is sent yet.
pub(crate) async fn agree(tx: &mut Tx, ctx: &Ctx, doing: &mut Doing, said: &Agreement<'_>) -> Result<(), Failure> {
    if !said.agreed {
        return Err(Refusal::field("agreed", "placement-agree-first").into());
    }
    let p = &mut doing.p;
    let permit = people::door::require(tx, ctx, p.participant_id, Verb::Write, Aspect::Placements).await?;
    let all = snapshot::collect(tx, ctx, &permit, p, said.l).await?;
    if said.shown.as_ref().is_some_and(|mark| *mark != snapshot::mark(&all)) {
        return Err(Refusal::field("agreed", "placement-shared-changed").into());
    }
    let told: Vec<_> = all.into_iter().filter(|line| said.items.contains(&line.item)).collect();
    if told.is_empty() {
        return Err(Refusal::field("items", "placement-share-something").into());
    }
    p.now.shared = told.iter().map(|line| line.item).collect();
    p.now.agreed_at = Some(ctx.now);
    let shared = snapshot::seal(tx, ctx, p, &told).await?;
    let message = snapshot::seal_message(tx, ctx, p, said.message.as_deref()).await?;
    placement::set_shared(tx, ctx, p.id, Some(shared.as_slice()), message.as_deref()).await
}
