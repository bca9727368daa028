//! When each pitch begins and ends.

use kernel::refusal::Faults;
use kernel::{Moment, Refusal};

/// The shortest and the longest pitch, in minutes.
const MINUTES: std::ops::RangeInclusive<i64> = 5..=120;
/// The longest pause between two, in minutes.
const PAUSE: std::ops::RangeInclusive<i64> = 0..=60;

/// How the day is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Begin of the first pitch.
    pub start: Moment,
    /// Minutes per pitch.
    pub minutes: i64,
    /// Minutes between two.
    pub pause: i64,
}

impl Plan {
    /// Can a day be cut like this for so many pitches? All end on the day on which the first begins.
    pub fn check(&self, pitches: usize) -> Result<(), Refusal> {
        if !MINUTES.contains(&self.minutes) {
            return Err(Refusal::field("minutes", "jury-pitch-minutes-odd"));
        }
        if !PAUSE.contains(&self.pause) {
            return Err(Refusal::field("pause", "jury-pitch-pause-odd"));
        }
        let last = i64::try_from(pitches).unwrap_or(i64::MAX).saturating_sub(1).clamp(0, 10_000);
        // An end at midnight is still of the day itself.
        let ends = self.slot(last).1;
        if ends.plus_minutes(-1).day() != self.start.day() {
            let mut faults = Faults::default();
            faults.push_with("start", "jury-pitch-midnight", "at", ends.brussels().strftime("%H.%M"));
            return faults.done();
        }
        Ok(())
    }

    /// Begin and end of the pitch at this place, from 0.
    pub fn slot(&self, place: i64) -> (Moment, Moment) {
        let from = self.start.plus_minutes(place * (self.minutes + self.pause));
        (from, from.plus_minutes(self.minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Day;
    use proptest::prelude::*;

    #[test]
    fn nine_pitches_of_twenty_minutes_with_a_pause_fill_a_morning() {
        let plan = Plan { start: Day::new(2023, 6, 30).unwrap().at(9, 0), minutes: 20, pause: 5 };
        let (from, to) = plan.slot(8);
        assert_eq!(from.brussels().strftime("%H:%M").to_string(), "12:20");
        assert_eq!(to.brussels().strftime("%H:%M").to_string(), "12:40");
    }

    #[test]
    fn a_pitch_of_a_minute_or_of_a_day_is_refused() {
        for (minutes, pause) in [(4, 0), (121, 0), (20, -1), (20, 61)] {
            assert!(Plan { start: Moment(0), minutes, pause }.check(1).is_err());
        }
    }

    #[test]
    fn a_day_of_pitches_that_goes_past_midnight_is_refused() {
        let plan =
            |hour, minute| Plan { start: Day::new(2023, 6, 30).unwrap().at(hour, minute), minutes: 60, pause: 0 };
        assert!(plan(23, 50).check(1).is_err());
        assert!(plan(22, 0).check(2).is_ok(), "an end at midnight is of the day");
        assert!(plan(22, 1).check(2).is_err());
        assert!(plan(9, 0).check(9).is_ok());
    }

    proptest! {
        #[test]
        fn pitches_follow_each_other_and_never_overlap(minutes in 5_i64..=120, pause in 0_i64..=60, place in 0_i64..300) {
            let plan = Plan { start: Moment(1_000_000), minutes, pause };
            let (from, to) = plan.slot(place);
            prop_assert!(from < to && to <= plan.slot(place + 1).0);
        }
    }
}
