//! When the next talk, the next evaluation and the end of the first plan are due.

use kernel::Day;

use super::keys;
use super::term::date_to_date;
use crate::parameter::{Answer, Rules};

/// The day by which the referrer evaluates again: 6 months after the start or the last time. `rules` is the day
/// that is asked about.
pub fn evaluation_due(rules: Rules<'_>, last: Day) -> Answer<Day> {
    rules.number(keys::EVALUATION_MONTHS).map(|months| after(last, months))
}

/// The day by which the mediator talks with the worker again, when cheques come in: a month after the last time.
pub fn talk_due(rules: Rules<'_>, last: Day) -> Answer<Day> {
    rules.number(keys::TALK_MONTHS).map(|months| after(last, months))
}

/// The last day of the first plan (a habit: 6 months, then at most 6 more); never the longest term, which is
/// [`super::term::of`].
pub fn first_plan_end(rules: Rules<'_>, start: Day) -> Answer<Day> {
    rules.number(keys::DURATION_FIRST_PLAN).map(|months| date_to_date(start, months))
}

fn after(day: Day, months: i64) -> Day {
    day.plus_months(i32::try_from(months).unwrap_or(i32::MAX))
}
