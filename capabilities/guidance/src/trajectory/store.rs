//! The SQL of trajectories.

pub mod aftercare;
pub mod coaches;
pub mod gate;
pub mod handover;
pub mod history;
pub mod rows;
pub mod setback;

use kernel::access::Permit;
use kernel::{Aspect, Day, Focus, OrganisationId, PositionId, Refusal, StaffId, TrajectoryId, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_optional};
use uuid::Uuid;

use self::rows::{CoachPosition, Trajectory};
use crate::trajectory::model::{Intensity, Status};

const COLUMNS: &str =
    "id, participant_id, status, focus, intensity, coach_id, coach_organisation_id, coach_position_id,
 started_on, closed_on, version";

/// The trajectory of a participant, if it ever began. Of files that became one: the open one, else the newest.
pub async fn load(tx: &mut Tx, permit: &Permit) -> Result<Option<Trajectory>, Failure> {
    permit.require(Verb::Read, Aspect::Trajectory)?;
    fetch_optional!(
        tx,
        Trajectory,
        ::store::sql(format!(
            "select {COLUMNS} from trajectory where partnership_id = $1 and participant_id = $2
             order by case when status = 'closed' then 1 else 0 end, id desc limit 1"
        )),
        permit.partnership(),
        permit.participant()
    )
}

/// The trajectory; none is a 404.
pub async fn need(tx: &mut Tx, permit: &Permit) -> Result<Trajectory, Failure> {
    Ok(load(tx, permit).await?.ok_or(Refusal::NotFound)?)
}

/// Begins it. Somebody else who did so at the same moment wins: then this one is refused.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    id: TrajectoryId,
    coach: &CoachPosition,
    focus: Focus,
    intensity: Intensity,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "insert into trajectory (partnership_id, id, participant_id, status, focus, intensity, coach_id, coach_organisation_id,
           coach_position_id, started_on, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11) 
         on conflict (partnership_id, participant_id) where status <> 'closed' do nothing",
        permit.partnership(), id, permit.participant(), Status::Active, focus, intensity, coach.staff_id,
        coach.organisation_id, coach.position_id, ctx.today(), ctx.now
    )?;
    if rows == 0 { Err(Refusal::Conflict("trajectory-already").into()) } else { Ok(()) }
}

/// What may change of it.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub status: Status,
    pub intensity: Intensity,
    pub coach: (StaffId, OrganisationId, PositionId),
    pub closed_on: Option<Day>,
}

impl Change {
    /// Everything as it is.
    pub(crate) fn of(row: &Trajectory) -> Self {
        Self {
            status: row.status,
            intensity: row.intensity,
            coach: (row.coach_id, row.coach_organisation_id, row.coach_position_id),
            closed_on: row.closed_on,
        }
    }
}

/// Saves a change to the version that was read.
pub(crate) async fn save(tx: &mut Tx, permit: &Permit, row: &Trajectory, change: &Change) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update trajectory set status = $4, intensity = $5, coach_id = $6, coach_organisation_id = $7, coach_position_id = $8,
           closed_on = $9, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        permit.partnership(), row.id, row.version, change.status, change.intensity, change.coach.0, change.coach.1,
        change.coach.2, change.closed_on
    )?;
    if rows == 0 { Err(Refusal::Stale { current: row.version + 1 }.into()) } else { Ok(()) }
}

/// Refuses when the form was made from an older version.
pub(crate) fn fresh(row: &Trajectory, version: i64) -> Result<(), Refusal> {
    if row.version == version { Ok(()) } else { Err(Refusal::Stale { current: row.version }) }
}

/// A uuid for a row of this capability.
pub(crate) fn new_row(ctx: &Ctx) -> Uuid {
    ctx.new_id()
}
