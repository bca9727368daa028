//! Handovers.

use kernel::access::Permit;
use kernel::{Aspect, Day, Refusal, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_all};

use super::rows::{CoachPosition, Handover, Trajectory};
use crate::trajectory::model::{HandoverId, HandoverStatus};

/// Plans one.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    from: &Trajectory,
    to: &CoachPosition,
    meeting_on: Day,
    agreed: Option<&str>,
) -> Result<HandoverId, Failure> {
    let id: HandoverId = ctx.new_id();
    execute!(
        tx,
        "insert into handover (partnership_id, id, participant_id, from_staff, from_organisation, from_position, to_staff,
           to_organisation, to_position, meeting_on, agreed, status, proposed_at, proposed_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
        permit.partnership(), id, permit.participant(), from.coach_id, from.coach_organisation_id, from.coach_position_id,
        to.staff_id, to.organisation_id, to.position_id, meeting_on, agreed, HandoverStatus::Proposed, ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// All handovers of a participant, newest first.
pub async fn all(tx: &mut Tx, permit: &Permit) -> Result<Vec<Handover>, Failure> {
    permit.require(Verb::Read, Aspect::Trajectory)?;
    fetch_all!(
        tx, Handover,
        "select h.id, h.from_staff, h.from_organisation, f.name as from_name, h.to_staff, h.to_organisation, h.to_position,
                s.name as to_name, o.short_name as to_organisation_name, h.meeting_on, h.agreed, h.status, h.stays_until, h.version
         from handover h
         left join staff_name f on f.partnership_id = h.partnership_id and f.id = h.from_staff
         left join staff_name s on s.partnership_id = h.partnership_id and s.id = h.to_staff
         left join organisation_name o on o.partnership_id = h.partnership_id and o.id = h.to_organisation
         where h.partnership_id = $1 and h.participant_id = $2 order by h.proposed_at desc, h.id desc",
        permit.partnership(), permit.participant()
    )
}

/// The one that is planned, if any.
pub async fn planned(tx: &mut Tx, permit: &Permit) -> Result<Option<Handover>, Failure> {
    Ok(all(tx, permit).await?.into_iter().find(|h| h.status == HandoverStatus::Proposed))
}

/// Ends a planned one. Two at once: the second finds it ended.
pub(crate) async fn finish(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    id: HandoverId,
    status: HandoverStatus,
    stays_until: Option<Day>,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update handover set status = $4, done_at = $5, stays_until = $6, version = version + 1
         where partnership_id = $1 and id = $2 and participant_id = $3 and status = 'proposed'",
        permit.partnership(),
        id,
        permit.participant(),
        status,
        ctx.now,
        stays_until
    )?;
    if rows == 0 { Err(Refusal::Conflict("handover-ended").into()) } else { Ok(()) }
}
