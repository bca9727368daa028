//! Who waits, what is offered, and who may go where at what misfit.

use std::fmt;

/// A sparse assignment problem: people in rows, offers in columns, an edge where all rules allow it.
///
/// Row and column numbers are places in these tables; whoever builds the problem sorts both by a stable id, so that
/// the same region gives the same proposal in whatever order its rows were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where the edges of each person begin in `offer` and `cost`; one more than there are people.
    pub start: Vec<usize>,
    /// Column of each edge, rising within a person.
    pub offer: Vec<u32>,
    /// Misfit of each edge, 0 or more: travel, language, missing expertise, delay. Continuity lowers it.
    pub cost: Vec<i32>,
    /// Places of each offer; 0 is allowed.
    pub capacity: Vec<u32>,
}

/// Why a problem can't be solved as it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invalid {
    /// The tables do not belong together.
    Shape(&'static str),
    /// An edge of this person points to an offer that does not exist, or is not in order, or is there twice.
    Edge {
        /// Row.
        person: usize,
    },
    /// An edge of this person has a misfit below 0.
    NegativeCost {
        /// Row.
        person: usize,
    },
    /// Costs are so large that sums over this many people do not fit.
    TooLarge,
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(what) => write!(f, "the tables do not belong together: {what}"),
            Self::Edge { person } => write!(f, "person {person} has an edge that is unknown, doubled or out of order"),
            Self::NegativeCost { person } => write!(f, "person {person} has an edge with a misfit below 0"),
            Self::TooLarge => write!(f, "costs are too large for this many people"),
        }
    }
}

impl std::error::Error for Invalid {}

impl Problem {
    /// From the edges of each person, in any order.
    pub fn from_rows(rows: &[Vec<(u32, i32)>], capacity: &[u32]) -> Result<Self, Invalid> {
        let mut problem = Self { start: vec![0], offer: Vec::new(), cost: Vec::new(), capacity: capacity.to_vec() };
        for row in rows {
            let mut row = row.clone();
            row.sort_unstable();
            for (offer, cost) in row {
                problem.offer.push(offer);
                problem.cost.push(cost);
            }
            problem.start.push(problem.offer.len());
        }
        problem.check()?;
        Ok(problem)
    }

    /// Are the tables sound?
    pub fn check(&self) -> Result<(), Invalid> {
        let ends = self.start.first() == Some(&0) && self.start.last() == Some(&self.offer.len());
        if !ends || !self.start.is_sorted() {
            return Err(Invalid::Shape("start"));
        }
        if self.offer.len() != self.cost.len() {
            return Err(Invalid::Shape("cost"));
        }
        let fits = |len: usize| u32::try_from(len).is_ok_and(|len| len < u32::MAX / 2);
        if !fits(self.people()) || !fits(self.offers()) || !fits(self.offer.len()) {
            return Err(Invalid::TooLarge);
        }
        let places: u64 = self.capacity.iter().map(|c| u64::from(*c)).sum();
        if places > u64::from(u32::MAX / 2) {
            return Err(Invalid::TooLarge);
        }
        for person in 0..self.people() {
            let offers = &self.offer[self.edges(person)];
            let known = offers.iter().all(|offer| (*offer as usize) < self.offers());
            if !known || !offers.is_sorted_by(|a, b| a < b) {
                return Err(Invalid::Edge { person });
            }
            if self.cost[self.edges(person)].iter().any(|cost| *cost < 0) {
                return Err(Invalid::NegativeCost { person });
            }
        }
        Ok(())
    }

    /// How many people.
    pub fn people(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// How many offers.
    pub fn offers(&self) -> usize {
        self.capacity.len()
    }

    /// The edges of one person, as a range of `offer` and `cost`.
    pub fn edges(&self, person: usize) -> std::ops::Range<usize> {
        self.start[person]..self.start[person + 1]
    }

    /// Offers and misfits of one person.
    pub fn options(&self, person: usize) -> impl Iterator<Item = (usize, i64)> {
        let edges = self.edges(person);
        self.offer[edges.clone()].iter().zip(&self.cost[edges]).map(|(o, c)| (*o as usize, i64::from(*c)))
    }

    /// Misfit of an edge, if there is one.
    pub fn cost_of(&self, person: usize, offer: usize) -> Option<i64> {
        let edges = self.edges(person);
        let wanted = u32::try_from(offer).ok()?;
        let at = self.offer[edges.clone()].binary_search(&wanted).ok()?;
        Some(i64::from(self.cost[edges.start + at]))
    }

    /// The largest misfit.
    pub fn worst_cost(&self) -> i64 {
        self.cost.iter().copied().max().map_or(0, i64::from)
    }
}

/// More than anybody has: what an offer without a single place asks.
pub(crate) const UNPAYABLE: i64 = i64::MAX / 4;

/// Nothing, but in offers where nobody can sit.
pub(crate) fn starting_prices(problem: &Problem) -> Vec<i64> {
    problem.capacity.iter().map(|places| if *places == 0 { UNPAYABLE } else { 0 }).collect()
}
