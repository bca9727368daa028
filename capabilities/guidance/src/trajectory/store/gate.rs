//! One at a time: who gives a person a coach, and who gives people to a coach.

use kernel::{ParticipantId, PositionId};
use store::{Ctx, Failure, Tx, execute};
use uuid::Uuid;

/// Waits until nobody else gives this person a coach, or gives people to this coach, until the end of the transaction.
/// What is read after it stays true.
pub async fn pass(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId, position: PositionId) -> Result<(), Failure> {
    lock(tx, ctx, participant.0).await?;
    lock(tx, ctx, position.0).await
}

async fn lock(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into trajectory_gate (partnership_id, id, passed_at) values ($1, $2, $3)
         on conflict (partnership_id, id) do update set passed_at = excluded.passed_at",
        ctx.actor.partnership,
        id,
        ctx.now
    )?;
    Ok(())
}
