//! The closed lists of time, costs and claims.

use kernel::{text_enum, typed_id};

typed_id!(
    /// A claim (declaratie).
    ClaimId
);
typed_id!(
    /// A cost.
    CostId
);
typed_id!(
    /// A kept piece of evidence.
    EvidenceId
);
typed_id!(
    /// A line of worked time.
    LineId
);
typed_id!(
    /// A posting of the money ledger.
    PostingId
);
typed_id!(
    /// Something that a local government gave.
    ContributionId
);
typed_id!(
    /// A list of payments to partners, or of money that comes back.
    PayoutId
);

text_enum! {
    /// Which budget pays: the claims of one never take anything of the other.
    pub enum Budget {
        /// The working budget, that is divided over the sources by the rule of the operation.
        Working = "working",
        /// The support budget beside it, from other public sources (domain sheet 1.5).
        Support = "support",
    }
}

text_enum! {
    /// Kind of work of a coach.
    pub enum Work {
        /// With or for participants.
        Guidance = "guidance",
        /// With colleagues and partners about the way.
        Coordination = "coordination",
        /// Meetings of the team or the partnership.
        Meeting = "meeting",
        /// On the way.
        Travel = "travel",
        /// Noting, reporting.
        Administration = "administration",
        /// Learning, intervision.
        Training = "training",
    }
}

text_enum! {
    /// Where a line of time comes from.
    pub enum Origin {
        /// Worked out from contacts and appointments.
        Traces = "traces",
        /// Typed.
        Hand = "hand",
        /// Corrects a line that is in a claim.
        Counter = "counter",
        /// Typed after its year was closed.
        Late = "late",
    }
}

text_enum! {
    /// How far a line of time is.
    pub enum LineStatus {
        /// The coach told it.
        Told = "told",
        /// Sent back with a question.
        Returned = "returned",
        /// Approved by somebody else.
        Approved = "approved",
    }
}

text_enum! {
    /// The three kinds of cost that stand side by side (domain sheet 1.5).
    pub enum CostKind {
        /// What was really paid: an invoice, a wage.
        Real = "real",
        /// A dated rate times a quantity.
        Unit = "unit",
        /// A fixed amount for a milestone that was reached.
        Lump = "lump",
    }
}

text_enum! {
    /// Is it work of own people, or money?
    pub enum Nature {
        /// Own staff.
        Staff = "staff",
        /// Money.
        Cash = "cash",
    }
}

text_enum! {
    /// What a cost is for.
    pub enum Category {
        /// Wages.
        Wage = "wage",
        /// Travel.
        Travel = "travel",
        /// Rooms and equipment.
        Room = "room",
        /// Work that others did.
        External = "external",
        /// For participants: transport, child care, courses.
        Participants = "participants",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// Units that have a dated rate.
    pub enum Unit {
        /// An hour of a coach, proven by approved time.
        CoachHour = "coach-hour",
        /// A meeting with a group.
        GroupSession = "group-session",
        /// A kilometre.
        Kilometre = "kilometre",
    }
}

impl Unit {
    /// The key of its rate among the dated rules.
    pub const fn rate_key(self) -> &'static str {
        match self {
            Self::CoachHour => "rate.coach-hour",
            Self::GroupSession => "rate.group-session",
            Self::Kilometre => "rate.kilometre",
        }
    }
}

text_enum! {
    /// How far a cost is.
    pub enum CostStatus {
        /// The partner told it.
        Entered = "entered",
        /// The lead asked something.
        Asked = "asked",
        /// The lead accepted it.
        Accepted = "accepted",
        /// The lead refused it, with a reason.
        Refused = "refused",
        /// The partner took it back.
        Withdrawn = "withdrawn",
    }
}

impl CostStatus {
    /// Does it take part in the control of double funding, and may it still become money?
    pub const fn counts(self) -> bool {
        matches!(self, Self::Entered | Self::Asked | Self::Accepted)
    }

    /// May the partner still change it?
    pub const fn open(self) -> bool {
        matches!(self, Self::Entered | Self::Asked)
    }
}

text_enum! {
    /// How far a claim is.
    pub enum ClaimStatus {
        /// Being made: what is in it follows the accepted costs.
        Draft = "draft",
        /// Handed in: everything in it is locked.
        Submitted = "submitted",
        /// The funder decided how much it takes.
        Decided = "decided",
        /// All that was decided has come in.
        Paid = "paid",
        /// The draft was dropped.
        Dropped = "dropped",
    }
}

impl ClaimStatus {
    /// Is everything in it locked?
    pub const fn locks(self) -> bool {
        matches!(self, Self::Submitted | Self::Decided | Self::Paid)
    }
}

text_enum! {
    /// What happened with the money of a claim.
    pub enum Flow {
        /// The funder paid.
        Paid = "paid",
        /// The funder asks money back.
        Recovery = "recovery",
        /// That money went back.
        Repaid = "repaid",
    }
}

text_enum! {
    /// Which way the money of a list goes.
    pub enum Direction {
        /// The lead pays partners.
        Out = "out",
        /// Partners pay back.
        Back = "back",
    }
}

text_enum! {
    /// How far a list of payments is.
    pub enum PayoutStatus {
        /// Made; nothing was paid.
        Made = "made",
        /// The bank did it.
        Paid = "paid",
        /// Nobody needs it.
        Dropped = "dropped",
        /// The bank refused all of it.
        Refused = "refused",
    }
}
