//! What may happen to a trajectory, and what a coach can carry. Pure.

use kernel::{Day, Refusal};

use super::model::{Intensity, Status};

/// A trajectory begins once. Afterwards it is opened again, so that coach, words and history stay one.
pub fn start(existing: Option<Status>) -> Result<(), Refusal> {
    match existing {
        None => Ok(()),
        Some(Status::Closed) => Err(Refusal::Conflict("trajectory-must-reopen")),
        Some(Status::Active | Status::Paused) => Err(Refusal::Conflict("trajectory-already")),
    }
}

/// Things that happen only while somebody is guided: team, handover, intensity, setback, closure.
pub fn while_open(status: Status) -> Result<(), Refusal> {
    match status {
        Status::Active | Status::Paused => Ok(()),
        Status::Closed => Err(Refusal::Conflict("trajectory-is-closed")),
    }
}

/// Rest and go on.
pub fn pause(status: Status, rest: bool) -> Result<Status, Refusal> {
    while_open(status)?;
    Ok(if rest { Status::Paused } else { Status::Active })
}

/// A return.
pub fn reopen(status: Status) -> Result<(), Refusal> {
    match status {
        Status::Closed => Ok(()),
        Status::Active | Status::Paused => Err(Refusal::Conflict("trajectory-is-open")),
    }
}

/// What a setback proposes: one class more. It proposes; a person decides. Never less, and never another coach.
pub fn propose(now: Intensity) -> Option<Intensity> {
    now.more()
}

/// A setback may be noted later, never ahead.
pub fn happened(day: Day, today: Day) -> Result<(), Refusal> {
    if day > today { Err(Refusal::field("day", "trajectory-day-future")) } else { Ok(()) }
}

/// The places of one position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Places {
    /// Taken by people with light guidance.
    pub light: i64,
    /// Taken by people with normal guidance.
    pub normal: i64,
    /// Taken by people with intensive guidance.
    pub intensive: i64,
    /// What the position can carry.
    pub capacity: i64,
}

impl Places {
    /// From the number of people per class. Paused people keep their place.
    pub fn from_people(people: impl IntoIterator<Item = (Intensity, i64)>, capacity: i64) -> Self {
        let mut places = Self { capacity, ..Self::default() };
        for (class, count) in people {
            let taken = count * class.places();
            match class {
                Intensity::Light => places.light += taken,
                Intensity::Normal => places.normal += taken,
                Intensity::Intensive => places.intensive += taken,
            }
        }
        places
    }

    /// Places taken.
    pub const fn used(self) -> i64 {
        self.light + self.normal + self.intensive
    }

    /// Places left; 0 when over.
    pub const fn free(self) -> i64 {
        let left = self.capacity - self.used();
        if left > 0 { left } else { 0 }
    }

    /// Is there room for one more of this class?
    pub const fn fits(self, class: Intensity) -> bool {
        self.used() + class.places() <= self.capacity
    }
}

/// Somebody accepts over capacity only by saying so.
pub fn capacity(places: Places, class: Intensity, confirmed: bool) -> Result<(), Refusal> {
    if places.fits(class) || confirmed { Ok(()) } else { Err(Refusal::field("position", "trajectory-coach-full")) }
}

/// Days since the last contact (or the start), when that is longer than agreed for the class. `None`: all is well.
pub fn silent_days(class: Intensity, last: Option<Day>, started: Day, today: Day) -> Option<i32> {
    let since = last.map_or(started, |day| day.max(started)).days_until(today);
    (since >= class.silent_after_days()).then_some(since)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i32) -> Day {
        Day::new(2026, 1, 1).unwrap().plus_days(number)
    }

    #[test]
    fn each_state_allows_what_the_table_says() {
        // state, start, while open, reopen
        let table = [
            (None, true, None, None),
            (Some(Status::Active), false, Some(true), Some(false)),
            (Some(Status::Paused), false, Some(true), Some(false)),
            (Some(Status::Closed), false, Some(false), Some(true)),
        ];
        for (state, starts, open, reopens) in table {
            assert_eq!(start(state).is_ok(), starts, "start from {state:?}");
            if let (Some(state), Some(open), Some(reopens)) = (state, open, reopens) {
                assert_eq!(while_open(state).is_ok(), open, "while open in {state}");
                assert_eq!(reopen(state).is_ok(), reopens, "reopen from {state}");
            }
        }
    }

    #[test]
    fn a_closed_trajectory_is_opened_again_and_not_begun_again() {
        assert_eq!(start(Some(Status::Closed)), Err(Refusal::Conflict("trajectory-must-reopen")));
    }

    #[test]
    fn a_setback_proposes_more_and_nothing_beyond_intensive() {
        assert_eq!(propose(Intensity::Light), Some(Intensity::Normal));
        assert_eq!(propose(Intensity::Normal), Some(Intensity::Intensive));
        assert_eq!(propose(Intensity::Intensive), None);
    }

    #[test]
    fn silence_is_shown_after_14_28_and_56_days() {
        for (class, days) in [(Intensity::Intensive, 14), (Intensity::Normal, 28), (Intensity::Light, 56)] {
            assert_eq!(silent_days(class, Some(day(0)), day(0), day(days - 1)), None, "{class}");
            assert_eq!(silent_days(class, Some(day(0)), day(0), day(days)), Some(days), "{class}");
        }
    }

    #[test]
    fn who_just_started_is_not_silent_because_of_an_old_contact() {
        assert_eq!(silent_days(Intensity::Intensive, Some(day(0)), day(100), day(101)), None);
    }

    #[test]
    fn a_full_coach_takes_one_more_only_when_somebody_says_so() {
        let full = Places::from_people([(Intensity::Normal, 5)], 10);
        assert_eq!(full.free(), 0);
        assert!(capacity(full, Intensity::Light, false).is_err());
        assert!(capacity(full, Intensity::Light, true).is_ok());
    }

    proptest! {
        #[test]
        fn free_and_used_places_make_the_capacity_unless_it_is_over(
            light in 0..50_i64, normal in 0..50_i64, intensive in 0..50_i64, capacity in 0..300_i64,
        ) {
            let people = [(Intensity::Light, light), (Intensity::Normal, normal), (Intensity::Intensive, intensive)];
            let places = Places::from_people(people, capacity);
            prop_assert_eq!(places.used(), light + 2 * normal + 3 * intensive);
            prop_assert_eq!(places.free(), (capacity - places.used()).max(0));
            for class in Intensity::ALL {
                prop_assert_eq!(places.fits(*class), places.used() + class.places() <= capacity);
            }
        }

        #[test]
        fn more_intensive_guidance_is_never_silent_later(last in 0..400_i32, today in 0..400_i32) {
            let silent = |class| silent_days(class, Some(day(last)), day(0), day(today)).is_some();
            prop_assert!(!silent(Intensity::Light) || silent(Intensity::Normal));
            prop_assert!(!silent(Intensity::Normal) || silent(Intensity::Intensive));
        }
    }
}
