//! The gap analysis itself, from plain values.
//!
//! For everybody but the coordinator and team leads a row of fewer than five people is not there at all: in a small
//! municipality that somebody who speaks a rare language has a barrier is told by the row itself, whatever its number
//! says. Nothing else is published of such rows: the total, the chart and the map are sums of the rows that are there,
//! so nothing is left to subtract them from.
//!
//! What this does not do: unlike the figures, which stand still during a month, these counts are of now, because what
//! was drawn and who waited on the first of the month is not kept. Whoever compares two days sees a difference between
//! counts of 5 and more.

mod fit;
mod wait;

use std::collections::{BTreeMap, HashSet};

use catalogue::Service;
use guidance::guarded::SMALLEST;
use kernel::ParticipantId;

pub use fit::{finds, speaks};
pub use wait::{Unused, Wait, free, unused, waits};

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
}

/// The gaps that may be told, the largest first, with the sum of their people.
pub fn gaps(people: &[Person], services: &[Service], guarded: bool) -> (Vec<Gap>, i64) {
    let mut cells: BTreeMap<(&str, &str, &str), HashSet<ParticipantId>> = BTreeMap::new();
    for person in people {
        let key = (person.barrier.as_str(), person.nis.as_str(), person.language.as_str());
        cells.entry(key).or_default().insert(person.participant);
    }
    cells.retain(|(barrier, nis, language), _| !services.iter().any(|s| finds(s, barrier, nis, language)));
    let mut gaps: Vec<Gap> = cells
        .iter()
        .map(|((barrier, nis, language), people)| Gap {
            barrier: (*barrier).to_owned(),
            nis: (*nis).to_owned(),
            language: (*language).to_owned(),
            people: i64::try_from(people.len()).unwrap_or(i64::MAX),
        })
        .filter(|gap| told(gap.people, guarded))
        .collect();
    gaps.sort_by(|a, b| {
        (-a.people, &a.barrier, &a.nis, &a.language).cmp(&(-b.people, &b.barrier, &b.nis, &b.language))
    });
    let all = gaps.iter().map(|gap| gap.people).sum();
    (gaps, all)
}

/// Is there a row for so many people?
pub fn told(people: i64, guarded: bool) -> bool {
    !guarded || people >= SMALLEST
}

/// The sum per key of the rows that are there: for a chart or a map.
pub fn sums<'a>(gaps: &'a [Gap], key: impl Fn(&'a Gap) -> &'a str) -> Vec<(&'a str, i64)> {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for gap in gaps {
        *sums.entry(key(gap)).or_default() += gap.people;
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
    sums
}

#[cfg(test)]
mod tests;
