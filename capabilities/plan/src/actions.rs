//! The deeds of this capability, one file each. The time is `ctx.now`; the pages, the API and the demonstration
//! call the same ones.

pub mod add_step;
pub mod change_step;
pub mod create_goal;
pub mod done;
pub mod draw_wheel;
pub mod end_goal;
pub mod not_yet;
pub mod observe_rung;
pub mod reopen;
pub mod set_words;
pub mod undo;

use ::store::{Ctx, Failure, Tx};
use kernel::{Aspect, GoalId, ParticipantId, Permit, Refusal, StepId, Verb};

use crate::model::{GoalState, NewStep, Owner, OwnerKind, Step};
use crate::rules::step::{Fresh, Slot};
use crate::store as rows;
use crate::store::Deed;

/// The door to a plan for writing, the place of this deed, and the steps as they are now.
async fn begin(tx: &mut Tx, ctx: &Ctx, participant: ParticipantId) -> Result<(Permit, Deed, Vec<Step>), Failure> {
    let permit = people::door::require(tx, ctx, participant, Verb::Write, Aspect::Plan).await?;
    let deed = rows::begin(tx, ctx, &permit).await?;
    let plan = rows::step::of_plan(tx, &permit).await?;
    Ok((permit, deed, plan))
}

/// The same, from a step.
async fn begin_at(tx: &mut Tx, ctx: &Ctx, step: StepId) -> Result<(Permit, Deed, Vec<Step>), Failure> {
    let participant = rows::step::whose(tx, ctx, step).await?;
    begin(tx, ctx, participant).await
}

/// A new step fits: its goal is open and of this person, its owner belongs to the team.
async fn fits(tx: &mut Tx, ctx: &Ctx, permit: &Permit, new: &NewStep) -> Result<(), Failure> {
    goal_fits(tx, permit, new.goal).await?;
    owner_fits(tx, ctx, permit, &new.owner).await
}

async fn goal_fits(tx: &mut Tx, permit: &Permit, goal: Option<GoalId>) -> Result<(), Failure> {
    let Some(id) = goal else { return Ok(()) };
    match rows::goal::load(tx, permit, id).await?.state {
        GoalState::Open => Ok(()),
        _ => Err(Refusal::Conflict("goal-closed").into()),
    }
}

async fn owner_fits(tx: &mut Tx, ctx: &Ctx, permit: &Permit, owner: &Owner) -> Result<(), Failure> {
    if owner.kind != OwnerKind::Staff || owner.staff == Some(ctx.actor.staff) {
        return Ok(());
    }
    let team = people::relations::helpers(tx, ctx, permit).await?;
    let known = team.iter().any(|h| {
        h.staff_id.is_some()
            && h.staff_id == owner.staff
            && matches!(h.kind, kernel::access::Relation::FixedCoach | kernel::access::Relation::Team)
    });
    if known { Ok(()) } else { Err(Refusal::field("owner", "step-owner-unknown").into()) }
}

/// A new step with an id and a number of its own.
fn fresh<'a>(ctx: &Ctx, deed: Deed, new: Option<&'a NewStep>) -> Option<Fresh<'a>> {
    new.map(|new| (new, Slot { id: ctx.new_id(), number: deed.number }))
}
