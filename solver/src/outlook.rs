//! What one place less or more is worth, for all offers at once, and from it the best offers for one person at once.
//!
//! One search backwards from where a chain can end gives for each offer what it costs the others at least to make room
//! there, and who moves then. With it a suggestion only reads the person's own edges.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::problem::NONE;
use crate::residual::Move;
use crate::standing::Standing;
use crate::{Problem, certificate::Wrong};

/// What room costs: a value of `Outlook::room` for an offer where no room can be made.
pub const NO_ROOM: i64 = i64::MAX;

/// How room is made in a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A place is free.
    Free,
    /// The node above, or a node below, makes room.
    Node(u32),
    /// This person goes there, or to the list.
    Moves(u32, u32),
}

/// What room costs in each offer, for a standing that does not change meanwhile.
#[derive(Debug, Clone)]
pub struct Outlook {
    room: Vec<i64>,
    next: Vec<Next>,
}

/// An offer for one person, with what it does to the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Column.
    pub offer: u32,
    /// Her own misfit there.
    pub misfit: i64,
    /// By how much the misfit of the others changes together (may be below 0 when somebody leaves to the list).
    pub others: i64,
    /// By how much the whole is worse than the best without her, with what staying on the list counts for.
    pub added: i64,
    /// Is the whole better with her there than with her on the list?
    pub better_than_waiting: bool,
    /// Who moves, she first; at most one of them to the list.
    pub moves: Vec<Move>,
}

impl Suggestion {
    /// Who would lose a place by it.
    pub fn displaced(&self) -> Option<u32> {
        self.moves.last().filter(|last| last.to == NONE).map(|last| last.person)
    }
}

impl Outlook {
    /// Looks once over all edges.
    pub fn of(problem: &Problem, standing: &Standing) -> Self {
        let state = &standing.inner;
        let by_offer = ByOffer::of(problem, &state.place);
        let nodes = problem.nodes();
        let mut found = Self { room: vec![NO_ROOM; nodes], next: vec![Next::Free; nodes] };
        // Keys are what room costs above the price: never below 0, so the smallest is final.
        let mut heap: BinaryHeap<Reverse<(i64, u32)>> = BinaryHeap::new();
        let mut settled = vec![false; nodes];
        for node in 0..nodes {
            if problem.over(node).is_none() && state.used[node] < problem.places(node) {
                found.offer(&mut heap, state.asks(node), node, 0, Next::Free);
            }
        }
        for (offer, seats) in state.seats.iter().enumerate() {
            for (person, cost) in seats {
                let room = state.outside[*person as usize] - cost;
                found.offer(&mut heap, state.asks(offer), offer, room, Next::Moves(*person, NONE));
            }
        }
        while let Some(Reverse((_, column))) = heap.pop() {
            let node = column as usize;
            if std::mem::replace(&mut settled[node], true) {
                continue;
            }
            let room = found.room[node];
            for below in state.under(problem, node) {
                let at = *below as usize;
                if state.used[at] < problem.places(at) {
                    found.offer(&mut heap, state.asks(at), at, room, Next::Node(column));
                }
            }
            if let Some(over) = problem.over(node).filter(|_| state.used[node] > 0) {
                found.offer(&mut heap, state.asks(over), over, room, Next::Node(column));
            }
            if node >= problem.offers() {
                continue;
            }
            for (person, cost) in by_offer.edges(node) {
                let here = state.place[person as usize];
                if here != column && !settled[here as usize] {
                    let paid = by_offer.paid[person as usize];
                    let room = room + i64::from(cost) - i64::from(paid);
                    found.offer(&mut heap, state.asks(here as usize), here as usize, room, Next::Moves(person, column));
                }
            }
        }
        found
    }

    fn offer(&mut self, heap: &mut BinaryHeap<Reverse<(i64, u32)>>, asks: i64, node: usize, room: i64, next: Next) {
        if room < self.room[node] {
            self.room[node] = room;
            self.next[node] = next;
            heap.push(Reverse((room - asks, u32::try_from(node).unwrap_or(NONE))));
        }
    }

    /// What it costs the others at least when somebody new takes a place in this node: what a place less would cost.
    /// `NO_ROOM`: none can be made.
    pub fn room(&self, node: usize) -> i64 {
        self.room[node]
    }

    /// Who moves to make room in a node, in order.
    fn chain(&self, standing: &Standing, node: usize, moves: &mut Vec<Move>) {
        let mut node = node;
        loop {
            match self.next[node] {
                Next::Free => return,
                Next::Node(other) => node = other as usize,
                Next::Moves(person, to) => {
                    moves.push(Move { person, from: standing.place()[person as usize], to });
                    if to == NONE {
                        return;
                    }
                    node = to as usize;
                }
            }
        }
    }

    /// The `count` best offers for a person who is on the list (or new: a row of the problem that is not placed), the
    /// best for the whole first. Each value is exact: the optimum with her there.
    pub fn suggest(
        &self,
        problem: &Problem,
        standing: &Standing,
        person: u32,
        count: usize,
    ) -> Result<Vec<Suggestion>, Wrong> {
        let row = person as usize;
        if row >= problem.people() || standing.place()[row] != NONE {
            return Err(Wrong::NotAllowed { person: row });
        }
        let mut ways: Vec<(i64, i64, usize)> = problem
            .options(row)
            .filter(|(offer, _)| self.room[*offer] != NO_ROOM)
            .map(|(offer, cost)| (cost + self.room[offer], cost, offer))
            .collect();
        ways.sort_unstable();
        ways.truncate(count);
        let suggest = |(added, misfit, offer): (i64, i64, usize)| {
            let column = u32::try_from(offer).unwrap_or(NONE);
            let mut moves = vec![Move { person, from: NONE, to: column }];
            self.chain(standing, offer, &mut moves);
            let cost = |person: u32, offer: u32| match offer {
                NONE => 0,
                offer => problem.cost_of(person as usize, offer as usize).unwrap_or(0),
            };
            let others = moves[1..].iter().map(|m| cost(m.person, m.to) - cost(m.person, m.from)).sum();
            let better_than_waiting = added <= standing.outside()[row];
            Suggestion { offer: column, misfit, others, added, better_than_waiting, moves }
        };
        Ok(ways.into_iter().map(suggest).collect())
    }
}

/// The edges of everybody who has a place, by offer.
struct ByOffer {
    first: Vec<u32>,
    edges: Vec<(u32, i32)>,
    /// What each person's own place costs her.
    paid: Vec<i32>,
}

impl ByOffer {
    fn of(problem: &Problem, place: &[u32]) -> Self {
        let mut first = vec![0_u32; problem.offers() + 1];
        let placed = |person: &usize| place[*person] != NONE;
        for person in (0..problem.people()).filter(placed) {
            for offer in &problem.offer[problem.edges(person)] {
                first[*offer as usize + 1] += 1;
            }
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let mut next = first.clone();
        let mut edges = vec![(0, 0); first.last().map_or(0, |total| *total as usize)];
        let mut paid = vec![0; problem.people()];
        for (person, row) in (0_u32..).zip(0..problem.people()).filter(|(_, row)| placed(row)) {
            let range = problem.edges(row);
            for (offer, cost) in problem.offer[range.clone()].iter().zip(&problem.cost[range]) {
                let at = &mut next[*offer as usize];
                edges[*at as usize] = (person, *cost);
                *at += 1;
                if *offer == place[row] {
                    paid[row] = *cost;
                }
            }
        }
        Self { first, edges, paid }
    }

    fn edges(&self, offer: usize) -> impl Iterator<Item = (u32, i32)> {
        self.edges[self.first[offer] as usize..self.first[offer + 1] as usize].iter().copied()
    }
}
