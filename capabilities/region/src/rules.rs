//! The gap analysis itself, from plain values.
//!
//! For everybody but the coordinator and team leads small counts are hidden by the rule of the figures
//! (`guidance::guarded`): 1 to 4 is "< 5", and further counts are hidden until none can be calculated. Beside the cells
//! of a table only its grand total is published; what a chart or the map shows is the sum of the cells that are shown,
//! so they tell nothing that the table does not.
//!
//! What this does not do: unlike the figures, which stand still during a month, these counts are of now, because what
//! was drawn and who waited on the first of the month is not kept. Whoever compares two days sees a difference between
//! counts of 5 and more.

mod fit;
mod wait;

use std::collections::{BTreeMap, HashSet};

use catalogue::Service;
use guidance::guarded::{Cell, Shown, guard, open, total};
use kernel::ParticipantId;

pub use fit::{finds, speaks};
pub use wait::{Unused, Wait, unused, waits};

/// Somebody under way with a barrier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who; only to count each person once.
    pub participant: ParticipantId,
    /// Municipality of today; empty: not known.
    pub nis: String,
    /// A language that she needs; empty: Dutch will do.
    pub language: String,
    /// The barrier.
    pub barrier: String,
}

/// People with a barrier, in a municipality and a language, for whom there is no offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The barrier.
    pub barrier: String,
    /// Municipality; empty: not known.
    pub nis: String,
    /// Language; empty: Dutch will do.
    pub language: String,
    /// How many people.
    pub people: i64,
    /// What may be shown of that.
    pub shown: Shown,
}

/// The gaps, the largest first, with the number of people and barriers together that is published beside them.
pub fn gaps(people: &[Person], services: &[Service], guarded: bool) -> (Vec<Gap>, Shown) {
    let mut cells: BTreeMap<(&str, &str, &str), HashSet<ParticipantId>> = BTreeMap::new();
    for person in people {
        let key = (person.barrier.as_str(), person.nis.as_str(), person.language.as_str());
        cells.entry(key).or_default().insert(person.participant);
    }
    cells.retain(|(barrier, nis, language), _| !services.iter().any(|s| finds(s, barrier, nis, language)));
    let count = |people: &HashSet<ParticipantId>| i64::try_from(people.len()).unwrap_or(i64::MAX);
    let counted: Vec<Cell> = cells
        .iter()
        .map(|((barrier, ..), people)| Cell { key: (*barrier).to_owned(), group: String::new(), count: count(people) })
        .collect();
    let (shown, all) = show(&counted, guarded);
    let mut gaps: Vec<Gap> = cells
        .iter()
        .zip(shown)
        .map(|(((barrier, nis, language), people), shown)| Gap {
            barrier: (*barrier).to_owned(),
            nis: (*nis).to_owned(),
            language: (*language).to_owned(),
            people: count(people),
            shown,
        })
        .collect();
    // By what may be seen: the order must not tell a hidden count.
    gaps.sort_by(|a, b| {
        let seen = |gap: &Gap| std::cmp::Reverse(seen(gap.shown));
        (seen(a), &a.barrier, &a.nis, &a.language).cmp(&(seen(b), &b.barrier, &b.nis, &b.language))
    });
    (gaps, all)
}

/// What may be shown of each count, and of their sum. Rows without anybody are not in the table, so that each hidden
/// count is at least 1: seven hidden rows with a sum of seven would all be told. The sum is shown only when every small
/// count keeps two possible values or more.
pub fn show(cells: &[Cell], guarded: bool) -> (Vec<Shown>, Shown) {
    if !guarded {
        return (open(cells), Shown::Count(cells.iter().map(|cell| cell.count).sum()));
    }
    (guard(cells), total(cells))
}

/// The number that is shown; 0 when it is hidden.
pub fn seen(shown: Shown) -> i64 {
    match shown {
        Shown::Count(count) => count,
        Shown::Few | Shown::Hidden => 0,
    }
}

/// The sum of what is shown per key, and whether something is hidden in it: for a chart or a map.
pub fn sums<'a>(gaps: &'a [Gap], key: impl Fn(&'a Gap) -> &'a str) -> Vec<(&'a str, i64, bool)> {
    let mut sums: BTreeMap<&str, (i64, bool)> = BTreeMap::new();
    for gap in gaps {
        let sum = sums.entry(key(gap)).or_default();
        sum.0 += seen(gap.shown);
        sum.1 |= !matches!(gap.shown, Shown::Count(_));
    }
    let mut sums: Vec<_> = sums.into_iter().map(|(key, (count, more))| (key, count, more)).collect();
    sums.sort_by_key(|(key, count, _)| (std::cmp::Reverse(*count), *key));
    sums
}

#[cfg(test)]
mod tests;
