//! Somebody takes the list of users out of Opstap.

use kernel::Verb;
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::rules::listing::{Query, Row, pick};
use crate::store::listed;

/// The most users in one file.
const MOST: usize = 10_000;

/// Gives the users of the list, and writes down that it happened.
#[derive(Debug, Clone)]
pub struct ExportUsers {
    /// Which list.
    pub query: Query,
}

impl Action for ExportUsers {
    type Output = Vec<Row>;
    const NAME: &'static str = "wijk-user.exported";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Row>, Failure> {
        let desk = door::require(tx, ctx, Verb::Export, Part::User).await?;
        let query = Query { after: None, size: MOST, ..self.query.clone() };
        let rows = pick(listed::listed(tx, ctx, &desk).await?, &query).rows;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", ctx.actor.staff).fact("users", rows.len()));
        Ok(rows)
    }
}
