//! Many trajectories and contacts at once: what `StartTrajectory` and `WriteContact` write, in few statements.

use kernel::{
    ContactId, Day, Focus, Moment, OrganisationId, ParticipantId, PartnershipId, PositionId, StaffId, TrajectoryId,
};
use store::{Failure, Tx, insert_rows};
use uuid::Uuid;

use crate::contact::model::Kind;
use crate::trajectory::model::{Destination, Happening, Intensity, Status};

/// A generated trajectory with one period.
#[derive(Debug, Clone)]
pub struct TrajectoryRow<'a> {
    /// Which.
    pub id: TrajectoryId,
    /// Id of its period.
    pub period: Uuid,
    /// Id of the event of its start.
    pub event: Uuid,
    /// Whose.
    pub participant: ParticipantId,
    /// What it concentrates on.
    pub focus: Focus,
    /// How much time.
    pub intensity: Intensity,
    /// The fixed coach: who, for whom, in which position.
    pub coach: (StaffId, OrganisationId, PositionId),
    /// Municipality at the start.
    pub nis: &'a str,
    /// When it started.
    pub started_at: Moment,
    /// Last day and where to, when it is closed.
    pub closed: Option<(Day, Destination)>,
}

impl TrajectoryRow<'_> {
    fn status(&self) -> Status {
        if self.closed.is_some() { Status::Closed } else { Status::Active }
    }
}

/// A generated contact, for the team.
#[derive(Debug, Clone)]
pub struct ContactRow {
    /// Which.
    pub id: ContactId,
    /// With whom.
    pub participant: ParticipantId,
    /// How it went.
    pub kind: Kind,
    /// When.
    pub at: Moment,
    /// How long, in minutes.
    pub minutes: i64,
    /// Who may read it.
    pub visibility: people::model::Visibility,
    /// The text.
    pub text: String,
    /// By whom, for whom.
    pub author: (StaffId, OrganisationId),
}

/// Writes trajectories. The caller's action writes the audit line.
pub async fn insert_trajectories(
    tx: &mut Tx,
    partnership: PartnershipId,
    rows: &[TrajectoryRow<'_>],
) -> Result<(), Failure> {
    insert_rows!(
        tx,
        "insert into trajectory (partnership_id, id, participant_id, status, focus, intensity, coach_id, coach_organisation_id,
           coach_position_id, started_on, closed_on, version, created_at)",
        rows,
        |r| [
            partnership, r.id, r.participant, r.status(), r.focus, r.intensity, r.coach.0, r.coach.1, r.coach.2,
            r.started_at.day(), r.closed.map(|c| c.0), 1_i64, r.started_at
        ]
    )?;
    insert_rows!(
        tx,
        "insert into trajectory_period (partnership_id, id, trajectory_id, participant_id, nis, started_on, ended_on, destination,
           outcomes)",
        rows,
        |r| [
            partnership, r.period, r.id, r.participant, r.nis, r.started_at.day(), r.closed.map(|c| c.0),
            r.closed.map(|c| c.1), ""
        ]
    )?;
    insert_rows!(
        tx,
        "insert into trajectory_event (partnership_id, id, participant_id, kind, at, staff_id, organisation_id, detail, by_staff,
           by_organisation)",
        rows,
        |r| [
            partnership, r.event, r.participant, Happening::Started, r.started_at, r.coach.0, r.coach.1,
            r.intensity.as_str(), r.coach.0, r.coach.1
        ]
    )
}

/// Writes contacts. The caller's action writes the audit line.
pub async fn insert_contacts(tx: &mut Tx, partnership: PartnershipId, rows: &[ContactRow]) -> Result<(), Failure> {
    insert_rows!(
        tx,
        "insert into contact (partnership_id, id, participant_id, kind, happened_at, timed, minutes, visibility, sensitive, text,
           domains, author_id, author_organisation_id, version, created_at)",
        rows,
        |r| [
            partnership, r.id, r.participant, r.kind, r.at, true, r.minutes, r.visibility, false, r.text.as_str(), "",
            r.author.0, r.author.1, 1_i64, r.at
        ]
    )
}
