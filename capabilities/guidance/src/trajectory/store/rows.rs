//! The rows of trajectories, as others see them.

use kernel::{Day, Focus, Moment, OrganisationId, ParticipantId, PositionId, StaffId, TrajectoryId};

use crate::trajectory::model::{
    AftercareId, AftercareKind, Destination, HandoverId, HandoverStatus, Happening, Intensity, SetbackId, Situation,
    Status,
};

/// A trajectory as stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Trajectory {
    /// Which.
    pub id: TrajectoryId,
    /// Whose.
    pub participant_id: ParticipantId,
    /// How far.
    pub status: Status,
    /// What it concentrates on.
    pub focus: Focus,
    /// How much time it takes.
    pub intensity: Intensity,
    /// The fixed coach; the last one, once closed.
    pub coach_id: StaffId,
    /// For which organisation.
    pub coach_organisation_id: OrganisationId,
    /// From which position the places come.
    pub coach_position_id: PositionId,
    /// First day of the first period.
    pub started_on: Day,
    /// Last day, when closed.
    pub closed_on: Option<Day>,
    /// Version for optimistic locking.
    pub version: i64,
}

/// A coach's position, with what it can carry.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CoachPosition {
    /// Which.
    pub position_id: PositionId,
    /// Who.
    pub staff_id: StaffId,
    /// Name.
    pub name: String,
    /// For whom.
    pub organisation_id: OrganisationId,
    /// Short name of it.
    pub organisation: String,
    /// Integral or employment.
    pub focus: Option<Focus>,
    /// Share of full time.
    pub percent: i64,
    /// Places.
    pub capacity: i64,
}

/// A setback as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Setback {
    /// Which.
    pub id: SetbackId,
    /// When it was.
    pub happened_on: Day,
    /// What happened, in words that the person may read.
    pub text: String,
    /// What helps.
    pub helps: Option<String>,
    /// More time, if there is more to give.
    pub proposed_intensity: Option<Intensity>,
    /// When that was accepted.
    pub accepted_at: Option<Moment>,
    /// Who noted it.
    pub by_name: Option<String>,
    /// The same colleague.
    pub by_staff: StaffId,
    /// For whom.
    pub by_organisation: Option<String>,
    /// When it was noted.
    pub created_at: Moment,
}

/// A handover as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Handover {
    /// Which.
    pub id: HandoverId,
    /// From whom.
    pub from_staff: StaffId,
    /// Of which organisation.
    pub from_organisation: OrganisationId,
    /// Name.
    pub from_name: Option<String>,
    /// To whom.
    pub to_staff: StaffId,
    /// Of which organisation.
    pub to_organisation: OrganisationId,
    /// In which position.
    pub to_position: PositionId,
    /// Name.
    pub to_name: Option<String>,
    /// Short name of the new organisation.
    pub to_organisation_name: Option<String>,
    /// Day of the meeting of three.
    pub meeting_on: Day,
    /// What the three want to keep.
    pub agreed: Option<String>,
    /// `proposed`, `done` or `cancelled`.
    pub status: HandoverStatus,
    /// Until when the old coach stays in the team.
    pub stays_until: Option<Day>,
    /// Version.
    pub version: i64,
}

/// A contact after closure.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Aftercare {
    /// Which.
    pub id: AftercareId,
    /// Which of the two.
    pub kind: AftercareKind,
    /// Day it is due.
    pub due_on: Day,
    /// Day it was done.
    pub done_on: Option<Day>,
    /// How it went then.
    pub situation: Option<Situation>,
    /// Not needed any more: the person came back.
    pub cancelled_at: Option<Moment>,
}

/// One time that the trajectory was open.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Period {
    /// First day.
    pub started_on: Day,
    /// Last day.
    pub ended_on: Option<Day>,
    /// Where to, at the end.
    pub destination: Option<Destination>,
    /// Keys of `Outcome`, space between.
    pub outcomes: String,
    /// The participant's words at the end.
    pub words: Option<String>,
    /// The participant's words at a return.
    pub return_words: Option<String>,
}

/// Something that happened to the trajectory.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct TrajectoryEvent {
    /// Which.
    pub id: uuid::Uuid,
    /// What.
    pub kind: Happening,
    /// When.
    pub at: Moment,
    /// About whom.
    pub staff_name: Option<String>,
    /// Of which organisation.
    pub organisation: Option<String>,
    /// Value of a closed list.
    pub detail: String,
    /// Words.
    pub words: Option<String>,
    /// Who did it.
    pub by_name: Option<String>,
    /// For whom.
    pub by_organisation: Option<String>,
}
