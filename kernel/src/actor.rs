//! Who does something: one session is a person x an organisation x a role.

use crate::{OrganisationId, PartnershipId, PositionId, StaffId, text_enum};

text_enum! {
    /// The hat somebody wears in this session.
    pub enum Role {
        /// Walks beside participants.
        Coach = "coach",
        /// Leads the coaches of one organisation.
        TeamLead = "team-lead",
        /// Coordinates the whole partnership: triage, waiting, places.
        Coordinator = "coordinator",
        /// Manages the people and data of one partner organisation.
        PartnerAdministrator = "partner-administrator",
        /// Brings people to the partnership and must hear back.
        Referrer = "referrer",
        /// A municipality: totals only.
        Municipality = "municipality",
        /// Data-protection officer: who looked at what.
        DataProtectionOfficer = "data-protection-officer",
        /// Manages settings, never people.
        FunctionalAdministrator = "functional-administrator",
        /// *Wijk-werkbemiddelaar*: matches wijk-workers and users, at the organiser (decree 7-7-2017, art. 16).
        WijkMediator = "wijk-mediator",
        /// Leads the organiser's wijk-werken: prices, month close, payments, reports.
        WijkCoordinator = "wijk-coordinator",
        /// Keeps the money of the partnership, or of one partner in it; never sees who is guided.
        Accountant = "accountant",
        /// Judges candidacies of a call, and does nothing else here.
        JuryMember = "jury-member",
        /// The participant, on her own pages.
        Participant = "participant",
        /// A wijk-worker, on her own pages.
        WijkWorker = "wijk-worker",
        /// A user of wijk-werken (private person, school, farm ...), on the pages of that account.
        WijkUser = "wijk-user",
        /// An organisation that answers a call, on the pages of its candidacy.
        Candidate = "candidate",
        /// Somebody without an account: a referrer by mail code.
        Visitor = "visitor",
        /// Opstap itself: planned work.
        System = "system",
    }
}

impl Role {
    /// The roles that a position can have: those of people who log in.
    pub const STAFF: &'static [Self] = &[
        Self::Coach,
        Self::TeamLead,
        Self::Coordinator,
        Self::PartnerAdministrator,
        Self::Referrer,
        Self::Municipality,
        Self::DataProtectionOfficer,
        Self::FunctionalAdministrator,
        Self::WijkMediator,
        Self::WijkCoordinator,
        Self::Accountant,
        Self::JuryMember,
    ];
}

text_enum! {
    /// What a coach concentrates on (seeds/003: integral support, or work for those who are ready).
    pub enum Focus {
        /// All life domains.
        Integral = "integral",
        /// Work.
        Employment = "employment",
    }
}

/// The one who acts, as the session says it. `staff`, `position` and `organisation` are nil for visitors,
/// participants and Opstap itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The tenant; nothing outside it can be reached.
    pub partnership: PartnershipId,
    /// The person.
    pub staff: StaffId,
    /// Person x organisation x role.
    pub position: PositionId,
    /// For whom the person works in this session.
    pub organisation: OrganisationId,
    /// In which role.
    pub role: Role,
}

impl Actor {
    /// Opstap itself, for planned work and reference data.
    pub fn system(partnership: PartnershipId) -> Self {
        Self::nobody(partnership, Role::System)
    }

    /// Somebody without an account.
    pub fn visitor(partnership: PartnershipId) -> Self {
        Self::nobody(partnership, Role::Visitor)
    }

    /// The participant on her own pages.
    pub fn participant(partnership: PartnershipId) -> Self {
        Self::nobody(partnership, Role::Participant)
    }

    /// A wijk-worker on her own pages.
    pub fn wijk_worker(partnership: PartnershipId) -> Self {
        Self::nobody(partnership, Role::WijkWorker)
    }

    /// A user of wijk-werken on the pages of that account.
    pub fn wijk_user(partnership: PartnershipId) -> Self {
        Self::nobody(partnership, Role::WijkUser)
    }

    /// An organisation that answers a call, on the pages of its candidacy.
    pub fn candidate(partnership: PartnershipId) -> Self {
        Self::nobody(partnership, Role::Candidate)
    }

    fn nobody(partnership: PartnershipId, role: Role) -> Self {
        let nil = uuid::Uuid::nil();
        Self { partnership, staff: StaffId(nil), position: PositionId(nil), organisation: OrganisationId(nil), role }
    }
}
