//! What an appointment is made of.

use kernel::{Moment, text_enum};

text_enum! {
    /// What kind of appointment.
    pub enum Kind {
        /// At the participant's home.
        HomeVisit = "home-visit",
        /// At an office or a shared place.
        Office = "office",
        /// By phone.
        Call = "call",
        /// Together to a service, an employer, a school.
        Accompanied = "accompanied",
        /// With several participants.
        Group = "group",
        /// Anything else.
        Other = "other",
    }
}

impl Kind {
    /// Icon of lists.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::HomeVisit => "house",
            Self::Office => "building-2",
            Self::Call => "phone",
            Self::Accompanied => "footprints",
            Self::Group => "users",
            Self::Other => "calendar",
        }
    }
}

text_enum! {
    /// How far an appointment is.
    pub enum Status {
        /// Agreed.
        Planned = "planned",
        /// It took place.
        Done = "done",
        /// The person was not there; a fact, not a fault.
        Missed = "missed",
        /// Called off before.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// Why the person was not there, in neutral words.
    pub enum MissedReason {
        /// Ill, the person or somebody at home.
        Ill = "ill",
        /// Could not get there.
        Travel = "travel",
        /// Forgot, or mixed up the day.
        Forgotten = "forgotten",
        /// Something else came first.
        SomethingElse = "something-else",
        /// It was too much at that moment.
        TooMuch = "too-much",
        /// Not known (yet).
        Unknown = "unknown",
    }
}

text_enum! {
    /// What the participant said about coming.
    pub enum Reply {
        /// Comes.
        Yes = "yes",
        /// Does not come.
        No = "no",
        /// Did not say.
        Unknown = "unknown",
    }
}

/// What is agreed, as a form or the API gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Kind.
    pub kind: Kind,
    /// Start.
    pub starts_at: Moment,
    /// How long, 5 to 720.
    pub minutes: i64,
    /// On the way before the start, 0 to 240.
    pub travel_minutes: i64,
    /// Where.
    pub place: Option<String>,
    /// Note for the coach.
    pub note: Option<String>,
    /// Send the participant a reminder?
    pub remind: bool,
}
