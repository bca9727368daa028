//! The longest term of a worker: date to date, longer by what was suspended and does not count.

use kernel::Day;

use super::keys;
use super::model::{Period, SuspensionReason};
use super::transition::{PwaPast, belongs};
use crate::parameter::{Rules, Used};

/// A time in which the term stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suspension {
    /// Its days; no last day: it still runs.
    pub period: Period,
    /// Why.
    pub reason: SuspensionReason,
    /// Whether it counts towards the term, when a decision of VDAB or OCMW about this person says so.
    /// None: the rule of the reason decides.
    pub counts: Option<bool>,
}

/// Until when somebody may work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// The transition group: no longest term.
    NoLimit,
    /// The last day, included.
    Until(Day),
    /// A suspension may or may not count: certain until the first day, possible until the second, and the key
    /// that would decide it.
    Between {
        /// The last day if every doubtful suspension counts.
        certain: Day,
        /// The last day if none does.
        possible: Day,
        /// The rule that is unknown.
        key: &'static str,
    },
    /// The longest term itself is unknown on that day.
    Unknown(&'static str),
}

/// The last day of `months` from a first day, *van datum tot datum*: the day before the same date, and of a
/// date that does not exist there (29 February) the day before the last of that month.
pub fn date_to_date(start: Day, months: i64) -> Day {
    start.plus_months(i32::try_from(months).unwrap_or(i32::MAX)).plus_days(-1)
}

/// The term of a worker (decreet 7-7-2017 art. 9): 12 months date to date. A suspension that does not count
/// adds its days; each day is added once. `rules` is the day that is asked about.
pub fn of(rules: Rules<'_>, start: Day, past: &PwaPast, suspensions: &[Suspension], used: &mut Used) -> Term {
    match belongs(rules, past).take(used) {
        Ok(true) => return Term::NoLimit,
        Err(key) => return Term::Unknown(key),
        Ok(false) => {}
    }
    let months = match rules.number(keys::DURATION_MAX).take(used) {
        Ok(months) => months,
        Err(key) => return Term::Unknown(key),
    };
    let end = date_to_date(start, months);
    let mut doubt = None;
    let (mut adding, mut perhaps) = (Vec::new(), Vec::new());
    for suspension in suspensions {
        let counts = suspension.counts.map_or_else(|| rules.flag(key_of(suspension.reason)).take(used), Ok);
        match counts {
            Ok(true) => {}
            Ok(false) => adding.push(suspension.period),
            Err(key) => {
                doubt = doubt.or(Some(key));
                perhaps.push(suspension.period);
            }
        }
    }
    let certain = extended(end, start, rules.day(), &adding);
    adding.extend(perhaps);
    let possible = extended(end, start, rules.day(), &adding);
    match doubt {
        Some(key) if possible != certain => Term::Between { certain, possible, key },
        _ => Term::Until(certain),
    }
}

/// The key that says whether a reason counts towards the term.
pub const fn key_of(reason: SuspensionReason) -> &'static str {
    match reason {
        SuspensionReason::Leave => keys::SUSPEND_LEAVE,
        SuspensionReason::FamilyEvent => keys::SUSPEND_FAMILY,
        SuspensionReason::Illness => keys::SUSPEND_ILLNESS,
        SuspensionReason::JobInterview => keys::SUSPEND_INTERVIEW,
        SuspensionReason::Other => keys::SUSPEND_OTHER,
    }
}

/// Adds the suspended days one after the other: a suspension counts while the term, as it is by then, runs.
/// One that has no end yet counts up to the day asked about.
fn extended(end: Day, start: Day, asked: Day, periods: &[Period]) -> Day {
    let mut periods = periods.to_vec();
    periods.sort_by_key(|period| period.from);
    let (mut end, mut done) = (end, start.plus_days(-1));
    for period in periods {
        let from = period.from.max(done.plus_days(1));
        let to = period.to.unwrap_or_else(|| asked.max(period.from.plus_days(-1)));
        if from <= to && from <= end {
            end = end.plus_days(from.days_until(to) + 1);
            done = to;
        }
    }
    end
}
