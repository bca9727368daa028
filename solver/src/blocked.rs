//! Caps of any kind, for the quick engines: a cap of 40 places over offers of 55 is the same as 15 more people who may only
//! go there, come before everybody and never leave.
//!
//! They leave 40 places for people, whichever those are, and a cap above holds those of the caps below it too: caps are
//! nested, so all of them find a place at once. They are alike, so they sit where a place is cheapest and where it closes
//! last; that tells what the cap itself asks, and when it closes.

use crate::Problem;
use crate::auction::Placed;
use crate::priority::{NEVER, Served};
use crate::problem::NONE;

/// The edges of those who block may be so many times those of all people; with more the quick engines lose what they win.
const MOST_EDGES: usize = 4;

/// A problem whose caps are people who block places.
pub(crate) struct Blocked {
    /// The people of the problem, then those who block, in offers without caps.
    pub problem: Problem,
    /// For each cap, does it hold anybody back?
    holds: Vec<bool>,
    /// How many people there are beside those who block.
    people: usize,
}

impl Blocked {
    /// `None`: there are no caps, or so many would block that it is no help.
    pub fn of(problem: &Problem) -> Option<Self> {
        if problem.caps.is_empty() {
            return None;
        }
        let offers = problem.offers();
        // Places that people can use in each node; a cap comes after all that is below it.
        let mut room: Vec<u64> = problem.capacity.iter().map(|places| u64::from(*places)).collect();
        room.resize(problem.nodes(), 0);
        let mut below: Vec<Vec<u32>> = vec![Vec::new(); problem.caps.len()];
        for offer in 0..offers {
            for cap in problem.upwards(offer).skip(1) {
                below[cap - offers].push(u32::try_from(offer).ok()?);
            }
        }
        let most = problem.offer.len().max(1 << 18).saturating_mul(MOST_EDGES);
        let mut flat = Problem { caps: Vec::new(), above: Vec::new(), ..problem.clone() };
        let mut holds = vec![false; problem.caps.len()];
        for node in 0..problem.nodes() {
            if let Some(cap) = node.checked_sub(offers) {
                let blocks = usize::try_from(room[node].saturating_sub(u64::from(problem.caps[cap]))).ok()?;
                if blocks.saturating_mul(below[cap].len()) > most.saturating_sub(flat.offer.len() - problem.offer.len())
                {
                    return None;
                }
                holds[cap] = blocks > 0;
                room[node] -= blocks as u64;
                for _ in 0..blocks {
                    flat.offer.extend(&below[cap]);
                    flat.start.push(flat.offer.len());
                }
            }
            if let Some(over) = problem.over(node) {
                room[over] += room[node];
            }
        }
        flat.cost.resize(flat.offer.len(), 0);
        flat.check().ok()?;
        Some(Self { problem: flat, holds, people: problem.people() })
    }

    /// How many block.
    fn blocks(&self) -> u32 {
        u32::try_from(self.problem.people() - self.people).unwrap_or(NONE)
    }

    /// Those who block, as rows of the problem.
    pub fn blockers(&self) -> impl Iterator<Item = u32> + use<> {
        let end = u32::try_from(self.problem.people()).unwrap_or(NONE);
        u32::try_from(self.people).unwrap_or(NONE)..end
    }

    /// The order with those who block before everybody.
    pub fn order(&self, order: &[u32]) -> Vec<u32> {
        self.blockers().chain(order.iter().copied()).collect()
    }

    /// Penalties by which nobody who blocks ever leaves.
    pub fn penalties(&self, penalty: &[i64]) -> Vec<i64> {
        let most = penalty.iter().copied().max().unwrap_or(0).saturating_add(self.problem.more_than_any_chain());
        penalty.iter().copied().chain(self.blockers().map(|_| most)).collect()
    }

    /// Does everybody who blocks have a place? Else the caps do not hold.
    fn is_whole(&self, place: &[u32]) -> bool {
        place.iter().skip(self.people).all(|place| *place != NONE)
    }

    /// Who is served in the problem with its caps; `None` when the caps do not hold.
    pub fn served(&self, problem: &Problem, mut served: Served) -> Option<Served> {
        if !self.is_whole(&served.place) {
            return None;
        }
        let blocks = self.blocks();
        let from = |rank: u32| if rank == NEVER { NEVER } else { rank.saturating_sub(blocks) };
        let mut closed_at: Vec<u32> = served.closed_at.iter().map(|rank| from(*rank)).collect();
        closed_at.resize(problem.nodes(), 0);
        // A cap closes with the last offer below it; one that holds nobody back, with what is above it.
        for node in 0..problem.nodes() {
            if let Some(over) = problem.over(node) {
                closed_at[over] = closed_at[over].max(closed_at[node]);
            }
        }
        for node in (problem.offers()..problem.nodes()).rev() {
            if !self.holds[node - problem.offers()] {
                closed_at[node] = problem.over(node).map_or(NEVER, |over| closed_at[over]);
            }
        }
        served.place.truncate(self.people);
        Some(Served { place: served.place, closed_at, proven: served.proven.saturating_sub(blocks) })
    }

    /// Who sits where in the problem with its caps, and what its nodes ask; `None` when the caps do not hold.
    pub fn placed(&self, problem: &Problem, mut placed: Placed) -> Option<Placed> {
        if !self.is_whole(&placed.place) {
            return None;
        }
        let mut asks = placed.price;
        asks.resize(problem.nodes(), i64::MAX);
        for node in 0..problem.nodes() {
            if let Some(over) = problem.over(node) {
                asks[over] = asks[over].min(asks[node]);
            }
        }
        let over = |asks: &[i64], node| problem.over(node).map_or(0, |over| asks[over]);
        for node in (problem.offers()..problem.nodes()).rev() {
            if !self.holds[node - problem.offers()] {
                asks[node] = over(&asks, node);
            }
        }
        placed.place.truncate(self.people);
        // What a node asks more than what is above it.
        let price = (0..problem.nodes()).map(|node| asks[node] - over(&asks, node)).collect();
        Some(Placed { place: placed.place, price })
    }
}

#[cfg(test)]
mod tests;
