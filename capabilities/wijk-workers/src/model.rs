//! The words of a worker's file: ids and closed lists.

use kernel::{text_enum, typed_id};
use schemes::wijk;
use schemes::wijk::worker::State;

typed_id!(
    /// A wijk-worker.
    WorkerId
);
typed_id!(
    /// A talk or an evaluation.
    TalkId
);
typed_id!(
    /// A suspension.
    SuspensionId
);
typed_id!(
    /// An agreement between a worker and the organiser.
    AgreementId
);
typed_id!(
    /// Somebody who came without a referral.
    SignupId
);

text_enum! {
    /// Who referred (decree 7-7-2017, art. 6).
    pub enum Referrer {
        /// VDAB.
        Vdab = "vdab",
        /// A partner organisation with a mandate of VDAB.
        Partner = "partner",
        /// The OCMW, for who gets a leefloon.
        Ocmw = "ocmw",
    }
}

impl Referrer {
    /// As the rules name it.
    pub const fn rule(self) -> wijk::Referrer {
        match self {
            Self::Vdab => wijk::Referrer::Vdab,
            Self::Partner => wijk::Referrer::Partner,
            Self::Ocmw => wijk::Referrer::Ocmw,
        }
    }
}

text_enum! {
    /// Where a file is.
    pub enum Status {
        /// The referral came in.
        Referred = "referred",
        /// Invited for a first talk.
        Invited = "invited",
        /// The agreement is signed.
        Signed = "signed",
        /// May work.
        Active = "active",
        /// The agreement stands still.
        Suspended = "suspended",
        /// Over.
        Ended = "ended",
    }
}

impl Status {
    /// As the rules name it.
    pub const fn rule(self) -> State {
        match self {
            Self::Referred => State::Referred,
            Self::Invited => State::Invited,
            Self::Signed => State::ContractSigned,
            Self::Active => State::Active,
            Self::Suspended => State::Suspended,
            Self::Ended => State::Ended,
        }
    }

    /// Before the first performance.
    pub const fn is_before(self) -> bool {
        matches!(self, Self::Referred | Self::Invited | Self::Signed)
    }
}

text_enum! {
    /// Why an agreement stands still (wet 7-4-1999, art. 16-19).
    pub enum SuspensionReason {
        /// Leave.
        Leave = "leave",
        /// A family event.
        FamilyEvent = "family-event",
        /// Illness.
        Illness = "illness",
        /// A job interview.
        JobInterview = "job-interview",
        /// Something else.
        Other = "other",
    }
}

impl SuspensionReason {
    /// As the rules name it.
    pub const fn rule(self) -> wijk::SuspensionReason {
        match self {
            Self::Leave => wijk::SuspensionReason::Leave,
            Self::FamilyEvent => wijk::SuspensionReason::FamilyEvent,
            Self::Illness => wijk::SuspensionReason::Illness,
            Self::JobInterview => wijk::SuspensionReason::JobInterview,
            Self::Other => wijk::SuspensionReason::Other,
        }
    }
}

text_enum! {
    /// Why a file ended.
    pub enum EndReason {
        /// Found work.
        Work = "work",
        /// A training or a study.
        Training = "training",
        /// Another way fits better.
        OtherInstrument = "other-instrument",
        /// The longest term is reached.
        Term = "term",
        /// The conditions are no longer met.
        Conditions = "conditions",
        /// Notice of the organiser or of the worker.
        Notice = "notice",
        /// The worker died.
        Death = "death",
        /// Force majeure.
        ForceMajeure = "force-majeure",
    }
}

impl EndReason {
    /// As the rules name it.
    pub const fn rule(self) -> wijk::EndReason {
        match self {
            Self::Work => wijk::EndReason::Work,
            Self::Training => wijk::EndReason::Training,
            Self::OtherInstrument => wijk::EndReason::OtherInstrument,
            Self::Term => wijk::EndReason::Term,
            Self::Conditions => wijk::EndReason::Conditions,
            Self::Notice => wijk::EndReason::Notice,
            Self::Death => wijk::EndReason::Death,
            Self::ForceMajeure => wijk::EndReason::ForceMajeure,
        }
    }
}

text_enum! {
    /// Which talk.
    pub enum TalkKind {
        /// The monthly talk with the mediator of wijk-werken.
        Monthly = "monthly",
        /// The evaluation with VDAB or OCMW, every six months.
        Evaluation = "evaluation",
    }
}

text_enum! {
    /// How an agreement was signed. Nobody can be forced to sign on a screen (wet 7-4-1999).
    pub enum How {
        /// Drawn with a finger or a mouse.
        Drawn = "drawn",
        /// On paper; the scan is kept.
        Paper = "paper",
    }
}

text_enum! {
    /// To whom somebody without a referral is passed on.
    pub enum PassTo {
        /// VDAB.
        Vdab = "vdab",
        /// The OCMW, for who gets a leefloon.
        Ocmw = "ocmw",
    }
}

text_enum! {
    /// As in the person files: self-declared.
    pub enum Gender {
        /// Woman.
        Woman = "woman",
        /// Man.
        Man = "man",
        /// Non-binary.
        Nonbinary = "nonbinary",
        /// Not asked or not told.
        Unknown = "unknown",
    }
}
