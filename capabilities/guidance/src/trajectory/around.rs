//! Who may open the file because of the trajectory: the fixed coach, the team, the coach's organisation.

use kernel::access::{Permit, Relation};
use kernel::{Moment, OrganisationId, StaffId, TrajectoryId};
use people::relations::{Begin, begin, end, helpers};
use store::{Ctx, Failure, Tx};

use super::model::HandoverStatus;
use super::store::handover;

fn coach<'a>(trajectory: TrajectoryId, staff: StaffId, organisation: OrganisationId) -> Begin<'a> {
    Begin { origin: Some(trajectory.0), ..Begin::person(Relation::FixedCoach, organisation, staff) }
}

fn house<'a>(trajectory: TrajectoryId, organisation: OrganisationId) -> Begin<'a> {
    Begin { origin: Some(trajectory.0), ..Begin::organisation(Relation::SameOrganisation, organisation) }
}

/// Opens the file for the fixed coach and the organisation. Whoever was the fixed coach before, is not any more.
pub(crate) async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    trajectory: TrajectoryId,
    staff: StaffId,
    organisation: OrganisationId,
) -> Result<(), Failure> {
    let person = permit.participant();
    for helper in helpers(tx, ctx, permit).await? {
        let stays = helper.staff_id == Some(staff) && helper.organisation_id == organisation;
        if helper.kind == Relation::FixedCoach && !stays {
            end(tx, ctx, person, Relation::FixedCoach, helper.organisation_id, helper.staff_id).await?;
        }
    }
    // Ended first: a relation that would end by itself (after a closure) is open again without end.
    end(tx, ctx, person, Relation::FixedCoach, organisation, Some(staff)).await?;
    begin(tx, ctx, person, &coach(trajectory, staff, organisation)).await?;
    // The fixed coach is not also a member of the team, as after a first meeting on outreach.
    end(tx, ctx, person, Relation::Team, organisation, Some(staff)).await?;
    end(tx, ctx, person, Relation::SameOrganisation, organisation, None).await?;
    begin(tx, ctx, person, &house(trajectory, organisation)).await
}

/// Opens or closes the file for a member of the team. `until`: ends by itself.
pub(crate) async fn team(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    trajectory: TrajectoryId,
    staff: StaffId,
    organisation: OrganisationId,
    until: Option<Moment>,
) -> Result<(), Failure> {
    let person = permit.participant();
    end(tx, ctx, person, Relation::Team, organisation, Some(staff)).await?;
    let relation = Begin { until, origin: Some(trajectory.0), ..Begin::person(Relation::Team, organisation, staff) };
    begin(tx, ctx, person, &relation).await
}

/// After closure the same people keep the file until the aftercare is over, and not longer.
pub(crate) async fn until(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    trajectory: TrajectoryId,
    last: Moment,
) -> Result<(), Failure> {
    let person = permit.participant();
    for helper in helpers(tx, ctx, permit).await? {
        let Some(staff) = helper.staff_id else { continue };
        let organisation = helper.organisation_id;
        match helper.kind {
            Relation::FixedCoach => {
                end(tx, ctx, person, Relation::FixedCoach, organisation, Some(staff)).await?;
                let relation = Begin { until: Some(last), ..coach(trajectory, staff, organisation) };
                begin(tx, ctx, person, &relation).await?;
                end(tx, ctx, person, Relation::SameOrganisation, organisation, None).await?;
                begin(tx, ctx, person, &Begin { until: Some(last), ..house(trajectory, organisation) }).await?;
            }
            Relation::Team => team(tx, ctx, permit, trajectory, staff, organisation, Some(last)).await?,
            _ => {}
        }
    }
    Ok(())
}

/// A return: the team is a team again. Who stayed only until a day after a handover, stays until that day.
pub(crate) async fn team_again(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    trajectory: TrajectoryId,
) -> Result<(), Failure> {
    let handovers = handover::all(tx, permit).await?;
    for helper in helpers(tx, ctx, permit).await?.into_iter().filter(|h| h.kind == Relation::Team) {
        let Some(staff) = helper.staff_id else { continue };
        let stays = handovers
            .iter()
            .find(|h| {
                h.status == HandoverStatus::Done
                    && h.from_staff == staff
                    && h.from_organisation == helper.organisation_id
            })
            .and_then(|h| h.stays_until);
        let last = stays.map(|day| day.plus_days(1).start());
        team(tx, ctx, permit, trajectory, staff, helper.organisation_id, last).await?;
    }
    Ok(())
}
