//! Proofs that anybody can check in one pass over the edges, without trusting the solver.

use std::fmt;

use crate::Problem;
use crate::priority::{NEVER, NONE};

/// What is wrong with a proposal or its proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// A table has another length than the problem.
    Shape,
    /// Somebody is placed where no rule allows it.
    NotAllowed {
        /// Row.
        person: usize,
    },
    /// An offer has more people than places.
    TooFull {
        /// Column.
        offer: usize,
    },
    /// Somebody stays on the list although one of her offers was never closed to her.
    CouldBeServed {
        /// Row.
        person: usize,
        /// Column.
        offer: usize,
    },
    /// An offer counts as closed while it has a free place.
    ClosedButFree {
        /// Column.
        offer: usize,
    },
    /// Somebody sits in a closed offer although she comes after the person for whom it was closed.
    OutOfOrder {
        /// Row.
        person: usize,
    },
    /// Somebody in a closed offer could move to one that was not closed by then, so it was not closed.
    WayOut {
        /// Row.
        person: usize,
    },
    /// A price below nothing, or a price for a place that nobody takes.
    Price {
        /// Column.
        offer: usize,
    },
    /// The prices leave room for a better whole.
    NotLeast {
        /// Misfit of the proposal, times the scale.
        found: i128,
        /// What the prices prove to be the least, times the scale.
        least: i128,
    },
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => write!(f, "the proposal is for another problem"),
            Self::NotAllowed { person } => write!(f, "person {person} is placed where the rules do not allow it"),
            Self::TooFull { offer } => write!(f, "offer {offer} has more people than places"),
            Self::CouldBeServed { person, offer } => {
                write!(f, "person {person} waits while offer {offer} was open to her")
            }
            Self::ClosedButFree { offer } => write!(f, "offer {offer} counts as closed but has a free place"),
            Self::OutOfOrder { person } => write!(f, "person {person} sits before somebody who was first in line"),
            Self::WayOut { person } => write!(f, "person {person} could make room for somebody who was first in line"),
            Self::Price { offer } => write!(f, "the price of offer {offer} proves nothing"),
            Self::NotLeast { found, least } => write!(f, "misfit {found} is not proved to be the least: {least} is"),
        }
    }
}

impl std::error::Error for Wrong {}

/// Sound placement: every edge exists, no offer has more people than places. Gives how many sit in each offer.
pub fn sound(problem: &Problem, place: &[u32]) -> Result<Vec<u32>, Wrong> {
    if place.len() != problem.people() {
        return Err(Wrong::Shape);
    }
    let mut taken = vec![0_u32; problem.offers()];
    for (person, offer) in place.iter().enumerate().filter(|(_, offer)| **offer != NONE) {
        let offer = *offer as usize;
        if offer >= problem.offers() || problem.cost_of(person, offer).is_none() {
            return Err(Wrong::NotAllowed { person });
        }
        taken[offer] += 1;
        if taken[offer] > problem.capacity[offer] {
            return Err(Wrong::TooFull { offer });
        }
    }
    Ok(taken)
}

/// The right people are served: for every `k`, nobody could serve more of the first `k` in the order.
///
/// `closed_at` says for each offer from which rank on it is closed. The offers closed by a rank form a circle: full of
/// people who come before, none of whom has an edge that leads out. So whoever has only closed offers stays on the list
/// in every placement that serves the people before her.
pub fn right_people(problem: &Problem, order: &[u32], place: &[u32], closed_at: &[u32]) -> Result<(), Wrong> {
    let taken = sound(problem, place)?;
    if order.len() != problem.people() || closed_at.len() != problem.offers() {
        return Err(Wrong::Shape);
    }
    let mut rank = vec![NONE; problem.people()];
    for (at, person) in (0..).zip(order) {
        match rank.get_mut(*person as usize) {
            Some(rank) if *rank == NONE => *rank = at,
            _ => return Err(Wrong::Shape),
        }
    }
    for offer in 0..problem.offers() {
        if closed_at[offer] != NEVER && taken[offer] < problem.capacity[offer] {
            return Err(Wrong::ClosedButFree { offer });
        }
    }
    for person in 0..problem.people() {
        let mut offers = problem.offer[problem.edges(person)].iter().map(|offer| *offer as usize);
        if place[person] == NONE {
            if let Some(offer) = offers.find(|offer| closed_at[*offer] > rank[person]) {
                return Err(Wrong::CouldBeServed { person, offer });
            }
            continue;
        }
        let closed = closed_at[place[person] as usize];
        if closed == NEVER {
            continue;
        }
        if rank[person] >= closed {
            return Err(Wrong::OutOfOrder { person });
        }
        if offers.any(|offer| closed_at[offer] > closed) {
            return Err(Wrong::WayOut { person });
        }
    }
    Ok(())
}

/// The total misfit is the least there is for the people in `place` (`outside` is `None`), or with a penalty for each
/// who stays on the list.
///
/// Whatever the prices, nobody can pay less than her cheapest way, and the places together take no more than their
/// prices. If the proposal costs less than one unit more than that, no whole number lies between.
pub fn least(
    problem: &Problem,
    place: &[u32],
    outside: Option<&[i64]>,
    price: &[i64],
    scale: i64,
) -> Result<i64, Wrong> {
    sound(problem, place)?;
    if price.len() != problem.offers() || scale < 1 || outside.is_some_and(|o| o.len() != problem.people()) {
        return Err(Wrong::Shape);
    }
    if let Some(offer) = price.iter().position(|price| *price < 0) {
        return Err(Wrong::Price { offer });
    }
    let wide = i128::from(scale);
    let mut bound = -price.iter().zip(&problem.capacity).map(|(p, c)| i128::from(*p) * i128::from(*c)).sum::<i128>();
    let mut total = 0_i128;
    for person in 0..problem.people() {
        let stays = outside.map(|penalty| i128::from(penalty[person]) * wide);
        if place[person] == NONE && stays.is_none() {
            continue; // Not among those who are placed here.
        }
        let edges = problem.edges(person);
        let mut cheapest = i128::MAX;
        let mut narrow = i64::MAX;
        for (offer, cost) in problem.offer[edges.clone()].iter().zip(&problem.cost[edges]) {
            let ways = i64::from(*cost).checked_mul(scale).and_then(|c| c.checked_add(price[*offer as usize]));
            match ways {
                Some(way) => narrow = narrow.min(way),
                None => return Err(Wrong::Price { offer: *offer as usize }),
            }
        }
        if narrow != i64::MAX {
            cheapest = i128::from(narrow);
        }
        bound += stays.map_or(cheapest, |stays| stays.min(cheapest));
        total += match place[person] {
            NONE => outside.map_or(0, |penalty| i128::from(penalty[person])),
            offer => i128::from(problem.cost_of(person, offer as usize).unwrap_or(0)),
        };
    }
    let found = total * wide;
    if found - bound >= wide {
        return Err(Wrong::NotLeast { found, least: bound });
    }
    i64::try_from(total).map_err(|_| Wrong::Shape)
}
