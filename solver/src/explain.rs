//! Why somebody waits or goes where she goes, as data that `verify` checks without trusting the solver. The words are
//! made by the caller, who also decides who may see what: an explanation names people only by their row.

use std::collections::BTreeSet;

use crate::Problem;
use crate::certificate::{Wrong, ranks};
use crate::problem::NONE;
use crate::residual::Move;
use crate::standing::Standing;

/// Nobody can help her as the rules are: the smallest sets of rules of which the release opens an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoCandidate {
    /// None of these sets holds another; fewest rules first.
    pub openings: Vec<Opening>,
}

/// Rules that together open offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The rules, one bit each; which bit is which rule is the caller's.
    pub rules: u64,
    /// How many offers these rules alone keep closed to her.
    pub offers: u32,
}

/// Everything that she could have, and everything that those who sit there could have instead, is full with people who
/// come before her in the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Full {
    /// Who waits.
    pub person: u32,
    /// Nodes of the circle, rising: full, and no way out of it.
    pub closed: Vec<u32>,
    /// Places of the circle.
    pub places: u32,
    /// People who sit there, each before her in the order: as many as there are places.
    pub before: u32,
}

/// The best whole in which she goes to an offer that is nearer to her is not better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotNearest {
    /// Who.
    pub person: u32,
    /// Where she goes now, or `NONE`.
    pub now: u32,
    /// The offer that would be nearer.
    pub nearer: u32,
    /// By how much the whole would be worse, with what staying on the list counts for; 0: as good either way.
    pub added: i64,
    /// What would change in the best whole with her there: she first.
    pub moves: Vec<Move>,
    /// Prices that prove that no other whole with her there is better.
    pub price: Vec<i64>,
}

/// `broken`: for each offer that is closed to her the rules that close it, as bits. An offer that no rule closes makes
/// an opening without rules: then she does have a candidate.
pub fn no_candidate(broken: &[u64]) -> NoCandidate {
    let sets: BTreeSet<(u32, u64)> = broken.iter().map(|rules| (rules.count_ones(), *rules)).collect();
    let mut openings: Vec<Opening> = Vec::new();
    for (_, rules) in sets {
        if openings.iter().all(|smaller| smaller.rules & !rules != 0) {
            let offers = broken.iter().filter(|broken| **broken == rules).count();
            openings.push(Opening { rules, offers: u32::try_from(offers).unwrap_or(u32::MAX) });
        }
    }
    NoCandidate { openings }
}

/// Why a person who has candidates stays on the list in a proposal in strict order. `None` when she has a place, or when
/// the proposal does not keep to the order.
pub fn full(problem: &Problem, order: &[u32], place: &[u32], person: u32) -> Option<Full> {
    let rank = ranks(problem, order).ok()?;
    let (used, seats) = crate::certificate::seated(problem, place).ok()?;
    if place.get(person as usize) != Some(&NONE) || problem.edges(person as usize).is_empty() {
        return None;
    }
    let mut inside = vec![false; problem.nodes()];
    let mut queue: Vec<usize> = Vec::new();
    let mut reach = |node: usize, queue: &mut Vec<usize>| {
        if !std::mem::replace(&mut inside[node], true) {
            queue.push(node);
        }
    };
    problem.options(person as usize).for_each(|(offer, _)| reach(offer, &mut queue));
    let (mut next, mut places, mut before) = (0, 0, 0);
    while let Some(node) = queue.get(next).copied() {
        next += 1;
        if used[node] < problem.places(node) {
            reach(problem.over(node)?, &mut queue);
        }
        if node < problem.offers() {
            for sitting in &seats[node] {
                if rank[*sitting as usize] > rank[person as usize] {
                    return None;
                }
                before += 1;
                problem.options(*sitting as usize).for_each(|(offer, _)| reach(offer, &mut queue));
            }
        } else {
            let below = (0..node).filter(|below| problem.over(*below) == Some(node) && used[*below] > 0);
            below.for_each(|below| reach(below, &mut queue));
        }
    }
    for node in &queue {
        if problem.over(*node).is_none_or(|over| !inside[over]) {
            places += problem.places(*node);
        }
    }
    let mut closed: Vec<u32> = queue.into_iter().map(|node| u32::try_from(node).unwrap_or(NONE)).collect();
    closed.sort_unstable();
    Some(Full { person, closed, places, before })
}

/// Why a person does not go to an offer of hers: the best whole in which she does, beside the one that stands.
/// `None`: she has no edge there, is there already, or nobody can make room.
pub fn not_nearest(problem: &Problem, standing: &Standing, person: u32, nearer: u32) -> Option<NotNearest> {
    let now = *standing.place().get(person as usize)?;
    if now == nearer {
        return None;
    }
    let mut other = standing.clone();
    let change = other.force(problem, person, nearer as usize)?;
    Some(NotNearest { person, now, nearer, added: change.added, moves: change.moves, price: other.price(problem) })
}

impl NotNearest {
    /// Who would lose her place by it.
    pub fn displaced(&self) -> Option<u32> {
        self.moves.iter().find(|m| m.to == NONE).map(|m| m.person)
    }

    /// By how much the misfit of the others would change together.
    pub fn others(&self, problem: &Problem) -> Result<i64, Wrong> {
        let cost = |person: u32, offer: u32| match offer {
            NONE => Ok(0),
            offer => problem.cost_of(person as usize, offer as usize).ok_or(Wrong::Shape),
        };
        self.moves
            .iter()
            .filter(|m| m.person != self.person)
            .map(|m| Ok(cost(m.person, m.to)? - cost(m.person, m.from)?))
            .sum()
    }
}
