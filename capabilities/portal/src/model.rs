//! What the participant's own pages show and take in.

use kernel::{AppointmentId, Day, Moment, StepId, text_enum};

text_enum! {
    /// What the participant answered.
    pub enum AnswerKind {
        /// The next step is good.
        StepYes = "step-yes",
        /// The next step will not work.
        StepNo = "step-no",
        /// Comes to the appointment.
        AppointmentYes = "appointment-yes",
        /// Can't come to the appointment.
        AppointmentNo = "appointment-no",
        /// Wants the coach to call.
        Help = "help",
    }
}

impl AnswerKind {
    /// Must the coach hear of it soon?
    pub fn is_urgent(self) -> bool {
        matches!(self, Self::StepNo | Self::AppointmentNo | Self::Help)
    }
}

text_enum! {
    /// What a question for help is about.
    pub enum Topic {
        /// The step.
        Step = "step",
        /// The appointment.
        Appointment = "appointment",
        /// A letter.
        Letter = "letter",
        /// Something else.
        Other = "other",
    }
}

impl Topic {
    /// Icon beside it.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Step => "footprints",
            Self::Appointment => "calendar",
            Self::Letter => "mail-open",
            Self::Other => "message-circle",
        }
    }
}

/// Everything on "my plan", in the participant's words.
#[derive(Debug, Clone, Default)]
pub struct MyPlan {
    /// The name by which she is spoken to.
    pub name: String,
    /// What comes next.
    pub next: Option<NextStep>,
    /// When and with whom.
    pub meeting: Option<Meeting>,
    /// Who helps.
    pub coach: Option<Coach>,
    /// What she dreams of.
    pub dream: Option<String>,
    /// The steps around the next one.
    pub road: Vec<RoadStep>,
    /// What she does well.
    pub strengths: Vec<Strength>,
    /// What she works on, with the steps.
    pub goals: Vec<Goal>,
    /// Where she stands.
    pub ladder: Option<Place>,
    /// The help that she asks, and where it stands.
    pub help: Vec<placement::OwnHelp>,
}

/// The next small step.
#[derive(Debug, Clone)]
pub struct NextStep {
    /// Which.
    pub id: StepId,
    /// What.
    pub title: String,
    /// On which day.
    pub due: Day,
    /// With which support, as in `my-support-…`; empty for none.
    pub support: &'static str,
    /// One or two drawings.
    pub pictures: Vec<&'static str>,
    /// What she answered last.
    pub answer: Option<AnswerKind>,
}

/// An appointment.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// Which.
    pub id: AppointmentId,
    /// When.
    pub at: Moment,
    /// What kind.
    pub kind: agenda::Kind,
    /// Where.
    pub place: Option<String>,
    /// With whom, by first name.
    pub who: String,
    /// What she answered last.
    pub answer: Option<AnswerKind>,
}

impl Meeting {
    /// Key of the sentence that says what it is.
    pub fn sentence_key(&self) -> &'static str {
        match self.kind {
            agenda::Kind::HomeVisit => "my-meet-home",
            agenda::Kind::Call => "my-meet-call",
            agenda::Kind::Accompanied => "my-meet-along",
            agenda::Kind::Group => "my-meet-group",
            agenda::Kind::Office | agenda::Kind::Other => "my-meet-with",
        }
    }
}

/// The fixed coach.
#[derive(Debug, Clone)]
pub struct Coach {
    /// First name.
    pub name: String,
    /// Two letters for the avatar.
    pub initials: String,
    /// Where the coach works.
    pub organisation: String,
    /// Phone, E.164.
    pub phone: Option<String>,
}

impl Coach {
    /// The phone number as people write it: `0470 00 00 00`.
    pub fn phone_words(&self) -> Option<String> {
        self.phone.as_deref().map(kernel::phone::as_written)
    }
}

/// One step of the road.
#[derive(Debug, Clone)]
pub struct RoadStep {
    /// What.
    pub title: String,
    /// Behind her?
    pub done: bool,
    /// The one now?
    pub now: bool,
}

/// Something that she does well.
#[derive(Debug, Clone)]
pub struct Strength {
    /// Words.
    pub words: String,
    /// Drawing.
    pub icon: &'static str,
}

/// A goal and the steps to it.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Her words.
    pub words: String,
    /// Steps: what, and whether it is behind her.
    pub steps: Vec<(String, bool)>,
}

/// Place on the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Number of rungs.
    pub rungs: i64,
    /// Rung now, from 1.
    pub here: i64,
    /// Rung that she wants to reach.
    pub wish: Option<i64>,
}
