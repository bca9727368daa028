//! What a worker with a leefloon earned per month beside what is exempt (KB 11-7-2002 art. 22 §1 d).

use kernel::Day;
use schemes::Table;
use schemes::wijk::keys;
use schemes::wijk::leefloon::{Exemption, exemption};

/// What is known of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Which: `YYYY-MM`.
    pub of: String,
    /// Begun hours.
    pub hours: i64,
    /// Cheques that were paid; none: the month is not closed yet.
    pub cheques: Option<i64>,
}

/// A month with work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// First day of the month.
    pub month: Day,
    /// Cheques that were paid; while the month is open its begun hours, each good for one cheque.
    pub cheques: i64,
    /// Is the month closed, so that nothing changes any more?
    pub closed: bool,
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

/// Puts the months beside the rules of their last day.
pub fn of(table: &Table, today: Day, months: &[Month]) -> Leefloon {
    let line = |known: &Month| {
        let first: Day = format!("{}-01", known.of).parse().ok()?;
        let last = first.plus_months(1).plus_days(-1);
        let cheques = known.cheques.unwrap_or(known.hours);
        let exemption = exemption(table.on(last), cheques).known();
        (cheques > 0).then_some(Line { month: first, cheques, closed: known.cheques.is_some(), exemption })
    };
    let mut lines: Vec<Line> = months.iter().filter_map(line).collect();
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

    fn month(of: &str, hours: i64, cheques: Option<i64>) -> Month {
        Month { of: of.to_owned(), hours, cheques }
    }

    /// Rulebook WW28: 40 cheques are 164,00, below 6,00 each; before 2023 the exemption was 4,10.
    #[test]
    fn each_month_is_held_against_the_rule_of_its_own_time_and_no_limit_in_months_is_guessed() {
        let table = schemes::reference().table("wijk-werken");
        let months = [month("2022-12", 10, None), month("2026-11", 0, None), month("2026-12", 40, None)];
        let found = of(&table, day("2026-12-10"), &months);
        assert_eq!((found.used(), found.left), (2, None));
        assert_eq!(found.lines[0].month, day("2026-12-01"));
        assert_eq!(found.lines[0].exemption, Some(Exemption { earned: 16_400, exempt: 24_000, counted: 0 }));
        assert_eq!(found.lines[1].exemption, Some(Exemption { earned: 4_100, exempt: 4_100, counted: 0 }));
        let then = of(&table, day("2026-12-10"), &[month("2017-12", 3, None)]);
        assert_eq!(then.lines[0].exemption, None, "no rule then");
    }

    /// Rulebook WW31: of 10 hours 9 cheques are paid, 36,90 and not 41,00.
    #[test]
    fn a_closed_month_counts_the_cheques_that_were_paid() {
        let table = schemes::reference().table("wijk-werken");
        let months = [month("2026-04", 6, Some(0)), month("2026-05", 10, Some(9)), month("2026-06", 2, None)];
        let found = of(&table, day("2026-06-10"), &months);
        assert_eq!(found.used(), 2, "a month in which nothing was paid uses none up");
        assert_eq!(found.lines[1].exemption.map(|e| e.earned), Some(3_690));
        assert_eq!(found.lines.iter().map(|line| line.closed).collect::<Vec<_>>(), [false, true]);
    }
}
