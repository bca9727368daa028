//! What a trajectory is, and the closed lists around it.

use kernel::{Day, text_enum, typed_id};

typed_id!(
    /// A setback: a difficult week, which is normal.
    SetbackId
);
typed_id!(
    /// A handover from one fixed coach to the next.
    HandoverId
);
typed_id!(
    /// A planned contact after closure.
    AftercareId
);

text_enum! {
    /// How far a trajectory is.
    pub enum Status {
        /// Under way.
        Active = "active",
        /// Resting for a while; coach and place stay.
        Paused = "paused",
        /// Ended; may be opened again.
        Closed = "closed",
    }
}

text_enum! {
    /// How much of a coach's time somebody needs now.
    ///
    /// The call names no caseload (design note domain-partnership 1.3: not found), so places are a working
    /// agreement: one full-time coach has about 20 places. Change the numbers here when the partnership does.
    pub enum Intensity {
        /// A talk now and then.
        Light = "light",
        /// Every week or two.
        Normal = "normal",
        /// Several times a week.
        Intensive = "intensive",
    }
}

impl Intensity {
    /// Places of a coach that it takes.
    pub const fn places(self) -> i64 {
        match self {
            Self::Light => 1,
            Self::Normal => 2,
            Self::Intensive => 3,
        }
    }

    /// After how many days without a contact "Vandaag" shows the person. A working agreement, like the places.
    pub const fn silent_after_days(self) -> i32 {
        match self {
            Self::Intensive => 14,
            Self::Normal => 28,
            Self::Light => 56,
        }
    }

    /// One class more, if there is one.
    pub const fn more(self) -> Option<Self> {
        match self {
            Self::Light => Some(Self::Normal),
            Self::Normal => Some(Self::Intensive),
            Self::Intensive => None,
        }
    }
}

text_enum! {
    /// Where somebody goes when the guidance ends.
    pub enum Destination {
        /// A job.
        PaidWork = "paid-work",
        /// A job with support.
        SupportedWork = "supported-work",
        /// Neighbourhood work.
        WijkWerken = "wijk-werken",
        /// Volunteering.
        Volunteering = "volunteering",
        /// School or training.
        Education = "education",
        /// Care first.
        Care = "care",
        /// Moved to another region.
        Moved = "moved",
        /// Stopped; may come back.
        Stopped = "stopped",
    }
}

text_enum! {
    /// What got better, as the participant and the coach see it at closure. More than one.
    pub enum Outcome {
        /// A stable place to live.
        Home = "home",
        /// Income or benefits in order.
        Income = "income",
        /// Debts under control.
        Debts = "debts",
        /// Care or a doctor found.
        Health = "health",
        /// More Dutch.
        Dutch = "dutch",
        /// More people around.
        People = "people",
        /// A rhythm in the day.
        Rhythm = "rhythm",
        /// A certificate or diploma.
        Certificate = "certificate",
        /// Work experience.
        Experience = "experience",
        /// Trust in oneself.
        Confidence = "confidence",
    }
}

text_enum! {
    /// What happened to a trajectory.
    pub enum Happening {
        /// Accepted, with a fixed coach.
        Started = "started",
        /// More or less time.
        Intensity = "intensity",
        /// Somebody joined the team.
        TeamJoined = "team-joined",
        /// Somebody left the team.
        TeamLeft = "team-left",
        /// Another fixed coach was proposed.
        HandoverProposed = "handover-proposed",
        /// The handover does not happen.
        HandoverCancelled = "handover-cancelled",
        /// Another fixed coach took over.
        HandoverDone = "handover-done",
        /// Rests for a while.
        Paused = "paused",
        /// Goes on after a rest.
        Resumed = "resumed",
        /// Ended.
        Closed = "closed",
        /// Somebody came back.
        Reopened = "reopened",
    }
}

text_enum! {
    /// Which contact after closure.
    pub enum AftercareKind {
        /// After 4 weeks: the day on which ESF+ counts immediate results (28 days).
        Weeks4 = "weeks-4",
        /// After 6 months: the day on which ESF+ counts results in the longer term.
        Months6 = "months-6",
    }
}

impl AftercareKind {
    /// The day it is due. Reg. (EU) 2021/1057, annex I: within four weeks, and six months after leaving.
    pub fn due(self, closed_on: Day) -> Day {
        match self {
            Self::Weeks4 => closed_on.plus_days(28),
            Self::Months6 => closed_on.plus_months(6),
        }
    }
}

text_enum! {
    /// How somebody is placed at an aftercare contact; what the ESF+ results EECR01 to EECR05 are counted from.
    pub enum Situation {
        /// Works, also for oneself.
        Work = "work",
        /// School or training.
        Training = "training",
        /// Looks for work.
        Seeking = "seeking",
        /// Something else, and that is fine.
        Otherwise = "otherwise",
        /// Could not be reached.
        NotReached = "not-reached",
    }
}

text_enum! {
    /// How far a handover is.
    pub enum HandoverStatus {
        /// The joint meeting is planned.
        Proposed = "proposed",
        /// The new coach has taken over.
        Done = "done",
        /// It does not happen.
        Cancelled = "cancelled",
    }
}
