//! After a setback the plan is looked at again: planned steps wait for a talk, none is lost.

use ::store::{Ctx, Failure, Tx, audit};
use kernel::Permit;

use crate::rules;
use crate::store as rows;

/// Puts all planned steps to "look at again"; gives how many. Called inside the action that notes the setback.
pub async fn reopen(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<usize, Failure> {
    let (permit, deed, plan) = super::begin(tx, ctx, permit.participant()).await?;
    let changes = rules::step::review(&plan);
    rows::event::save_steps(tx, ctx, &permit, deed, &changes).await?;
    let line = audit::Line::new("plan.reopen", "participant", permit.participant()).about(permit.participant());
    tx.note(ctx, line.fact("steps", changes.len()));
    Ok(changes.len())
}
