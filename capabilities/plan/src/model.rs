//! What a goal, a step, a drawing of the wheel and an observation on the ladder are.

use kernel::{AssessmentId, Day, GoalId, Moment, ObservationId, StaffId, StepId, text_enum};
use serde::{Deserialize, Serialize};

text_enum! {
    /// How far a goal is.
    pub enum GoalState {
        /// Worked on.
        Open = "open",
        /// Reached.
        Reached = "reached",
        /// Not wanted any more.
        Dropped = "dropped",
        /// Made by mistake and taken back; never shown.
        Undone = "undone",
    }
}

text_enum! {
    /// How far a step is.
    pub enum StepState {
        /// To do.
        Open = "open",
        /// To do, on another day than first agreed.
        Moved = "moved",
        /// To be looked at again together, after a difficult week.
        Review = "review",
        /// It worked: a success, kept.
        Done = "done",
        /// It was too big; a smaller step came in its place.
        NotYet = "not-yet",
        /// Not needed any more.
        Dropped = "dropped",
        /// Made by mistake and taken back; never shown.
        Undone = "undone",
    }
}

impl StepState {
    /// Is it planned on its day?
    pub fn is_planned(self) -> bool {
        matches!(self, Self::Open | Self::Moved)
    }

    /// Is there still something to do with it?
    pub fn is_active(self) -> bool {
        self.is_planned() || self == Self::Review
    }
}

text_enum! {
    /// What helps to do the step.
    pub enum Support {
        /// Nothing needed.
        None = "none",
        /// Somebody goes along.
        Accompany = "accompany",
        /// Somebody calls.
        Call = "call",
        /// Somebody drives, or a ticket is arranged.
        Transport = "transport",
        /// An interpreter.
        Interpreter = "interpreter",
    }
}

text_enum! {
    /// Whose step it is.
    pub enum OwnerKind {
        /// The participant.
        Participant = "participant",
        /// A coach of the team.
        Staff = "staff",
        /// Somebody else, by name.
        Helper = "helper",
    }
}

/// The one owner of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Participant, staff or helper.
    pub kind: OwnerKind,
    /// Which staff member.
    pub staff: Option<StaffId>,
    /// Name of the helper; of a staff member when read from the database.
    pub name: Option<String>,
}

impl Owner {
    /// The participant.
    pub fn participant() -> Self {
        Self { kind: OwnerKind::Participant, staff: None, name: None }
    }

    /// A coach of the team.
    pub fn staff(id: StaffId) -> Self {
        Self { kind: OwnerKind::Staff, staff: Some(id), name: None }
    }

    /// Somebody else.
    pub fn helper(name: impl Into<String>) -> Self {
        Self { kind: OwnerKind::Helper, staff: None, name: Some(name.into()) }
    }
}

/// A goal, in the participant's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Which.
    pub id: GoalId,
    /// The participant's words.
    pub words: String,
    /// How far.
    pub state: GoalState,
    /// Since.
    pub began_on: Day,
    /// Reached or dropped on.
    pub ended_on: Option<Day>,
    /// Order of making.
    pub number: i64,
    /// For optimistic locking.
    pub version: i64,
}

/// A small step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Which.
    pub id: StepId,
    /// Towards which goal; a first step may come before any goal.
    pub goal: Option<GoalId>,
    /// What.
    pub title: String,
    /// Whose.
    pub owner: Owner,
    /// On which day.
    pub due: Day,
    /// With which support.
    pub support: Support,
    /// How far.
    pub state: StepState,
    /// The highest above 0 stands first; 0: by date.
    pub front: i64,
    /// What worked, in a few words.
    pub success: Option<String>,
    /// Done, made smaller or dropped on.
    pub closed_on: Option<Day>,
    /// The bigger step that this one came from.
    pub smaller_of: Option<StepId>,
    /// Order of making.
    pub number: i64,
    /// For optimistic locking.
    pub version: i64,
}

/// A step to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStep {
    /// Towards which goal.
    pub goal: Option<GoalId>,
    /// What.
    pub title: String,
    /// Whose.
    pub owner: Owner,
    /// On which day.
    pub due: Day,
    /// With which support.
    pub support: Support,
}

text_enum! {
    /// What happened to a goal or a step.
    pub enum EventKind {
        /// Made.
        Added = "added",
        /// Words, owner, day or support changed.
        Edited = "edited",
        /// Step done.
        Done = "done",
        /// What worked was written down.
        Told = "told",
        /// Step made smaller.
        NotYet = "not-yet",
        /// Step got another day.
        Moved = "moved",
        /// Step put first.
        Fronted = "fronted",
        /// Step or goal not needed any more.
        Dropped = "dropped",
        /// Step to be looked at again.
        Review = "review",
        /// Step taken up again.
        TakenUp = "taken-up",
        /// Goal reached.
        Reached = "reached",
    }
}

text_enum! {
    /// Through whose eyes the wheel was drawn.
    pub enum Viewpoint {
        /// The participant's.
        Participant = "participant",
        /// The coach's.
        Coach = "coach",
    }
}

/// What was said about one life domain in one drawing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainView {
    /// Key of the life domain.
    pub domain: String,
    /// 1 to 5; `None`: no number given.
    pub level: Option<i64>,
    /// What goes well.
    pub strength: Option<String>,
    /// Keys of the arena.
    pub barriers: Vec<String>,
    /// What stands in the way, in words.
    pub barrier_note: Option<String>,
    /// What helps.
    pub helps: Option<String>,
}

impl DomainView {
    /// Nothing was said.
    pub fn is_empty(&self) -> bool {
        self.level.is_none()
            && self.strength.is_none()
            && self.barriers.is_empty()
            && self.barrier_note.is_none()
            && self.helps.is_none()
    }
}

/// One drawing of the wheel, with what the reader may see of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Which.
    pub id: AssessmentId,
    /// Through whose eyes.
    pub viewpoint: Viewpoint,
    /// On which day.
    pub day: Day,
    /// When it was written down.
    pub at: Moment,
    /// Domains that were discussed.
    pub domains: Vec<DomainView>,
}

text_enum! {
    /// Who placed the participant on the ladder.
    pub enum Observer {
        /// The participant.
        Participant = "participant",
        /// The coach.
        Coach = "coach",
        /// Both together.
        Both = "both",
    }
}

text_enum! {
    /// How the rung was found.
    pub enum Method {
        /// In a conversation.
        Talk = "talk",
        /// By what was seen.
        Seen = "seen",
        /// With the questions of a list.
        Questions = "questions",
    }
}

/// A dated observation on the ladder. Never changed; a mistake is replaced by a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Which.
    pub id: ObservationId,
    /// Id of the ladder scheme.
    pub scheme: String,
    /// On which day.
    pub day: Day,
    /// Rung now.
    pub rung: i64,
    /// Rung that the person could reach.
    pub potential: Option<i64>,
    /// By when.
    pub potential_by: Option<Day>,
    /// By whom.
    pub observer: Observer,
    /// How.
    pub method: Method,
    /// A few words.
    pub note: Option<String>,
    /// The mistaken observation that this one replaces.
    pub replaces: Option<ObservationId>,
    /// Order of writing.
    pub number: i64,
    /// When it was written down.
    pub at: Moment,
}
