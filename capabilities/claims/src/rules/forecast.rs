//! How a year will end if it goes on at the pace so far.

use kernel::Day;

/// Where a year stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spending {
    /// What the budget says.
    pub planned: i64,
    /// Told, but not accepted yet.
    pub committed: i64,
    /// Accepted.
    pub spent: i64,
}

impl Spending {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            planned: self.planned + other.planned,
            committed: self.committed + other.committed,
            spent: self.spent + other.spent,
        }
    }
}

/// What a year comes to if it goes on as it did: what was told and accepted so far, per day that passed, for all its days.
/// A year that is over is what it is; one that has not begun, or is too young to say (less than 30 days), says nothing.
pub fn forecast(spending: Spending, year: i16, today: Day) -> Option<i64> {
    let (first, last) = (Day::new(year, 1, 1)?, Day::new(year, 12, 31)?);
    let so_far = spending.spent + spending.committed;
    if today > last {
        return Some(so_far);
    }
    let passed = i64::from(first.days_until(today));
    if passed < 30 {
        return None;
    }
    let days = i64::from(first.days_until(last)) + 1;
    let exact = i128::from(so_far) * i128::from(days);
    i64::try_from(exact / i128::from(passed)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_year_at_this_pace_is_twice_as_much_and_a_young_year_says_nothing() {
        let spending = Spending { planned: 0, committed: 10_000, spent: 90_000 };
        let on = |text: &str| forecast(spending, 2026, text.parse().unwrap());
        assert_eq!(on("2026-07-02"), Some(200_549), "182 days of 365");
        assert_eq!(on("2026-01-20"), None);
        assert_eq!(on("2025-12-31"), None);
        assert_eq!(on("2027-01-01"), Some(100_000));
    }
}
