//! Who: in the published order, everybody who can still be placed without taking the place of somebody before her.
//!
//! For every `k` this serves as many of the first `k` as can be served at all: sets of people who can be placed together
//! form a transversal matroid, in which taking the next one in order whenever it is possible is best for each prefix.
//! (Turner 2015, arXiv 1512.08555.)

use crate::Problem;
use crate::blocked::Blocked;
use crate::labels::Labels;
use crate::problem::Invalid;
pub use crate::problem::NONE;
use crate::seats::Seats;
use crate::watch::{Progress, Stage, Unwatched, Watch};

/// Never found full for somebody.
pub const NEVER: u32 = u32::MAX;

/// Who is served, with a placement that proves that it is possible, and why the others are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The offer of each person, or `NONE`.
    pub place: Vec<u32>,
    /// For each node the rank (place in the order) of the first person who found it full with no way out: from then on
    /// nobody after her can get a place in it. `NEVER` if nobody did.
    pub closed_at: Vec<u32>,
    /// For how many of the order this is proven: all of them, or fewer when the run was stopped. Those after have a
    /// place where one was free.
    pub proven: u32,
}

impl Served {
    /// How many have a place.
    pub fn count(&self) -> usize {
        self.place.iter().filter(|place| **place != NONE).count()
    }
}

/// `order`: each person once, the first in line first.
pub fn who(problem: &Problem, order: &[u32]) -> Result<Served, Invalid> {
    who_watched(problem, order, &mut Unwatched)
}

/// The same with somebody who looks on.
pub fn who_watched(problem: &Problem, order: &[u32], watch: &mut dyn Watch) -> Result<Served, Invalid> {
    who_blocked(problem, Blocked::of(problem).as_ref(), order, watch)
}

/// The same where the caller has the problem without its caps, `blocked`, if that can be.
pub(crate) fn who_blocked(
    problem: &Problem,
    blocked: Option<&Blocked>,
    order: &[u32],
    watch: &mut dyn Watch,
) -> Result<Served, Invalid> {
    if order.len() != problem.people() {
        return Err(Invalid::Shape("order"));
    }
    let mut seen = vec![false; order.len()];
    for person in order {
        match seen.get_mut(*person as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(Invalid::Shape("order")),
        }
    }
    if let Some(blocked) = blocked {
        let served = who_blocked(&blocked.problem, None, &blocked.order(order), watch)?;
        if let Some(served) = blocked.served(problem, served) {
            return Ok(served);
        }
    }
    let all = u32::try_from(order.len()).map_err(|_| Invalid::TooLarge)?;
    let mut proven = all;
    let mut looks_on = |rank: u32| {
        if rank.is_multiple_of(256)
            && proven == all
            && !watch.go_on(Progress { stage: Stage::Who, done: rank, of: all })
        {
            proven = rank;
        }
        proven == all
    };
    // Once stopped, whoever is left has a place only where one is free.
    if problem.caps.is_empty() {
        let mut labels = Labels::new(problem);
        for (rank, person) in (0..).zip(order.iter().copied()) {
            let goes_on = looks_on(rank);
            if !labels.sits_free(person) && goes_on {
                labels.makes_room(rank, person);
            }
        }
        return Ok(labels.served(proven));
    }
    let mut line = Line::new(problem);
    for (rank, person) in (0..).zip(order.iter().copied()) {
        let goes_on = looks_on(rank);
        if !line.sits_free(person) && goes_on {
            line.makes_room(rank, person);
        }
    }
    let Line { place, closed_at, .. } = line;
    Ok(Served { place, closed_at, proven })
}

/// How a search came to a node.
#[derive(Debug, Clone, Copy)]
enum Came {
    Person(u32),
    Below(u32),
    Above(u32),
}

struct Line<'a> {
    problem: &'a Problem,
    seats: Seats,
    place: Vec<u32>,
    closed_at: Vec<u32>,
    /// How many sit under each cap.
    under: Vec<u32>,
    below: Vec<Vec<u32>>,
    seen: Vec<u32>,
    came: Vec<Came>,
    queue: Vec<u32>,
}

impl<'a> Line<'a> {
    fn new(problem: &'a Problem) -> Self {
        let nodes = problem.nodes();
        let mut below = vec![Vec::new(); problem.caps.len()];
        for (node, above) in (0_u32..).zip(&problem.above).filter(|(_, above)| **above != NONE) {
            below[*above as usize].push(node);
        }
        // Nodes without a place are closed before anybody comes: rank 0 is after nobody, so it is right for the first
        // too. What is under such a cap has no place either.
        let mut closed_at = vec![NEVER; nodes];
        for node in (0..nodes).rev() {
            if problem.places(node) == 0 || problem.over(node).is_some_and(|over| closed_at[over] == 0) {
                closed_at[node] = 0;
            }
        }
        Self {
            problem,
            seats: Seats::new(&problem.capacity),
            place: vec![NONE; problem.people()],
            closed_at,
            under: vec![0; problem.caps.len()],
            below,
            seen: vec![u32::MAX; nodes],
            came: vec![Came::Person(NONE); nodes],
            queue: Vec::new(),
        }
    }

    fn is_spare(&self, node: usize) -> bool {
        match node.checked_sub(self.problem.offers()) {
            None => self.seats.is_free(node),
            Some(cap) => self.under[cap] < self.problem.caps[cap],
        }
    }

    fn is_used(&self, node: usize) -> bool {
        node.checked_sub(self.problem.offers()).map_or_else(|| self.seats.count(node), |cap| self.under[cap]) > 0
    }

    /// The nearest offer where a place is free, if there is one.
    fn sits_free(&mut self, person: u32) -> bool {
        let nearest = self
            .problem
            .options(person as usize)
            .filter(|(offer, _)| self.problem.upwards(*offer).all(|node| self.is_spare(node)))
            .min_by_key(|(offer, cost)| (*cost, *offer));
        let Some((offer, _)) = nearest else { return false };
        self.seats.sit(offer, person);
        self.place[person as usize] = u32::try_from(offer).unwrap_or(NONE);
        for node in self.problem.upwards(offer).skip(1) {
            self.under[node - self.problem.offers()] += 1;
        }
        true
    }

    /// A node comes into the search. True: it ends here, in a free place.
    fn reach(&mut self, rank: u32, node: u32, came: Came) -> bool {
        let at = node as usize;
        if self.closed_at[at] != NEVER || self.seen[at] == rank {
            return false;
        }
        self.seen[at] = rank;
        self.came[at] = came;
        self.queue.push(node);
        self.is_spare(at) && self.problem.over(at).is_none()
    }

    fn reach_all(&mut self, rank: u32, by: u32) -> Option<u32> {
        let problem = self.problem;
        problem.offer[problem.edges(by as usize)]
            .iter()
            .copied()
            .find(|offer| self.reach(rank, *offer, Came::Person(by)))
    }

    /// Nodes next to a node: the cap above, people who sit here, what is below.
    fn reach_from(&mut self, rank: u32, node: u32) -> Option<u32> {
        let at = node as usize;
        let problem = self.problem;
        if let Some(over) = problem.over(at).filter(|_| self.is_spare(at)) {
            let over = u32::try_from(over).unwrap_or(NONE);
            if self.reach(rank, over, Came::Below(node)) {
                return Some(over);
            }
        }
        if let Some(cap) = at.checked_sub(problem.offers()) {
            for index in 0..self.below[cap].len() {
                let below = self.below[cap][index];
                if self.is_used(below as usize) && self.reach(rank, below, Came::Above(node)) {
                    return Some(below);
                }
            }
            return None;
        }
        self.seats.of(at).find_map(|seat| self.reach_all(rank, self.seats.person(seat)))
    }

    /// Everybody on a chain moves one on, so that the person sits; or what she reached is closed from here on.
    fn makes_room(&mut self, rank: u32, person: u32) {
        self.queue.clear();
        let mut free = self.reach_all(rank, person);
        let mut next = 0;
        while let (None, Some(node)) = (free, self.queue.get(next).copied()) {
            next += 1;
            free = self.reach_from(rank, node);
        }
        let Some(mut node) = free else {
            for node in &self.queue {
                self.closed_at[*node as usize] = rank;
            }
            return;
        };
        self.one_more(node as usize);
        loop {
            match self.came[node as usize] {
                Came::Person(mover) => {
                    let from = std::mem::replace(&mut self.place[mover as usize], node);
                    self.seats.sit(node as usize, mover);
                    if mover == person {
                        return;
                    }
                    self.seats.leave(from as usize, mover);
                    node = from;
                }
                Came::Below(below) => {
                    node = below;
                    self.one_more(node as usize);
                }
                Came::Above(above) => {
                    if let Some(cap) = (node as usize).checked_sub(self.problem.offers()) {
                        self.under[cap] -= 1;
                    }
                    node = above;
                }
            }
        }
    }

    fn one_more(&mut self, node: usize) {
        if let Some(cap) = node.checked_sub(self.problem.offers()) {
            self.under[cap] += 1;
        }
    }
}
