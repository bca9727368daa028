//! One person comes into a standing without caps: the shortest chain of moves from both of its ends at once.
//!
//! In strict order somebody who comes may displace somebody at the other end of the region. A search from one end then
//! looks at nearly everybody who has a place. From both ends it looks at few; what it proves about all the others is one
//! number, by which the whole circle that she can reach rises in price.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::Problem;
use crate::guests::Guests;
use crate::problem::NONE;
use crate::reach::within_reach;
use crate::residual::{Move, Residual};

/// So many steps without an end: then first what she can reach at all is looked up. It costs as much as these.
const STEPS: usize = 3_000;

/// One direction of the search.
struct Side {
    length: Vec<i64>,
    /// Who makes the move by which an offer was found.
    by: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Side {
    fn new(offers: usize) -> Self {
        Self { length: vec![i64::MAX; offers], by: vec![NONE; offers], heap: BinaryHeap::new() }
    }

    fn reach(&mut self, offer: usize, length: i64, by: u32) -> bool {
        let nearer = length < self.length[offer];
        if nearer {
            self.length[offer] = length;
            self.by[offer] = by;
            self.heap.push(Reverse((length, u32::try_from(offer).unwrap_or(NONE))));
        }
        nearer
    }

    /// The nearest that is not yet followed; `i64::MAX` when there is none.
    fn nearest(&mut self) -> i64 {
        while let Some(Reverse((length, offer))) = self.heap.peek() {
            if *length == self.length[*offer as usize] {
                return *length;
            }
            self.heap.pop();
        }
        i64::MAX
    }
}

struct Search<'a> {
    problem: &'a Problem,
    state: &'a Residual,
    guests: &'a Guests,
    /// Offers that lead to no offer outside of them, all that she can reach among them.
    inside: Vec<bool>,
    there: Side,
    back: Side,
    /// Where each offer of `back` leads to.
    onward: Vec<u32>,
    best: i64,
    meet: u32,
}

/// Places her, or leaves her on the list when that is best. Gives the moves and by how much the total rose.
pub(crate) fn come(state: &mut Residual, problem: &Problem, guests: &Guests, person: u32) -> (Vec<Move>, i64) {
    come_in(state, problem, guests, person, STEPS)
}

fn come_in(state: &mut Residual, problem: &Problem, guests: &Guests, person: u32, steps: usize) -> (Vec<Move>, i64) {
    let offers = problem.offers();
    let search = |inside: Vec<bool>, steps: usize| {
        let mut search = Search {
            problem,
            guests,
            inside,
            there: Side::new(offers),
            back: Side::new(offers),
            onward: vec![NONE; offers],
            best: state.outside[person as usize],
            meet: NONE,
            state,
        };
        search.begin(person);
        search.run(steps).then_some(search)
    };
    // All offers together lead nowhere else. Only when somewhere else there is much room, that room leads astray.
    let found = search(vec![true; offers], steps);
    let found = found.or_else(|| search(within_reach(state, problem, guests, person), usize::MAX));
    let Some(mut search) = found else { return (Vec::new(), 0) };
    let rises = search.rises();
    let (chain, added) = (search.chain(person), search.best);
    for (potential, rise) in state.potential.iter_mut().zip(rises) {
        *potential += rise;
    }
    let Some(last) = chain.last().copied() else {
        return (vec![Move { person, from: NONE, to: NONE }], added);
    };
    for step in &chain {
        state.sit(problem, step.person, step.to);
    }
    if last.to != NONE {
        state.used[last.to as usize] += 1;
    }
    (chain, added)
}

impl Search<'_> {
    fn begin(&mut self, person: u32) {
        for offer in (0..self.inside.len()).filter(|offer| self.inside[*offer]) {
            let is_free = self.state.used[offer] < self.problem.places(offer);
            let room = if is_free { 0 } else { self.state.room(offer) };
            if room != i64::MAX {
                self.back.reach(offer, room - self.state.potential[offer], NONE);
            }
        }
        for (offer, cost) in self.problem.options(person as usize) {
            self.found(offer, cost + self.state.potential[offer], person);
        }
    }

    fn found(&mut self, offer: usize, length: i64, by: u32) {
        if self.there.reach(offer, length, by) {
            self.meets(offer);
        }
    }

    fn meets(&mut self, offer: usize) {
        if let Some(whole) = self.there.length[offer].checked_add(self.back.length[offer])
            && whole < self.best
        {
            self.best = whole;
            self.meet = u32::try_from(offer).unwrap_or(NONE);
        }
    }

    fn is_open(&mut self) -> bool {
        let (there, back) = (self.there.nearest(), self.back.nearest());
        there.saturating_add(back) < self.best
    }

    /// False: not ended after so many steps.
    fn run(&mut self, steps: usize) -> bool {
        for _ in 0..steps {
            if !self.is_open() {
                return true;
            }
            if let Some(Reverse((length, offer))) = self.there.heap.pop() {
                self.onwards(offer as usize, length);
            }
            if !self.is_open() {
                return true;
            }
            if let Some(Reverse((length, offer))) = self.back.heap.pop() {
                self.backwards(offer, length);
            }
        }
        false
    }

    fn onwards(&mut self, offer: usize, length: i64) {
        let base = length - self.state.potential[offer];
        for at in 0..self.state.seats[offer].len() {
            let (person, own) = self.state.seats[offer][at];
            let edges = self.problem.edges(person as usize);
            for (next, cost) in self.problem.offer[edges.clone()].iter().zip(&self.problem.cost[edges]) {
                let length = base - own + i64::from(*cost) + self.state.potential[*next as usize];
                if length < self.there.length[*next as usize] && length < self.best {
                    self.found(*next as usize, length, person);
                }
            }
        }
    }

    fn backwards(&mut self, offer: u32, length: i64) {
        let base = length + self.state.potential[offer as usize];
        for (person, cost) in self.guests.at(offer as usize) {
            let here = self.state.place[*person as usize];
            if here == NONE || here == offer || !self.inside[here as usize] {
                continue;
            }
            let from = here as usize;
            let length = base + i64::from(*cost) - self.state.own[*person as usize] - self.state.potential[from];
            if self.back.reach(from, length, *person) {
                self.onward[from] = offer;
                self.meets(from);
            }
        }
    }

    /// By how much each price rises: nearer to her than the end of one search by the rest of its way, and all that she
    /// can reach by the way of the other search, but no further than its own way to the end. With lengths there `d` and
    /// back `e`, and `a + b` the length of the whole: `b + max(0, a - d) - max(0, b - e)`. No way becomes shorter than
    /// nothing by it, and those of the chain become nothing.
    fn rises(&mut self) -> Vec<i64> {
        let b = self.back.nearest().min(self.best);
        let a = self.best - b;
        let rise = |offer: usize| {
            if !self.inside[offer] {
                return 0;
            }
            let near = if self.there.length[offer] < a { a - self.there.length[offer] } else { 0 };
            near + b.min(self.back.length[offer])
        };
        (0..self.inside.len()).map(rise).collect()
    }

    /// Who moves, she first. None: she stays on the list.
    fn chain(&self, person: u32) -> Vec<Move> {
        let mut moves = Vec::new();
        if self.meet == NONE {
            return moves;
        }
        let mut node = self.meet;
        loop {
            let mover = self.there.by[node as usize];
            let from = if mover == person { NONE } else { self.state.place[mover as usize] };
            moves.push(Move { person: mover, from, to: node });
            if from == NONE {
                break;
            }
            node = from;
        }
        moves.reverse();
        let mut node = self.meet;
        while self.back.by[node as usize] != NONE {
            let to = self.onward[node as usize];
            moves.push(Move { person: self.back.by[node as usize], from: node, to });
            node = to;
        }
        if self.state.used[node as usize] == self.problem.places(node as usize) {
            let room = self.state.room(node as usize);
            let leaves = |(who, own): &&(u32, i64)| self.state.outside[*who as usize] - own == room;
            if let Some((person, _)) = self.state.seats[node as usize].iter().find(leaves) {
                moves.push(Move { person: *person, from: node, to: NONE });
            }
        }
        without_rounds(moves)
    }
}

/// The same chain without the rounds that end where they began: they change nothing in the total.
fn without_rounds(moves: Vec<Move>) -> Vec<Move> {
    let mut simple: Vec<Move> = Vec::with_capacity(moves.len());
    for step in moves {
        if let Some(at) = simple.iter().position(|before| before.to == step.to) {
            simple.truncate(at + 1);
        } else {
            simple.push(step);
        }
    }
    simple
}

#[cfg(test)]
mod tests;
