//! Warnings ahead: 80 % of the month, of the year, of the term.

use kernel::Day;

use super::hours::DayHours;
use super::term::Term;
use super::{keys, limits};
use crate::parameter::{Answer, Rules};

/// A limit that comes near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// Begun hours of the calendar month.
    Month {
        /// Used.
        used: i64,
        /// The limit.
        limit: i64,
    },
    /// Begun hours of the year.
    Year {
        /// Used.
        used: i64,
        /// The limit.
        limit: i64,
    },
    /// The last day of the term, included.
    Term {
        /// That day; with a doubt, the certain one.
        last_day: Day,
    },
}

impl Warning {
    /// Fluent key of the message.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Month { .. } => "ww-warning-month",
            Self::Year { .. } => "ww-warning-year",
            Self::Term { .. } => "ww-warning-term",
        }
    }
}

/// The warnings on the day of `rules`, for a worker who started on `start`. An unknown limit warns of nothing.
pub fn of(rules: Rules<'_>, start: Day, hours: &DayHours, term: Term) -> Vec<Warning> {
    let Some(percent) = rules.number(keys::WARN_PERCENT).known() else {
        return Vec::new();
    };
    let near = |used: i64, limit: i64| used * 100 >= limit * percent;
    let left = limits::left(rules, start, hours);
    let mut found = Vec::new();
    if let (used, Answer::Known { value: limit, .. }) = left.month
        && near(used, limit)
    {
        found.push(Warning::Month { used, limit });
    }
    if let (used, Answer::Known { value: limit, .. }) = left.year
        && near(used, limit)
    {
        found.push(Warning::Year { used, limit });
    }
    if let Term::Until(last_day) | Term::Between { certain: last_day, .. } = term {
        let whole = i64::from(start.days_until(last_day)) + 1;
        if near(i64::from(start.days_until(rules.day())) + 1, whole) {
            found.push(Warning::Term { last_day });
        }
    }
    found
}
