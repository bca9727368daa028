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
use crate::ways::{Way, Ways};

/// So many steps without an end: then first what she can reach at all is looked up. It costs as much as these.
const STEPS: usize = 3_000;

/// Of so many steps one goes back: that reads everybody's edges, a step there one short row.
const RATIO: usize = 8;

/// No way is known. Twice this is still a number, and more than any sum in a sound problem.
const FAR: i64 = i64::MAX / 2;

/// By length, the shortest first.
type Heap = BinaryHeap<Reverse<(i64, u32)>>;

/// One direction of the search. A way counts misfit. Its length is that and the prices at its ends: never below nothing,
/// and the shortest is followed first.
#[derive(Debug, Clone, Default)]
struct Side {
    way: Vec<i64>,
    /// Who makes the move by which an offer was found.
    by: Vec<u32>,
    heap: Heap,
    /// The shortest length that nobody follows, since no whole way over it is the best.
    left_out: i64,
}

impl Side {
    fn begin(&mut self, offers: usize) {
        self.heap.clear();
        self.left_out = FAR;
        self.way.clear();
        self.way.resize(offers, FAR);
        self.by.clear();
        self.by.resize(offers, NONE);
    }

    /// All shorter ways are followed. `sign`: by which the price of an offer counts in a length.
    fn radius(&mut self, price: &[i64], sign: i64) -> i64 {
        while let Some(Reverse((length, offer))) = self.heap.peek() {
            if *length == self.way[*offer as usize] + sign * price[*offer as usize] {
                return self.left_out.min(*length);
            }
            self.heap.pop();
        }
        self.left_out
    }
}

/// What a search writes on; kept for the next one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slate {
    there: Side,
    back: Side,
    /// Where each offer of `back` leads to.
    onward: Vec<u32>,
    ways: Ways,
}

struct Search<'a> {
    problem: &'a Problem,
    state: &'a Residual,
    guests: &'a Guests,
    slate: &'a mut Slate,
    best: i64,
    meet: u32,
}

/// Places her, or leaves her on the list when that is best. Gives the moves and by how much the total rose.
pub(crate) fn come(
    state: &mut Residual,
    problem: &Problem,
    guests: &Guests,
    slate: &mut Slate,
    person: u32,
) -> (Vec<Move>, i64) {
    come_in(state, problem, guests, slate, person, STEPS)
}

fn come_in(
    state: &mut Residual,
    problem: &Problem,
    guests: &Guests,
    slate: &mut Slate,
    person: u32,
    steps: usize,
) -> (Vec<Move>, i64) {
    // All offers together lead nowhere else. Only when somewhere else there is much room, that room leads astray.
    let mut inside = None;
    let mut end = Search::begin(state, problem, guests, slate, person, None).run(steps);
    if end.is_none() {
        inside = Some(within_reach(state, problem, guests, person));
        end = Search::begin(state, problem, guests, slate, person, inside.as_deref()).run(usize::MAX);
    }
    let Some(End { added, near, meet }) = end else { return (Vec::new(), 0) };
    let chain = chain(state, problem, slate, person, meet);
    rise(&mut state.potential, slate, inside.as_deref(), added, near);
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

/// The end of a search.
struct End {
    /// By how much the total rises.
    added: i64,
    /// So far back all ways are known.
    near: i64,
    /// Where both sides meet; `NONE`: she stays on the list.
    meet: u32,
}

/// By how much each price rises: nearer to her than the end of one search by the rest of its way, and all that she
/// can reach by the way of the other search, but no further than its own way to the end. With lengths there `d` and
/// back `e`, and `a + b` the length of the whole: `b + max(0, a - d) - max(0, b - e)`. No way becomes shorter than
/// nothing by it, and those of the chain become nothing.
fn rise(potential: &mut [i64], slate: &Slate, inside: Option<&[bool]>, whole: i64, b: i64) {
    let a = whole - b;
    let ways = slate.there.way.iter().zip(&slate.back.way);
    for (offer, (price, (there, back))) in potential.iter_mut().zip(ways).enumerate() {
        if inside.is_none_or(|inside| inside[offer]) {
            *price += (a - (there + *price)).max(0) + b.min(back - *price);
        }
    }
}

impl<'a> Search<'a> {
    /// From her to what she may have, and back from where a place is free or somebody may leave. `inside`: offers that
    /// lead to no offer outside of them, all that she can reach among them; none: all offers.
    fn begin(
        state: &'a Residual,
        problem: &'a Problem,
        guests: &'a Guests,
        slate: &'a mut Slate,
        person: u32,
        inside: Option<&[bool]>,
    ) -> Self {
        let offers = problem.offers();
        slate.there.begin(offers);
        // One more, for the list: nobody comes from there.
        slate.back.begin(offers + 1);
        slate.back.way[offers] = -FAR;
        slate.onward.resize(offers, NONE);
        for (offer, way) in slate.back.way[..offers].iter_mut().enumerate() {
            *way = if state.used[offer] < problem.places(offer) { 0 } else { state.room(offer).min(FAR) };
        }
        for (offer, _) in inside.unwrap_or_default().iter().enumerate().filter(|(_, inside)| !**inside) {
            slate.back.way[offer] = -FAR;
        }
        let mut search = Self { problem, state, guests, slate, best: state.outside[person as usize], meet: NONE };
        search.set_out(person);
        let limit = search.best - search.slate.there.radius(&state.potential, 1);
        let back = &mut search.slate.back;
        for (offer, price) in (0_u32..).zip(&state.potential) {
            let way = back.way[offer as usize];
            if way.abs() < FAR {
                follow(&mut back.heap, &mut back.left_out, offer, way - price, limit);
            }
        }
        search
    }

    fn set_out(&mut self, person: u32) {
        let Slate { there, back, .. } = &mut *self.slate;
        for (at, way) in self.problem.options(person as usize) {
            let offer = u32::try_from(at).unwrap_or(NONE);
            there.way[at] = way;
            there.by[at] = person;
            if way + back.way[at] < self.best {
                (self.best, self.meet) = (way + back.way[at], offer);
            }
            follow(&mut there.heap, &mut there.left_out, offer, way + self.state.potential[at], FAR);
        }
    }

    /// Until no way can be better than the best. None: not ended after so many steps.
    fn run(mut self, steps: usize) -> Option<End> {
        for step in 0..steps {
            let price = &self.state.potential;
            let (there, back) = (self.slate.there.radius(price, 1), self.slate.back.radius(price, -1));
            if there + back >= self.best {
                return Some(End { added: self.best, near: back.min(self.best), meet: self.meet });
            }
            if step % RATIO != 0 {
                if let Some(Reverse((_, offer))) = self.slate.there.heap.pop() {
                    self.onwards(offer as usize, self.best - back);
                }
            } else if let Some(Reverse((_, offer))) = self.slate.back.heap.pop() {
                self.backwards(offer, self.best - there);
            }
        }
        None
    }

    /// Where those who sit in an offer can go.
    fn onwards(&mut self, offer: usize, limit: i64) {
        let Slate { there, back, ways, .. } = &mut *self.slate;
        let (known, by, back) = (there.way.as_mut_slice(), there.by.as_mut_slice(), back.way.as_slice());
        let base = known[offer];
        for Way { to, person, more } in ways.from(self.state, self.problem, offer) {
            let (at, way) = (*to as usize, base + i64::from(*more));
            if way < known[at] {
                known[at] = way;
                by[at] = *person;
                if way + back[at] < self.best {
                    (self.best, self.meet) = (way + back[at], *to);
                }
                let length = way + self.state.potential[at];
                follow(&mut there.heap, &mut there.left_out, *to, length, limit);
            }
        }
    }

    /// Who can come to an offer from elsewhere, and so make room there.
    fn backwards(&mut self, offer: u32, limit: i64) {
        let Slate { there, back, onward, .. } = &mut *self.slate;
        let (known, by, there) = (back.way.as_mut_slice(), back.by.as_mut_slice(), there.way.as_slice());
        let (spots, base) = (self.state.spot.as_slice(), known[offer as usize]);
        for (person, cost) in self.guests.at(offer as usize) {
            let spot = spots[*person as usize];
            let (from, way) = (spot.at as usize, base + i64::from(*cost - spot.cost));
            if way < known[from] {
                known[from] = way;
                by[from] = *person;
                onward[from] = offer;
                if way + there[from] < self.best {
                    (self.best, self.meet) = (way + there[from], spot.at);
                }
                let length = way - self.state.potential[from];
                follow(&mut back.heap, &mut back.left_out, spot.at, length, limit);
            }
        }
    }
}

/// An offer to follow, unless its length shows that no whole way over it is the best.
fn follow(heap: &mut Heap, left_out: &mut i64, offer: u32, length: i64, limit: i64) {
    if length < limit {
        heap.push(Reverse((length, offer)));
    } else {
        *left_out = length.min(*left_out);
    }
}

/// Who moves, she first. None: she stays on the list.
fn chain(state: &Residual, problem: &Problem, slate: &Slate, person: u32, meet: u32) -> Vec<Move> {
    let mut moves = Vec::new();
    if meet == NONE {
        return moves;
    }
    let mut node = meet;
    loop {
        let mover = slate.there.by[node as usize];
        let from = if mover == person { NONE } else { state.place[mover as usize] };
        moves.push(Move { person: mover, from, to: node });
        if from == NONE {
            break;
        }
        node = from;
    }
    moves.reverse();
    let mut node = meet;
    while slate.back.by[node as usize] != NONE {
        let to = slate.onward[node as usize];
        moves.push(Move { person: slate.back.by[node as usize], from: node, to });
        node = to;
    }
    if state.used[node as usize] == problem.places(node as usize) {
        let room = state.room(node as usize);
        let leaves = |(who, own): &&(u32, i64)| state.outside[*who as usize] - own == room;
        if let Some((person, _)) = state.seats[node as usize].iter().find(leaves) {
            moves.push(Move { person: *person, from: node, to: NONE });
        }
    }
    without_rounds(moves)
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
