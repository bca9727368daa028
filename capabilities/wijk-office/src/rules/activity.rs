//! Lines of the activity list: what a municipality may add, take away, or lose again.

use kernel::{Day, text_enum};
use schemes::wijk::{ActivityMode, UserKind};

text_enum! {
    /// What a line does.
    pub enum Mode {
        /// On the Flemish list.
        Base = "base",
        /// A municipality adds it for its territory.
        Extend = "extend",
        /// A municipality takes it away on its territory.
        Limit = "limit",
    }
}

impl Mode {
    /// From the word of the rules.
    pub const fn of(mode: ActivityMode) -> Self {
        match mode {
            ActivityMode::Base => Self::Base,
            ActivityMode::Extend => Self::Extend,
            ActivityMode::Limit => Self::Limit,
        }
    }

    /// The word of the rules.
    pub const fn rule(self) -> ActivityMode {
        match self {
            Self::Base => ActivityMode::Base,
            Self::Extend => ActivityMode::Extend,
            Self::Limit => ActivityMode::Limit,
        }
    }
}

/// How a line stands on a day, for the list on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Holds.
    Now,
    /// Begins later.
    Later,
    /// Is over, or was taken away by VDAB.
    Over,
}

/// How a line with these days stands.
pub fn standing(from: Day, to: Option<Day>, scrapped: Option<Day>, today: Day) -> Standing {
    if to.is_some_and(|to| to < today) || scrapped.is_some_and(|day| day <= today) {
        Standing::Over
    } else if from > today {
        Standing::Later
    } else {
        Standing::Now
    }
}

/// The kinds of users as the rules name them; unknown words are left out.
pub fn kinds(words: &str) -> Vec<UserKind> {
    words.split_whitespace().filter_map(|word| word.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_vdab_took_away_is_over_from_that_day() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let scrapped = Some(day("2026-09-01"));
        assert_eq!(standing(day("2026-06-01"), None, scrapped, day("2026-08-31")), Standing::Now);
        assert_eq!(standing(day("2026-06-01"), None, scrapped, day("2026-09-01")), Standing::Over);
        assert_eq!(standing(day("2026-06-01"), Some(day("2026-06-30")), None, day("2026-06-30")), Standing::Now);
        assert_eq!(standing(day("2026-06-01"), None, None, day("2026-05-31")), Standing::Later);
    }
}
