//! What an onward referral is: one wish for help, from waiting to a known end.

use catalogue::model::{Class, Gender};
use kernel::{Day, Moment, OrganisationId, ParticipantId, PlacementId, ServiceId, StaffId, StepId, text_enum};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

text_enum! {
    /// How far a placement is. A request that is declined goes back to waiting: the decline is an event, not an end.
    pub enum Status {
        /// On the list; nothing of it is with a partner.
        Waiting = "waiting",
        /// A place is kept for her; the coach has to say whether she takes it.
        Offered = "offered",
        /// Sent to the partner.
        Requested = "requested",
        /// The partner asked something.
        Question = "question",
        /// The partner proposed a day to start.
        Dated = "dated",
        /// The partner said yes.
        Accepted = "accepted",
        /// It began.
        Started = "started",
        /// It is over, with an outcome.
        Ended = "ended",
        /// Not asked any more.
        Withdrawn = "withdrawn",
    }
}

impl Status {
    /// Is it with the partner, so that those who work there may read what was agreed?
    pub fn is_sent(self) -> bool {
        use Status as S;
        matches!(self, S::Requested | S::Question | S::Dated | S::Accepted | S::Started | S::Ended)
    }

    /// Is it over?
    pub fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Withdrawn)
    }

    /// Icon of lists.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Waiting => "hourglass",
            Self::Offered => "ticket",
            Self::Requested => "send",
            Self::Question => "circle-help",
            Self::Dated => "calendar-clock",
            Self::Accepted => "calendar-check",
            Self::Started => "play",
            Self::Ended => "flag",
            Self::Withdrawn => "circle-x",
        }
    }
}

text_enum! {
    /// Who has to do something now.
    pub enum Turn {
        /// The participant's coach.
        Coach = "coach",
        /// The partner that was asked.
        Partner = "partner",
        /// The coordinator: nobody else answered in time.
        Coordinator = "coordinator",
        /// Nobody: it waits, goes on, or is over.
        Nobody = "nobody",
    }
}

text_enum! {
    /// How it ended.
    pub enum Outcome {
        /// What was wanted was done.
        Done = "done",
        /// It stopped earlier than meant.
        StoppedEarly = "stopped-early",
        /// She went on to other help.
        MovedOn = "moved-on",
        /// It was agreed and never began.
        NeverStarted = "never-started",
    }
}

text_enum! {
    /// Why an offered place is not taken.
    pub enum RefuseReason {
        /// Too far, or hard to reach.
        TooFar = "too-far",
        /// Not the kind of help or the people that she wants.
        NotThis = "not-this",
        /// Not at this moment.
        NotNow = "not-now",
        /// Nobody answered in time.
        NoAnswer = "no-answer",
    }
}

text_enum! {
    /// Why a partner can't help.
    pub enum DeclineReason {
        /// The place is not there after all.
        Full = "full",
        /// Other help is needed than what we give.
        OtherHelp = "other-help",
        /// We do not have the language or an interpreter.
        Language = "language",
        /// She lives outside where we work.
        Reach = "reach",
        /// We could not get in touch.
        NoContact = "no-contact",
    }
}

text_enum! {
    /// Why it is not asked any more.
    pub enum WithdrawReason {
        /// She does not want it any more.
        NotWanted = "not-wanted",
        /// She found help herself.
        FoundHelp = "found-help",
        /// She moved away.
        Moved = "moved",
        /// We can't reach her at this moment.
        OutOfReach = "out-of-reach",
        /// Written down by mistake.
        Mistake = "mistake",
    }
}

text_enum! {
    /// What happened, for history, timeline and flow.
    pub enum Happening {
        /// Put on the list.
        Asked = "asked",
        /// Wishes or grounds were changed.
        Changed = "changed",
        /// A place was offered.
        Offered = "offered",
        /// The offered place was not taken.
        Refused = "refused",
        /// She agreed to what may be told.
        Agreed = "agreed",
        /// Sent to the partner.
        Sent = "sent",
        /// The partner asked something.
        Question = "question",
        /// The coach answered.
        Replied = "replied",
        /// The partner proposed a day.
        Dated = "dated",
        /// It is agreed.
        Accepted = "accepted",
        /// The partner can't help.
        Declined = "declined",
        /// The coach goes along on the first day.
        Handover = "handover",
        /// It began.
        Started = "started",
        /// Somebody told how it goes.
        Feedback = "feedback",
        /// It ended.
        Ended = "ended",
        /// Not asked any more.
        Withdrawn = "withdrawn",
        /// Opstap reminded whose turn it is.
        Reminded = "reminded",
        /// It went to the coordinator.
        Escalated = "escalated",
        /// The last deed was taken back.
        Undone = "undone",
    }
}

text_enum! {
    /// Does it go on? The third question of how it went.
    pub enum GoesOn {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known yet.
        Unsure = "unsure",
    }
}

text_enum! {
    /// Who tells how it went.
    pub enum By {
        /// The participant herself.
        Participant = "participant",
        /// Her coach.
        Coach = "coach",
        /// The partner.
        Partner = "partner",
    }
}

text_enum! {
    /// One thing that may be told to a partner, if she agrees.
    pub enum Item {
        /// Her name.
        Name = "name",
        /// Phone.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// Languages and interpreter.
        Languages = "languages",
        /// Municipality.
        Municipality = "municipality",
        /// Age in years.
        Age = "age",
        /// What she wishes for this help.
        Wishes = "wishes",
        /// From when she can come.
        From = "from",
        /// Her coach, with phone.
        Coach = "coach",
    }
}

/// What is wished of the help; each wish that is dropped opens more offers, never fewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes {
    /// Class of place that is needed; who asks light may take an intensive place.
    pub class: Class,
    /// Language in which contact must be possible; none: Dutch will do.
    pub language: Option<String>,
    /// Is an interpreter fine?
    pub interpreter_ok: bool,
    /// A group or helper of only women or only men.
    pub gender: Gender,
    /// Only in her own municipality, or at home.
    pub own_municipality: bool,
    /// Can start from; none: any day.
    pub from_on: Option<Day>,
    /// The service that she would like best.
    pub preferred: Option<ServiceId>,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            class: Class::Light,
            language: None,
            interpreter_ok: true,
            gender: Gender::Any,
            own_municipality: false,
            from_on: None,
            preferred: None,
        }
    }
}

/// A placement as stored, with what lists and rules need of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// Which.
    pub id: PlacementId,
    /// Whose.
    pub participant_id: ParticipantId,
    /// Her small number.
    pub person_number: i64,
    /// Her name in lists.
    pub person: String,
    /// How she is spoken to.
    pub calling_name: String,
    /// Birth date as far as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub birth: Option<String>,
    /// Self-declared: woman, man, nonbinary, unknown.
    pub gender: String,
    /// Her fixed coach now.
    pub coach_id: Option<StaffId>,
    /// Everything that deeds change.
    pub now: State,
    /// Type of service that is waited for, key of the arena.
    pub need: String,
    /// Barrier from which it came.
    pub barrier: Option<String>,
    /// Step from which it came.
    pub step_id: Option<StepId>,
    /// Where she was before a setback.
    pub earlier_service_id: Option<ServiceId>,
    /// Municipality from which she travels, by its code of today.
    pub nis: Option<String>,
    /// Since when she waits; keeps when a partner declines.
    pub waiting_since: Moment,
    /// Who asked.
    pub staff_id: StaffId,
    /// For which organisation.
    pub organisation_id: OrganisationId,
    /// Order of making.
    pub number: i64,
    /// Version for optimistic locking.
    pub version: i64,
    /// When it was made.
    pub created_at: Moment,
    /// When it last changed.
    pub changed_at: Moment,
}

/// What deeds change, and undoing puts back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// How far.
    pub status: Status,
    /// Who is at turn.
    pub turn: Turn,
    /// Until when.
    pub deadline_on: Option<Day>,
    /// What is wished.
    pub wishes: Wishes,
    /// Urgency band, 1 first.
    pub band: i64,
    /// Id of the criteria by which it was found.
    pub band_rules: String,
    /// Keys of the criteria that hold.
    pub grounds: Vec<String>,
    /// The service of which a place is held.
    pub service_id: Option<ServiceId>,
    /// To which organisation it was sent.
    pub asked_organisation_id: Option<OrganisationId>,
    /// Is a place held?
    pub place_held: bool,
    /// Of which class.
    pub place_class: Option<Class>,
    /// Agreed day to start.
    pub starts_on: Option<Day>,
    /// Does the coach go along?
    pub warm: bool,
    /// In which appointment.
    pub appointment_id: Option<Uuid>,
    /// What may be told.
    pub shared: Vec<Item>,
    /// When she agreed to that.
    pub agreed_at: Option<Moment>,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

impl State {
    /// On the list with these wishes and without a ground for urgency; nothing is with a partner yet.
    pub fn waiting(wishes: Wishes) -> Self {
        Self {
            status: Status::Waiting,
            turn: Turn::Nobody,
            deadline_on: None,
            wishes,
            band: crate::rules::urgency::LAST_BAND,
            band_rules: String::new(),
            grounds: Vec::new(),
            service_id: None,
            asked_organisation_id: None,
            place_held: false,
            place_class: None,
            starts_on: None,
            warm: false,
            appointment_id: None,
            shared: Vec::new(),
            agreed_at: None,
            outcome: None,
        }
    }
}

impl std::ops::Deref for Placement {
    type Target = State;

    fn deref(&self) -> &State {
        &self.now
    }
}

/// One line of what may be told, with the value as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// What.
    pub item: Item,
    /// The value, in words.
    pub value: String,
}
