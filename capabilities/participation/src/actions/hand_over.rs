//! Fields were taken over in the register of the funder.

use kernel::ParticipantId;
use operation::OperationId;
use store::{Action, Ctx, Failure, Tx, audit};

use super::{of, permit};
use crate::store::handed;

/// Notes that these fields were taken over, each with the value that was shown.
#[derive(Debug, Clone)]
pub struct HandOver {
    /// Whose.
    pub participant: ParticipantId,
    /// Of which operation.
    pub operation: OperationId,
    /// Field and value.
    pub fields: Vec<(String, String)>,
}

impl Action for HandOver {
    type Output = ();
    const NAME: &'static str = "participation.hand-over";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = permit(tx, ctx, self.participant).await?;
        of(tx, ctx, &permit, self.operation).await?;
        for (field, value) in &self.fields {
            handed::insert(tx, ctx, &permit, self.operation, field, value).await?;
        }
        let line = audit::Line::new(Self::NAME, "operation", self.operation.0).about(self.participant);
        tx.note(ctx, line.fact("fields", self.fields.len()));
        Ok(())
    }
}
