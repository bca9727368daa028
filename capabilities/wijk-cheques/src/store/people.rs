//! Names and numbers of workers, from the view that their owner publishes.

use std::collections::BTreeMap;

use store::{Ctx, Failure, Tx, fetch_all, fetch_optional};
use wijk_workers::WorkerId;

/// A worker as lists of money show her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Small number.
    pub number: i64,
    /// In which scheme.
    pub scheme: String,
    /// Name.
    pub name: String,
}

/// All workers.
pub(crate) async fn workers(tx: &mut Tx, ctx: &Ctx) -> Result<BTreeMap<WorkerId, Known>, Failure> {
    let rows = fetch_all!(
        tx,
        (WorkerId, i64, String, String, String),
        "select n.id, n.number, s.scheme, n.given_name, n.family_name from wijk_worker_name n
         join wijk_worker_scheme s on s.partnership_id = n.partnership_id and s.id = n.id where n.partnership_id = $1",
        ctx.actor.partnership
    )?;
    let known = |(id, number, scheme, given, family): (WorkerId, i64, String, String, String)| {
        (id, Known { number, scheme, name: format!("{given} {family}") })
    };
    Ok(rows.into_iter().map(known).collect())
}

/// The worker with this small number.
pub(crate) async fn worker_by_number(tx: &mut Tx, ctx: &Ctx, number: i64) -> Result<Option<WorkerId>, Failure> {
    let row = fetch_optional!(
        tx,
        (WorkerId,),
        "select id from wijk_worker_name where partnership_id = $1 and number = $2",
        ctx.actor.partnership,
        number
    )?;
    Ok(row.map(|(id,)| id))
}
