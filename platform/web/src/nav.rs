//! The menu of each role: one table.

use kernel::Role;

/// A menu item: Fluent key, icon, path.
pub(crate) type Item = (&'static str, &'static str, &'static str);

const TODAY: Item = ("nav-today", "sun", "/today");
const PARTICIPANTS: Item = ("nav-participants", "users", "/participants");
const OUTREACH: Item = ("nav-outreach", "footprints", "/outreach");
const APPOINTMENTS: Item = ("nav-appointments", "calendar", "/appointments");
const REFERRALS: Item = ("nav-referrals", "inbox", "/referrals");
const TRIAGE: Item = ("nav-triage", "inbox", "/triage");
const CASELOAD: Item = ("nav-caseload", "users", "/caseload");
const NETWORK: Item = ("nav-network", "building-2", "/organisations");
const STAFF: Item = ("nav-staff", "users", "/staff");
const MESSAGES: Item = ("nav-messages", "mail", "/messages");
const ACCESS: Item = ("nav-access", "eye", "/access");
const PLACEMENTS: Item = ("nav-placements", "hand-helping", "/placements");
const REQUESTS: Item = ("nav-requests", "ticket", "/requests");
const WAITING: Item = ("nav-waiting", "hourglass", "/waiting");
const SERVICES: Item = ("nav-services", "hand-heart", "/services");
const GAPS: Item = ("nav-gaps", "puzzle", "/region/gaps");
const FIGURES: Item = ("nav-figures", "chart-column", "/figures");
const WIJK: Item = ("nav-wijk", "sun", "/wijk");
const WIJK_WORKERS: Item = ("nav-wijk-workers", "users", "/wijk/workers");
const WIJK_USERS: Item = ("nav-wijk-users", "house", "/wijk/users");
const WIJK_REQUESTS: Item = ("nav-wijk-requests", "inbox", "/wijk/requests");
const WIJK_FORMS: Item = ("nav-wijk-forms", "clipboard-check", "/wijk/forms");
const WIJK_CHEQUES: Item = ("nav-wijk-cheques", "ticket", "/wijk/cheques");
const WIJK_MONTHS: Item = ("nav-wijk-months", "calendar-check", "/wijk/months");
const WIJK_BANK: Item = ("nav-wijk-bank", "landmark", "/wijk/bank");
const WIJK_REPORTS: Item = ("nav-wijk-reports", "chart-column", "/wijk/reports");
const CALLS: Item = ("nav-calls", "megaphone", "/calls");
const JURY: Item = ("nav-jury", "gavel", "/jury");
const OPERATIONS: Item = ("nav-operations", "euro", "/operations");
const CLAIMS: Item = ("nav-claims", "receipt-euro", "/claims");
const COSTS: Item = ("nav-costs", "wallet", "/costs");
const TIME: Item = ("nav-time", "clock", "/time");
const APPROVALS: Item = ("nav-approvals", "clock", "/time/approvals");
const SETTLEMENTS: Item = ("nav-settlements", "file-text", "/settlements");
const ESF_ASK: Item = ("nav-esf-ask", "flag", "/esf/ask");
const ESF: Item = ("nav-esf", "flag", "/esf");
const PARAMETERS: Item = ("nav-parameters", "scale", "/parameters");

/// The items of a role, most used first.
pub(crate) fn items(role: Role) -> &'static [Item] {
    match role {
        Role::Coach => &[TODAY, PARTICIPANTS, APPOINTMENTS, OUTREACH, SERVICES, PLACEMENTS, REFERRALS, TIME, ESF_ASK],
        Role::TeamLead => &[
            TODAY,
            CASELOAD,
            PARTICIPANTS,
            APPOINTMENTS,
            SERVICES,
            PLACEMENTS,
            OUTREACH,
            REFERRALS,
            APPROVALS,
            ESF_ASK,
        ],
        Role::Coordinator => {
            &[TRIAGE, TODAY, WAITING, PARTICIPANTS, SERVICES, CASELOAD, NETWORK, GAPS, FIGURES, CALLS, OPERATIONS, ESF]
        }
        Role::PartnerAdministrator => &[STAFF, TODAY, REQUESTS, SERVICES, NETWORK, COSTS],
        Role::Referrer => &[REFERRALS, SERVICES],
        Role::Municipality => &[FIGURES, GAPS, SERVICES, NETWORK, WIJK_REPORTS, SETTLEMENTS],
        Role::DataProtectionOfficer => &[ACCESS, NETWORK],
        Role::FunctionalAdministrator => &[STAFF, SERVICES, NETWORK, MESSAGES, PARAMETERS],
        Role::WijkMediator => &[WIJK, WIJK_WORKERS, WIJK_USERS, WIJK_REQUESTS, WIJK_FORMS, WIJK_CHEQUES, SERVICES],
        Role::WijkCoordinator => &[
            WIJK,
            WIJK_WORKERS,
            WIJK_USERS,
            WIJK_REQUESTS,
            WIJK_FORMS,
            WIJK_CHEQUES,
            WIJK_MONTHS,
            WIJK_BANK,
            WIJK_REPORTS,
            PARAMETERS,
        ],
        Role::Accountant => &[OPERATIONS, CLAIMS, COSTS, APPROVALS, SETTLEMENTS],
        Role::JuryMember => &[JURY],
        Role::Participant | Role::WijkWorker | Role::WijkUser | Role::Candidate | Role::Visitor | Role::System => &[],
    }
}

/// The page that a role opens first.
pub fn home(role: Role) -> &'static str {
    items(role).first().map_or("/login", |item| item.2)
}
