//! How old a wijk-werker must be. No law was found that says it, so the number is a row like any other: unknown refuses
//! nobody. A second row only asks whether the birth date is right.

use kernel::Day;

use super::keys;
use crate::parameter::{Rules, Used};

/// What a birth date says on the day of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Nothing against it.
    Fits,
    /// So young that somebody should look whether the birth date is right.
    Ask {
        /// Whole years.
        years: i64,
    },
    /// Younger than the rule says.
    TooYoung {
        /// Whole years.
        years: i64,
        /// Years that the rule asks.
        least: i64,
    },
}

/// Whole years on a day; 0 before the birth.
pub fn years(born: Day, on: Day) -> i64 {
    let (born, on) = (born.0, on.0);
    let before = (on.month(), on.day()) < (born.month(), born.day());
    (i64::from(on.year()) - i64::from(born.year()) - i64::from(before)).max(0)
}

/// Judges a birth date, and notes the row that refuses.
pub fn check(rules: Rules<'_>, born: Day, used: &mut Used) -> Age {
    let years = years(born, rules.day());
    if let Ok(least) = rules.number(keys::AGE_MIN).take(used)
        && years < least
    {
        return Age::TooYoung { years, least };
    }
    match rules.number(keys::AGE_ASK).known() {
        Some(below) if years < below => Age::Ask { years },
        _ => Age::Fits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn years_are_whole_and_change_on_the_birthday() {
        assert_eq!(years(day("2008-05-27"), day("2026-05-26")), 17);
        assert_eq!(years(day("2008-05-26"), day("2026-05-26")), 18);
        assert_eq!(years(day("2008-02-29"), day("2026-02-28")), 17);
        assert_eq!(years(day("2030-01-01"), day("2026-05-26")), 0);
    }

    #[test]
    fn no_age_was_found_so_the_young_are_asked_about_and_nobody_is_refused() {
        let table = crate::reference().table("wijk-werken");
        let judge = |born| check(table.on(day("2026-05-26")), day(born), &mut Used::default());
        assert_eq!(judge("2020-01-01"), Age::Ask { years: 6 });
        assert_eq!(judge("2008-05-26"), Age::Fits);
    }
}
