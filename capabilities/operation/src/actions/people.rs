//! The inhabitants of a municipality on 1 January of a year are recorded; a correction is a new row.

use kernel::{Refusal, Verb};
use schemes::Certainty;
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::door::{self, Part};
use crate::model::OperationId;
use crate::records::Inhabitants;
use crate::store::inhabitants;

/// The most people that a municipality can have.
const MOST: i64 = 2_000_000;

/// Records a figure, with where it was read.
#[derive(Debug, Clone)]
pub struct RecordInhabitants {
    /// For which operation it is recorded; the figure holds for all.
    pub operation: OperationId,
    /// Which municipality.
    pub nis: String,
    /// Which year.
    pub year: i64,
    /// How many.
    pub count: i64,
    /// Where it was read.
    pub source: String,
}

impl Action for RecordInhabitants {
    type Output = Uuid;
    const NAME: &'static str = "inhabitants.record";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        door::require(tx, ctx, self.operation, Verb::Write, Part::Budget).await?;
        let towns = network::municipality::load(tx, ctx).await?;
        if towns.by_nis(&self.nis).is_none() {
            return Err(Refusal::field("people_nis", "municipality-unknown").into());
        }
        if !(1..=MOST).contains(&self.count) {
            return Err(Refusal::field("people_count", "operation-people-number").into());
        }
        let row = Inhabitants {
            nis: self.nis.clone(),
            year: self.year,
            count: self.count,
            source: self.source.clone(),
            certainty: Certainty::Official,
        };
        let id = inhabitants::insert(tx, ctx, &row).await?;
        let line = audit::Line::new(Self::NAME, "operation", self.operation).fact("nis", &self.nis);
        tx.note(ctx, line.fact("year", self.year));
        Ok(id)
    }
}
