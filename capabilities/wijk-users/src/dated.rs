//! The dated rules of a day.

use kernel::Day;
use schemes::{Rules, Table};
use store::{Ctx, Failure, Tx};

/// The table, seen on one day.
pub struct Dated {
    table: Table,
    day: Day,
}

impl Dated {
    /// The rules.
    pub fn rules(&self) -> Rules<'_> {
        self.table.on(self.day)
    }
}

/// The rules of a scheme as they hold on a day.
pub async fn on(tx: &mut Tx, ctx: &Ctx, scheme: &str, day: Day) -> Result<Dated, Failure> {
    Ok(Dated { table: parameters::table_of(tx, ctx, scheme).await?, day })
}
