//! The ranking: a weighted total of the values per criterion, ties by the published rule, quorum per candidacy.
//!
//! The value of a criterion is what the jury agreed on, or else the average of the scores, rounded to hundredths before
//! it is weighed: whoever has the published table recomputes the same order. Totals are compared exactly, as whole
//! numbers over one denominator; what is shown is a score on 100.

use std::cmp::Ordering;

use call::TieRule;

use crate::rules::lot;

/// A criterion as the ranking looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its weight; any whole numbers, only their proportion counts.
    pub weight: i64,
    /// Highest score, in hundredths; more than 0.
    pub max: i64,
}

/// What the jurors gave a candidacy on one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// How many scores.
    pub count: i64,
    /// Their sum, in hundredths.
    pub sum: i64,
    /// The lowest.
    pub min: i64,
    /// The highest.
    pub max: i64,
    /// What the jury agreed on after talking.
    pub agreed: Option<i64>,
}

impl Mark {
    /// The value that counts, in hundredths: agreed, or the average, half upwards.
    pub fn value(&self) -> Option<i64> {
        self.agreed.or_else(|| (self.count > 0).then(|| (2 * self.sum + self.count).div_euclid(2 * self.count)))
    }

    /// Do the scores differ by more than `threshold`?
    pub fn differs(&self, threshold: i64) -> bool {
        self.count > 1 && self.max - self.min > threshold
    }

    /// Must the jury still talk about it?
    pub fn asks_talk(&self, threshold: i64) -> bool {
        self.agreed.is_none() && self.differs(threshold)
    }
}

/// A candidacy with its marks, one per measure in the same order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<I> {
    /// Which.
    pub id: I,
    /// The number it got at submission; the lot draws numbers.
    pub number: i64,
    /// What was given.
    pub marks: Vec<Mark>,
}

/// The rules of this call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules<'a> {
    /// Criteria.
    pub measures: &'a [Measure],
    /// What decides ties. What stays equal after it shares its place.
    pub tie: TieRule,
    /// Fewest jurors that must have scored a candidacy.
    pub quorum: i64,
    /// Scores that differ by more than this ask for a talk, in hundredths.
    pub threshold: i64,
    /// Seed of the lot.
    pub seed: &'a str,
}

/// One line of the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<I> {
    /// Which candidacy.
    pub id: I,
    /// Its number.
    pub number: i64,
    /// Values per criterion, in hundredths.
    pub values: Vec<Option<i64>>,
    /// Score on 100, in hundredths; none while a criterion has no value.
    pub total: Option<i64>,
    /// Place from 1; none without total or quorum. Two with the same place share it.
    pub place: Option<usize>,
    /// Did the rule for ties decide between this one and another with the same total?
    pub tie: bool,
    /// Fewest scores on a criterion.
    pub jurors: i64,
    /// Did enough jurors score it?
    pub quorum: bool,
    /// Criteria that still ask for a talk, as places in the list of measures.
    pub talk: Vec<usize>,
}

fn lcm(a: i128, b: i128) -> i128 {
    fn gcd(a: i128, b: i128) -> i128 {
        if b == 0 { a } else { gcd(b, a % b) }
    }
    a / gcd(a, b) * b
}

impl Rules<'_> {
    /// Total over the common denominator of the scales, and what the highest total would be.
    fn total(&self, values: &[Option<i64>]) -> Option<(i128, i128)> {
        let common = self.measures.iter().fold(1_i128, |all, m| lcm(all, i128::from(m.max.max(1))));
        let (mut sum, mut most) = (0_i128, 0_i128);
        for (measure, value) in self.measures.iter().zip(values) {
            let weight = i128::from(measure.weight);
            sum += weight * i128::from((*value)?) * (common / i128::from(measure.max.max(1)));
            most += weight * common;
        }
        (most > 0).then_some((sum, most))
    }

    /// Criteria from heavy to light; equal ones in the order of the call.
    fn by_weight(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.measures.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(self.measures[*at].weight));
        order
    }

    /// Which of two with the same total goes first?
    fn first<I>(&self, a: &Line<I>, b: &Line<I>) -> Ordering {
        match self.tie {
            TieRule::HeaviestCriterion => {
                // On different scales the weights still say where to look first; both have the same scale there.
                let order = self.by_weight();
                order
                    .into_iter()
                    .map(|at| b.values[at].cmp(&a.values[at]))
                    .find(|o| o.is_ne())
                    .unwrap_or(Ordering::Equal)
            }
            TieRule::Earliest => a.number.cmp(&b.number),
            TieRule::Lot => lot::key(self.seed, "tie", a.number).cmp(&lot::key(self.seed, "tie", b.number)),
        }
    }

    fn line<I: Copy>(&self, entry: &Entry<I>) -> Line<I> {
        let values: Vec<Option<i64>> = entry.marks.iter().map(Mark::value).collect();
        let jurors = entry.marks.iter().map(|m| m.count).min().unwrap_or(0);
        let total = self.total(&values).map(|(sum, most)| (2 * sum * 10_000 + most) / (2 * most));
        Line {
            id: entry.id,
            number: entry.number,
            total: total.and_then(|t| i64::try_from(t).ok()),
            place: None,
            tie: false,
            jurors,
            quorum: jurors >= self.quorum.max(1),
            talk: (0..entry.marks.len()).filter(|at| entry.marks[*at].asks_talk(self.threshold)).collect(),
            values,
        }
    }
}

/// The ranking: those with a place first, best first; then the others by number.
pub fn rank<I: Copy>(rules: &Rules<'_>, entries: &[Entry<I>]) -> Vec<Line<I>> {
    let (mut placed, mut rest): (Vec<_>, Vec<_>) = entries
        .iter()
        .map(|entry| {
            let line = rules.line(entry);
            let sum = rules.total(&line.values).map(|(sum, _)| sum).filter(|_| line.quorum);
            (sum, line)
        })
        .partition(|(sum, _)| sum.is_some());
    let order =
        |a: &(Option<i128>, Line<I>), b: &(Option<i128>, Line<I>)| b.0.cmp(&a.0).then_with(|| rules.first(&a.1, &b.1));
    placed.sort_by(|a, b| order(a, b).then(a.1.number.cmp(&b.1.number)));
    let mut place = 0;
    for at in 0..placed.len() {
        let shares = at > 0 && order(&placed[at - 1], &placed[at]).is_eq();
        if !shares {
            place = at + 1;
        }
        placed[at].1.place = Some(place);
        if at > 0 && placed[at - 1].0 == placed[at].0 && !shares {
            placed[at].1.tie = true;
            placed[at - 1].1.tie = true;
        }
    }
    rest.sort_by_key(|(_, line)| line.number);
    placed.into_iter().chain(rest).map(|(_, line)| line).collect()
}

#[cfg(test)]
mod tests;
