//! Classes of places that share their room, without caps: the quick engines take them as offers beside each other.
//!
//! Of an offer with 3 intensive and 8 light places, light people may use all 11. That is the same as two offers, one with
//! 3 places that both may use, and one with 8 that only the light may use: in both, so many of each class fit as there
//! are places for. Prices and closed ranks of the two tell those of the classes and of what they share.

use crate::problem::NONE;
use crate::{Problem, Proposal};

/// Offers whose caps only tie classes together, laid out flat.
pub(crate) struct Flat {
    /// The same people, in offers without caps.
    pub problem: Problem,
    /// The classes of each offer, the most intensive first.
    chains: Vec<Vec<Level>>,
    /// For each column of the flat problem its chain and level.
    column: Vec<(u32, u32)>,
}

/// One class of an offer.
struct Level {
    /// The column that its people use.
    offer: usize,
    /// What holds this class and all that are more intensive: the first column itself, or a cap.
    node: usize,
    /// Places that this class has beside those of the more intensive ones.
    places: u32,
}

impl Flat {
    /// `None`: there are caps of another kind, or none at all.
    pub fn of(problem: &Problem) -> Option<Self> {
        if problem.caps.is_empty() {
            return None;
        }
        let chains = chains(problem)?;
        let mut at = vec![(0, 0); problem.offers()];
        let (mut capacity, mut column, mut first) = (Vec::new(), Vec::new(), Vec::new());
        for (number, chain) in (0_u32..).zip(&chains) {
            first.push(capacity.len());
            for (depth, level) in (0_u32..).zip(chain) {
                at[level.offer] = (number, depth);
                capacity.push(level.places);
                column.push((number, depth));
            }
        }
        let mut flat = Problem { start: vec![0], capacity, ..Problem::default() };
        let mut row: Vec<(u32, i32)> = Vec::new();
        for person in 0..problem.people() {
            let edges = problem.edges(person);
            for (offer, cost) in problem.offer[edges.clone()].iter().zip(&problem.cost[edges]) {
                let (chain, depth) = at[*offer as usize];
                let from = first[chain as usize];
                row.extend((from..=from + depth as usize).map(|at| (u32::try_from(at).unwrap_or(NONE), *cost)));
            }
            // Somebody may have edges to several classes of one offer: the least misfit counts.
            row.sort_unstable();
            row.dedup_by_key(|(offer, _)| *offer);
            flat.offer.extend(row.iter().map(|(offer, _)| *offer));
            flat.cost.extend(row.iter().map(|(_, cost)| *cost));
            flat.start.push(flat.offer.len());
            row.clear();
        }
        flat.check().ok()?;
        Some(Self { problem: flat, chains, column })
    }

    /// The proposal for the problem with its caps.
    pub fn back(&self, problem: &Problem, found: &Proposal) -> Proposal {
        let mut price = vec![0; problem.nodes()];
        let mut closed_at = vec![crate::priority::NEVER; problem.nodes()];
        let mut first = 0;
        for chain in &self.chains {
            let columns = first..first + chain.len();
            first = columns.end;
            let asks = asked(chain, &found.price[columns.clone()]);
            let closed = closed(chain, &found.closed_at[columns]);
            for (depth, level) in chain.iter().enumerate() {
                // What this class asks more than the next one.
                price[level.node] = asks[depth] - asks.get(depth + 1).copied().unwrap_or(0);
                closed_at[level.node] = closed[depth];
                closed_at[level.offer] = closed[depth];
            }
        }
        let place = found.place.iter().enumerate().map(|(person, at)| self.seat(problem, person, *at)).collect();
        Proposal { place, closed_at, price, proven: found.proven }
    }

    /// The column of somebody who sits in a place of the flat problem: of her own class, whoever's place it is.
    fn seat(&self, problem: &Problem, person: usize, at: u32) -> u32 {
        let Some((chain, depth)) = self.column.get(at as usize).copied() else { return NONE };
        let levels = &self.chains[chain as usize][depth as usize..];
        let own = levels.iter().filter_map(|level| Some((problem.cost_of(person, level.offer)?, level.offer)));
        own.min_by_key(|(cost, _)| *cost).map_or(NONE, |(_, offer)| u32::try_from(offer).unwrap_or(NONE))
    }
}

/// What somebody of each class pays: the least of the places that she may use. It falls from class to class. While there
/// are none at all, the most that any of them says.
fn asked(chain: &[Level], price: &[i64]) -> Vec<i64> {
    let none = chain.iter().take_while(|level| level.places == 0).count();
    let mut least = i64::MAX;
    let mut asks: Vec<i64> = Vec::with_capacity(chain.len());
    for (level, price) in chain.iter().zip(price) {
        if level.places > 0 {
            least = least.min(*price);
        }
        asks.push(least);
    }
    let most = price[..none].iter().chain(asks.get(none)).copied().max().unwrap_or(0);
    asks[..none].fill(most);
    asks
}

/// From which rank on nobody of each class gets a place: when all places that she may use are closed.
fn closed(chain: &[Level], closed_at: &[u32]) -> Vec<u32> {
    let mut last = 0;
    let each = chain.iter().zip(closed_at).map(|(level, closed)| {
        if level.places > 0 {
            last = last.max(*closed);
        }
        last
    });
    each.collect()
}

/// The classes of each offer; `None` when the caps are of another kind. A column may hold as many as the cap above it.
fn chains(problem: &Problem) -> Option<Vec<Vec<Level>>> {
    let mut inner = vec![None; problem.caps.len()];
    let mut outer = vec![None; problem.caps.len()];
    for node in 0..problem.nodes() {
        let Some(over) = problem.over(node) else { continue };
        let cap = over - problem.offers();
        let is_wide = node < problem.offers() && problem.places(node) >= problem.places(over);
        let slot = if is_wide && outer[cap].is_none() { &mut outer[cap] } else { &mut inner[cap] };
        if slot.replace(node).is_some() {
            return None;
        }
    }
    let tops = (0..problem.nodes()).filter(|node| problem.over(*node).is_none());
    tops.map(|top| {
        let mut levels = Vec::new();
        let (mut node, mut most) = (top, u32::MAX);
        loop {
            // No more than what holds it from outside.
            most = most.min(problem.places(node));
            let Some(cap) = node.checked_sub(problem.offers()) else {
                levels.push((node, node, most));
                break;
            };
            match (inner[cap], outer[cap]) {
                (Some(next), Some(offer)) => {
                    levels.push((offer, node, most));
                    node = next;
                }
                // One column under a cap of its own: the cap is what holds it.
                (None, Some(offer)) => {
                    levels.push((offer, node, most));
                    break;
                }
                _ => return None,
            }
        }
        levels.reverse();
        let mut before = 0;
        let level = |(offer, node, most): (usize, usize, u32)| {
            let places = most - before;
            before = most;
            Level { offer, node, places }
        };
        Some(levels.into_iter().map(level).collect())
    })
    .collect()
}
