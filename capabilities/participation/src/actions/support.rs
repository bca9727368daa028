//! How many organisations an operation supports is told.

use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::store::supported::{self, Supported};

/// Tells EECO18 and EECO19 from a day on.
#[derive(Debug, Clone, Copy)]
pub struct Support {
    /// Which operation.
    pub operation: OperationId,
    /// How many.
    pub told: Supported,
}

impl Action for Support {
    type Output = uuid::Uuid;
    const NAME: &'static str = "participation.support";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<uuid::Uuid, Failure> {
        operation::door::require(tx, ctx, self.operation, Verb::Write, Part::Claims).await?;
        let day: Day = self.told.since_on;
        if day > ctx.today() {
            return Err(Refusal::field("since_on", "esf-supported-future").into());
        }
        let id = supported::insert(tx, ctx, self.operation, self.told).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "operation", self.operation.0));
        Ok(id)
    }
}
