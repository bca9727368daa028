//! What a worker with a leefloon earned per month beside what is exempt (KB 11-7-2002 art. 22 §1 d).

use kernel::Day;
use schemes::Table;
use schemes::wijk::keys;
use schemes::wijk::leefloon::{Exemption, exemption};

/// A month with hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// First day of the month.
    pub month: Day,
    /// Begun hours: so many cheques.
    pub hours: i64,
    /// Pay beside what is exempt; none: a rule is not known in that month.
    pub exemption: Option<Exemption>,
}

/// All months.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Leefloon {
    /// Newest first.
    pub lines: Vec<Line>,
    /// Months that are left; none: no rule says that there is a limit.
    pub left: Option<i64>,
}

impl Leefloon {
    /// Months with hours.
    pub fn used(&self) -> usize {
        self.lines.len()
    }
}

/// Puts the months (`YYYY-MM`, begun hours) beside the rules of their last day.
pub fn of<'m>(table: &Table, today: Day, months: impl IntoIterator<Item = (&'m str, i64)>) -> Leefloon {
    let line = |(month, hours): (&str, i64)| {
        let first: Day = format!("{month}-01").parse().ok()?;
        let last = first.plus_months(1).plus_days(-1);
        Some(Line { month: first, hours, exemption: exemption(table.on(last), hours).known() })
    };
    let mut lines: Vec<Line> = months.into_iter().filter(|(_, hours)| *hours > 0).filter_map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.month));
    let most = table.on(today).number(keys::LEEFLOON_MONTHS).known();
    let used = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    Leefloon { lines, left: most.map(|most| (most - used).max(0)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Rulebook WW28: 40 cheques are 164,00, below 6,00 each; before 2023 the exemption was 4,10.
    #[test]
    fn each_month_is_held_against_the_rule_of_its_own_time_and_no_limit_in_months_is_guessed() {
        let table = schemes::reference().table("wijk-werken");
        let found = of(&table, day("2026-12-10"), [("2022-12", 10), ("2026-11", 0), ("2026-12", 40)]);
        assert_eq!((found.used(), found.left), (2, None));
        assert_eq!(found.lines[0].month, day("2026-12-01"));
        assert_eq!(found.lines[0].exemption, Some(Exemption { earned: 16_400, exempt: 24_000, counted: 0 }));
        assert_eq!(found.lines[1].exemption, Some(Exemption { earned: 4_100, exempt: 4_100, counted: 0 }));
        assert_eq!(of(&table, day("2026-12-10"), [("2017-12", 3)]).lines[0].exemption, None, "no rule then");
    }
}
