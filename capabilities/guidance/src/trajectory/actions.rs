//! What people do with a trajectory, one file per deed.

pub mod aftercare;
pub mod close;
pub mod handover;
pub mod intensity;
pub mod pause;
pub mod reopen;
pub mod setback;
pub mod start;
pub mod team;
pub mod tell;

use kernel::{OrganisationId, PositionId, Refusal, Role, StaffId};
use store::{Ctx, Failure, Tx};

use super::model::Intensity;
use super::rules;
use super::store::coaches;
use super::store::rows::CoachPosition;

/// Coach, organisation and position as the agenda wants them.
const fn owner((staff, organisation, position): (StaffId, OrganisationId, PositionId)) -> agenda::Owner {
    agenda::Owner { staff, position, organisation }
}

/// The coach to give somebody to: a coach's position of today, with room or accepted as over capacity.
/// A team lead gives people only to coaches of the own organisation. The caller has passed the gate.
async fn choose_coach(
    tx: &mut Tx,
    ctx: &Ctx,
    position: PositionId,
    intensity: Intensity,
    over_capacity: bool,
) -> Result<CoachPosition, Failure> {
    let no = || Refusal::field("position", "trajectory-coach-missing");
    let coach = coaches::coach(tx, ctx, position).await?.ok_or_else(no)?;
    if ctx.actor.role == Role::TeamLead && coach.organisation_id != ctx.actor.organisation {
        return Err(no().into());
    }
    let places = coaches::places(tx, ctx.actor.partnership, std::slice::from_ref(&coach)).await?;
    rules::capacity(places.first().copied().unwrap_or_default(), intensity, over_capacity)?;
    Ok(coach)
}
