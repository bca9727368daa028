//! Names of workers, for lists of other capabilities.

use std::collections::BTreeMap;

use kernel::{PartnershipId, StaffId};
use store::listed::{padded, places};
use store::{Ctx, Failure, Tx, fetch_listed, fetch_optional};

use crate::model::WorkerId;

/// At most this many in one statement.
const MOST: usize = 400;

/// The names of these workers.
pub(crate) async fn names(tx: &mut Tx, ctx: &Ctx, ids: &[WorkerId]) -> Result<BTreeMap<WorkerId, String>, Failure> {
    read(tx, ctx, ids, "given_name || ' ' || family_name").await
}

/// Their given names.
pub(crate) async fn given(tx: &mut Tx, ctx: &Ctx, ids: &[WorkerId]) -> Result<BTreeMap<WorkerId, String>, Failure> {
    read(tx, ctx, ids, "given_name").await
}

async fn read(
    tx: &mut Tx,
    ctx: &Ctx,
    ids: &[WorkerId],
    what: &'static str,
) -> Result<BTreeMap<WorkerId, String>, Failure> {
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let mut found = BTreeMap::new();
    for chunk in wanted.chunks(MOST) {
        let list = padded(chunk.to_vec());
        let sql = format!(
            "select id, {what} from wijk_worker where partnership_id = $1 and id in ({})",
            places(2, list.len())
        );
        let rows: Vec<(WorkerId, String)> =
            fetch_listed!(tx, (WorkerId, String), store::sql(sql), [ctx.actor.partnership], list)?;
        found.extend(rows);
    }
    Ok(found)
}

/// How to reach somebody who works at the organiser.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Reach {
    pub name: String,
    pub email: String,
    pub phone: Option<String>,
}

/// How to reach a member of staff who still works here.
pub(crate) async fn reach(tx: &mut Tx, partnership: PartnershipId, staff: StaffId) -> Result<Option<Reach>, Failure> {
    fetch_optional!(
        tx,
        Reach,
        "select name, email, phone from staff_reach where partnership_id = $1 and id = $2 and active = $3",
        partnership,
        staff,
        true
    )
}
