//! Who waits, what is offered, and who may go where at what misfit.

use std::fmt;

/// No offer, no person, no cap.
pub const NONE: u32 = u32::MAX;

/// A sparse assignment problem: people in rows, offers in columns, an edge where all rules allow it.
///
/// Row and column numbers are places in these tables. `Region` builds them sorted by stable ids, so that the same region
/// gives the same proposal in whatever order its rows were read.
///
/// Offers and caps together are called nodes: first the offers, then the caps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// Where the edges of each person begin in `offer` and `cost`; one more than there are people.
    pub start: Vec<usize>,
    /// Column of each edge, rising within a person.
    pub offer: Vec<u32>,
    /// Misfit of each edge, 0 or more: travel, language, missing expertise, delay. Continuity lowers it.
    pub cost: Vec<i32>,
    /// Places of each offer; 0 is allowed.
    pub capacity: Vec<u32>,
    /// Places that several offers (and lower caps) share: all offers of an organisation, or the classes of one offer.
    pub caps: Vec<u32>,
    /// For each node the number of the cap right above it, or `NONE`; a cap stands only under caps with a higher number.
    /// Empty when there are no caps.
    pub above: Vec<u32>,
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
        let mut problem = Self { start: vec![0], capacity: capacity.to_vec(), ..Self::default() };
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

    /// The same people and offers under caps: `caps` are their places, `above` as in the field of that name.
    pub fn under(self, caps: Vec<u32>, above: Vec<u32>) -> Result<Self, Invalid> {
        let problem = Self { caps, above, ..self };
        problem.check()?;
        Ok(problem)
    }

    /// The same with more edges, each (person, offer, misfit). Where there is one already, the least misfit counts.
    pub fn with_edges(&self, more: &[(u32, u32, i32)]) -> Result<Self, Invalid> {
        let mut more = more.to_vec();
        more.sort_unstable();
        if more.last().is_some_and(|(person, _, _)| *person as usize >= self.people()) {
            return Err(Invalid::Shape("an edge of nobody"));
        }
        let mut next = more.into_iter().peekable();
        let mut then = Self { start: vec![0], offer: Vec::new(), cost: Vec::new(), ..self.clone() };
        for person in 0..self.people() {
            let edges = self.edges(person);
            let own = self.offer[edges.clone()].iter().copied().zip(self.cost[edges].iter().copied());
            let mut row: Vec<(u32, i32)> = own.collect();
            while let Some((_, offer, cost)) = next.next_if(|(who, _, _)| *who as usize == person) {
                row.push((offer, cost));
            }
            row.sort_unstable();
            row.dedup_by_key(|(offer, _)| *offer);
            then.offer.extend(row.iter().map(|(offer, _)| *offer));
            then.cost.extend(row.iter().map(|(_, cost)| *cost));
            then.start.push(then.offer.len());
        }
        then.check()?;
        Ok(then)
    }

    /// The same with one more place in each of these nodes.
    pub fn with_places(&self, nodes: &[u32]) -> Result<Self, Invalid> {
        let mut then = self.clone();
        for node in nodes {
            let at = *node as usize;
            let places = match at.checked_sub(self.offers()) {
                None => then.capacity.get_mut(at),
                Some(cap) => then.caps.get_mut(cap),
            };
            let places = places.ok_or(Invalid::Shape("a place in no node"))?;
            *places = places.saturating_add(1);
        }
        then.check()?;
        Ok(then)
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
        if !fits(self.people()) || !fits(self.nodes()) || !fits(self.offer.len()) {
            return Err(Invalid::TooLarge);
        }
        let places: u64 = self.capacity.iter().map(|c| u64::from(*c)).sum();
        if places > u64::from(u32::MAX / 2) {
            return Err(Invalid::TooLarge);
        }
        self.check_caps()?;
        let mut worst = 0;
        for person in 0..self.people() {
            let (mut before, mut least) = (-1, 0);
            for (offer, cost) in self.offer[self.edges(person)].iter().zip(&self.cost[self.edges(person)]) {
                let column = i64::from(*offer);
                if column <= before {
                    return Err(Invalid::Edge { person });
                }
                before = column;
                least = least.min(*cost);
                worst = worst.max(*cost);
            }
            if usize::try_from(before + 1).is_ok_and(|after| after > self.offers()) {
                return Err(Invalid::Edge { person });
            }
            if least < 0 {
                return Err(Invalid::NegativeCost { person });
            }
        }
        // The largest sum in the engines: a penalty for everybody, each more than a chain over all nodes can gain.
        let wide = |count: usize| i128::try_from(count).unwrap_or(i128::MAX);
        let most = wide(self.people().max(self.nodes()) + 3).saturating_mul(wide(self.nodes() + 2));
        if most.saturating_mul(i128::from(worst) + 1) >= 1 << 60 { Err(Invalid::TooLarge) } else { Ok(()) }
    }

    fn check_caps(&self) -> Result<(), Invalid> {
        if self.caps.is_empty() && self.above.is_empty() {
            return Ok(());
        }
        if self.above.len() != self.nodes() {
            return Err(Invalid::Shape("above"));
        }
        for (node, above) in self.above.iter().enumerate() {
            let lowest = (node + 1).saturating_sub(self.offers());
            if *above != NONE && !(lowest..self.caps.len()).contains(&(*above as usize)) {
                return Err(Invalid::Shape("above"));
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

    /// How many offers and caps together.
    pub fn nodes(&self) -> usize {
        self.capacity.len() + self.caps.len()
    }

    /// Places of a node.
    pub fn places(&self, node: usize) -> u32 {
        if node < self.offers() { self.capacity[node] } else { self.caps[node - self.offers()] }
    }

    /// The node above a node.
    pub fn over(&self, node: usize) -> Option<usize> {
        self.above.get(node).filter(|cap| **cap != NONE).map(|cap| self.offers() + *cap as usize)
    }

    /// A node and all nodes above it.
    pub fn upwards(&self, node: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(node), |node| self.over(*node))
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

    /// More than any chain of exchanges can gain: it meets each node at most once.
    pub fn more_than_any_chain(&self) -> i64 {
        (i64::try_from(self.nodes()).unwrap_or(i64::MAX / 2) + 2).saturating_mul(self.worst_cost() + 1)
    }

    /// The strict order as penalties for staying on the list: the first in line has the largest, and one step in the
    /// order counts for more than all misfit that could be won by passing somebody over.
    pub fn strict(&self, order: &[u32]) -> Vec<i64> {
        let step = self.more_than_any_chain();
        let mut penalty = vec![0; self.people()];
        for (person, rank) in order.iter().rev().zip(1_i64..) {
            if let Some(penalty) = penalty.get_mut(*person as usize) {
                *penalty = rank * step;
            }
        }
        penalty
    }
}
