//! Objections, claims from the contract and amounts that were not due: until when they live, and who decides.

use kernel::Day;

use super::{keys, retention};
use crate::parameter::{Answer, Rules};

kernel::text_enum! {
    /// What it is.
    pub enum Kind {
        /// A worker or a user does not agree with a decision of the organiser (*bezwaar*).
        Objection = "objection",
        /// Worker or organiser asks what follows from the contract (wet 7-4-1999 art. 6).
        Contract = "contract",
        /// What was paid and was not due (*terugvordering*): VDAB recovers it (decree 7-7-2017 arts. 43 §2, 46).
        Recovery = "recovery",
    }
}

kernel::text_enum! {
    /// What was decided.
    pub enum Outcome {
        /// Right.
        Granted = "granted",
        /// Partly right.
        Partly = "partly",
        /// Not right.
        Refused = "refused",
        /// Given to VDAB, that decides.
        PassedOn = "passed-on",
        /// It came too late.
        Lapsed = "lapsed",
        /// Taken back by whoever asked, or noted by mistake.
        Withdrawn = "withdrawn",
    }
}

impl Kind {
    /// What may be decided here: what was paid and was not due is recovered by VDAB, so it is passed on or dropped.
    pub const fn outcomes(self) -> &'static [Outcome] {
        match self {
            Self::Objection => {
                use Outcome::{Granted, Lapsed, Partly, PassedOn, Refused, Withdrawn};
                &[Granted, Partly, Refused, PassedOn, Lapsed, Withdrawn]
            }
            Self::Contract => {
                &[Outcome::Granted, Outcome::Partly, Outcome::Refused, Outcome::Lapsed, Outcome::Withdrawn]
            }
            Self::Recovery => &[Outcome::PassedOn, Outcome::Refused, Outcome::Lapsed, Outcome::Withdrawn],
        }
    }
}

/// Until when it can come. `rules` is the day of the fact, `ended_on` the last day of the contract.
pub fn until(rules: Rules<'_>, kind: Kind, ended_on: Option<Day>) -> Answer<Day> {
    match kind {
        Kind::Objection => rules
            .number(keys::OBJECTION_DAYS)
            .map(|days| rules.day().plus_days(i32::try_from(days).unwrap_or(i32::MAX))),
        Kind::Contract => retention::contract_claim_until(rules, ended_on),
        Kind::Recovery => retention::scheme_claim_until(rules),
    }
}
