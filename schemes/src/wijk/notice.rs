//! Notice of the contract.

use kernel::Day;

use super::keys;
use crate::parameter::Rules;

/// Who gives notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The worker.
    Worker {
        /// Found other work: no notice is due.
        found_work: bool,
    },
    /// The organiser, who says why.
    Organiser,
}

/// Why a notice is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The organiser must state the reason.
    ReasonMissing,
    /// The rule is unknown on that day.
    Unknown(&'static str),
}

/// The last day of the contract (wet 7-4-1999 art. 21): 7 days that begin the day after the notification; none
/// if the worker found other work, then the day of the notification is the last. `rules` is that day.
pub fn last_day(rules: Rules<'_>, by: By, reason: &str) -> Result<Day, Refused> {
    if by == By::Organiser && reason.trim().is_empty() {
        return Err(Refused::ReasonMissing);
    }
    if by == (By::Worker { found_work: true }) {
        return Ok(rules.day());
    }
    let days = rules.number(keys::NOTICE_DAYS);
    let key = keys::NOTICE_DAYS;
    let days = days.known().and_then(|days| i32::try_from(days).ok()).ok_or(Refused::Unknown(key))?;
    Ok(rules.day().plus_days(days))
}
