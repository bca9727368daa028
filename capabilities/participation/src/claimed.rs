//! Up to which day an operation was claimed.

use kernel::Day;
use operation::OperationId;
use store::{Ctx, Failure, Tx};

/// The last day that a claim covers that was handed in; `None` when none was.
pub async fn until(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Option<Day>, Failure> {
    claims::locked_until(tx, ctx, operation).await
}
