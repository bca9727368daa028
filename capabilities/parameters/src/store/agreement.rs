//! The texts of the agreements of schemes that were recorded here.

use kernel::{Day, Moment};
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

use crate::model::{Agreement, Paper};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    paper: Paper,
    from_on: Day,
    title: String,
    body: String,
    source: String,
    recorded_at: Moment,
}

/// All texts of a scheme, of both papers, the oldest first.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx, scheme: &str) -> Result<Vec<Agreement>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        "select id, paper, from_on, title, body, source, recorded_at from scheme_agreement
         where partnership_id = $1 and scheme = $2 order by from_on, recorded_at, id",
        ctx.actor.partnership,
        scheme
    )?;
    Ok(rows.into_iter().map(Row::read).collect())
}

impl Row {
    fn read(self) -> Agreement {
        let Self { id, paper, from_on: from, title, body, source, recorded_at } = self;
        Agreement { id, paper, from, title, body, source, recorded_at }
    }
}

/// Adds a text.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, scheme: &str, row: &Agreement) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into scheme_agreement (partnership_id, id, scheme, paper, from_on, title, body, source, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        row.id,
        scheme,
        row.paper,
        row.from,
        row.title.as_str(),
        row.body.as_str(),
        row.source.as_str(),
        row.recorded_at,
        ctx.actor.staff
    )?;
    Ok(())
}
