//! Where the dated rules come from.

use schemes::Table;
use store::{Ctx, Failure, Tx};

/// The table of this partnership.
pub async fn table(tx: &mut Tx, ctx: &Ctx) -> Result<Table, Failure> {
    parameters::table(tx, ctx).await
}
