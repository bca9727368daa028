//! Begun hours, and a book of them that can never go above a limit.

use std::collections::BTreeMap;

use kernel::Day;

use super::model::Span;
use super::{keys, limits};
use crate::parameter::{Answer, Rules, Table, Version};

/// A visit that stands already, to count begun hours and to find an overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// Whose user: any number that tells users apart.
    pub user: uuid::Uuid,
    /// When.
    pub span: Span,
}

/// Begun hours of minutes: each started hour is one (decreet 7-7-2017 arts. 4, 30).
pub const fn begun(minutes: i64) -> i64 {
    minutes.div_euclid(60) + (minutes.rem_euclid(60) > 0) as i64
}

/// Begun hours that new visits at one user on one day add. The unit of rounding is a parameter: per visit, or
/// per day and user; then the visits that stand on that day at that user weigh in.
pub fn added(rules: Rules<'_>, new: &[Span], standing: &[Span]) -> Answer<i64> {
    rules.text(keys::ROUNDING_UNIT).map(|unit| {
        if unit == "day" {
            let minutes = |spans: &[Span]| spans.iter().map(|span| span.minutes()).sum::<i64>();
            begun(minutes(standing) + minutes(new)) - begun(minutes(standing))
        } else {
            new.iter().map(|span| begun(span.minutes())).sum()
        }
    })
}

/// Pay for begun hours, in cents (decreet art. 50): one cheque each.
pub fn pay_cents(rules: Rules<'_>, hours: i64) -> Answer<i64> {
    rules.number(keys::PAY_PER_CHEQUE).map(|cents| cents * hours)
}

/// All begun hours of a day with new ones, when that is so many that the organiser wants somebody to look once more; none:
/// not so many, or nobody set that. A question and never a refusal: no law has a most of a day.
pub fn to_ask(rules: Rules<'_>, standing: &DayHours, new: i64) -> Option<(i64, Version)> {
    let all = standing.between(rules.day(), rules.day()) + new;
    match rules.number(keys::HOURS_ASK_DAY) {
        Answer::Known { value: most, version } if all > most => Some((all, version)),
        _ => None,
    }
}

/// Begun hours of one worker per day, over all users and organisers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayHours(BTreeMap<Day, i64>);

impl DayHours {
    /// From sums per day.
    pub fn new(days: impl IntoIterator<Item = (Day, i64)>) -> Self {
        let mut hours = Self::default();
        for (day, count) in days {
            hours.add(day, count);
        }
        hours
    }

    /// Adds begun hours (negative: takes them away).
    pub fn add(&mut self, day: Day, count: i64) {
        let hours = self.0.entry(day).or_default();
        *hours += count;
        if *hours == 0 {
            self.0.remove(&day);
        }
    }

    /// Begun hours from one day to another, both included.
    pub fn between(&self, from: Day, to: Day) -> i64 {
        if to < from { 0 } else { self.0.range(from..=to).map(|(_, count)| count).sum() }
    }

    /// The days that have hours, sorted.
    pub fn days(&self) -> impl Iterator<Item = (Day, i64)> {
        self.0.iter().map(|(day, count)| (*day, *count))
    }
}

/// A book of performances of one worker: each change is taken whole or refused, and no month or year ever goes
/// above its limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book<K: Ord> {
    /// The first day of the contract, for a year that begins with it.
    start: Day,
    entries: BTreeMap<K, (Day, i64)>,
    hours: DayHours,
}

impl<K: Ord> Book<K> {
    /// An empty book of a worker who started on this day.
    pub fn new(start: Day) -> Self {
        Self { start, entries: BTreeMap::new(), hours: DayHours::default() }
    }

    /// The hours per day.
    pub const fn hours(&self) -> &DayHours {
        &self.hours
    }

    /// Adds a performance of `hours` begun hours, or refuses it whole. A number that stands already is kept.
    pub fn add(&mut self, table: &Table, key: K, day: Day, hours: i64) -> Result<(), limits::Over> {
        if self.entries.contains_key(&key) {
            return Ok(());
        }
        limits::check(table, self.start, &self.hours, &[(day, hours)]).map_err(|refused| refused.over)?;
        self.hours.add(day, hours);
        self.entries.insert(key, (day, hours));
        Ok(())
    }

    /// Takes a performance away. One that does not stand changes nothing.
    pub fn cancel(&mut self, key: &K) {
        if let Some((day, hours)) = self.entries.remove(key) {
            self.hours.add(day, -hours);
        }
    }

    /// Moves a performance to another day, or corrects its hours; refused whole, and then the old one stands.
    pub fn change(&mut self, table: &Table, key: &K, day: Day, hours: i64) -> Result<(), limits::Over> {
        let Some(&(old_day, old_hours)) = self.entries.get(key) else {
            return Ok(());
        };
        let mut without = self.hours.clone();
        without.add(old_day, -old_hours);
        limits::check(table, self.start, &without, &[(day, hours)]).map_err(|refused| refused.over)?;
        without.add(day, hours);
        self.hours = without;
        if let Some(entry) = self.entries.get_mut(key) {
            *entry = (day, hours);
        }
        Ok(())
    }
}
