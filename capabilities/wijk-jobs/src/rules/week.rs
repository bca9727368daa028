//! Days and minutes: from wished days of the week to planned moments.

use kernel::Day;

/// Day of the week, 1 (Monday) to 7.
pub fn weekday(day: Day) -> i64 {
    i64::from(day.0.weekday().to_monday_one_offset())
}

/// The days between two days (both included) that fall on the wished days of the week; empty wish: none.
pub fn days(from: Day, to: Day, wished: &[i64]) -> Vec<Day> {
    let count = from.days_until(to);
    (0..=count.clamp(-1, 400)).map(|n| from.plus_days(n)).filter(|day| wished.contains(&weekday(*day))).collect()
}

/// `14:05` from minutes after midnight.
pub fn clock(minute: i64) -> String {
    format!("{:02}.{:02}", minute / 60, minute % 60)
}

/// The Monday of the week of a day.
pub fn monday(day: Day) -> Day {
    day.plus_days(i32::try_from(1 - weekday(day)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn every_tuesday_and_friday_of_a_month() {
        let found = days(day("2026-06-01"), day("2026-06-14"), &[2, 5]);
        assert_eq!(found, ["2026-06-02", "2026-06-05", "2026-06-09", "2026-06-12"].map(day));
        assert!(days(day("2026-06-14"), day("2026-06-01"), &[1]).is_empty());
        assert!(days(day("2026-06-01"), day("2026-06-14"), &[]).is_empty());
    }

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(monday(day("2026-11-22")), day("2026-11-16"));
        assert_eq!(monday(day("2026-11-16")), day("2026-11-16"));
        assert_eq!(weekday(day("2026-11-22")), 7);
    }
}
