//! A coach changes what is wished, or how urgent it is, while she waits.

use kernel::{PlacementId, Refusal};
use store::{Action, Ctx, Failure, Tx};

use super::begin;
use super::new::{Wish, check, offers};
use crate::model::{Happening, Wishes};
use crate::rules::machine::Deed;
use crate::rules::urgency;
use crate::store::event::Note;

/// Changes the wishes; since when she waits stays.
#[derive(Debug, Clone)]
pub struct ChangeWishes {
    /// Which.
    pub placement: PlacementId,
    /// The version that the asker saw.
    pub version: i64,
    /// What is wished now.
    pub wishes: Wishes,
    /// Keys of the published criteria that hold now.
    pub grounds: Vec<String>,
}

impl Action for ChangeWishes {
    type Output = ();
    const NAME: &'static str = "placement.change";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut doing = begin(tx, ctx, self.placement, self.version, Deed::Change).await?;
        let wish = Wish {
            need: doing.p.need.clone(),
            wishes: self.wishes.clone(),
            grounds: self.grounds.clone(),
            ..Wish::default()
        };
        // A day that has come since it was asked is no mistake of today.
        let kept = self.wishes.from_on.is_some() && self.wishes.from_on == doing.before().wishes.from_on;
        let check_day = if kept { doing.p.created_at.day() } else { ctx.today() };
        check(&wish, check_day)?;
        if let Some(service) = self.wishes.preferred {
            offers(tx, ctx, service, &wish.need).await?;
        }
        let rules = urgency::in_force(ctx.today()).ok_or(Refusal::NotFound)?;
        let now = &mut doing.p.now;
        now.band = urgency::band(rules, &self.grounds);
        now.band_rules.clone_from(&rules.id);
        now.grounds.clone_from(&self.grounds);
        now.wishes = self.wishes.clone();
        doing.finish(tx, ctx, Self::NAME, Happening::Changed, Note::default()).await?;
        Ok(())
    }
}
