//! Small counts are hidden, so that nobody can be recognised in them. Pure.
//!
//! For everybody but the coordinator and team leads:
//! - a count from 1 to 4 is shown as "< 5"; 0 is shown, because it says nothing about anybody;
//! - the total of a table stays visible. If hiding one count would let it be found by subtraction, the smallest
//!   other counts are hidden too, until at least two are hidden and together they are 5 or more;
//! - a table of former municipalities is guarded per present municipality first, because the present one is
//!   published too;
//! - figures stand still during a month (they are those of its first day) and go by calendar year, so that the
//!   difference of two days is not one person.
//!
//! What this does not do: noise. Two tables over different subjects can still be combined by somebody who knows
//! much already; that is accepted for totals over a region of 160,000 inhabitants.

/// Counts below this are hidden.
pub const SMALLEST: i64 = 5;

/// A count as somebody may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The number itself.
    Count(i64),
    /// From 1 to 4.
    Few,
    /// Hidden so that another one can't be calculated.
    Hidden,
}

/// A count with the group whose sum is published besides the total: the present municipality of a former one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is counted.
    pub key: String,
    /// Group with a published sum; empty: only the total is published.
    pub group: String,
    /// How many.
    pub count: i64,
}

/// Hides what must be hidden. Same order as given.
pub fn guard(cells: &[Cell]) -> Vec<Shown> {
    let mut hidden: Vec<bool> = cells.iter().map(|c| (1..SMALLEST).contains(&c.count)).collect();
    let mut groups: Vec<&str> = cells.iter().map(|c| c.group.as_str()).filter(|g| !g.is_empty()).collect();
    groups.sort_unstable();
    groups.dedup();
    // Hiding in a group can disturb the whole and the other way round: until nothing changes any more.
    loop {
        let mut changed = false;
        for group in &groups {
            changed |= cover(cells, &mut hidden, |c| c.group == *group);
        }
        changed |= cover(cells, &mut hidden, |_| true);
        if !changed {
            break;
        }
    }
    let show = |(cell, hidden): (&Cell, &bool)| match (hidden, cell.count) {
        (false, count) => Shown::Count(count),
        (true, 1..SMALLEST) => Shown::Few,
        (true, _) => Shown::Hidden,
    };
    cells.iter().zip(&hidden).map(show).collect()
}

/// Hides more cells of a set with a published sum, until the hidden ones can't be calculated. Did anything change?
fn cover(cells: &[Cell], hidden: &mut [bool], within: impl Fn(&Cell) -> bool) -> bool {
    let mut changed = false;
    loop {
        let inside: Vec<usize> = (0..cells.len()).filter(|i| within(&cells[*i])).collect();
        let unseen: Vec<usize> = inside.iter().copied().filter(|i| hidden[*i]).collect();
        let sum: i64 = unseen.iter().map(|i| cells[*i].count).sum();
        let few = unseen.iter().filter(|i| cells[**i].count < SMALLEST).count();
        if unseen.is_empty() || (unseen.len() >= 2 && sum >= SMALLEST && !tells(sum, few, unseen.len() - few)) {
            return changed;
        }
        let next = inside.into_iter().filter(|i| !hidden[*i] && cells[*i].count > 0).min_by_key(|i| cells[*i].count);
        let Some(next) = next else { return changed };
        hidden[next] = true;
        changed = true;
    }
}

/// Do what is hidden and its sum together tell a small count? `few` counts are known to be 1 to 4, `other` ones to be 5
/// or more. Six small counts with a sum of six are one each.
pub fn tells(sum: i64, few: usize, other: usize) -> bool {
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX / 8);
    let (few, other) = (whole(few), whole(other));
    if few == 0 {
        return false;
    }
    let most = SMALLEST - 1;
    // The others at their least leave the most for one, and the other way round; what is large has no most.
    let highest = (sum - (few - 1) - other * SMALLEST).min(most);
    let lowest = if other > 0 { 1 } else { (sum - (few - 1) * most).max(1) };
    highest <= lowest
}

/// The total of a table: hidden when it is itself small, or when it would tell what is hidden and nothing is left to
/// hide beside it.
pub fn total(cells: &[Cell]) -> Shown {
    let hidden: Vec<i64> = guard(cells)
        .iter()
        .zip(cells)
        .filter(|(shown, _)| !matches!(shown, Shown::Count(_)))
        .map(|(_, cell)| cell.count)
        .collect();
    let few = hidden.iter().filter(|count| **count < SMALLEST).count();
    match cells.iter().map(|c| c.count).sum() {
        1..SMALLEST => Shown::Few,
        _ if tells(hidden.iter().sum(), few, hidden.len() - few) => Shown::Hidden,
        sum => Shown::Count(sum),
    }
}

/// Everything as it is, for those who may open the files.
pub fn open(cells: &[Cell]) -> Vec<Shown> {
    cells.iter().map(|c| Shown::Count(c.count)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(counts: &[i64]) -> Vec<Cell> {
        counts.iter().map(|c| Cell { key: String::new(), group: String::new(), count: *c }).collect()
    }

    #[test]
    fn counts_from_one_to_four_are_few_and_zero_is_zero() {
        let shown = guard(&cells(&[0, 1, 4, 5, 20]));
        assert_eq!(shown, [Shown::Count(0), Shown::Few, Shown::Few, Shown::Count(5), Shown::Count(20)]);
    }

    #[test]
    fn small_counts_that_their_sum_would_tell_take_another_with_them() {
        let shown = guard(&cells(&[1, 1, 1, 1, 1, 9, 30]));
        assert_eq!(shown[5], Shown::Hidden, "five small ones and a sum of five: each is one");
        assert_eq!(total(&cells(&[1, 1, 1, 1, 1, 1])), Shown::Hidden, "nothing is left to hide beside them");
        assert_eq!(total(&cells(&[1, 1, 1, 1, 1, 2])), Shown::Count(7));
        assert_eq!(total(&cells(&[4, 4])), Shown::Hidden, "two that are at most four, and eight together");
    }

    #[test]
    fn one_small_count_takes_the_smallest_other_with_it() {
        assert_eq!(guard(&cells(&[3, 30, 9])), [Shown::Few, Shown::Count(30), Shown::Hidden]);
    }

    #[test]
    fn a_former_municipality_is_not_the_present_one_minus_the_other() {
        let cell = |group: &str, count| Cell { key: String::new(), group: group.to_owned(), count };
        let shown = guard(&[cell("44086", 2), cell("44086", 40), cell("44083", 1), cell("44083", 60)]);
        assert_eq!(shown, [Shown::Few, Shown::Hidden, Shown::Few, Shown::Hidden]);
    }

    #[test]
    fn a_small_total_is_hidden_too() {
        assert_eq!(total(&cells(&[1, 2])), Shown::Few);
        assert_eq!(total(&cells(&[0, 0])), Shown::Count(0));
    }

    proptest! {
        #[test]
        fn no_hidden_count_follows_from_a_published_sum(
            counts in proptest::collection::vec((0..12_i64, 0..3_u8), 1..12),
        ) {
            let cells: Vec<Cell> = counts
                .iter()
                .map(|(count, group)| Cell { key: String::new(), group: format!("g{group}"), count: *count })
                .collect();
            let shown = guard(&cells);
            let groups: Vec<Option<String>> = (0..3).map(|g| Some(format!("g{g}"))).chain([None]).collect();
            for group in groups {
                let inside: Vec<usize> =
                    (0..cells.len()).filter(|i| group.as_ref().is_none_or(|g| cells[*i].group == *g)).collect();
                let unseen: Vec<usize> =
                    inside.iter().copied().filter(|i| !matches!(shown[*i], Shown::Count(_))).collect();
                let visible_left = inside.iter().any(|i| matches!(shown[*i], Shown::Count(n) if n > 0));
                let sum: i64 = unseen.iter().map(|i| cells[*i].count).sum();
                // Either nothing is hidden, or it can't be told apart, or there was nothing left to hide behind.
                prop_assert!(unseen.is_empty() || (unseen.len() >= 2 && sum >= SMALLEST) || !visible_left);
            }
            for (cell, shown) in cells.iter().zip(&shown) {
                if (1..SMALLEST).contains(&cell.count) {
                    prop_assert_eq!(*shown, Shown::Few);
                }
            }
        }
    }
}
