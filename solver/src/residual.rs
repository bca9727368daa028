//! The shortest chain of moves that makes room somewhere, in a placement with prices: the step of successive shortest
//! paths (Dijkstra with potentials), over offers, the caps above them, and the list of those who stay.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::Problem;
use crate::problem::NONE;

/// How a chain came to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Came {
    /// This person moves there, from where she is.
    Person(u32),
    /// The node below it takes one more.
    Below(u32),
    /// The node above it takes one more from another, and this node one less.
    Above(u32),
}

/// One move of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Who.
    pub person: u32,
    /// From which offer, or `NONE`: from the list.
    pub from: u32,
    /// To which offer, or `NONE`: to the list.
    pub to: u32,
}

/// Where somebody sits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    /// The offer; on the list the number after the last offer.
    pub at: u32,
    /// Misfit; nothing on the list.
    pub cost: i32,
}

/// A placement with who sits where, how full each node is, and exact potentials.
#[derive(Debug, Clone)]
pub(crate) struct Residual {
    /// The offer of each person, or `NONE`.
    pub place: Vec<u32>,
    /// For each node what one more in it would cost the others at least; 0 for the list and where a place is free.
    pub potential: Vec<i64>,
    /// Misfit of staying on the list, for each person.
    pub outside: Vec<i64>,
    /// Who sits in each offer, with her misfit.
    pub seats: Vec<Vec<(u32, i64)>>,
    /// How often somebody came or went, for each offer; 1 at the begin.
    pub changed: Vec<u64>,
    /// Where everybody sits, once more, with what it costs.
    pub spot: Vec<Spot>,
    /// For each offer what it costs at least when one of those who sit there goes to the list; `i64::MAX`: nobody does.
    room: Vec<i64>,
    /// How many sit in each node, all below it included.
    pub used: Vec<u32>,
    /// The nodes below each cap.
    below: Vec<Vec<u32>>,
    length: Vec<i64>,
    came: Vec<Came>,
    settled: Vec<bool>,
    touched: Vec<usize>,
    /// By length; of equal ones the last that was found, so that a chain is followed to its end first.
    heap: BinaryHeap<(Reverse<i64>, u32, usize)>,
    found: u32,
}

impl Residual {
    /// A sound placement. Potentials must allow it: see `Standing`.
    pub fn new(problem: &Problem, place: Vec<u32>, potential: Vec<i64>, outside: Vec<i64>) -> Self {
        let nodes = problem.nodes();
        let mut seats = vec![Vec::new(); problem.offers()];
        let mut used = vec![0; nodes];
        let on_the_list = Spot { at: u32::try_from(problem.offers()).unwrap_or(NONE), cost: 0 };
        let mut spot = vec![on_the_list; place.len()];
        let mut room = vec![i64::MAX; problem.offers()];
        for (person, offer) in (0_u32..).zip(&place).filter(|(_, offer)| **offer != NONE) {
            let at = *offer as usize;
            let cost = problem.cost_of(person as usize, at).unwrap_or(0);
            seats[at].push((person, cost));
            spot[person as usize] = Spot { at: *offer, cost: i32::try_from(cost).unwrap_or(i32::MAX) };
            room[at] = room[at].min(outside[person as usize] - cost);
            for node in problem.upwards(at) {
                used[node] += 1;
            }
        }
        let mut below = vec![Vec::new(); problem.caps.len()];
        for (node, above) in (0_u32..).zip(&problem.above).filter(|(_, above)| **above != NONE) {
            below[*above as usize].push(node);
        }
        Self {
            place,
            potential,
            outside,
            seats,
            spot,
            changed: vec![1; problem.offers()],
            room,
            used,
            below,
            length: vec![i64::MAX; nodes + 2],
            came: vec![Came::Person(NONE); nodes + 2],
            settled: vec![false; nodes + 2],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
            found: 0,
        }
    }

    /// The number that stands for the list, after all nodes.
    pub fn list(&self) -> usize {
        self.used.len()
    }

    /// What a node asks; the list asks nothing.
    pub fn asks(&self, node: usize) -> i64 {
        self.potential.get(node).copied().unwrap_or(0)
    }

    /// Nodes below a cap.
    pub fn under(&self, problem: &Problem, node: usize) -> &[u32] {
        node.checked_sub(problem.offers()).map_or(&[], |cap| &self.below[cap])
    }

    /// One more way to a node, when it is shorter than what is known and than the end.
    pub fn reach(&mut self, node: usize, length: i64, came: Came, end: usize) {
        if self.settled[node] || length >= self.length[node] || (node != end && length >= self.length[end]) {
            return;
        }
        if self.length[node] == i64::MAX {
            self.touched.push(node);
        }
        self.length[node] = length;
        self.came[node] = came;
        self.found = self.found.wrapping_add(1);
        self.heap.push((Reverse(length), self.found, node));
    }

    /// Follows the ways that were reached until `end` is the nearest. Gives its length, or none when there is no way.
    /// `mover`: whose own way this is; she does not move a second time.
    pub fn search(&mut self, problem: &Problem, mover: u32, end: usize) -> Option<i64> {
        while let Some((Reverse(length), _, node)) = self.heap.pop() {
            if self.length[end] <= length {
                return Some(self.length[end]);
            }
            if self.settled[node] || length > self.length[node] {
                continue;
            }
            self.settled[node] = true;
            let here = u32::try_from(node).unwrap_or(NONE);
            if node == self.list() {
                self.off_the_list(problem, mover, length, end);
                continue;
            }
            let base = length - self.potential[node];
            if self.used[node] < problem.places(node) {
                let over = problem.over(node).unwrap_or(self.list());
                self.reach(over, base + self.asks(over), Came::Below(here), end);
            }
            if node < problem.offers() {
                for at in 0..self.seats[node].len() {
                    let (person, cost) = self.seats[node][at];
                    if person != mover {
                        self.leave(problem, person, base - cost, end);
                    }
                }
            } else {
                for at in 0..self.below[node - problem.offers()].len() {
                    let below = self.below[node - problem.offers()][at] as usize;
                    if self.used[below] > 0 {
                        self.reach(below, base + self.potential[below], Came::Above(here), end);
                    }
                }
            }
        }
        None
    }

    /// Follows all ways from a node (or the list) to their ends.
    pub fn search_all(&mut self, problem: &Problem, source: usize) {
        let nowhere = self.list() + 1;
        self.reach(source, self.asks(source), Came::Person(NONE), nowhere);
        self.search(problem, NONE, nowhere);
    }

    /// How much longer or shorter the whole becomes by one more chain to a node, after `search_all`.
    pub fn distance(&self, node: usize) -> Option<i64> {
        (self.length[node] != i64::MAX).then(|| self.length[node] - self.asks(node))
    }

    /// Who moves on the chain from `source` to a node, after `search_all`; the one who is nearest to the source first.
    pub fn trail(&self, node: usize, source: usize) -> Vec<Move> {
        let mut moves = Vec::new();
        let mut at = node;
        while at != source {
            at = match self.came[at] {
                Came::Person(person) => {
                    let to = if at == self.list() { NONE } else { u32::try_from(at).unwrap_or(NONE) };
                    let from = self.place.get(person as usize).copied().unwrap_or(NONE);
                    moves.push(Move { person, from, to });
                    if from == NONE { self.list() } else { from as usize }
                }
                Came::Below(next) | Came::Above(next) => next as usize,
            };
        }
        moves.reverse();
        moves
    }

    /// Ends a search that changes nothing.
    pub fn forget(&mut self) {
        for node in std::mem::take(&mut self.touched) {
            self.length[node] = i64::MAX;
            self.settled[node] = false;
        }
        self.heap.clear();
        self.found = 0;
    }

    /// All ways of somebody who leaves where she is.
    pub fn leave(&mut self, problem: &Problem, person: u32, base: i64, end: usize) {
        let outside = self.outside[person as usize];
        self.reach(self.list(), base + outside, Came::Person(person), end);
        let here = self.place[person as usize];
        let edges = problem.edges(person as usize);
        for (offer, cost) in problem.offer[edges.clone()].iter().zip(&problem.cost[edges]) {
            if *offer != here {
                let length = base + i64::from(*cost) + self.potential[*offer as usize];
                self.reach(*offer as usize, length, Came::Person(person), end);
            }
        }
    }

    /// One more on the list: somebody comes from the list instead, or a place stays free.
    fn off_the_list(&mut self, problem: &Problem, mover: u32, length: i64, end: usize) {
        let list = u32::try_from(self.list()).unwrap_or(NONE);
        for node in 0..self.list() {
            if problem.over(node).is_none() && self.used[node] > 0 {
                self.reach(node, length + self.potential[node], Came::Above(list), end);
            }
        }
        for person in (0_u32..).take(self.place.len()) {
            if self.place[person as usize] == NONE && person != mover {
                self.leave(problem, person, length - self.outside[person as usize], end);
            }
        }
    }

    /// Ends a search: potentials rise by what the way was shorter than to the end. `length`: of the end.
    pub fn settle(&mut self, length: i64) {
        let list = self.list();
        let shift = (length - self.length[list].min(length)).max(0);
        for node in std::mem::take(&mut self.touched) {
            if node != list && self.length[node] < length {
                self.potential[node] += length - self.length[node];
            }
            self.length[node] = i64::MAX;
            self.settled[node] = false;
        }
        if shift > 0 {
            for potential in &mut self.potential {
                *potential -= shift;
            }
        }
        self.heap.clear();
        self.found = 0;
    }

    /// Walks the chain that ends in `end` back to the first move of `first`, and moves everybody on it. The moves come
    /// out with the first mover first.
    pub fn walk(&mut self, problem: &Problem, first: u32, end: usize) -> Vec<Move> {
        let mut moves = Vec::new();
        let list = self.list();
        let mut node = end;
        loop {
            match self.came[node] {
                Came::Person(person) => {
                    let to = if node == list { NONE } else { u32::try_from(node).unwrap_or(NONE) };
                    let from = self.place[person as usize];
                    self.sit(problem, person, to);
                    moves.push(Move { person, from, to });
                    if person == first {
                        break;
                    }
                    node = if from == NONE { list } else { from as usize };
                }
                Came::Below(below) => {
                    node = below as usize;
                    self.used[node] += 1;
                }
                Came::Above(above) => {
                    self.used[node] -= 1;
                    node = above as usize;
                }
            }
        }
        moves.reverse();
        moves
    }

    /// What it costs at least when one of those who sit in an offer goes to the list; `i64::MAX`: nobody sits there.
    pub fn room(&self, offer: usize) -> i64 {
        self.room[offer]
    }

    /// Changes who sits where; how full the nodes are is the caller's business.
    pub fn sit(&mut self, problem: &Problem, person: u32, to: u32) {
        let from = std::mem::replace(&mut self.place[person as usize], to);
        let outside = self.outside[person as usize];
        let left = self.spot[person as usize].cost;
        let nowhere = u32::try_from(problem.offers()).unwrap_or(NONE);
        self.spot[person as usize] = Spot { at: nowhere, cost: 0 };
        if from != NONE {
            let at = from as usize;
            self.changed[at] += 1;
            self.seats[at].retain(|(sitting, _)| *sitting != person);
            if self.room[at] == outside - i64::from(left) {
                let left = self.seats[at].iter().map(|(sitting, cost)| self.outside[*sitting as usize] - cost);
                self.room[at] = left.min().unwrap_or(i64::MAX);
            }
        }
        if to != NONE {
            let cost = problem.cost_of(person as usize, to as usize).unwrap_or(0);
            self.changed[to as usize] += 1;
            self.seats[to as usize].push((person, cost));
            self.spot[person as usize] = Spot { at: to, cost: i32::try_from(cost).unwrap_or(i32::MAX) };
            self.room[to as usize] = self.room[to as usize].min(outside - cost);
        }
    }
}
