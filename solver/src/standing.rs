//! A best placement that is kept: one more person comes while somebody types, and the whole stays the best there is.
//!
//! Shortest chains of moves with prices (successive shortest paths): simple, exact, and quick for one person. It is also
//! what the auction falls back to when its budget of bids is spent.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::Problem;
use crate::priority::NONE;
use crate::problem::starting_prices;

/// A best placement of the people who came so far, with exact prices.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The offer of each person, or `NONE`.
    pub place: Vec<u32>,
    /// What a place in each offer asks, in misfit; 0 where a place is free. The others together would lose this if one
    /// place less were there.
    pub price: Vec<i64>,
    seats: Vec<Vec<u32>>,
    reached: Vec<i64>,
    came_by: Vec<u32>,
    settled: Vec<bool>,
    touched: Vec<u32>,
}

/// What the coming of one person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Each move, the new person first: who, and to which offer. The last mover may leave to the list: `NONE`.
    pub moves: Vec<(u32, u32)>,
    /// By how much the total misfit rose, with what the new person's place counts for.
    pub added: i64,
}

impl Standing {
    /// Nobody came yet.
    pub fn empty(problem: &Problem) -> Self {
        let offers = problem.offers();
        Self {
            place: vec![NONE; problem.people()],
            price: starting_prices(problem),
            seats: vec![Vec::new(); offers],
            reached: vec![i64::MAX; offers],
            came_by: vec![NONE; offers],
            settled: vec![false; offers],
            touched: Vec::new(),
        }
    }

    /// Places a person who is not placed yet, moving others where that is best for the whole. `outside`: what staying
    /// on the list counts for, per person.
    pub fn come(&mut self, problem: &Problem, outside: &[i64], person: u32) -> Change {
        let mut heap: BinaryHeap<Reverse<(i64, u32)>> = BinaryHeap::new();
        // The best end so far: its length, the offer where the chain ends, and who leaves to the list there.
        let mut best = (outside[person as usize], NONE, NONE);
        self.reach(problem, person, 0, &mut heap);
        while let Some(Reverse((length, offer))) = heap.pop() {
            let at = offer as usize;
            if length >= best.0 {
                break;
            }
            if self.settled[at] || length > self.reached[at] {
                continue;
            }
            self.settled[at] = true;
            if self.seats[at].len() < problem.capacity[at] as usize {
                best = (length, offer, NONE);
                break;
            }
            for index in 0..self.seats[at].len() {
                let sitting = self.seats[at][index];
                let pays = problem.cost_of(sitting as usize, at).unwrap_or(0) + self.price[at];
                let leaves = length + outside[sitting as usize] - pays;
                if (leaves, offer, sitting) < best {
                    best = (leaves, offer, sitting);
                }
                self.reach(problem, sitting, length - pays, &mut heap);
            }
        }
        let (added, end, leaver) = best;
        for offer in std::mem::take(&mut self.touched) {
            let at = offer as usize;
            if self.reached[at] < added {
                self.price[at] += added - self.reached[at];
            }
            self.reached[at] = i64::MAX;
            self.settled[at] = false;
        }
        let mut moves = Vec::new();
        if leaver != NONE {
            self.seats[end as usize].retain(|p| *p != leaver);
            self.place[leaver as usize] = NONE;
            moves.push((leaver, NONE));
        }
        let mut to = end;
        while to != NONE {
            let mover = self.came_by[to as usize];
            let from = self.place[mover as usize];
            if from != NONE {
                self.seats[from as usize].retain(|p| *p != mover);
            }
            self.seats[to as usize].push(mover);
            self.place[mover as usize] = to;
            moves.push((mover, to));
            to = if mover == person { NONE } else { from };
        }
        moves.reverse();
        Change { moves, added }
    }

    /// Every offer of a person becomes reachable at `so_far` and what she would pay there.
    fn reach(&mut self, problem: &Problem, person: u32, so_far: i64, heap: &mut BinaryHeap<Reverse<(i64, u32)>>) {
        for (offer, cost) in problem.options(person as usize) {
            let length = so_far + cost + self.price[offer];
            if self.settled[offer] || problem.capacity[offer] == 0 || length >= self.reached[offer] {
                continue;
            }
            let column = u32::try_from(offer).unwrap_or(NONE);
            if self.reached[offer] == i64::MAX {
                self.touched.push(column);
            }
            self.reached[offer] = length;
            self.came_by[offer] = person;
            heap.push(Reverse((length, column)));
        }
    }
}
