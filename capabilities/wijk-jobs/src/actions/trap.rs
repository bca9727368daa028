//! Work that seems to have begun without a request that stood: an ordinary employment contract may arise between user and
//! worker (wet 7-4-1999, art. 15). Refusing the hours is not enough: that it was seen is kept.

use kernel::Day;
use schemes::wijk::trap::Trap;
use store::{Action, Ctx, Failure, Tx, audit};

use super::By;
use super::assignment::load;
use crate::model::AssignmentId;

/// Keeps that hours were told for a day on which no request stood.
#[derive(Debug)]
pub struct NoteTrap<'a> {
    /// Who told.
    pub by: By<'a>,
    /// Of which assignment.
    pub assignment: AssignmentId,
    /// The day of the work.
    pub day: Day,
    /// Which trap.
    pub trap: Trap,
}

impl Action for NoteTrap<'_> {
    type Output = ();
    const NAME: &'static str = "work.trap";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        load(tx, ctx, self.by, self.assignment).await?;
        let line = audit::Line::new(Self::NAME, "work-assignment", self.assignment).fact("day", self.day);
        tx.note(ctx, line.fact("trap", self.trap.key()));
        Ok(())
    }
}
