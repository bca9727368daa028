//! How a worker stands on a day: until when, how many hours are left, what comes near.

use kernel::{Day, text_enum};
use schemes::wijk::hours::DayHours;
use schemes::wijk::limits;
use schemes::wijk::term::{self, Term};
use schemes::wijk::warnings::{self, Warning};
use schemes::{Answer, Table, Used};

use crate::records::{SuspensionRow, Worker};

text_enum! {
    /// A limit that comes near, for filters.
    pub enum Near {
        /// Hours of the month.
        Month = "month",
        /// Hours of the year.
        Year = "year",
        /// The last day of the term.
        Term = "term",
    }
}

/// How somebody stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The term, once the work began.
    pub term: Option<Term>,
    /// Hours used in the month, and those that a month may have.
    pub month: (i64, Option<i64>),
    /// Hours used in the year, and those that a year may have.
    pub year: (i64, Option<i64>),
    /// Hours that still fit this month; `None` when a rule is unknown.
    pub left: Option<i64>,
    /// What comes near.
    pub warnings: Vec<Warning>,
    /// The rows of the rules behind the term.
    pub used: Vec<schemes::Version>,
}

/// How a worker stands on a day, with the begun hours that wijk-jobs told.
pub fn of(table: &Table, day: Day, w: &Worker, suspensions: &[SuspensionRow], hours: &DayHours) -> Standing {
    let rules = table.on(day);
    let mut used = Used::default();
    let start = w.started_on;
    let rows: Vec<term::Suspension> = suspensions.iter().map(SuspensionRow::rule).collect();
    let term = start.map(|start| term::of(rules, start, &w.pwa(), &rows, &mut used));
    let left = limits::left(rules, start.unwrap_or(day), hours);
    let limit = |answer: Answer<i64>| answer.known();
    Standing {
        warnings: match (start, term) {
            (Some(start), Some(term)) => warnings::of(rules, start, hours, term),
            _ => Vec::new(),
        },
        month: (left.month.0, limit(left.month.1)),
        year: (left.year.0, limit(left.year.1)),
        left: left.still_possible.known(),
        used: used.versions(),
        term,
    }
}

impl Standing {
    /// Does this limit come near?
    pub fn is_near(&self, near: Near) -> bool {
        self.warnings.iter().any(|w| {
            matches!(
                (w, near),
                (Warning::Month { .. }, Near::Month)
                    | (Warning::Year { .. }, Near::Year)
                    | (Warning::Term { .. }, Near::Term)
            )
        })
    }

    /// The last day that is certain.
    pub fn last_day(&self) -> Option<Day> {
        match self.term {
            Some(Term::Until(day) | Term::Between { certain: day, .. }) => Some(day),
            _ => None,
        }
    }
}

/// Begun hours per month (`YYYY-MM`) as hours per day: on the first of the month.
pub fn by_month<'a>(months: impl IntoIterator<Item = (&'a str, i64)>) -> DayHours {
    DayHours::new(months.into_iter().filter_map(|(month, hours)| Some((format!("{month}-01").parse().ok()?, hours))))
}
