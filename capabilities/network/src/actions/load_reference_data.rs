//! The municipalities of the region are put in, or corrected after a new release.

use store::{Action, Ctx, Failure, Tx, audit};

use crate::rules::read_csv;
use crate::store::municipalities;

/// The table that comes with this version.
const MUNICIPALITIES: &str = include_str!("../../../../data/municipalities.csv");

/// Puts in the reference data that come with this version. Running it again changes nothing. Gives how many
/// municipalities there are.
pub struct LoadReferenceData;

impl Action for LoadReferenceData {
    type Output = usize;
    const NAME: &'static str = "reference-data.load";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        let all = read_csv(MUNICIPALITIES).map_err(Failure::other)?;
        for municipality in &all.0 {
            municipalities::put(tx, ctx, municipality).await?;
        }
        let count = all.0.len();
        tx.note(ctx, audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership).fact("municipalities", count));
        Ok(count)
    }
}
