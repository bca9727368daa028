//! What was taken over elsewhere: a digest of each field's value, so that a later change shows.

use kernel::access::Permit;
use kernel::{Aspect, Moment, Verb};
use operation::OperationId;
use store::{Ctx, Failure, Tx, execute, fetch_all};
use uuid::Uuid;

/// A field that was taken over.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Handed {
    /// Name of the field.
    pub field: String,
    /// Of the value as it was.
    pub digest: Vec<u8>,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by_name: Option<String>,
}

/// A value as a digest that tells nothing of it without the key of the house.
pub fn digest(ctx: &Ctx, field: &str, value: &str) -> Vec<u8> {
    ctx.vault.index_hash("participation-handed", &format!("{field}\n{value}"))
}

/// Notes that a field was taken over with this value.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    operation: OperationId,
    field: &str,
    value: &str,
) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::EntrySnapshot)?;
    execute!(
        tx,
        "insert into participation_handed (partnership_id, id, participant_id, operation_id, field, digest, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        permit.partnership(),
        ctx.new_id::<Uuid>(),
        permit.participant(),
        operation,
        field,
        digest(ctx, field, value),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// What was taken over, newest first.
pub async fn all(tx: &mut Tx, permit: &Permit, operation: OperationId) -> Result<Vec<Handed>, Failure> {
    permit.require(Verb::Read, Aspect::EntrySnapshot)?;
    fetch_all!(
        tx,
        Handed,
        "select h.field, h.digest, h.at, s.name as by_name from participation_handed h
         left join staff_name s on s.partnership_id = h.partnership_id and s.id = h.by_staff
         where h.partnership_id = $1 and h.participant_id = $2 and h.operation_id = $3 order by h.at desc, h.id desc",
        permit.partnership(),
        permit.participant(),
        operation
    )
}
