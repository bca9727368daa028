//! Who, without caps: each offer keeps a label, no more moves than it takes from there to a free place.
//!
//! A chain only goes from a label to the next lower one, and where none is found the label rises (shortest augmenting
//! paths with distance labels, Ahuja and Orlin). Labels stay from one person to the next, so most people are placed
//! without a search. When no offer has some label any more, those with higher ones have no way out: they are closed.

use crate::Problem;
use crate::priority::{NEVER, Served};
use crate::problem::NONE;
use crate::seats::Seats;

/// The label of a closed offer.
const CLOSED: u32 = u32::MAX - 1;

/// A step of a chain: into this offer comes who sat in this seat of the offer before.
struct Step {
    offer: u32,
    seat: u32,
}

pub(crate) struct Labels<'a> {
    problem: &'a Problem,
    seats: Seats,
    place: Vec<u32>,
    closed_at: Vec<u32>,
    label: Vec<u32>,
    /// How many offers have each label; labels stay below the number of offers, for a gap closes what is above.
    having: Vec<u32>,
    /// The next seat of each offer that may lead on.
    cursor: Vec<u32>,
    chain: Vec<Step>,
}

impl<'a> Labels<'a> {
    pub fn new(problem: &'a Problem) -> Self {
        let offers = problem.offers();
        // Offers without a place are closed before anybody comes: rank 0 is after nobody, so it is right for the first.
        let closed = |places: &u32| *places == 0;
        let open = problem.capacity.iter().filter(|places| !closed(places)).count();
        let mut having = vec![0; offers + 2];
        having[0] = u32::try_from(open).unwrap_or(NONE);
        Self {
            problem,
            seats: Seats::new(&problem.capacity),
            place: vec![NONE; problem.people()],
            closed_at: problem.capacity.iter().map(|places| if closed(places) { 0 } else { NEVER }).collect(),
            label: problem.capacity.iter().map(|places| if closed(places) { CLOSED } else { 0 }).collect(),
            having,
            cursor: vec![0; offers],
            chain: Vec::new(),
        }
    }

    pub fn served(self, proven: u32) -> Served {
        Served { place: self.place, closed_at: self.closed_at, proven }
    }

    /// The nearest offer where a place is free, if there is one.
    pub fn sits_free(&mut self, person: u32) -> bool {
        let edges = self.problem.edges(person as usize);
        let ways = self.problem.offer[edges.clone()].iter().zip(&self.problem.cost[edges]);
        let free = ways.filter(|(offer, _)| self.label[**offer as usize] == 0 && self.seats.is_free(**offer as usize));
        let Some((offer, _)) = free.min_by_key(|(offer, cost)| (**cost, **offer)) else { return false };
        self.seats.sit(*offer as usize, person);
        self.place[person as usize] = *offer;
        true
    }

    /// Everybody on a chain moves one on, so that the person sits; or all that she could have is closed from here on.
    pub fn makes_room(&mut self, rank: u32, person: u32) {
        loop {
            let offers = &self.problem.offer[self.problem.edges(person as usize)];
            let label = |offer: &&u32| self.label[**offer as usize];
            let Some(first) = offers.iter().min_by_key(label).filter(|offer| label(offer) < CLOSED) else { return };
            self.chain.clear();
            self.chain.push(Step { offer: *first, seat: NONE });
            while let Some(Step { offer, .. }) = self.chain.last() {
                let offer = *offer as usize;
                if self.seats.is_free(offer) {
                    self.walk(person);
                    return;
                }
                match self.leads_on(offer) {
                    Some(step) => self.chain.push(step),
                    None => self.rise(offer, rank),
                }
            }
        }
    }

    fn leads_on(&mut self, offer: usize) -> Option<Step> {
        let wanted = self.label[offer].checked_sub(1)?;
        let range = self.seats.of(offer);
        let from = range.start + self.cursor[offer] as usize;
        for seat in from..range.end {
            let edges = self.problem.edges(self.seats.person(seat) as usize);
            let next = self.problem.offer[edges].iter().find(|next| self.label[**next as usize] == wanted);
            if let Some(next) = next {
                self.cursor[offer] = u32::try_from(seat - range.start).unwrap_or(0);
                return Some(Step { offer: *next, seat: u32::try_from(seat).unwrap_or(NONE) });
            }
        }
        None
    }

    /// The last offer of the chain leads nowhere with its label: it gets a higher one and leaves the chain.
    fn rise(&mut self, offer: usize, rank: u32) {
        let mut lowest = CLOSED;
        for seat in self.seats.of(offer) {
            for next in &self.problem.offer[self.problem.edges(self.seats.person(seat) as usize)] {
                if *next as usize != offer {
                    lowest = lowest.min(self.label[*next as usize]);
                }
            }
        }
        let old = self.label[offer] as usize;
        self.having[old] -= 1;
        self.cursor[offer] = 0;
        self.chain.pop();
        if lowest < CLOSED {
            self.label[offer] = lowest + 1;
            self.having[lowest as usize + 1] += 1;
        } else {
            self.label[offer] = CLOSED;
            self.closed_at[offer] = rank;
        }
        if self.having[old] == 0 {
            for (label, closed_at) in self.label.iter_mut().zip(&mut self.closed_at) {
                if *label as usize > old && *label < CLOSED {
                    self.having[*label as usize] -= 1;
                    *label = CLOSED;
                    *closed_at = rank;
                }
            }
            self.chain.clear();
        }
    }

    /// Everybody on the chain moves one on; the place that comes free at its beginning is for the new person.
    fn walk(&mut self, person: u32) {
        let mut free = NONE;
        while let Some(Step { offer, seat }) = self.chain.pop() {
            let mover = if seat == NONE { person } else { self.seats.person(seat as usize) };
            if free == NONE {
                self.seats.sit(offer as usize, mover);
            } else {
                self.seats.change(free as usize, mover);
            }
            self.place[mover as usize] = offer;
            free = seat;
        }
    }
}
