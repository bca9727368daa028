//! Coaches' positions and what they carry. No names of participants here.

use kernel::{OrganisationId, PartnershipId, PositionId};
use store::{Ctx, Failure, Tx, fetch_all, fetch_optional};

use super::rows::CoachPosition;
use crate::trajectory::model::Intensity;
use crate::trajectory::rules::Places;

const COLUMNS: &str =
    "id as position_id, staff_id, name, organisation_id, organisation_short as organisation, focus, percent, capacity";

/// A position in which somebody coaches today.
pub async fn coach(tx: &mut Tx, ctx: &Ctx, position: PositionId) -> Result<Option<CoachPosition>, Failure> {
    fetch_optional!(
        tx, CoachPosition,
        ::store::sql(format!(
            "select {COLUMNS} from staff_position where partnership_id = $1 and id = $2 and role = 'coach' and active = $3
               and valid_from <= $4 and (valid_to is null or valid_to >= $4)"
        )),
        ctx.actor.partnership, position, true, ctx.today()
    )
}

/// All positions in which somebody coaches today, of one organisation or of all.
pub async fn coaches(tx: &mut Tx, ctx: &Ctx, of: Option<OrganisationId>) -> Result<Vec<CoachPosition>, Failure> {
    let which = if of.is_some() { "organisation_id = $4" } else { "$4 = $4" };
    fetch_all!(
        tx,
        CoachPosition,
        ::store::sql(format!(
            "select {COLUMNS} from staff_position where partnership_id = $1 and role = 'coach' and active = $2
               and valid_from <= $3 and (valid_to is null or valid_to >= $3) and {which}
             order by organisation_short, name, id"
        )),
        ctx.actor.partnership,
        true,
        ctx.today(),
        of.unwrap_or(ctx.actor.organisation)
    )
}

#[derive(sqlx::FromRow)]
struct Count {
    coach_position_id: PositionId,
    intensity: Intensity,
    people: i64,
}

/// The places of each of these positions, in the same order.
pub async fn places(tx: &mut Tx, partnership: PartnershipId, of: &[CoachPosition]) -> Result<Vec<Places>, Failure> {
    let counts = fetch_all!(
        tx,
        Count,
        "select coach_position_id, intensity, count(*) as people from trajectory
         where partnership_id = $1 and status <> 'closed' group by coach_position_id, intensity",
        partnership
    )?;
    let of_position = |position: &CoachPosition| {
        let own = counts.iter().filter(|c| c.coach_position_id == position.position_id);
        Places::from_people(own.map(|c| (c.intensity, c.people)), position.capacity)
    };
    Ok(of.iter().map(of_position).collect())
}
