//! Small counts are hidden, so that nobody can be recognised in them. Pure.
//!
//! For everybody but the coordinator and team leads:
//! - a count from 1 to 4 is shown as "< 5"; 0 is shown, because it says nothing about anybody;
//! - whatever is published is looked at together: municipalities of then and of now, rungs, and the totals that they
//!   share. From the counts that are shown, and from what "< 5" and "…" say themselves, follows between which numbers
//!   each hidden count must lie. While that leaves one number for a small count, the smallest other count beside it is
//!   hidden too; the total comes last. Where only small ones are left, even "< 5" is left out: four rows that add up to
//!   less than five are one each;
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

/// How a count is shown now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cover {
    /// As it is.
    Open,
    /// As "< 5".
    Few,
    /// As "…".
    Closed,
}

/// Hides what must be hidden. Same order as given.
pub fn guard(counts: &[i64], sums: &[Sum]) -> Vec<Shown> {
    let small = |at: usize| (1..SMALLEST).contains(&counts[at]);
    let mut covers: Vec<Cover> = (0..counts.len()).map(|at| if small(at) { Cover::Few } else { Cover::Open }).collect();
    // Each pass covers one count more, so it ends.
    loop {
        let known = ranges(counts, &covers, sums);
        let told = (0..counts.len()).find(|at| small(*at) && known[*at].0 == known[*at].1);
        let Some(next) = told.and_then(|told| next(counts, &covers, sums, told)) else { break };
        covers[next] = Cover::Closed;
    }
    let show = |(count, cover): (&i64, &Cover)| match cover {
        Cover::Open => Shown::Count(*count),
        Cover::Few => Shown::Few,
        Cover::Closed => Shown::Hidden,
    };
    counts.iter().zip(&covers).map(show).collect()
}

/// What is closed next because this small count is told: the nearest that is open, the smallest first; else what is shown
/// as few, a sum first, since "< 5" tells something too. The first after which it is told no more, or if one is not
/// enough, the first.
fn next(counts: &[i64], covers: &[Cover], sums: &[Sum], told: usize) -> Option<usize> {
    let of = |near: &[usize], cover: Cover| -> Vec<usize> {
        near.iter().copied().filter(|at| covers[*at] == cover && counts[*at] > 0).collect()
    };
    let is_part = |at: usize| !sums.iter().any(|s| s.whole == at);
    let mut near = vec![told];
    let mut found: Vec<usize> = Vec::new();
    loop {
        let known = near.len();
        let beside = sums.iter().filter(|s| near.contains(&s.whole) || s.parts.iter().any(|part| near.contains(part)));
        near = near.iter().copied().chain(beside.flat_map(|s| s.parts.iter().copied().chain([s.whole]))).collect();
        near.sort_unstable();
        near.dedup();
        let (mut open, mut few) = (of(&near, Cover::Open), of(&near, Cover::Few));
        open.sort_by_key(|at| (counts[*at], *at));
        few.sort_by_key(|at| (is_part(*at), counts[*at], *at));
        found.extend(open.into_iter().chain(few));
        if near.len() == known {
            break;
        }
    }
    let helps = |at: &usize| {
        let mut covers = covers.to_vec();
        covers[*at] = Cover::Closed;
        let known = ranges(counts, &covers, sums)[told];
        known.0 < known.1
    };
    found.iter().copied().find(helps).or_else(|| found.first().copied())
}

/// Between which numbers each count must lie for who reads what is shown.
fn ranges(counts: &[i64], covers: &[Cover], sums: &[Sum]) -> Vec<(i64, i64)> {
    // "…" stands for 5 or more, unless a small one is among them.
    let closed = (0..counts.len()).filter(|at| covers[*at] == Cover::Closed).map(|at| counts[at]).min();
    let least = closed.map_or(SMALLEST, |count| if count < SMALLEST { 1 } else { SMALLEST });
    let alone = |(at, count): (usize, &i64)| match covers[at] {
        Cover::Open => (*count, *count),
        Cover::Few => (1, SMALLEST - 1),
        Cover::Closed => (least, MOST),
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
        assert_eq!(table(&[1, 1, 1, 1])[4], Shown::Hidden, "four that are together less than five");
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
        let open = |at: usize| matches!(shown[at], Shown::Count(_));
        assert!(open(1) == open(5), "by the borders of then and of now alike: {shown:?}");
        assert!(otherwise(&counts, &shown, &sums, 0), "forty-two less thirty less nine is three: {shown:?}");
    }

    #[test]
    fn what_does_not_hang_together_is_left_alone() {
        let counts = [1, 1, 1, 1, 4, 20, 30, 50];
        let sum = |whole: usize, parts: std::ops::Range<usize>| Sum { whole, parts: parts.collect() };
        let shown = guard(&counts, &[sum(4, 0..4), sum(7, 5..7)]);
        assert_eq!(shown[5..], [Shown::Count(20), Shown::Count(30), Shown::Count(50)]);
    }

    /// Is there another way to read what is shown, with another number in this place? Tries them all.
    fn otherwise(counts: &[i64], shown: &[Shown], sums: &[Sum], at: usize) -> bool {
        fn fill(values: &mut Vec<i64>, shown: &[Shown], sums: &[Sum], (at, not, least): (usize, i64, i64)) -> bool {
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
                Shown::Hidden => least..=40,
            };
            for value in range.filter(|value| next != at || *value != not) {
                values.push(value);
                if fill(values, shown, sums, (at, not, least)) {
                    return true;
                }
                values.pop();
            }
            false
        }
        let closed = counts.iter().zip(shown).filter(|(_, shown)| **shown == Shown::Hidden).map(|(count, _)| *count);
        let least = if closed.min().is_some_and(|count| count < SMALLEST) { 1 } else { SMALLEST };
        fill(&mut Vec::new(), shown, sums, (at, counts[at], least))
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
                let fits = if small { !matches!(shown[at], Shown::Count(_)) } else { shown[at] != Shown::Few };
                prop_assert!(fits);
                prop_assert!(*count > 0 || shown[at] == Shown::Count(0));
                prop_assert!(!small || otherwise(&counts, &shown, &sums, at), "{counts:?} {shown:?} {at}");
            }
        }
    }
}
