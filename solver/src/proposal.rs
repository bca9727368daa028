//! The whole proposal: who, then where, with the proof of both.

use crate::Problem;
use crate::auction::{self, Outside, Placed};
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
    Ok(proposal(least_misfit(problem, &people, Outside::Never, BIDS), served.closed_at))
}

/// The least sum of misfit and penalties: one sum instead of a strict order.
pub fn weigh(problem: &Problem, penalty: &[i64]) -> Result<Proposal, Invalid> {
    if penalty.len() != problem.people() {
        return Err(Invalid::Shape("penalty"));
    }
    let people: Vec<u32> = (0..).take(problem.people()).collect();
    let closed_at = vec![priority::NEVER; problem.offers()];
    Ok(proposal(least_misfit(problem, &people, Outside::Penalty(penalty), BIDS), closed_at))
}

fn proposal(Placed { place, price, scale }: Placed, closed_at: Vec<u32>) -> Proposal {
    Proposal { place, closed_at, price, scale }
}

/// By auction, or one by one when a price war holds the auction up. Both are exact.
fn least_misfit(problem: &Problem, people: &[u32], outside: Outside<'_>, bids: u64) -> Placed {
    auction::place(problem, people, outside, bids * (people.len() as u64 + 1)).unwrap_or_else(|auction::OutOfBids| {
        let never;
        let penalty = match outside {
            Outside::Never => {
                never = vec![auction::never(problem); problem.people()];
                &never
            }
            Outside::Penalty(penalty) => penalty,
        };
        let mut standing = Standing::empty(problem);
        for person in people {
            standing.come(problem, penalty, *person);
        }
        Placed { place: standing.place, price: standing.price, scale: 1 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::least;

    #[test]
    fn without_bids_the_other_engine_proves_the_same() {
        let rows = [vec![(0, 4), (1, 9)], vec![(0, 1), (1, 3)], vec![(0, 2)]];
        let problem = Problem::from_rows(&rows, &[2, 1]).unwrap();
        let penalty = [50, 5, 50];
        for (outside, penalties) in [(Outside::Never, None), (Outside::Penalty(&penalty), Some(&penalty[..]))] {
            let [bid, moved] = [BIDS, 0].map(|bids| least_misfit(&problem, &[0, 1, 2], outside, bids));
            assert!(bid.scale > 1 && moved.scale == 1, "each by its own engine");
            let proved = |found: &Placed| least(&problem, &found.place, penalties, &found.price, found.scale);
            assert_eq!((proved(&bid), proved(&moved)), (Ok(9), Ok(9)));
        }
    }
}
