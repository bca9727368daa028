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
