//! When somebody can work, what she would like to do, and how far she goes.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use super::open;
use crate::model::WorkerId;
use crate::records::Slot;
use crate::store::sealed::{self, Sealed};
use crate::store::{parts, worker};

/// Saves availability, activities, reach and wish together.
#[derive(Debug, Clone)]
pub struct SaveWishes<'a> {
    /// Whose file.
    pub id: WorkerId,
    /// The version that was seen.
    pub version: i64,
    /// When; none: not told.
    pub slots: &'a [Slot],
    /// Codes of the activity list.
    pub activities: &'a [String],
    /// How far, in km.
    pub reach_km: Option<i64>,
    /// In her words.
    pub wish: Option<&'a str>,
}

impl Action for SaveWishes<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-worker.wishes";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, w) = open(tx, ctx, self.id, Verb::Write).await?;
        let list = wijk_office::activity_rows_of(tx, ctx, &w.scheme).await?;
        if self.activities.iter().any(|code| list.iter().all(|row| row.code != *code)) {
            return Err(Refusal::field("activities", "form-choose-from-list").into());
        }
        worker::save_wishes(tx, ctx, &desk, w.id, self.reach_km, self.version).await?;
        match self.wish {
            Some(wish) => sealed::seal(tx, ctx, &desk, w.id, Sealed::Wish, wish).await?,
            None => sealed::clear(tx, &desk, w.id, Sealed::Wish).await?,
        }
        parts::set_slots(tx, ctx, w.id, self.slots).await?;
        parts::set_activities(tx, ctx, w.id, self.activities).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", w.id));
        Ok(())
    }
}
