//! The yearly settlement: what each local government should bear, what it gave, and what it pays or gets back.

use std::collections::BTreeMap;

/// What one local government settles, in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// NIS code, as it was in the year.
    pub nis: String,
    /// Its share of what was planned.
    pub budget: i64,
    /// Its share of what was spent.
    pub share: i64,
    /// What it gave in own staff.
    pub staff: i64,
    /// What it paid.
    pub cash: i64,
}

impl Line {
    /// What it still pays; below nothing: what it gets back.
    pub const fn balance(&self) -> i64 {
        self.share - self.staff - self.cash
    }
}

/// What somebody gave: NIS code and cents.
pub type Gifts = BTreeMap<String, i64>;

/// Puts plan, share and gifts together, a line per local government in the order of the codes. What was given under a
/// code that has no share this year goes to its successor if that has one (nine became seven), and otherwise keeps a
/// line of its own: who left gets back what it gave too much.
pub fn settle(
    budget: &[(String, i64)],
    share: &[(String, i64)],
    staff: &Gifts,
    cash: &Gifts,
    successor: impl Fn(&str) -> Option<String>,
) -> Vec<Line> {
    let mut lines: BTreeMap<String, Line> = BTreeMap::new();
    let blank = |nis: &str| Line { nis: nis.to_owned(), budget: 0, share: 0, staff: 0, cash: 0 };
    for (nis, cents) in budget {
        lines.entry(nis.clone()).or_insert_with(|| blank(nis)).budget += cents;
    }
    for (nis, cents) in share {
        lines.entry(nis.clone()).or_insert_with(|| blank(nis)).share += cents;
    }
    let whose = |lines: &BTreeMap<String, Line>, nis: &str| -> String {
        if lines.contains_key(nis) {
            return nis.to_owned();
        }
        successor(nis).filter(|now| lines.contains_key(now)).unwrap_or_else(|| nis.to_owned())
    };
    for (nis, cents) in staff {
        let nis = whose(&lines, nis);
        lines.entry(nis.clone()).or_insert_with(|| blank(&nis)).staff += cents;
    }
    for (nis, cents) in cash {
        let nis = whose(&lines, nis);
        lines.entry(nis.clone()).or_insert_with(|| blank(&nis)).cash += cents;
    }
    lines.into_values().collect()
}

/// The sums of all lines, as a line without a code.
pub fn total(lines: &[Line]) -> Line {
    let sum = |of: fn(&Line) -> i64| lines.iter().map(of).sum();
    Line {
        nis: String::new(),
        budget: sum(|l| l.budget),
        share: sum(|l| l.share),
        staff: sum(|l| l.staff),
        cash: sum(|l| l.cash),
    }
}

/// The part of a spent total that local governments bear: in proportion to their part of the plan of that year, rounded
/// half up to the cent, never more than the total.
pub fn local_part(spent: i64, local: i64, planned: i64) -> i64 {
    if planned <= 0 {
        return 0;
    }
    let exact = i128::from(spent) * i128::from(local);
    let whole = i128::from(planned);
    i64::try_from((2 * exact + whole).div_euclid(2 * whole)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use ledger::{Cents, split};
    use proptest::prelude::*;

    use super::*;

    fn pairs(list: &[(&str, i64)]) -> Vec<(String, i64)> {
        list.iter().map(|(nis, cents)| ((*nis).to_owned(), *cents)).collect()
    }

    #[test]
    fn who_gave_more_than_its_share_gets_back_and_who_gave_less_pays() {
        let share = pairs(&[("44083", 300_000), ("44013", 100_000)]);
        let staff: Gifts = pairs(&[("44083", 250_000)]).into_iter().collect();
        let cash: Gifts = pairs(&[("44083", 80_000), ("44013", 60_000)]).into_iter().collect();
        let lines = settle(&share, &share, &staff, &cash, |_| None);
        let short: Vec<_> = lines.iter().map(|l| (l.nis.as_str(), l.balance())).collect();
        assert_eq!(short, [("44013", 40_000), ("44083", -30_000)]);
    }

    #[test]
    fn what_melle_and_merelbeke_gave_counts_for_merelbeke_melle_and_who_left_keeps_a_line() {
        let share = pairs(&[("44088", 500_000)]);
        let cash: Gifts = pairs(&[("44040", 100_000), ("44043", 200_000), ("41027", 5_000)]).into_iter().collect();
        let successor = |nis: &str| ["44040", "44043"].contains(&nis).then(|| "44088".to_owned());
        let lines = settle(&share, &share, &Gifts::new(), &cash, successor);
        let short: Vec<_> = lines.iter().map(|l| (l.nis.as_str(), l.balance())).collect();
        assert_eq!(short, [("41027", -5_000), ("44088", 200_000)]);
    }

    #[test]
    fn local_governments_bear_fifteen_percent_of_a_year_to_the_cent() {
        assert_eq!(local_part(41_382_209, 6_207_332, 41_382_209), 6_207_332);
        assert_eq!(local_part(20_000_000, 6_207_332, 41_382_209), 3_000_000);
        assert_eq!(local_part(1, 0, 0), 0);
    }

    proptest! {
        #[test]
        fn the_sums_over_municipalities_are_the_whole_to_the_cent(
            spent in 0_i64..500_000_000,
            weights in proptest::collection::vec(1_u64..60_000, 1..14),
            gifts in proptest::collection::vec((0_usize..20, 0_i64..9_000_000, any::<bool>()), 0..30),
        ) {
            let local = local_part(spent, 6_207_332, 41_382_209);
            let parts = split(Cents::new(local), &weights).unwrap();
            let share: Vec<(String, i64)> = parts.iter().enumerate().map(|(at, c)| (format!("{at:05}"), c.get())).collect();
            let (mut staff, mut cash) = (Gifts::new(), Gifts::new());
            for (who, cents, is_staff) in &gifts {
                *(if *is_staff { &mut staff } else { &mut cash }).entry(format!("{who:05}")).or_default() += cents;
            }
            let lines = settle(&share, &share, &staff, &cash, |nis| (nis > "00010").then(|| "00000".to_owned()));
            let all = total(&lines);
            prop_assert_eq!(all.share, local);
            let given: i64 = gifts.iter().map(|(_, cents, _)| cents).sum();
            prop_assert_eq!(all.staff + all.cash, given);
            prop_assert_eq!(lines.iter().map(Line::balance).sum::<i64>(), local - given);
        }
    }
}
