//! When each pitch begins and ends.

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
    /// Can a day be cut like this?
    pub fn check(&self) -> Result<(), Refusal> {
        if !MINUTES.contains(&self.minutes) {
            return Err(Refusal::field("minutes", "jury-pitch-minutes-odd"));
        }
        if !PAUSE.contains(&self.pause) {
            return Err(Refusal::field("pause", "jury-pitch-pause-odd"));
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
            assert!(Plan { start: Moment(0), minutes, pause }.check().is_err());
        }
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
