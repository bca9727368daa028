//! The whole proposal: who, then where, with the proof of both.

use crate::Problem;
use crate::auction::{self, Ended, Outside};
use crate::blocked::Blocked;
use crate::certificate::bounds;
use crate::priority::{self, NEVER};
use crate::problem::{Invalid, NONE};
use crate::standing::Standing;
use crate::watch::{Progress, Stage, Unwatched, Watch};

/// Bids per person after which the auction gives way to the slower engine that can't be caught in a price war.
/// Regions need about twenty; the hardest files of the benchmark under a hundred.
const BIDS: u64 = 500;

/// A proposal for everybody who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The offer of each person, or `NONE`.
    pub place: Vec<u32>,
    /// For each node the rank from which on it is closed (`priority::NEVER`: it is not).
    pub closed_at: Vec<u32>,
    /// What a place in each node is worth, in misfit: 0 where one is free.
    pub price: Vec<i64>,
    /// How far it is proven.
    pub proven: Proven,
}

/// How far a proposal is proven. A run that was not stopped is proven whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proven {
    /// For how many people from the first in line on nobody could serve more of them.
    pub first: u32,
    /// By how much the misfit may be more than the least for the people who are served: 0 is the least.
    pub gap: i64,
}

/// In strict order: the largest possible set of people by priority, for every prefix of `order`; then the least total
/// misfit for exactly these people.
pub fn propose(problem: &Problem, order: &[u32]) -> Result<Proposal, Invalid> {
    propose_watched(problem, order, &mut Unwatched)
}

/// The same with somebody who looks on and may stop it. Stopped, it gives the last complete and sound answer.
pub fn propose_watched(problem: &Problem, order: &[u32], watch: &mut dyn Watch) -> Result<Proposal, Invalid> {
    let blocked = Blocked::of(problem);
    let served = priority::who_blocked(problem, blocked.as_ref(), order, watch)?;
    let people: Vec<u32> = (0..).zip(&served.place).filter(|(_, place)| **place != NONE).map(|(p, _)| p).collect();
    let stopped = (served.proven as usize) < order.len();
    let found = if stopped {
        Found { place: served.place, price: vec![0; problem.nodes()], gap: None }
    } else {
        least_misfit(problem, blocked.as_ref(), &people, Outside::Never, BIDS, served.place, watch)
    };
    Ok(found.finish(problem, None, served.closed_at, served.proven))
}

/// The least sum of misfit and penalties: one sum instead of a strict order.
pub fn weigh(problem: &Problem, penalty: &[i64]) -> Result<Proposal, Invalid> {
    weigh_watched(problem, penalty, &mut Unwatched)
}

/// The same with somebody who looks on and may stop it.
pub fn weigh_watched(problem: &Problem, penalty: &[i64], watch: &mut dyn Watch) -> Result<Proposal, Invalid> {
    if penalty.len() != problem.people() || penalty.iter().any(|p| !(0..1 << 60).contains(p)) {
        return Err(Invalid::Shape("penalty"));
    }
    let people: Vec<u32> = (0..).take(problem.people()).collect();
    let closed_at = vec![NEVER; problem.nodes()];
    let blocked = Blocked::of(problem);
    let found = least_misfit(problem, blocked.as_ref(), &people, Outside::Penalty(penalty), BIDS, Vec::new(), watch);
    Ok(found.finish(problem, Some(penalty), closed_at, u32::try_from(people.len()).unwrap_or(u32::MAX)))
}

pub(crate) struct Found {
    pub place: Vec<u32>,
    pub price: Vec<i64>,
    /// Known to be nothing, or to be counted.
    gap: Option<i64>,
}

impl Found {
    fn finish(self, problem: &Problem, penalty: Option<&[i64]>, closed_at: Vec<u32>, first: u32) -> Proposal {
        let gap = self.gap.unwrap_or_else(|| {
            let (found, least) = bounds(problem, &self.place, penalty, &self.price, None).unwrap_or((0, 0));
            i64::try_from(found - least).unwrap_or(i64::MAX)
        });
        Proposal { place: self.place, closed_at, price: self.price, proven: Proven { first, gap } }
    }
}

/// By auction, or one by one when caps are too many to be blocked or when a price war holds the auction up. Both are exact.
/// `blocked`: the same problem without its caps, when it has any.
/// `complete`: an answer for these people to fall back to when the run is stopped; empty when there is none yet.
pub(crate) fn least_misfit(
    problem: &Problem,
    blocked: Option<&Blocked>,
    people: &[u32],
    outside: Outside<'_>,
    bids: u64,
    complete: Vec<u32>,
    watch: &mut dyn Watch,
) -> Found {
    let ended = match blocked {
        Some(blocked) => blocked_auction(problem, blocked, people, outside, bids, watch),
        None if problem.caps.is_empty() => {
            auction::place(problem, people, outside, bids * (people.len() as u64 + 1), watch)
        }
        None => Ended::OutOfBids,
    };
    match ended {
        Ended::Best(placed) => return Found { place: placed.place, price: placed.price, gap: Some(0) },
        Ended::Stopped(Some(placed)) => return Found { place: placed.place, price: placed.price, gap: None },
        Ended::Stopped(None) => return fallback(problem, outside, complete, vec![0; problem.nodes()]),
        Ended::OutOfBids => {}
    }
    let penalty = match outside {
        Outside::Never => vec![problem.more_than_any_chain(); problem.people()],
        Outside::Penalty(penalty) => penalty.to_vec(),
    };
    let mut standing = Standing::empty(problem, &penalty);
    let of = u32::try_from(people.len()).unwrap_or(u32::MAX);
    for (done, person) in (0_u32..).zip(people) {
        if done.is_multiple_of(64) && !watch.go_on(Progress { stage: Stage::Where, done, of }) {
            return fallback(problem, outside, complete, standing.price(problem));
        }
        standing.come_in_turn(problem, *person);
    }
    Found { price: standing.price(problem), place: standing.inner.place, gap: Some(0) }
}

/// The auction of a problem with caps, told for that problem.
fn blocked_auction(
    problem: &Problem,
    blocked: &Blocked,
    people: &[u32],
    outside: Outside<'_>,
    bids: u64,
    watch: &mut dyn Watch,
) -> Ended {
    let everybody: Vec<u32> = people.iter().copied().chain(blocked.blockers()).collect();
    let budget = bids * (everybody.len() as u64 + 1);
    let penalties;
    let outside = match outside {
        Outside::Never => Outside::Never,
        Outside::Penalty(penalty) => {
            penalties = blocked.penalties(penalty);
            Outside::Penalty(&penalties)
        }
    };
    match auction::place(&blocked.problem, &everybody, outside, budget, watch) {
        Ended::Best(placed) => blocked.placed(problem, placed).map_or(Ended::OutOfBids, Ended::Best),
        Ended::Stopped(placed) => Ended::Stopped(placed.and_then(|placed| blocked.placed(problem, placed))),
        Ended::OutOfBids => Ended::OutOfBids,
    }
}

/// A complete answer that is there at once: the one of the order, or everybody in turn where a place is free.
fn fallback(problem: &Problem, outside: Outside<'_>, complete: Vec<u32>, price: Vec<i64>) -> Found {
    let place = match outside {
        Outside::Never => complete,
        Outside::Penalty(penalty) => {
            let mut order: Vec<u32> = (0..).take(problem.people()).collect();
            order.sort_by_key(|person| std::cmp::Reverse(penalty[*person as usize]));
            let mut place = priority::who_watched(problem, &order, &mut |_| false).map_or(Vec::new(), |s| s.place);
            for (person, offer) in place.iter_mut().enumerate().filter(|(_, offer)| **offer != NONE) {
                if problem.cost_of(person, *offer as usize).is_none_or(|cost| cost > penalty[person]) {
                    *offer = NONE;
                }
            }
            place
        }
    };
    Found { place, price, gap: None }
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
            for bids in [BIDS, 0] {
                let found = least_misfit(&problem, None, &[0, 1, 2], outside, bids, Vec::new(), &mut Unwatched);
                assert_eq!(least(&problem, &found.place, penalties, &found.price), Ok(9), "{bids} bids");
            }
        }
    }
}
