//! Everything that goes to the funder leaves the house: figures and the two files without names.

use kernel::{Refusal, Role, Verb};
use operation::{OperationId, Part, Relation};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::report::{self, Asked, Report};

/// Takes the figures of an operation with everything behind them.
#[derive(Debug, Clone, Copy)]
pub struct Export {
    /// Of what.
    pub operation: OperationId,
    /// Until when, and beside which earlier day.
    pub asked: Asked,
}

impl Action for Export {
    type Output = Report;
    const NAME: &'static str = "participation.export";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Report, Failure> {
        // Whoever has the keys of the installation exports on the command line, as Opstap itself.
        let verb = if ctx.actor.role == Role::System { Verb::Read } else { Verb::Export };
        let purse = operation::door::require(tx, ctx, self.operation, verb, Part::Claims).await?;
        if purse.relation() != Relation::Lead {
            return Err(Refusal::NotFound.into());
        }
        let report = report::report(tx, ctx, self.operation, self.asked).await?;
        let line = audit::Line::new(Self::NAME, "operation", self.operation.0).fact("file", "all");
        tx.note(ctx, line.fact("until", report.until).fact("than", report.than));
        Ok(report)
    }
}
