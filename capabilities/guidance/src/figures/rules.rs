//! Small counts are hidden, so that nobody can be recognised in them. Pure.
//!
//! For everybody but the coordinator and team leads:
//! - a count from 1 to 4 is shown as "< 5"; 0 is shown, because it says nothing about anybody;
//! - whatever is published is looked at together: municipalities of then and of now, rungs, and the totals that they
//!   share. From the counts that are shown, and from what "< 5" and "…" say themselves, follows between which numbers
//!   each hidden count must lie. While that leaves one number for a small count, the smallest other count beside it is
//!   hidden too; the total comes last;
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

/// A published count that is the sum of other published counts. A system of sums without a circle is looked at exactly;
/// with one, a count could lie closer than is seen here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// Row of the sum.
    pub whole: usize,
    /// Rows of its parts.
    pub parts: Vec<usize>,
}

/// No count is larger.
const MOST: i64 = i64::MAX / 1024;

/// Hides what must be hidden. Same order as given.
pub fn guard(counts: &[i64], sums: &[Sum]) -> Vec<Shown> {
    let small = |at: usize| (1..SMALLEST).contains(&counts[at]);
    let mut hidden: Vec<bool> = (0..counts.len()).map(small).collect();
    // Each pass hides one more, so it ends.
    loop {
        let known = ranges(counts, &hidden, sums);
        let told = (0..counts.len()).find(|at| small(*at) && known[*at].0 == known[*at].1);
        let Some(told) = told else { break };
        let beside = sums.iter().filter(|s| s.whole == told || s.parts.contains(&told));
        let near = beside.flat_map(|s| s.parts.iter().copied().chain([s.whole]));
        let next = |all: &mut dyn Iterator<Item = usize>| {
            all.filter(|at| !hidden[*at] && counts[*at] > 0).min_by_key(|at| (counts[*at], *at))
        };
        let mut near: Vec<usize> = near.collect();
        near.sort_unstable();
        let Some(next) = next(&mut near.into_iter()).or_else(|| next(&mut (0..counts.len()))) else { break };
        hidden[next] = true;
    }
    let show = |(at, hidden): (usize, &bool)| match hidden {
        false => Shown::Count(counts[at]),
        true if small(at) => Shown::Few,
        true => Shown::Hidden,
    };
    hidden.iter().enumerate().map(show).collect()
}

/// Between which numbers each count must lie for who reads what is shown.
fn ranges(counts: &[i64], hidden: &[bool], sums: &[Sum]) -> Vec<(i64, i64)> {
    let alone = |(at, count): (usize, &i64)| match (hidden[at], *count) {
        (false, count) => (count, count),
        (true, 1..SMALLEST) => (1, SMALLEST - 1),
        (true, _) => (SMALLEST, MOST),
    };
    let mut known: Vec<(i64, i64)> = counts.iter().enumerate().map(alone).collect();
    // Each sum narrows its whole by its parts, and each part by what the whole leaves; until nothing changes, which
    // without a circle takes no more passes than there are sums, there and back.
    for _ in 0..=2 * sums.len() {
        let before = known.clone();
        for sum in sums {
            let (low, high) = sum
                .parts
                .iter()
                .fold((0, 0), |(low, high): (i64, i64), at| (low + known[*at].0, (high + known[*at].1).min(MOST)));
            let whole = &mut known[sum.whole];
            *whole = (whole.0.max(low), whole.1.min(high));
            let whole = known[sum.whole];
            for at in &sum.parts {
                let others = |of: fn(&(i64, i64)) -> i64| -> i64 {
                    sum.parts
                        .iter()
                        .filter(|other| *other != at)
                        .map(|other| of(&known[*other]))
                        .fold(0, |a, b| (a + b).min(MOST))
                };
                let (least, most) = (others(|range| range.0), others(|range| range.1));
                let high = if whole.1 >= MOST { MOST } else { whole.1 - least };
                let low = if most >= MOST { 0 } else { whole.0 - most };
                known[*at] = (known[*at].0.max(low), known[*at].1.min(high));
            }
        }
        if known == before {
            break;
        }
    }
    known
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A table with its total in the last place.
    fn table(counts: &[i64]) -> Vec<Shown> {
        let mut all = counts.to_vec();
        all.push(counts.iter().sum());
        guard(&all, &[Sum { whole: counts.len(), parts: (0..counts.len()).collect() }])
    }

    #[test]
    fn counts_from_one_to_four_are_few_and_zero_is_zero() {
        let shown = table(&[0, 1, 4, 5, 20]);
        assert_eq!(
            shown,
            [Shown::Count(0), Shown::Few, Shown::Few, Shown::Count(5), Shown::Count(20), Shown::Count(30)]
        );
    }

    #[test]
    fn small_counts_that_their_sum_would_tell_take_another_with_them() {
        let shown = table(&[1, 1, 1, 1, 1, 9, 30]);
        assert_eq!(shown[5], Shown::Hidden, "five small ones and a sum of five: each is one");
        assert_eq!(table(&[1, 1, 1, 1, 1, 1])[6], Shown::Hidden, "nothing is left to hide but the total");
        assert_eq!(table(&[1, 1, 1, 1, 1, 2])[6], Shown::Count(7));
        assert_eq!(table(&[4, 4])[2], Shown::Hidden, "two that are at most four, and eight together");
    }

    #[test]
    fn one_small_count_takes_the_smallest_other_with_it() {
        assert_eq!(table(&[3, 30, 9]), [Shown::Few, Shown::Count(30), Shown::Hidden, Shown::Count(42)]);
    }

    #[test]
    fn a_small_total_is_hidden_too() {
        assert_eq!(table(&[1, 2])[2], Shown::Few);
        assert_eq!(table(&[0, 0])[2], Shown::Count(0));
    }

    /// Former municipalities, each in the group of a present one; the present ones; rungs; the total of all.
    fn region(former: &[(i64, usize)], rungs: &[i64]) -> (Vec<i64>, Vec<Sum>) {
        let groups = former.iter().map(|(_, group)| group + 1).max().unwrap_or(0);
        let mut counts: Vec<i64> = former.iter().map(|(count, _)| *count).collect();
        let mut sums = Vec::new();
        for group in 0..groups {
            let parts: Vec<usize> = (0..former.len()).filter(|at| former[*at].1 == group).collect();
            sums.push(Sum { whole: counts.len(), parts: parts.clone() });
            counts.push(parts.iter().map(|at| former[*at].0).sum());
        }
        let now = (former.len()..former.len() + groups).collect();
        let total: i64 = former.iter().map(|(count, _)| count).sum();
        let left = total - rungs.iter().sum::<i64>();
        let first = counts.len();
        counts.extend(rungs.iter().copied().chain([left]));
        let whole = counts.len();
        counts.push(total);
        sums.push(Sum { whole, parts: now });
        sums.push(Sum { whole, parts: (first..whole).collect() });
        (counts, sums)
    }

    #[test]
    fn what_is_hidden_by_the_borders_of_now_is_not_shown_by_those_of_then() {
        // Three people in the first; nine in the second; the third was two and twenty-eight.
        let (counts, sums) = region(&[(3, 0), (9, 1), (2, 2), (28, 2)], &[]);
        let shown = guard(&counts, &sums);
        assert_eq!((shown[0], shown[4]), (Shown::Few, Shown::Few));
        assert_eq!((shown[1], shown[5]), (Shown::Hidden, Shown::Hidden), "forty-two less thirty less nine is three");
    }

    /// Is there another way to read what is shown, with another number in this place? Tries them all.
    fn otherwise(counts: &[i64], shown: &[Shown], sums: &[Sum], at: usize) -> bool {
        fn fill(values: &mut Vec<i64>, shown: &[Shown], sums: &[Sum], (at, not): (usize, i64)) -> bool {
            let next = values.len();
            let done = |sum: &&Sum| sum.whole.max(*sum.parts.iter().max().unwrap_or(&0)) + 1 == next;
            if sums
                .iter()
                .filter(done)
                .any(|s| s.parts.iter().map(|part| values[*part]).sum::<i64>() != values[s.whole])
            {
                return false;
            }
            let Some(cell) = shown.get(next) else { return true };
            let range = match cell {
                Shown::Count(count) => *count..=*count,
                Shown::Few => 1..=4,
                Shown::Hidden => 5..=40,
            };
            for value in range.filter(|value| next != at || *value != not) {
                values.push(value);
                if fill(values, shown, sums, (at, not)) {
                    return true;
                }
                values.pop();
            }
            false
        }
        fill(&mut Vec::new(), shown, sums, (at, counts[at]))
    }

    proptest! {
        #[test]
        fn no_small_count_can_be_worked_out_from_all_that_is_shown(
            former in proptest::collection::vec((0..11_i64, 0..3_usize), 1..5),
            cut in 0..100_i64,
        ) {
            let total: i64 = former.iter().map(|(count, _)| count).sum();
            let (counts, sums) = region(&former, &[total * cut / 100]);
            let shown = guard(&counts, &sums);
            for (at, count) in counts.iter().enumerate() {
                let small = (1..SMALLEST).contains(count);
                prop_assert_eq!(small, shown[at] == Shown::Few);
                prop_assert!(*count > 0 || shown[at] == Shown::Count(0));
                prop_assert!(!small || otherwise(&counts, &shown, &sums, at), "{counts:?} {shown:?} {at}");
            }
        }
    }
}
