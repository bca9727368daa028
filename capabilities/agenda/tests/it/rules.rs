//! The pure rules, for all inputs.

use agenda::rules::{ClockChange, Span, clock_change, initials, monday, reminder_at};
use kernel::{Day, Moment};
use proptest::prelude::*;

fn a_day() -> impl Strategy<Value = Day> {
    (0_i32..4000).prop_map(|n| Day::new(2024, 1, 1).unwrap().plus_days(n))
}

fn a_span() -> impl Strategy<Value = Span> {
    (0_i64..200, 1_i64..100).prop_map(|(from, length)| Span { from: Moment(from), until: Moment(from + length) })
}

proptest! {
    #[test]
    fn two_stretches_overlap_exactly_when_they_share_a_moment(a in a_span(), b in a_span()) {
        let shared = (0..300).map(Moment).any(|m| a.from <= m && m < a.until && b.from <= m && m < b.until);
        prop_assert_eq!(a.overlaps(b), shared);
        prop_assert_eq!(a.overlaps(b), b.overlaps(a));
    }

    #[test]
    fn a_reminder_lies_between_now_and_the_start(day in a_day(), hour in 0_i8..24, minute in 0_i8..60, before in 0_i64..4000) {
        let start = day.at(hour, minute);
        let now = start.plus_minutes(-before);
        match reminder_at(start, now) {
            Some(at) => {
                prop_assert!(now < at && at < start);
                prop_assert!(at == day.plus_days(-1).at(18, 0) || at == start.plus_minutes(-120));
            }
            // Only when the start is too near: two hours or less.
            None => prop_assert!(before <= 120),
        }
    }

    #[test]
    fn what_is_agreed_days_before_is_reminded_of_at_six_in_the_evening(day in a_day(), hour in 0_i8..24) {
        let at = reminder_at(day.at(hour, 0), day.plus_days(-3).at(9, 0)).unwrap();
        let clock = at.brussels();
        prop_assert_eq!((at.day(), clock.hour(), clock.minute()), (day.plus_days(-1), 18, 0));
    }

    #[test]
    fn the_clock_changes_twice_a_year_in_the_night_from_saturday_to_sunday(day in a_day(), hour in 0_i8..24, minute in 0_i8..60) {
        let change = clock_change(day, hour, minute);
        let last_sunday = day.0.weekday().to_monday_one_offset() == 7 && day.plus_days(7).0.month() != day.0.month();
        let expected = match (last_sunday, day.0.month(), hour) {
            (true, 3, 2) => ClockChange::Skipped,
            (true, 10, 2) => ClockChange::Repeated,
            _ => ClockChange::None,
        };
        prop_assert_eq!(change, expected);
    }

    #[test]
    fn a_week_begins_on_its_monday(day in a_day()) {
        let first = monday(day);
        prop_assert_eq!(first.0.weekday().to_monday_one_offset(), 1);
        prop_assert!((0..7).contains(&first.days_until(day)));
    }
}

#[test]
fn initials_are_letters_with_points_whatever_is_known() {
    assert_eq!(initials(Some("Amina"), None, Some("Haddad")), "A.H.");
    assert_eq!(initials(None, Some("mo"), None), "M.");
    assert_eq!(initials(None, None, None), "");
}
