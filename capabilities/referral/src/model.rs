//! What a referral is: who brings somebody, what was told, how far it is, what was decided.

use kernel::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// Who brings the person.
    pub enum Source {
        /// Public centre for social welfare.
        Ocmw = "ocmw",
        /// Flemish employment service.
        Vdab = "vdab",
        /// A school.
        School = "school",
        /// Centre for general wellbeing.
        Caw = "caw",
        /// Integrated broad reception (geïntegreerd breed onthaal).
        Gbo = "gbo",
        /// Police.
        Police = "police",
        /// General practitioner.
        Doctor = "doctor",
        /// Neighbour, friend or family.
        Neighbour = "neighbour",
        /// The person.
        Own = "self",
        /// A coach who met the person on outreach.
        Coach = "coach",
        /// Another organisation.
        Other = "other",
    }
}

text_enum! {
    /// How far a referral is.
    pub enum Status {
        /// Nobody answered yet.
        New = "new",
        /// A first talk is to come; somebody was asked to hold it.
        ToPlan = "to-plan",
        /// Welcome; a fixed coach is chosen or to be chosen.
        Accepted = "accepted",
        /// Welcome, but there is no place yet.
        Waiting = "waiting",
        /// Better help elsewhere.
        Redirected = "redirected",
        /// Not taken up.
        Declined = "declined",
        /// Taken back by who made it, before it was accepted.
        Recalled = "recalled",
    }
}

text_enum! {
    /// What the coordinator can decide, and the two things that who made the referral can do.
    pub enum Kind {
        /// Plan a first talk, or ask somebody to.
        Plan = "plan",
        /// Welcome.
        Accept = "accept",
        /// Put on the waiting list.
        Wait = "wait",
        /// Hand over to better help elsewhere.
        Redirect = "redirect",
        /// Not take up.
        Decline = "decline",
        /// Note how a handover ended: the loop is closed.
        Close = "close",
        /// Who made it mends or adds something. The state stays.
        Mend = "mend",
        /// Who made it takes it back.
        Recall = "recall",
    }
}

text_enum! {
    /// Why a referral is not taken up.
    pub enum Reason {
        /// The person does not want it now.
        NotNow = "not-now",
        /// Nobody could reach the person.
        NotReached = "not-reached",
        /// The person already has guidance.
        Guided = "guided",
        /// Another service answers the question better, and the person knows it.
        OtherService = "other-service",
        /// Lives outside the region.
        OutsideRegion = "outside-region",
    }
}

text_enum! {
    /// How a handover ended.
    pub enum Outcome {
        /// The person arrived and is helped there.
        Arrived = "arrived",
        /// The person chose not to go on.
        Stopped = "stopped",
        /// It did not fit; the person comes back to us.
        Back = "back",
    }
}

text_enum! {
    /// How the person agreed.
    pub enum Agreed {
        /// Told, and said yes.
        Spoken = "spoken",
        /// Read and signed, or filled in by herself.
        Written = "written",
        /// Told through an interpreter, and said yes.
        Interpreter = "interpreter",
    }
}

text_enum! {
    /// What is difficult, in plain words: the life domains of `data/life-domains.toml`.
    pub enum Domain {
        /// Housing.
        Housing = "housing",
        /// Money and papers.
        Finances = "finances-administration",
        /// Feeling well.
        Wellbeing = "mental-wellbeing",
        /// Use and habits.
        Addiction = "addiction",
        /// Health.
        Health = "physical-health",
        /// Dutch.
        Language = "language",
        /// People around.
        Network = "social-network",
        /// Family and children.
        Family = "family-children",
        /// Getting around.
        Mobility = "mobility",
        /// Digital.
        Digital = "digital",
        /// School and training.
        Education = "education",
        /// Work.
        Work = "work",
        /// Knowing oneself.
        SelfImage = "self-image",
        /// Justice.
        Justice = "justice",
        /// Residence and rights.
        LegalStatus = "legal-status",
        /// Leisure and rhythm of the day.
        Leisure = "leisure-day-structure",
    }
}

text_enum! {
    /// What the referrer sees: how far, in seven plain steps, never why.
    pub enum Progress {
        /// Received.
        Received = "received",
        /// A first talk is being planned.
        Planning = "planning",
        /// Welcome; a coach is being chosen.
        Welcome = "welcome",
        /// There is a coach.
        Coach = "coach",
        /// Waits for a place.
        Waiting = "waiting",
        /// Helped elsewhere.
        Elsewhere = "elsewhere",
        /// Not started.
        NotStarted = "not-started",
        /// Taken back.
        Recalled = "recalled",
    }
}

/// What was told. Always sealed: anything in it may be about health, addiction or justice (art. 9 and 10 GDPR).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// What the person wants, in her own words.
    pub wish: String,
    /// What goes well already.
    pub strength: String,
    /// What is difficult.
    pub domains: Vec<Domain>,
    /// Where or how to reach the person, beside phone and mail.
    pub reach: String,
}

/// Version of the consent text `refer-consent-text`; goes up with each change of its meaning.
pub const CONSENT_VERSION: &str = "referral-1";

/// What the consent of a referral covers.
pub const CONSENT_SCOPE: &str = "contact-and-triage";
