//! The SQL of this capability. Each function takes the permit of the file that it reads or writes.

pub mod assessment;
pub mod bulk;
pub mod due;
pub mod event;
pub mod goal;
pub mod ladder;
pub mod step;
pub mod words;

use ::store::{Ctx, Failure, Tx, fetch_value};
use kernel::{Aspect, Permit, Verb};
use uuid::Uuid;

/// One deed on a plan: what it changes goes back together.
#[derive(Debug, Clone, Copy)]
pub struct Deed {
    /// Which.
    pub id: Uuid,
    /// Its place among all deeds on this person's plan.
    pub number: i64,
}

/// Begins a deed. Two deeds on one person's plan wait for each other from here on, so that each sees the other's
/// outcome and there is never more than one next step.
pub async fn begin(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Deed, Failure> {
    let number = fetch_value!(
        tx,
        i64,
        "insert into plan_head (partnership_id, participant_id, changes) values ($1, $2, 1)
         on conflict (partnership_id, participant_id) do update set changes = plan_head.changes + 1 returning changes",
        permit.partnership(),
        permit.participant()
    )?;
    Ok(Deed { id: ctx.new_id(), number })
}

/// Copies the one next small step to the person, for lists. Called at the end of each deed on steps.
pub async fn refresh_next(tx: &mut Tx, permit: &Permit) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Plan)?;
    let plan = step::of_plan(tx, permit).await?;
    people::set_next_step(tx, permit, crate::rules::step::next_step(&plan).map(|s| s.title.as_str())).await
}
