//! Proofs that anybody can check in one pass over the edges, without trusting the solver.

use std::fmt;

use crate::Problem;
use crate::priority::NEVER;
use crate::problem::NONE;

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
    /// An offer, or the offers under a cap, have more people than places.
    TooFull {
        /// Node.
        offer: usize,
    },
    /// Somebody stays on the list although one of her offers was never closed to her.
    CouldBeServed {
        /// Row.
        person: usize,
        /// Column.
        offer: usize,
    },
    /// An offer or cap counts as closed while it has a free place, or while another below it could give one.
    ClosedButFree {
        /// Node.
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
    /// A price below nothing or too large to count with.
    Price {
        /// Node.
        offer: usize,
    },
    /// The prices leave room for a better whole.
    NotLeast {
        /// Misfit of the proposal.
        found: i128,
        /// What the prices prove that it is at least.
        least: i128,
    },
    /// An explanation counts something else than what is there.
    Count,
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
            Self::Count => write!(f, "the explanation counts something else than what is there"),
            Self::NotLeast { found, least } => write!(f, "misfit {found} is not proved to be the least: {least} is"),
        }
    }
}

impl std::error::Error for Wrong {}

/// Sound placement: every edge exists, no offer and no cap has more people than places. Gives how many sit in each node.
pub fn sound(problem: &Problem, place: &[u32]) -> Result<Vec<u32>, Wrong> {
    if place.len() != problem.people() {
        return Err(Wrong::Shape);
    }
    let mut used = vec![0_u32; problem.nodes()];
    for (person, offer) in place.iter().enumerate().filter(|(_, offer)| **offer != NONE) {
        let offer = *offer as usize;
        if offer >= problem.offers() || problem.cost_of(person, offer).is_none() {
            return Err(Wrong::NotAllowed { person });
        }
        for node in problem.upwards(offer) {
            used[node] += 1;
            if used[node] > problem.places(node) {
                return Err(Wrong::TooFull { offer: node });
            }
        }
    }
    Ok(used)
}

/// How many sit in each node and who sits in each offer, of a sound placement.
pub(crate) fn seated(problem: &Problem, place: &[u32]) -> Result<(Vec<u32>, Vec<Vec<u32>>), Wrong> {
    let used = sound(problem, place)?;
    let mut seats = vec![Vec::new(); problem.offers()];
    for (person, offer) in (0_u32..).zip(place).filter(|(_, offer)| **offer != NONE) {
        seats[*offer as usize].push(person);
    }
    Ok((used, seats))
}

/// The rank of each person: her place in the order.
pub(crate) fn ranks(problem: &Problem, order: &[u32]) -> Result<Vec<u32>, Wrong> {
    let mut rank = vec![NONE; problem.people()];
    for (at, person) in (0..).zip(order) {
        match rank.get_mut(*person as usize) {
            Some(rank) if *rank == NONE => *rank = at,
            _ => return Err(Wrong::Shape),
        }
    }
    if order.len() == rank.len() { Ok(rank) } else { Err(Wrong::Shape) }
}

/// The right people are served: for every `k`, nobody could serve more of the first `k` in the order.
///
/// `closed_at` says for each node from which rank on it is closed. The nodes closed by a rank form a circle: full of
/// people who come before, none of whom has an edge that leads out. So whoever has only closed offers stays on the list
/// in every placement that serves the people before her.
pub fn right_people(problem: &Problem, order: &[u32], place: &[u32], closed_at: &[u32]) -> Result<(), Wrong> {
    let used = sound(problem, place)?;
    let rank = ranks(problem, order)?;
    if closed_at.len() != problem.nodes() {
        return Err(Wrong::Shape);
    }
    for node in 0..problem.nodes() {
        // Closed before what is above it: only when it is full itself. Above it closed before: nobody in it uses that.
        let over = problem.over(node).map_or(NEVER, |over| closed_at[over]);
        let full = used[node] == problem.places(node);
        if (closed_at[node] < over && !full) || (closed_at[node] > over && used[node] > 0) {
            return Err(Wrong::ClosedButFree { offer: node });
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
/// who stays on the list. Gives that total.
///
/// Whatever the prices, nobody can pay less than her cheapest way, and the places together take no more than their
/// prices. A proposal that costs no more than that is the least.
pub fn least(problem: &Problem, place: &[u32], outside: Option<&[i64]>, price: &[i64]) -> Result<i64, Wrong> {
    sound(problem, place)?;
    let (found, least) = bounds(problem, place, outside, price, None)?;
    if found != least {
        return Err(Wrong::NotLeast { found, least });
    }
    i64::try_from(found).map_err(|_| Wrong::Shape)
}

/// The total of a sound placement and what any prices prove that it is at least. `only`: a person and the one offer that
/// she may have.
pub(crate) fn bounds(
    problem: &Problem,
    place: &[u32],
    outside: Option<&[i64]>,
    price: &[i64],
    only: Option<(u32, u32)>,
) -> Result<(i128, i128), Wrong> {
    if price.len() != problem.nodes() || outside.is_some_and(|o| o.len() != problem.people()) {
        return Err(Wrong::Shape);
    }
    let asks = asked(problem, price)?;
    let mut bound = 0_i128;
    for (node, price) in price.iter().enumerate() {
        bound -= i128::from(*price) * i128::from(problem.places(node));
    }
    let mut total = 0_i128;
    for person in 0..problem.people() {
        let here = place[person];
        let only = only.filter(|(who, _)| *who as usize == person).map(|(_, offer)| offer);
        if here == NONE && outside.is_none() && only.is_none() {
            continue; // Not among those who are placed here.
        }
        let mut cheapest = match (outside, only) {
            (Some(outside), None) => outside[person],
            _ => i64::MAX,
        };
        let edges = problem.edges(person);
        let mut own = outside.filter(|_| here == NONE).map_or(0, |outside| outside[person]);
        for (offer, cost) in problem.offer[edges.clone()].iter().zip(&problem.cost[edges]) {
            if *offer == here {
                own = i64::from(*cost);
            }
            if only.is_none_or(|only| only == *offer) {
                cheapest = cheapest.min(i64::from(*cost) + asks[*offer as usize]);
            }
        }
        bound += i128::from(cheapest);
        total += i128::from(own);
    }
    Ok((total, bound))
}

/// What each node asks: its own price and those of all above it.
fn asked(problem: &Problem, price: &[i64]) -> Result<Vec<i64>, Wrong> {
    let mut asks = price.to_vec();
    for node in (0..problem.nodes()).rev() {
        let over = problem.over(node).map_or(0, |over| asks[over]);
        // Misfits are 32 bits wide, so a misfit and half of what fits do fit.
        match asks[node].checked_add(over) {
            Some(sum) if price[node] >= 0 && sum <= i64::MAX / 2 => asks[node] = sum,
            _ => return Err(Wrong::Price { offer: node }),
        }
    }
    Ok(asks)
}
