//! Phone numbers for a list whose reader may see those of everybody on it.

use std::collections::HashMap;

use kernel::ParticipantId;
use store::{Ctx, Failure, Tx};

use super::listed::{fetch_listed, padded, places};

/// The numbers of these people, of those who have one. The caller has found them through the door's rule, and asked
/// whether that rule shows contact details.
pub(crate) async fn of(
    tx: &mut Tx,
    ctx: &Ctx,
    people: Vec<ParticipantId>,
) -> Result<HashMap<ParticipantId, String>, Failure> {
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let people = padded(people);
    // Whether there is a number is asked here and not in SQL: SQLite would go through the index of all numbers.
    let sql =
        format!("select id, phone from participant where partnership_id = $1 and id in ({})", places(2, people.len()));
    let found = fetch_listed!(tx, (ParticipantId, Option<String>), ::store::sql(sql), [ctx.actor.partnership], people)?;
    Ok(found.into_iter().filter_map(|(id, phone)| Some((id, phone?))).collect())
}
