//! The words that the rules of wijk-werken share.

use kernel::{Day, Moment};
use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// Where somebody lives, is established or works (decreet 7-7-2017 art. 4).
    pub enum Region {
        /// The Flemish Region.
        Flanders = "flanders",
        /// Brussels-Capital.
        Brussels = "brussels",
        /// The Walloon Region, with the German-speaking Community.
        Wallonia = "wallonia",
        /// Outside Belgium.
        Abroad = "abroad",
    }
}

kernel::text_enum! {
    /// The five kinds of user (*gebruikerscategorieën*). An ordinary company is none of them.
    pub enum UserKind {
        /// A private person.
        Private = "PRIVATE",
        /// A municipality or an OCMW.
        LocalGov = "LOCAL_GOV",
        /// A vzw, another non-commercial association or a *feitelijke vereniging*.
        Nonprofit = "NONPROFIT",
        /// A school.
        School = "SCHOOL",
        /// A farm or a nursery (*land- en tuinbouw*).
        Agri = "AGRI",
    }
}

kernel::text_enum! {
    /// Who sends a person to wijk-werken (decreet art. 6, BVR art. 2), or how else a person comes.
    pub enum Referrer {
        /// VDAB.
        Vdab = "VDAB",
        /// A partner organisation with a mandate of VDAB.
        Partner = "PARTNER",
        /// The OCMW, for who receives a leefloon.
        Ocmw = "OCMW",
        /// The person walks in: no referral, but an *aanmelding* that is passed on.
        Own = "SELF",
        /// Another service: the same.
        Other = "OTHER",
    }
}

kernel::text_enum! {
    /// Why a term stands still (wet 7-4-1999 arts. 16-19). Whether the time counts: see `keys::SUSPEND_…`.
    pub enum SuspensionReason {
        /// Leave.
        Leave = "LEAVE",
        /// A family event.
        FamilyEvent = "FAMILY_EVENT",
        /// Illness.
        Illness = "ILLNESS",
        /// A job interview.
        JobInterview = "JOB_INTERVIEW",
        /// Another fact.
        Other = "OTHER",
    }
}

kernel::text_enum! {
    /// Why a case ended.
    pub enum EndReason {
        /// The longest term is reached.
        Term = "TERM",
        /// The person found work.
        Work = "WORK",
        /// A training or a study.
        Training = "TRAINING",
        /// Another instrument fits better.
        OtherInstrument = "OTHER_INSTRUMENT",
        /// The conditions are no longer met.
        Conditions = "CONDITIONS",
        /// Notice, with a reason when the organiser gives it.
        Notice = "NOTICE",
        /// Death.
        Death = "DEATH",
        /// Force majeure.
        ForceMajeure = "FORCE_MAJEURE",
    }
}

kernel::text_enum! {
    /// What a row of the activity list does (decreet arts. 25-28).
    pub enum ActivityMode {
        /// On the Flemish list.
        Base = "BASE",
        /// A municipality adds it on its territory.
        Extend = "EXTEND",
        /// A municipality takes it away on its territory.
        Limit = "LIMIT",
    }
}

/// Days from and to, both included; no last day is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Option<Day>,
}

impl Period {
    /// Whether the day lies in the period.
    pub fn holds(self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// One visit: a day, and minutes after midnight. `end` is after `start`, at most 1 440 (midnight).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The day.
    pub day: Day,
    /// The first minute: 13:00 is 780.
    pub start: u16,
    /// The minute at which it is over: 14:05 is 845.
    pub end: u16,
}

impl Span {
    /// Whether it has a length and lies within its day. Work over midnight is two spans.
    pub const fn is_sound(self) -> bool {
        self.start < self.end && self.end <= 24 * 60
    }

    /// Minutes worked.
    pub const fn minutes(self) -> i64 {
        self.end.saturating_sub(self.start) as i64
    }

    /// Whether both take the same minute. One that begins when the other ends does not.
    pub fn overlaps(self, other: Self) -> bool {
        self.day == other.day && self.start < other.end && other.start < self.end
    }

    /// The instant it begins, on the clock of Brussels.
    pub fn begins(self) -> Moment {
        let (hour, minute) = (self.start / 60, self.start % 60);
        self.day.at(i8::try_from(hour).unwrap_or_default(), i8::try_from(minute).unwrap_or_default())
    }
}
