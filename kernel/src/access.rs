//! The permission door's rule: role x relation x verb x aspect. One rule, used for single reads (a `Permit`)
//! and for lists (`listing`), so that what you can't open you can't find or count either.
//!
//! The whole table is committed as `tests/tidy/permissions.snap`; a changed right is a changed line in review.
//! Grounds: professional secrecy binds each partner apart and the shared plan is a thin, consented layer
//! (art. 458 Criminal Code; design note domain-partnership 4.3 and 7.8).

use std::collections::BTreeSet;
use std::fmt::{Display, Write as _};

use crate::{Actor, Moment, ParticipantId, PartnershipId, Refusal, Role, text_enum};

text_enum! {
    /// How the asker stands to the participant.
    pub enum Relation {
        /// Only: works in the same partnership. Everybody has it.
        Partnership = "partnership",
        /// Is the one fixed coach, for this organisation.
        FixedCoach = "fixed-coach",
        /// Is a member of the team around the trajectory.
        Team = "team",
        /// Works for the organisation that guides the participant.
        SameOrganisation = "same-organisation",
        /// Works for an organisation with which the participant consented to share, per life domain.
        Shared = "shared",
        /// Referred the participant and must hear back.
        Referrer = "referrer",
        /// Opened the file in an emergency, with a reason, for at most 60 minutes.
        BreakGlass = "break-glass",
        /// Does the intake: triages, or met the person, and there is no fixed coach yet. Never stored: the door works
        /// it out, so it ends by itself with the choice of a coach.
        BeforeCoach = "before-coach",
        /// Works for the organisation that is asked for a place, and reads what was agreed to send, nothing else.
        /// Never stored: the placement itself says whom it was sent to, so it ends with it.
        Receiver = "receiver",
    }
}

text_enum! {
    /// What is done.
    pub enum Verb {
        /// Meet the person in a list, in search or in a count of names.
        Find = "find",
        /// See it.
        Read = "read",
        /// Add to it or change it.
        Write = "write",
        /// Take a decision: accept, hand over, close, merge.
        Decide = "decide",
        /// Give others access, or take it away.
        Share = "share",
        /// Take it out of Opstap: print, PDF, file.
        Export = "export",
    }
}

text_enum! {
    /// Which part of a person's file.
    pub enum Aspect {
        /// That the person is known, by name or nickname, municipality and fixed coach.
        Existence = "existence",
        /// Names, birth date, gender, languages, preferred channel.
        Identity = "identity",
        /// Address, phone, mail.
        ContactDetails = "contact-details",
        /// The national number (INSZ).
        NationalNumber = "national-number",
        /// Household and network.
        Surroundings = "surroundings",
        /// Consents.
        Consents = "consents",
        /// What was told at referral and outreach.
        Intake = "intake",
        /// How far a referral is, without details.
        ReferralStatus = "referral-status",
        /// The trajectory: status, coach, team, setbacks, closure.
        Trajectory = "trajectory",
        /// The wheel on ordinary life domains.
        Assessments = "assessments",
        /// The wheel on health, wellbeing, addiction, justice and legal status (art. 9 and 10 GDPR).
        SensitiveAssessments = "sensitive-assessments",
        /// Goals and small steps.
        Plan = "plan",
        /// Contacts that partners with consent may read.
        SharedNotes = "shared-notes",
        /// Contacts for the own team only.
        TeamNotes = "team-notes",
        /// Contacts marked sensitive.
        SensitiveNotes = "sensitive-notes",
        /// Observations on the participation ladder.
        Ladder = "ladder",
        /// Appointments.
        Appointments = "appointments",
        /// Onward referrals: what she waits for, where she was asked, how it went.
        Placements = "placements",
        /// That she does wijk-werken: since when, how many hours, the next step. Nothing of users or money.
        WijkWork = "wijk-work",
        /// The frozen entry snapshot for ESF+ reporting.
        EntrySnapshot = "entry-snapshot",
        /// Who looked and who did what.
        AccessLog = "access-log",
    }
}

/// May this role, standing in this relation, do this? The rule itself; everything else asks it.
pub fn allows(role: Role, relation: Relation, verb: Verb, aspect: Aspect) -> bool {
    use Aspect as A;
    use Verb as V;
    let guides = matches!(role, Role::Coach | Role::TeamLead);
    match relation {
        Relation::FixedCoach if guides => match verb {
            V::Find => aspect == A::Existence,
            V::Read => true,
            V::Write => !matches!(aspect, A::AccessLog | A::ReferralStatus),
            V::Decide => matches!(aspect, A::Existence | A::Trajectory | A::Intake),
            V::Share => aspect == A::Consents,
            V::Export => !matches!(aspect, A::NationalNumber | A::SensitiveNotes),
        },
        Relation::Team if guides => match verb {
            V::Find => aspect == A::Existence,
            V::Read => !matches!(aspect, A::NationalNumber | A::AccessLog),
            V::Write => matches!(
                aspect,
                A::Identity
                    | A::ContactDetails
                    | A::Surroundings
                    | A::Assessments
                    | A::SensitiveAssessments
                    | A::Plan
                    | A::SharedNotes
                    | A::TeamNotes
                    | A::SensitiveNotes
                    | A::Ladder
                    | A::Appointments
                    | A::Placements
                    | A::Trajectory
            ),
            V::Export => aspect == A::Plan,
            V::Decide | V::Share => false,
        },
        Relation::SameOrganisation => match (role, verb) {
            (_, V::Find) if guides => aspect == A::Existence,
            (Role::TeamLead, V::Read) => {
                !matches!(aspect, A::NationalNumber | A::SensitiveNotes | A::SensitiveAssessments)
            }
            (Role::TeamLead, V::Write) => {
                matches!(aspect, A::Appointments | A::Placements | A::Trajectory | A::TeamNotes | A::SharedNotes)
            }
            (Role::TeamLead, V::Decide) => matches!(aspect, A::Existence | A::Trajectory | A::Intake),
            // A colleague can help when the coach is ill: who it is, how to reach them, what was agreed. No notes.
            (Role::Coach, V::Read) => matches!(
                aspect,
                A::Existence
                    | A::Identity
                    | A::ContactDetails
                    | A::Trajectory
                    | A::Plan
                    | A::Appointments
                    | A::Placements
            ),
            (Role::Coach, V::Write) => matches!(aspect, A::Appointments | A::TeamNotes),
            _ => false,
        },
        Relation::Shared if guides => match verb {
            V::Find => aspect == A::Existence,
            // Assessments: only of the life domains in the consent (`Permit::domains`).
            V::Read => matches!(
                aspect,
                A::Existence
                    | A::Identity
                    | A::ContactDetails
                    | A::Trajectory
                    | A::Plan
                    | A::Ladder
                    | A::Assessments
                    | A::SensitiveAssessments
                    | A::SharedNotes
            ),
            V::Write => aspect == A::SharedNotes,
            V::Decide | V::Share | V::Export => false,
        },
        Relation::Referrer => match verb {
            V::Read => {
                aspect == A::ReferralStatus
                    && !matches!(role, Role::Municipality | Role::Accountant | Role::JuryMember | Role::Candidate)
            }
            _ => false,
        },
        Relation::BreakGlass if guides || role == Role::Coordinator => match verb {
            V::Find => aspect == A::Existence,
            V::Read => !matches!(aspect, A::NationalNumber | A::EntrySnapshot),
            V::Write => matches!(aspect, A::TeamNotes | A::SensitiveNotes),
            V::Decide | V::Share | V::Export => false,
        },
        // Who takes somebody in writes down what is told then: who is around, the dream, how it stands at entry.
        Relation::BeforeCoach if guides || role == Role::Coordinator => {
            matches!(verb, V::Read | V::Write) && matches!(aspect, A::Surroundings | A::Plan | A::EntrySnapshot)
        }
        // Answers the request of a place: what was agreed to send, and the way through to the end.
        Relation::Receiver if guides || role == Role::PartnerAdministrator => {
            matches!(verb, V::Read | V::Write) && aspect == A::Placements
        }
        Relation::Partnership => match role {
            Role::Coordinator => match verb {
                V::Find => aspect == A::Existence,
                V::Read => matches!(
                    aspect,
                    A::Existence
                        | A::Identity
                        | A::ContactDetails
                        | A::Intake
                        | A::ReferralStatus
                        | A::Trajectory
                        | A::Placements
                ),
                V::Write => matches!(aspect, A::Intake | A::Identity | A::ContactDetails),
                // Finds the place for who waits longest: seeds/002, "lange wachtlijsten voor eender welke hulp".
                V::Decide => matches!(aspect, A::Existence | A::Intake | A::Trajectory | A::Placements),
                V::Share | V::Export => false,
            },
            Role::DataProtectionOfficer => match verb {
                V::Find => aspect == A::Existence,
                V::Read => matches!(aspect, A::Existence | A::AccessLog | A::Consents),
                _ => false,
            },
            // Planned work of Opstap itself: reminders and aftercare touch dates, never content.
            Role::System => {
                matches!(
                    (verb, aspect),
                    (V::Find | V::Read | V::Write, A::Existence | A::Appointments | A::Trajectory | A::Placements)
                )
            }
            // The participant's own pages: what she may see of herself.
            Role::Participant => match verb {
                V::Find => aspect == A::Existence,
                V::Read => matches!(
                    aspect,
                    A::Existence
                        | A::Identity
                        | A::Trajectory
                        | A::Plan
                        | A::Ladder
                        | A::Assessments
                        | A::Appointments
                        | A::Placements
                        | A::WijkWork
                        | A::Consents
                        | A::AccessLog
                ),
                V::Export | V::Write => aspect == A::Plan,
                V::Decide | V::Share => false,
            },
            _ => false,
        },
        _ => false,
    }
}

/// The relations through which this role finds people in lists. `Partnership` means: everybody.
pub fn listing(role: Role) -> Vec<Relation> {
    through(role, Verb::Find, Aspect::Existence)
}

/// The relations through which this role may do `verb` on `aspect`: what a list query filters on.
pub fn through(role: Role, verb: Verb, aspect: Aspect) -> Vec<Relation> {
    Relation::ALL.iter().copied().filter(|r| allows(role, *r, verb, aspect)).collect()
}

/// One stored relation between the actor and a participant, as the store found it. Ended ones are not loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Which relation.
    pub relation: Relation,
    /// For `Shared`: the life domains in the consent. Empty for other relations.
    pub domains: BTreeSet<String>,
    /// When it ends by itself; `None`: open.
    pub until: Option<Moment>,
}

/// Proof that somebody may do something with one participant's file. Only `decide` makes one;
/// store functions that read or write a file take it and ask it again for what they touch.
#[derive(Debug, Clone)]
pub struct Permit {
    partnership: PartnershipId,
    participant: ParticipantId,
    role: Role,
    relations: BTreeSet<Relation>,
    domains: BTreeSet<String>,
}

/// Decides from the stored facts. `None`: for this asker the person does not exist.
pub fn decide(actor: &Actor, participant: ParticipantId, facts: &[Fact], now: Moment) -> Option<Permit> {
    let live = || facts.iter().filter(|f| f.until.is_none_or(|end| end > now));
    let relations: BTreeSet<Relation> =
        live().map(|f| f.relation).chain(std::iter::once(Relation::Partnership)).collect();
    let domains = live().filter(|f| f.relation == Relation::Shared).flat_map(|f| f.domains.iter().cloned()).collect();
    let permit = Permit { partnership: actor.partnership, participant, role: actor.role, relations, domains };
    permit.may(Verb::Find, Aspect::Existence).then_some(permit)
}

impl Permit {
    /// Whose file.
    pub fn participant(&self) -> ParticipantId {
        self.participant
    }

    /// In which partnership.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// By which relations.
    pub fn relations(&self) -> &BTreeSet<Relation> {
        &self.relations
    }

    /// Does any of the relations allow it?
    pub fn may(&self, verb: Verb, aspect: Aspect) -> bool {
        self.relations.iter().any(|r| allows(self.role, *r, verb, aspect))
    }

    /// Continues only when allowed; otherwise the thing does not exist.
    pub fn require(&self, verb: Verb, aspect: Aspect) -> Result<(), Refusal> {
        if self.may(verb, aspect) { Ok(()) } else { Err(Refusal::NotFound) }
    }

    /// May this life domain's assessment be done `verb` with? `sensitive` as the domain list says.
    /// A partner that reads through consent alone sees only the domains in the consent.
    pub fn may_domain(&self, verb: Verb, domain: &str, sensitive: bool) -> bool {
        let aspect = if sensitive { Aspect::SensitiveAssessments } else { Aspect::Assessments };
        self.relations
            .iter()
            .any(|r| allows(self.role, *r, verb, aspect) && (*r != Relation::Shared || self.domains.contains(domain)))
    }

    /// Does the asker stand in this relation?
    pub fn is(&self, relation: Relation) -> bool {
        self.relations.contains(&relation)
    }
}

/// The whole table, one line per role x relation x aspect with any right. Committed and compared by a test.
pub fn table() -> String {
    table_of(Relation::ALL, Aspect::ALL, allows)
}

/// Any table of rights as text, one line per role x relation x part with any right; also for the doors of capabilities.
pub fn table_of<R: Copy + Display, P: Copy + Display>(
    relations: &[R],
    parts: &[P],
    allows: impl Fn(Role, R, Verb, P) -> bool,
) -> String {
    let mut out = String::new();
    for role in Role::ALL {
        for relation in relations {
            for part in parts {
                let verbs: Vec<&str> =
                    Verb::ALL.iter().filter(|v| allows(*role, *relation, **v, *part)).map(|v| v.as_str()).collect();
                if !verbs.is_empty() {
                    let _ = writeln!(out, "{role} {relation} {part} {}", verbs.join(" "));
                }
            }
        }
    }
    out
}
