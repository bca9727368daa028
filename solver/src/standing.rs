//! A best placement that is kept: one more person comes while somebody types, and the whole stays the best there is.
//!
//! Shortest chains of moves with prices (successive shortest paths): simple, exact, and quick for one person. It takes
//! caps and classes, and it is what the auction falls back to when its budget of bids is spent.

use std::sync::Arc;

use crate::arrive::{self, Slate};
use crate::certificate::{Wrong, least};
use crate::guests::Guests;
use crate::outlook::{NO_ROOM, Outlook};
use crate::problem::NONE;
use crate::residual::{Came, Move, Residual};
use crate::{Problem, Proposal};

/// A best placement of the people who came so far, with exact prices.
#[derive(Debug, Clone)]
pub struct Standing {
    pub(crate) inner: Residual,
    /// The edges by offer, from the first time that somebody comes.
    guests: Option<Arc<Guests>>,
    slate: Slate,
}

/// What the coming of one person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Each move, the new person first. The last mover may leave to the list.
    pub moves: Vec<Move>,
    /// By how much the total misfit rose, with what staying on the list counts for.
    pub added: i64,
}

impl Standing {
    /// Nobody came yet. `outside`: what staying on the list counts for, for each person.
    pub fn empty(problem: &Problem, outside: &[i64]) -> Self {
        let place = vec![NONE; problem.people()];
        Self {
            inner: Residual::new(problem, place, vec![0; problem.nodes()], outside.to_vec()),
            guests: None,
            slate: Slate::default(),
        }
    }

    /// A placement of everybody that is the least by these prices; anything else is refused.
    pub fn of(problem: &Problem, place: &[u32], price: &[i64], outside: &[i64]) -> Result<Self, Wrong> {
        least(problem, place, Some(outside), price)?;
        let mut potential = price.to_vec();
        for node in (0..problem.nodes()).rev() {
            if let Some(over) = problem.over(node) {
                potential[node] += potential[over];
            }
        }
        Ok(Self {
            inner: Residual::new(problem, place.to_vec(), potential, outside.to_vec()),
            guests: None,
            slate: Slate::default(),
        })
    }

    /// Puts the prices at what a place less would cost, so that the chains of who comes next are found at once. Nothing
    /// moves. `outlook` is that of this standing as it is now.
    pub fn sharpen(&mut self, problem: &Problem, outlook: &Outlook) {
        let rooms = || (0..problem.nodes()).map(|node| outlook.room(node));
        let most = rooms().filter(|room| *room != NO_ROOM).max().unwrap_or(0);
        // Nobody ever comes where no room can be made; the price only has to keep everybody away.
        let closed = most + problem.worst_cost() + 1;
        self.inner.potential = rooms().map(|room| if room == NO_ROOM { closed } else { room }).collect();
    }

    /// A proposal in strict order. `order` is the order it was made with.
    pub fn of_proposal(problem: &Problem, order: &[u32], proposal: &Proposal) -> Result<Self, Wrong> {
        let outside = problem.strict(order);
        let price = strict_prices(problem, order.len(), proposal)?;
        Self::of(problem, &proposal.place, &price, &outside)
    }

    /// The offer of each person, or `NONE`.
    pub fn place(&self) -> &[u32] {
        &self.inner.place
    }

    /// What staying on the list counts for, for each person.
    pub fn outside(&self) -> &[i64] {
        &self.inner.outside
    }

    /// What a place in each node is worth, in misfit: the bid price; 0 where one is free. What an offer asks is its own
    /// price and those of all caps above it. They prove the placement: `certificate::least`.
    pub fn price(&self, problem: &Problem) -> Vec<i64> {
        let over = |node| problem.over(node).map_or(0, |over| self.inner.asks(over));
        (0..problem.nodes()).map(|node| (self.inner.asks(node) - over(node)).max(0)).collect()
    }

    /// Takes the look at all edges that the first to come needs, so that she does not wait for it.
    pub fn ready(&mut self, problem: &Problem) {
        self.guests = problem.caps.is_empty().then(|| Arc::new(Guests::of(problem)));
    }

    /// Places a person who is on the list, moving others where that is best for the whole. `problem` is the one that
    /// stands; only edges of who is on the list may be others than before. Without caps the chain is found from both ends:
    /// see `arrive`. That needs a look at all edges, once: see `ready`.
    pub fn come(&mut self, problem: &Problem, person: u32) -> Change {
        if self.inner.place.get(person as usize) != Some(&NONE) {
            return Change { moves: Vec::new(), added: 0 };
        }
        if !problem.caps.is_empty() {
            return self.come_in_turn(problem, person);
        }
        let guests = self.guests.take().filter(|guests| guests.knows(problem, person));
        let guests = guests.unwrap_or_else(|| Arc::new(Guests::of(problem)));
        let (moves, added) = arrive::come(&mut self.inner, problem, &guests, &mut self.slate, person);
        self.guests = Some(guests);
        Change { moves, added }
    }

    /// The same by a search from her end only: for many who come one after another, and under caps.
    pub(crate) fn come_in_turn(&mut self, problem: &Problem, person: u32) -> Change {
        if self.inner.place.get(person as usize) != Some(&NONE) {
            return Change { moves: Vec::new(), added: 0 };
        }
        let list = self.inner.list();
        self.inner.reach(list, self.inner.outside[person as usize], Came::Person(person), list);
        self.inner.leave(problem, person, 0, list);
        let added = self.inner.search(problem, person, list).unwrap_or(0);
        let moves = self.inner.walk(problem, person, list);
        self.inner.settle(added);
        Change { moves, added }
    }

    /// The best placement of all in which this person goes to this offer, and by how much it is worse than now; `None`
    /// when there is none. The standing itself is then that placement, proved for the problem in which this is her only
    /// way.
    pub(crate) fn force(&mut self, problem: &Problem, person: u32, offer: usize) -> Option<Change> {
        let now = self.inner.place[person as usize];
        let cost = problem.cost_of(person as usize, offer)?;
        let (end, before) = match now {
            NONE => (self.inner.list(), self.inner.outside[person as usize]),
            now if now as usize == offer => return Some(Change { moves: Vec::new(), added: 0 }),
            now => (now as usize, problem.cost_of(person as usize, now as usize)?),
        };
        self.inner.reach(offer, cost + self.inner.potential[offer], Came::Person(person), end);
        let found = self.inner.search(problem, person, end);
        let Some(length) = found else {
            self.inner.forget();
            return None;
        };
        let moves = self.inner.walk(problem, person, end);
        let was = self.inner.asks(end);
        self.inner.settle(length);
        Some(Change { moves, added: length - was - before })
    }
}

/// Prices that prove a proposal in strict order as one sum with the penalties of `Problem::strict`: to what a place asks
/// for misfit comes, in closed nodes, what those count for who stay outside because of it.
fn strict_prices(problem: &Problem, people: usize, proposal: &Proposal) -> Result<Vec<i64>, Wrong> {
    if proposal.price.len() != problem.nodes() || proposal.closed_at.len() != problem.nodes() {
        return Err(Wrong::Shape);
    }
    let step = problem.more_than_any_chain();
    let lift = |node: usize| {
        let behind = people.saturating_sub(proposal.closed_at[node] as usize);
        i64::try_from(behind).unwrap_or(0) * step
    };
    let above = |node: usize| problem.over(node).map_or(0, lift);
    let lifted = |(node, price): (usize, &i64)| price.saturating_add((lift(node) - above(node)).max(0));
    Ok(proposal.price.iter().enumerate().map(lifted).collect())
}
