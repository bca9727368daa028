//! The whole proposal: who, then where, with the proof of both.

use crate::Problem;
use crate::auction::{self, Outside};
use crate::priority::{self, NONE};
use crate::problem::Invalid;
use crate::standing::Standing;

/// Bids per person after which the auction gives way to the slower engine that can't be caught in a price war.
/// Regions need about ten; the hardest files of the benchmark under a hundred.
const BIDS: u64 = 2_000;

/// A proposal for everybody who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The offer of each person, or `NONE`.
    pub place: Vec<u32>,
    /// For each offer the rank from which on it is closed (`priority::NEVER`: it is not).
    pub closed_at: Vec<u32>,
    /// What a place in each offer asks, in misfit times `scale`.
    pub price: Vec<i64>,
    /// What misfits were multiplied by.
    pub scale: i64,
}

/// In strict order: the largest possible set of people by priority, for every prefix of `order`; then the least total
/// misfit for exactly these people.
pub fn propose(problem: &Problem, order: &[u32]) -> Result<Proposal, Invalid> {
    let served = priority::who(problem, order)?;
    let people: Vec<u32> = (0..).zip(&served.place).filter(|(_, place)| **place != NONE).map(|(p, _)| p).collect();
    let budget = BIDS * (people.len() as u64 + 1);
    let (place, price, scale) = if let Ok(placed) = auction::place(problem, &people, Outside::Never, budget) {
        (placed.place, placed.price, placed.scale)
    } else {
        one_by_one(problem, &people, &vec![auction::never(problem); problem.people()])
    };
    Ok(Proposal { place, closed_at: served.closed_at, price, scale })
}

/// The least sum of misfit and penalties: one sum instead of a strict order.
pub fn weigh(problem: &Problem, penalty: &[i64]) -> Result<Proposal, Invalid> {
    if penalty.len() != problem.people() {
        return Err(Invalid::Shape("penalty"));
    }
    let people: Vec<u32> = (0..).take(problem.people()).collect();
    let budget = BIDS * (people.len() as u64 + 1);
    let placed = auction::place(problem, &people, Outside::Penalty(penalty), budget);
    let (place, price, scale) = if let Ok(placed) = placed {
        (placed.place, placed.price, placed.scale)
    } else {
        one_by_one(problem, &people, penalty)
    };
    Ok(Proposal { place, closed_at: vec![priority::NEVER; problem.offers()], price, scale })
}

/// The fall-back that no price war can hold up. Its prices are exact: scale 1.
fn one_by_one(problem: &Problem, people: &[u32], outside: &[i64]) -> (Vec<u32>, Vec<i64>, i64) {
    let mut standing = Standing::empty(problem);
    for person in people {
        standing.come(problem, outside, *person);
    }
    (standing.place, standing.price, 1)
}
