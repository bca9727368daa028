//! A date of which only the year, or the year and month, may be known: birth dates of people without papers.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use jiff::civil::Date;

use crate::time::Day;

/// A year, perhaps with a month, perhaps with a day. Always a date that can exist.
///
/// Sorts by time, the less known first: `1985` < `1985-03` < `1985-03-14`, as its text does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Why a text or some numbers are not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// No date can be read in it.
    #[error("not a date")]
    Unreadable,
    /// The year has two digits: 1926 or 2026 can't be told apart.
    #[error("the year needs four digits")]
    ShortYear,
    /// A date that no calendar has: 31 February, month 13, 29 February 2023.
    #[error("this date does not exist")]
    Impossible,
}

impl DateError {
    /// Fluent key of the message for the person who typed it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "date-unreadable",
            Self::ShortYear => "date-short-year",
            Self::Impossible => "date-impossible",
        }
    }
}

/// What two dates say about each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// The same parts are known, and they are the same.
    Equal,
    /// What both know is the same; one knows more.
    Compatible,
    /// They can't be the same day.
    Contradicting,
}

impl PartialDate {
    /// A date from its parts, years 1 to 9999. A day without a month is impossible.
    pub fn new(year: i16, month: Option<i8>, day: Option<i8>) -> Result<Self, DateError> {
        let exists = (1..=9999).contains(&year)
            && (month.is_some() || day.is_none())
            && Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).is_ok();
        if exists { Ok(Self { year, month, day }) } else { Err(DateError::Impossible) }
    }

    /// The year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, if known.
    pub const fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, if known.
    pub const fn day(self) -> Option<i8> {
        self.day
    }

    /// The full date, when all is known.
    pub fn full(self) -> Option<Day> {
        Day::new(self.year, self.month?, self.day?)
    }

    /// The first day it can be.
    pub fn earliest(self) -> Day {
        let date = Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1));
        Day(date.unwrap_or(Date::ZERO)) // exists: `new` saw to that
    }

    /// The last day it can be.
    pub fn latest(self) -> Day {
        let first = Date::new(self.year, self.month.unwrap_or(12), self.day.unwrap_or(1)).unwrap_or(Date::ZERO);
        Day(if self.day.is_some() { first } else { first.last_of_month() })
    }

    /// `true` when no day that it can be has come yet.
    pub fn is_after(self, today: Day) -> bool {
        self.earliest() > today
    }

    /// The ages, in whole years, that somebody born then can have on `today`; `None` when not born yet.
    ///
    /// Somebody born on 29 February has a birthday on 1 March in a year without that day.
    pub fn ages_on(self, today: Day) -> Option<RangeInclusive<u16>> {
        let oldest = age(self.earliest(), today)?;
        Some(age(self.latest(), today).unwrap_or(0)..=oldest)
    }

    /// Compares what both know.
    pub fn agreement(self, other: Self) -> Agreement {
        let differ = |a: Option<i8>, b: Option<i8>| matches!((a, b), (Some(a), Some(b)) if a != b);
        if self == other {
            Agreement::Equal
        } else if self.year != other.year || differ(self.month, other.month) || differ(self.day, other.day) {
            Agreement::Contradicting
        } else {
            Agreement::Compatible
        }
    }

    /// Reads what people type, day first: `14/3/1985`, `14-03-1985`, `14 maart 1985`, `3/1985`, `1985`,
    /// and year first: `1985-03-14`, `1985-03`.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let parts: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ','))
            .filter(|part| !part.is_empty())
            .collect();
        let (day, month, year) = match parts[..] {
            [year] => (None, None, year),
            [year, month] if year.len() == 4 && is_number(year) => (None, Some(month), year),
            [month, year] => (None, Some(month), year),
            [year, month, day] if year.len() == 4 && is_number(year) => (Some(day), Some(month), year),
            [day, month, year] => (Some(day), Some(month), year),
            _ => return Err(DateError::Unreadable),
        };
        let month = month.map(month_number).transpose()?;
        let day = day.map(small_number).transpose()?;
        match (is_number(year), year.len()) {
            (true, 4) => {}
            (true, 2) if month.is_some() => return Err(DateError::ShortYear),
            _ => return Err(DateError::Unreadable),
        }
        let year = year.parse().map_err(|_| DateError::Unreadable)?;
        Self::new(year, month, day)
    }
}

/// Whole years between two days; `None` when the first comes later.
fn age(born: Day, today: Day) -> Option<u16> {
    let (born, today) = (born.0, today.0);
    let before_birthday = (today.month(), today.day()) < (born.month(), born.day());
    (born <= today).then(|| u16::try_from(today.year() - born.year() - i16::from(before_birthday)).ok()).flatten()
}

/// Only ASCII digits, at least one.
fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// A day or month in one or two digits.
fn small_number(text: &str) -> Result<i8, DateError> {
    match (is_number(text), text.len()) {
        (true, 1 | 2) => text.parse().map_err(|_| DateError::Unreadable),
        (true, _) => Err(DateError::Impossible),
        _ => Err(DateError::Unreadable),
    }
}

/// A month in digits, or by its Dutch name or the first three letters of it.
fn month_number(text: &str) -> Result<i8, DateError> {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return small_number(text);
    }
    let name = text.to_lowercase();
    let name = if name == "mrt" { "maart" } else { name.as_str() };
    let known = |month: &&str| name.len() >= 3 && month.starts_with(name);
    let at = MONTHS.iter().position(known).ok_or(DateError::Unreadable)?;
    i8::try_from(at + 1).map_err(|_| DateError::Unreadable)
}

impl fmt::Display for PartialDate {
    /// ISO 8601: `1985`, `1985-03` or `1985-03-14`, as stored and as in the API.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = DateError;
    /// Reads the stored ISO text only; for what people type there is [`PartialDate::parse`].
    fn from_str(text: &str) -> Result<Self, DateError> {
        let date = Self::parse(text)?;
        if date.to_string() == text { Ok(date) } else { Err(DateError::Unreadable) }
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        Self { year: day.0.year(), month: Some(day.0.month()), day: Some(day.0.day()) }
    }
}

impl serde::Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
