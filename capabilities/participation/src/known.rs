//! What is known of somebody who enters, before anything is asked.

use kernel::access::Permit;
use kernel::{Aspect, Day, Verb};
use operation::OperationId;
use store::{Ctx, Failure, Tx};

use crate::model::{Facts, Told};
use crate::prefill;
use crate::store::entry;

/// Facts and answers to enter with: those of the first entry of a return, else the newest frozen snapshot and the file.
pub async fn known(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    operation: OperationId,
    entered_on: Day,
) -> Result<(Facts, Told), Failure> {
    permit.require(Verb::Write, Aspect::EntrySnapshot)?;
    let before = entry::of_person(tx, ctx, permit).await?;
    if let Some(first) = before.into_iter().find(|entry| entry.operation == operation) {
        return Ok((first.state.facts, first.state.told));
    }
    let person = people::load(tx, permit).await?;
    let snapshots = people::snapshot::load(tx, ctx, permit).await?;
    let file = prefill::File {
        birth: person.birth.as_deref().and_then(|birth| birth.parse().ok()),
        gender: prefill::gender(person.gender),
        nis: person.nis,
    };
    let newest = snapshots.first();
    Ok((prefill::facts(newest, &file, entered_on), prefill::told(newest)))
}
