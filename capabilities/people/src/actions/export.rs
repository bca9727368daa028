//! Somebody takes the list of participants out of Opstap.

use kernel::Refusal;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::list::{self, Query, Row};

/// The most people in one file.
const MOST: usize = 5000;

/// Gives the people of the list whom the actor may export, and writes in each of their files that it happened.
#[derive(Debug, Clone)]
pub struct ExportList {
    /// Which list.
    pub query: Query,
}

impl Action for ExportList {
    type Output = Vec<Row>;
    const NAME: &'static str = "list.exported";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Row>, Failure> {
        if list::through(&ctx.actor, list::Scope::All, kernel::Verb::Export, kernel::Aspect::Existence).is_empty() {
            return Err(Refusal::NotFound.into());
        }
        let rows = list::exportable(tx, ctx, &self.query, MOST).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", ctx.actor.staff).fact("people", rows.len()));
        for row in &rows {
            tx.note(ctx, audit::Line::new("file.exported", "participant", row.id).about(row.id).fact("part", "list"));
        }
        Ok(rows)
    }
}
