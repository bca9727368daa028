//! How long papers are kept and claims live.

use kernel::Day;

use super::keys;
use crate::parameter::{Answer, Rules};

/// Until when a contract is kept: 5 years after its last day (wet 7-4-1999). `rules` is the last day.
pub fn archive_until(rules: Rules<'_>) -> Answer<Day> {
    after(rules, keys::ARCHIVE_YEARS)
}

/// Until when a claim from the contract can be made (wet 7-4-1999 art. 6): 1 year after its end and 5 years
/// after the fact, whichever comes first. `rules` is the day of the fact.
pub fn contract_claim_until(rules: Rules<'_>, ended_on: Option<Day>) -> Answer<Day> {
    let by_fact = after(rules, keys::CLAIMS_CONTRACT);
    match ended_on.map(|ended| after(rules.on(ended), keys::CLAIMS_AFTER_END)) {
        None => by_fact,
        Some(Answer::Known { value: by_end, .. }) => by_fact.map(|by_fact| by_fact.min(by_end)),
        Some(unknown) => unknown,
    }
}

/// Until when a claim in the scheme can be made: 5 years (decreet 7-7-2017 art. 46). `rules` is the day of the
/// fact.
pub fn scheme_claim_until(rules: Rules<'_>) -> Answer<Day> {
    after(rules, keys::CLAIMS_SCHEME)
}

fn after(rules: Rules<'_>, years: &'static str) -> Answer<Day> {
    rules.number(years).map(|years| rules.day().plus_months(i32::try_from(years * 12).unwrap_or(i32::MAX)))
}

kernel::text_enum! {
    /// What is kept, each with a term of its own.
    pub enum Record {
        /// The contract of a worker with its signature.
        Agreements = "agreements",
        /// What else stands in a worker's file: referral, talks, evaluations.
        Workers = "workers",
        /// The agreement of a user.
        Users = "users",
        /// Hours and performance forms.
        Work = "work",
        /// Ledger and cheques.
        Ledger = "ledger",
        /// Objections and claims.
        Claims = "claims",
        /// Questions from the public page.
        Asks = "asks",
    }
}

impl Record {
    /// The key that says how long.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agreements => keys::ARCHIVE_YEARS,
            Self::Workers => keys::KEEP_WORKER,
            Self::Users => keys::KEEP_USER,
            Self::Work => keys::KEEP_WORK,
            Self::Ledger => keys::KEEP_LEDGER,
            Self::Claims => keys::KEEP_CLAIM,
            Self::Asks => keys::KEEP_ASK,
        }
    }
}

/// Until when something is kept. `rules` is the day from which it counts: the last day of the contract, the day of the
/// question. Unknown is kept.
pub fn keep_until(rules: Rules<'_>, record: Record) -> Answer<Day> {
    match record {
        Record::Asks => {
            rules.number(record.key()).map(|months| rules.day().plus_months(i32::try_from(months).unwrap_or(i32::MAX)))
        }
        _ => after(rules, record.key()),
    }
}
