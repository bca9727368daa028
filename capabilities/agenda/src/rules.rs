//! The rules of an agenda: what fits, what overlaps, when to remind, what the clock change does.

use kernel::refusal::Faults;
use kernel::{Day, Moment, Refusal};

use crate::model::{Status, Terms};

/// Shortest and longest appointment, in minutes.
pub const MINUTES: (i64, i64) = (5, 720);

/// Longest way to an appointment, in minutes.
pub const TRAVEL: (i64, i64) = (0, 240);

/// The longest place, in characters.
pub const PLACE: usize = 200;
/// The longest note, in characters.
pub const NOTE: usize = 2000;

/// Appointments can be written down up to this many years back and ahead.
const YEARS: i32 = 2;

/// Hour of the reminder on the day before.
const REMINDER_HOUR: i8 = 18;

/// A reminder for something agreed after that hour: this many minutes before.
const SHORT_NOTICE: i64 = 120;

/// A stretch of time: the start belongs to it, the end does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First moment.
    pub from: Moment,
    /// First moment after.
    pub until: Moment,
}

impl Span {
    /// Do two stretches share a moment? Those that only touch don't.
    pub fn overlaps(self, other: Self) -> bool {
        self.from < other.until && other.from < self.until
    }
}

impl Terms {
    /// How long the one who travels is taken: way and talk.
    pub fn busy(&self) -> Span {
        Span { from: self.starts_at.plus_minutes(-self.travel_minutes), until: self.talk().until }
    }

    /// How long the participant is taken: the talk only.
    pub fn talk(&self) -> Span {
        Span { from: self.starts_at, until: self.starts_at.plus_minutes(self.minutes) }
    }
}

/// Refuses terms that can't be: too short, too long, too far away in time, too many words.
pub fn check(terms: &Terms, today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    check_day(&mut faults, terms.starts_at.day(), today);
    for (field, value, (min, max)) in [("minutes", terms.minutes, MINUTES), ("travel", terms.travel_minutes, TRAVEL)] {
        if !(min..=max).contains(&value) {
            faults.push_range(field, min, max);
        }
    }
    for (field, text, max) in [("place", &terms.place, PLACE), ("note", &terms.note, NOTE)] {
        faults.check_length(field, text.as_deref().unwrap_or_default(), max);
    }
    faults.done()
}

/// Notes a day that is too long ago or too far ahead.
pub fn check_day(faults: &mut Faults, day: Day, today: Day) {
    if day < today.plus_months(-12 * YEARS) {
        faults.push("date", "appointment-too-long-ago");
    } else if day > today.plus_months(12 * YEARS) {
        faults.push("date", "appointment-too-far-ahead");
    }
}

/// Only what is still agreed can be moved, cancelled, done or missed.
pub fn still_planned(status: Status) -> Result<(), Refusal> {
    if status == Status::Planned { Ok(()) } else { Err(Refusal::Conflict("appointment-settled")) }
}

/// What took place has begun: done and missed are said on the day itself or later.
pub fn has_come(status: Status, starts_at: Moment, now: Moment) -> Result<(), Refusal> {
    still_planned(status)?;
    if starts_at.day() <= now.day() { Ok(()) } else { Err(Refusal::Conflict("appointment-not-yet")) }
}

/// When to remind of something that starts then, agreed now: the evening before, two hours before when agreed
/// later, never when that is past.
pub fn reminder_at(starts_at: Moment, now: Moment) -> Option<Moment> {
    let evening = starts_at.day().plus_days(-1).at(REMINDER_HOUR, 0);
    [evening, starts_at.plus_minutes(-SHORT_NOTICE)].into_iter().find(|moment| *moment > now && *moment < starts_at)
}

/// What the clock change does to a wall-clock time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockChange {
    /// Nothing.
    None,
    /// The time does not exist that night; it becomes an hour later.
    Skipped,
    /// The time comes twice that night; the first one is meant.
    Repeated,
}

/// Looks whether the clock change skips or repeats this time of the day.
pub fn clock_change(day: Day, hour: i8, minute: i8) -> ClockChange {
    let shown = |moment: Moment| {
        let clock = moment.brussels();
        (clock.date(), clock.hour(), clock.minute())
    };
    let moment = day.at(hour, minute);
    if shown(moment) != (day.0, hour, minute) {
        ClockChange::Skipped
    } else if shown(moment.plus_minutes(60)) == (day.0, hour, minute) {
        ClockChange::Repeated
    } else {
        ClockChange::None
    }
}

/// `A.H.` from what is known of the name: the calendar feed shows no more.
pub fn initials(given: Option<&str>, nickname: Option<&str>, family: Option<&str>) -> String {
    let letters = kernel::name::initials(given.or(nickname).unwrap_or_default(), family.unwrap_or_default());
    letters.chars().flat_map(|letter| [letter, '.']).collect()
}

/// The Monday of the week of a day.
pub fn monday(day: Day) -> Day {
    day.plus_days(1 - i32::from(day.0.weekday().to_monday_one_offset()))
}
