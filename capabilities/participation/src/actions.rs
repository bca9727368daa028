//! What people do with participations, one file per deed.

pub mod classify;
pub mod correct;
pub mod enter;
pub mod export;
pub mod freeze;
pub mod hand_over;
pub mod leave;
pub mod note;
pub mod stay;
pub mod support;
pub mod tell;

use kernel::access::Permit;
use kernel::refusal::Faults;
use kernel::{Aspect, Day, ParticipantId, Refusal, Verb};
use operation::{Operation, OperationId};
use people::door;
use store::{Ctx, Failure, Tx};

use crate::model::{EntryId, State};
use crate::records::{Entry, Participation};
use crate::store::{entry, event};

/// The door, for who writes in the entry of a person.
async fn permit(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId) -> Result<Permit, Failure> {
    door::require(tx, ctx, participant, Verb::Write, Aspect::EntrySnapshot).await
}

/// An operation that exists.
async fn need(tx: &mut Tx, ctx: &Ctx, id: OperationId) -> Result<Operation, Failure> {
    Ok(operation::load(tx, ctx, id).await?.ok_or(Refusal::NotFound)?)
}

/// Everything of a person in one operation; none is a 404.
async fn of(tx: &mut Tx, ctx: &Ctx, permit: &Permit, operation: OperationId) -> Result<Participation, Failure> {
    let entries = entry::of_person(tx, ctx, permit).await?;
    let events = event::of_person(tx, permit).await?;
    let found = Participation::of(entries, &events).into_iter().find(|p| p.operation == operation);
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// An entry of a person, and the other ones in the same operation.
async fn entry_of(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    id: EntryId,
    version: i64,
) -> Result<(Entry, Vec<State>), Failure> {
    let all = entry::of_person(tx, ctx, permit).await?;
    let found = all.iter().find(|entry| entry.id == id).cloned().ok_or(Refusal::NotFound)?;
    if found.version != version {
        return Err(Refusal::Stale { current: found.version }.into());
    }
    let others =
        all.into_iter().filter(|e| e.operation == found.operation && e.id != id).map(|entry| entry.state).collect();
    Ok((found, others))
}

/// A first day lies in the days of the operation.
fn inside(operation: &Operation, day: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if day < operation.from_on {
        faults.push_with("entered_on", "esf-entry-before-operation", "day", crate::rules::said(operation.from_on));
    }
    if day > operation.to_on {
        faults.push_with("entered_on", "esf-entry-after-operation", "day", crate::rules::said(operation.to_on));
    }
    faults.done()
}
