//! Typed identifiers: one list, so that a step's id can never be passed where a person's is meant.

use crate::typed_id;

typed_id!(
    /// The tenant: one local partnership. First column of every table.
    PartnershipId
);
typed_id!(
    /// An organisation of the network or of the catalogue.
    OrganisationId
);
typed_id!(
    /// A person who works in the network and can log in.
    StaffId
);
typed_id!(
    /// Staff x organisation x role: what a session stands for.
    PositionId
);
typed_id!(
    /// A person who is guided.
    ParticipantId
);
typed_id!(
    /// An inbound referral.
    ReferralId
);
typed_id!(
    /// The guided period of one participant.
    TrajectoryId
);
typed_id!(
    /// A goal in the participant's own words.
    GoalId
);
typed_id!(
    /// A small step towards a goal.
    StepId
);
typed_id!(
    /// A contact: visit, call, message.
    ContactId
);
typed_id!(
    /// One drawing of the life-domain wheel.
    AssessmentId
);
typed_id!(
    /// One observation of the rung on the participation ladder.
    ObservationId
);
typed_id!(
    /// An appointment in the diary.
    AppointmentId
);
typed_id!(
    /// A consent of a participant to share with one organisation.
    ConsentId
);
typed_id!(
    /// A service of the catalogue.
    ServiceId
);
typed_id!(
    /// A place where services are given.
    LocationId
);
typed_id!(
    /// An onward referral: from waiting to a known end.
    PlacementId
);
typed_id!(
    /// A region run of the matching.
    RunId
);
