//! Who: in the published order, everybody who can still be placed without taking the place of somebody before her.
//!
//! For every `k` this serves as many of the first `k` as can be served at all: sets of people who can be placed together
//! form a transversal matroid, in which taking the next one in order whenever it is possible is best for each prefix.
//! (Turner 2015, arXiv 1512.08555.)

use crate::Problem;
use crate::problem::Invalid;

/// No offer, no person.
pub const NONE: u32 = u32::MAX;

/// Never found full for somebody.
pub const NEVER: u32 = u32::MAX;

/// Who is served, with a placement that proves that it is possible, and why the others are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The offer of each person, or `NONE`.
    pub place: Vec<u32>,
    /// For each offer the rank (place in the order) of the first person who found it full with no way out: from then
    /// on nobody after her can get a place in it. `NEVER` if nobody did.
    pub closed_at: Vec<u32>,
}

impl Served {
    /// How many have a place.
    pub fn count(&self) -> usize {
        self.place.iter().filter(|place| **place != NONE).count()
    }
}

/// Places of all offers in one row, with who sits there.
pub(crate) struct Seats {
    first: Vec<u32>,
    used: Vec<u32>,
    person: Vec<u32>,
}

impl Seats {
    pub(crate) fn new(capacity: &[u32]) -> Self {
        let mut first = Vec::with_capacity(capacity.len() + 1);
        let mut sum = 0;
        first.push(0);
        for places in capacity {
            sum += places;
            first.push(sum);
        }
        Self { used: vec![0; capacity.len()], person: vec![NONE; sum as usize], first }
    }

    fn of(&self, offer: usize) -> std::ops::Range<usize> {
        let first = self.first[offer] as usize;
        first..first + self.used[offer] as usize
    }

    fn is_free(&self, offer: usize) -> bool {
        self.used[offer] < self.first[offer + 1] - self.first[offer]
    }

    fn sit(&mut self, offer: usize, person: u32) {
        let at = self.of(offer).end;
        self.person[at] = person;
        self.used[offer] += 1;
    }

    /// Puts `new` where `old` sat.
    fn change(&mut self, offer: usize, old: u32, new: u32) {
        let range = self.of(offer);
        if let Some(seat) = self.person[range].iter_mut().find(|p| **p == old) {
            *seat = new;
        }
    }
}

/// `order`: each person once, the first in line first.
pub fn who(problem: &Problem, order: &[u32]) -> Result<Served, Invalid> {
    if order.len() != problem.people() {
        return Err(Invalid::Shape("order"));
    }
    let offers = problem.offers();
    let mut seats = Seats::new(&problem.capacity);
    let mut place = vec![NONE; problem.people()];
    let mut closed_at = vec![NEVER; offers];
    // Offers without a place are closed before anybody comes: rank 0 is after nobody, so it is right for the first too.
    for (closed, places) in closed_at.iter_mut().zip(&problem.capacity) {
        if *places == 0 {
            *closed = 0;
        }
    }
    let mut seen = vec![u32::MAX; offers];
    let mut came_by = vec![NONE; offers];
    let mut queue: Vec<u32> = Vec::new();
    for (rank, person) in (0..).zip(order.iter().copied()) {
        let nearest = problem
            .options(person as usize)
            .filter(|(offer, _)| seats.is_free(*offer))
            .min_by_key(|(offer, cost)| (*cost, *offer));
        if let Some((offer, _)) = nearest {
            seats.sit(offer, person);
            place[person as usize] = u32::try_from(offer).unwrap_or(NONE);
            continue;
        }
        queue.clear();
        let mut free = None;
        let mut reach = |by: u32, queue: &mut Vec<u32>, seats: &Seats| {
            for offer in problem.offer[problem.edges(by as usize)].iter().copied() {
                let at = offer as usize;
                if closed_at[at] != NEVER || seen[at] == rank {
                    continue;
                }
                seen[at] = rank;
                came_by[at] = by;
                if seats.is_free(at) {
                    return Some(offer);
                }
                queue.push(offer);
            }
            None
        };
        reach(person, &mut queue, &seats);
        let mut next = 0;
        'search: while let Some(offer) = queue.get(next).copied() {
            next += 1;
            for seat in seats.of(offer as usize) {
                let by = seats.person[seat];
                free = reach(by, &mut queue, &seats);
                if free.is_some() {
                    break 'search;
                }
            }
        }
        let Some(mut offer) = free else {
            for offer in &queue {
                closed_at[*offer as usize] = rank;
            }
            continue;
        };
        // Everybody on the way moves one on; the place that comes free at the beginning is for the new person.
        let mut moving = came_by[offer as usize];
        let mut left = place[moving as usize];
        seats.sit(offer as usize, moving);
        place[moving as usize] = offer;
        while moving != person {
            offer = left;
            let before = came_by[offer as usize];
            seats.change(offer as usize, moving, before);
            left = place[before as usize];
            place[before as usize] = offer;
            moving = before;
        }
    }
    Ok(Served { place, closed_at })
}
