//! Moments, days and the clock: instants are milliseconds (both databases sort them alike), days are civil dates.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

/// Where the partnership lives; every wall-clock time on a screen is in this zone.
const ZONE: &str = "Europe/Brussels";

/// An instant: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// The moment after `minutes` (negative: before).
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + minutes * 60_000)
    }

    /// The moment after `seconds` (negative: before).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1000)
    }

    /// Whole seconds since 1970, rounded down.
    pub const fn unix_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The wall clock in Brussels. Instants outside jiff's range (year -9999..9999) are clamped.
    pub fn brussels(self) -> Zoned {
        let stamp =
            Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX });
        stamp.to_zoned(brussels_zone())
    }

    /// The civil day in Brussels.
    pub fn day(self) -> Day {
        Day(self.brussels().date())
    }

    /// Reads RFC 3339 with an offset or `Z`.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        text.parse::<Timestamp>().ok().map(|stamp| Self(stamp.as_millisecond()))
    }

    /// RFC 3339 in UTC with milliseconds, as the API writes it.
    pub fn to_rfc3339(self) -> String {
        Timestamp::from_millisecond(self.0).map_or_else(|_| self.0.to_string(), |t| format!("{t:.3}"))
    }
}

/// The zone of the partnership; UTC if the time-zone data lack it (they are embedded, so they do not).
fn brussels_zone() -> TimeZone {
    static ZONE_DATA: std::sync::OnceLock<TimeZone> = std::sync::OnceLock::new();
    ZONE_DATA.get_or_init(|| TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)).clone()
}

/// A civil day, written `2026-05-26`; sorts as text in both databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(pub Date);

impl Day {
    /// A day from numbers; `None` when it does not exist.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self)
    }

    /// The day `days` later (negative: earlier), clamped to the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        self.plus(jiff::Span::new().try_days(days), days)
    }

    /// The same day of the month `months` later, or the last day that exists there, clamped to the calendar.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        self.plus(jiff::Span::new().try_months(months), months)
    }

    /// A span so long that it can't be written is beyond the calendar.
    fn plus(self, span: Result<jiff::Span, jiff::Error>, sign: i32) -> Self {
        let end = if sign < 0 { Date::MIN } else { Date::MAX };
        Self(span.map_or(end, |span| self.0.saturating_add(span)))
    }

    /// Days from `self` to `later`; negative when `later` is earlier.
    pub fn days_until(self, later: Self) -> i32 {
        self.0.until(later.0).map_or(0, |s| s.get_days())
    }

    /// The instant of a wall-clock time on this day in Brussels. A time that the spring change skips moves
    /// forward by the gap, a time that the autumn change repeats is the first of the two (RFC 5545 agrees).
    pub fn at(self, hour: i8, minute: i8) -> Moment {
        let time = Time::new(hour, minute, 0, 0).unwrap_or(Time::midnight());
        let zoned = brussels_zone().to_ambiguous_zoned(self.0.to_datetime(time)).compatible();
        Moment(zoned.map_or(0, |z| z.timestamp().as_millisecond()))
    }

    /// The first instant of the day in Brussels.
    pub fn start(self) -> Moment {
        self.at(0, 0)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Tells the time. The real one lives in `app`; tests and the demonstration bring their own.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Moment;

    /// Today in Brussels.
    fn today(&self) -> Day {
        self.now().day()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_any_length_ends_at_the_calendar() {
        let day = Day::new(2026, 5, 26).unwrap();
        for (months, days) in [(239_976, 7_304_484), (239_977, 7_304_485), (i32::MAX, i32::MAX)] {
            assert_eq!((day.plus_months(months), day.plus_days(days)), (Day(Date::MAX), Day(Date::MAX)), "{months}");
            assert_eq!((day.plus_months(-months), day.plus_days(-days)), (Day(Date::MIN), Day(Date::MIN)), "{months}");
        }
        assert_eq!(day.plus_days(i32::MIN), Day(Date::MIN));
    }

    #[test]
    fn a_time_skipped_by_the_spring_change_moves_forward() {
        // 28 March 2027: 02:00 becomes 03:00 in Brussels.
        let day = Day::new(2027, 3, 28).unwrap();
        assert_eq!(day.at(2, 30).brussels().strftime("%H:%M").to_string(), "03:30");
    }

    #[test]
    fn a_repeated_time_in_autumn_is_the_first_one() {
        // 25 October 2026: 03:00 becomes 02:00.
        let day = Day::new(2026, 10, 25).unwrap();
        assert_eq!(day.at(2, 30).to_rfc3339(), "2026-10-25T00:30:00.000Z");
    }

    #[test]
    fn a_month_after_31_january_is_the_last_day_of_february() {
        assert_eq!(Day::new(2026, 1, 31).unwrap().plus_months(1).to_string(), "2026-02-28");
    }

    #[test]
    fn the_day_starts_at_midnight_in_brussels_not_in_london() {
        assert_eq!(Day::new(2026, 5, 26).unwrap().start().to_rfc3339(), "2026-05-25T22:00:00.000Z");
    }
}
