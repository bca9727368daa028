//! What happened: rows that are only ever added.

use esf::EventKind;
use kernel::access::Permit;
use kernel::{Aspect, Day, Verb};
use operation::OperationId;
use store::{Ctx, Failure, Tx, execute, fetch_all};

use crate::model::{ChangeReason, EventId, Source};
use crate::records::Event;

/// An event to write.
#[derive(Debug, Clone, Copy)]
pub struct New {
    /// Which.
    pub id: EventId,
    /// In what.
    pub operation: OperationId,
    /// When.
    pub day: Day,
    /// What.
    pub kind: EventKind,
    /// From where.
    pub source: Source,
    /// The row that this one corrects.
    pub replaces: Option<EventId>,
    /// It did not happen.
    pub withdrawn: bool,
    /// Why, after a claim.
    pub reason: Option<ChangeReason>,
}

/// Writes an event.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, permit: &Permit, new: &New) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::EntrySnapshot)?;
    execute!(
        tx,
        "insert into participation_event (partnership_id, id, participant_id, operation_id, day, kind, source, replaces,
           withdrawn, reason, after_claim, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        permit.partnership(), new.id, permit.participant(), new.operation, new.day, new.kind, new.source, new.replaces,
        new.withdrawn, new.reason, new.reason.is_some(), ctx.now, ctx.actor.staff
    )?;
    Ok(())
}

/// Everything that was noted of a person, corrected rows too: by day, then in the order of noting.
pub async fn of_person(tx: &mut Tx, permit: &Permit) -> Result<Vec<Event>, Failure> {
    permit.require(Verb::Read, Aspect::EntrySnapshot)?;
    fetch_all!(
        tx,
        Event,
        "select e.id, e.operation_id, e.day, e.kind, e.source, e.replaces, e.withdrawn, e.reason, e.after_claim, e.at,
                s.name as by_name
         from participation_event e
         left join staff_name s on s.partnership_id = e.partnership_id and s.id = e.by_staff
         where e.partnership_id = $1 and e.participant_id = $2 order by e.day, e.at, e.id",
        permit.partnership(),
        permit.participant()
    )
}
