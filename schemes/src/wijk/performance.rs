//! One performance before it is booked: may this worker do this, there, then, for this user?

mod check;
mod facts;

pub use check::check;
pub use facts::{Cheque, Facts, Place, Registration, User, Worker};

use crate::parameter::Version;

kernel::text_enum! {
    /// Why a performance is refused. The sixteen codes of the scheme, in their order, and four of Opstap.
    pub enum Code {
        /// Opstap: no span, or one without length or over midnight. Comes first: there is nothing to check.
        SpanInvalid = "SPAN_INVALID",
        /// The scheme is not open on that day.
        SchemeClosed = "SCHEME_CLOSED",
        /// Worker, user and place lie in the Flemish Region (decreet 7-7-2017 art. 4).
        Region = "REGION",
        /// A contract signed before the first performance (wet 7-4-1999).
        ContractMissing = "CONTRACT_MISSING",
        /// Not started, ended or suspended on that day.
        CaseNotActive = "CASE_NOT_ACTIVE",
        /// The longest term is over (decreet art. 9).
        TermExpired = "TERM_EXPIRED",
        /// An ordinary company is not a user.
        UserKind = "USER_KIND",
        /// No agreement with the organiser of the place, signed by both (decreet arts. 15, 20).
        UserAgreementMissing = "USER_AGREEMENT_MISSING",
        /// The yearly fee is not paid (decreet art. 31).
        FeeUnpaid = "FEE_UNPAID",
        /// No request for this activity, sent and checked before the start (decreet art. 32).
        RequestMissing = "REQUEST_MISSING",
        /// Not on the list there and then (decreet arts. 25-28).
        ActivityNotListed = "ACTIVITY_NOT_LISTED",
        /// Not for this kind of user, or the list does not state it.
        ActivityUserKind = "ACTIVITY_USER_KIND",
        /// Only for who was in PWA in 2017.
        ActivityTransitionOnly = "ACTIVITY_TRANSITION_ONLY",
        /// Opstap: work for the own household or partner (R9). Between the activity and the hours.
        OwnHousehold = "OWN_HOUSEHOLD",
        /// Opstap: the worker is somewhere else at that time, or two of the new visits overlap. The same place.
        Overlap = "OVERLAP",
        /// More begun hours than a month may have.
        MonthLimit = "MONTH_LIMIT",
        /// More begun hours than a year may have.
        YearLimit = "YEAR_LIMIT",
        /// Not one cheque per begun hour.
        ChequeCount = "CHEQUE_COUNT",
        /// A cheque was too old on the day it was handed over.
        ChequeExpired = "CHEQUE_EXPIRED",
        /// Opstap: a rule that is needed is unknown on that day; nobody guesses. At the place of that rule.
        RuleUnknown = "RULE_UNKNOWN",
    }
}

impl Code {
    /// Fluent key of the message: `ww-refused-month-limit`.
    pub fn key(self) -> String {
        format!("ww-refused-{}", self.as_str().to_ascii_lowercase().replace('_', "-"))
    }
}

/// The performance may be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// Begun hours per span, in the order given: so many cheques each. With rounding per day and user, the
    /// first span of the day carries them.
    pub begun: Vec<i64>,
    /// All of them together.
    pub hours: i64,
    /// Every row of the table that was used, sorted; to be kept with the performance.
    pub versions: Vec<Version>,
}

/// The performance is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The first thing that is wrong.
    pub code: Code,
    /// For the limits: begun hours that still fit.
    pub still_possible: Option<i64>,
    /// For `RULE_UNKNOWN`: the key that is missing.
    pub unknown: Option<&'static str>,
    /// For `ACTIVITY_USER_KIND`: the list does not state this kind, rather than forbidding it.
    pub not_stated: bool,
    /// Every row of the table that was used until then, sorted.
    pub versions: Vec<Version>,
}
