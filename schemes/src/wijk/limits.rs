//! The limits of a month and of a year: what goes above them is refused whole, with what is still possible.

use kernel::Day;

use super::hours::DayHours;
use super::keys;
use crate::parameter::{Answer, Rules, Table, Used};

/// Which limit is in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// 60 begun hours in a calendar month.
    Month {
        /// Begun hours that still fit, under the year's limit too.
        still_possible: i64,
    },
    /// 630 begun hours in a year.
    Year {
        /// Begun hours that still fit.
        still_possible: i64,
    },
    /// A limit is unknown on that day: nothing can be decided.
    Unknown(&'static str),
}

/// A refusal with the rows it used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which limit.
    pub over: Over,
    /// The rows.
    pub used: Used,
}

/// First and last day of the calendar month of a day.
pub fn month_of(day: Day) -> (Day, Day) {
    let first = day.plus_days(1 - i32::from(day.0.day()));
    (first, first.plus_months(1).plus_days(-1))
}

/// First and last day of the year of a day: the calendar year, or the year that began with the contract.
/// The kind is a parameter (not found; assumed `calendar`).
pub fn year_of(rules: Rules<'_>, start: Day) -> Answer<(Day, Day)> {
    let day = rules.day();
    rules.text(keys::HOURS_YEAR_KIND).map(
        |kind| {
            if kind == "contract" { year_from(start, day) } else { calendar_year(day) }
        },
    )
}

/// First and last day of the calendar year of a day.
pub fn calendar_year(day: Day) -> (Day, Day) {
    let first = day.plus_days(1 - i32::from(day.0.day_of_year()));
    (first, first.plus_months(12).plus_days(-1))
}

/// The year from date to date that a day lies in, counted from `start`.
fn year_from(start: Day, day: Day) -> (Day, Day) {
    let mut years = i32::from(day.0.year()) - i32::from(start.0.year());
    if start.plus_months(12 * years) > day {
        years -= 1;
    }
    (start.plus_months(12 * years), start.plus_months(12 * (years + 1)).plus_days(-1))
}

/// What a worker has left around a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Begun hours used in the month, and its limit.
    pub month: (i64, Answer<i64>),
    /// Begun hours used in the year, and its limit.
    pub year: (i64, Answer<i64>),
    /// What still fits: the smaller of both rests, never below 0. Unknown if a limit is.
    pub still_possible: Answer<i64>,
}

/// What is left in the month and the year of the day of `rules`. `start` is the first day of the contract.
pub fn left(rules: Rules<'_>, start: Day, hours: &DayHours) -> Left {
    let (first, last) = month_of(rules.day());
    let in_month = hours.between(first, last);
    let month_limit = rules.number(keys::HOURS_MAX_MONTH);
    let (in_year, year_limit) = match year_of(rules, start) {
        Answer::Known { value: (first, last), .. } => (hours.between(first, last), rules.number(keys::HOURS_MAX_YEAR)),
        Answer::Unknown { key } => (0, Answer::Unknown { key }),
    };
    let still_possible = match (month_limit, year_limit) {
        (Answer::Known { value: month, version }, Answer::Known { value: year, .. }) => {
            Answer::Known { value: (month - in_month).min(year - in_year).max(0), version }
        }
        (Answer::Unknown { key }, _) | (_, Answer::Unknown { key }) => Answer::Unknown { key },
    };
    Left { month: (in_month, month_limit), year: (in_year, year_limit), still_possible }
}

/// Whether begun hours fit beside what stands, day by day (BVR 29-9-2017: 60 a month at most, not on average,
/// and 630 a year). Refused as a whole; never split. All months are looked at before any year.
pub fn check(table: &Table, start: Day, standing: &DayHours, new: &[(Day, i64)]) -> Result<Used, Refused> {
    let mut used = Used::default();
    let mut after = standing.clone();
    for (day, count) in new {
        after.add(*day, *count);
    }
    for look_at_year in [false, true] {
        for (day, _) in new {
            let rules = table.on(*day);
            let now = left(rules, start, &after);
            if let Err(key) = year_of(rules, start).take(&mut used) {
                return Err(Refused { over: Over::Unknown(key), used });
            }
            let (count, limit) = if look_at_year { now.year } else { now.month };
            let limit = match limit.take(&mut used) {
                Ok(limit) => limit,
                Err(key) => return Err(Refused { over: Over::Unknown(key), used }),
            };
            if count > limit {
                let still_possible = match left(rules, start, standing).still_possible {
                    Answer::Known { value, .. } => value,
                    Answer::Unknown { key } => return Err(Refused { over: Over::Unknown(key), used }),
                };
                let over = if look_at_year { Over::Year { still_possible } } else { Over::Month { still_possible } };
                return Err(Refused { over, used });
            }
        }
    }
    Ok(used)
}
