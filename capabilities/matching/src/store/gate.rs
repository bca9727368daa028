//! One at a time: who gives the room of a coach, or a place under a cap.

use store::{Ctx, Failure, Tx, execute};
use uuid::Uuid;

/// Waits until nobody else gives from this one, until the end of the transaction. What is counted after it stays true.
pub(crate) async fn pass(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into matching_gate (partnership_id, id, passed_at) values ($1, $2, $3)
         on conflict (partnership_id, id) do update set passed_at = excluded.passed_at",
        ctx.actor.partnership,
        id,
        ctx.now
    )?;
    Ok(())
}
