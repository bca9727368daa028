//! Where: the least total misfit, by an auction with falling steps.
//!
//! People bid for places; a full offer asks the lowest bid of those who sit in it. Each round works with a smaller step
//! and starts from the prices of the round before. An offer that is left with a free place may not ask anything, so
//! after each round such offers lower their price until somebody comes or it is nothing (the reverse auction of Bertsekas
//! and Castañon for problems with more places than people). Misfits are multiplied by more than the number of offers, so
//! that the last step, 1, leaves no room for a better whole: the result is exact.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::Problem;
use crate::problem::NONE;
use crate::watch::{Progress, Stage, Watch};

/// A placement of least misfit with the prices that prove it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The offer of each person, or `NONE`.
    pub place: Vec<u32>,
    /// What a place in each offer asks, in misfit; 0 where a place is free.
    pub price: Vec<i64>,
}

/// How an auction ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// With the least misfit.
    Best(Placed),
    /// It was stopped: a complete placement of the last round, when there was one. Its prices prove how far off it is.
    Stopped(Option<Placed>),
    /// Its bids were more than its budget. Nothing is wrong with the problem.
    OutOfBids,
}

/// What staying on the list counts for: never better than any place, or a penalty for each person.
#[derive(Debug, Clone, Copy)]
pub enum Outside<'a> {
    /// All these people have a place together: find the best. The caller knows that it is possible.
    Never,
    /// Misfit of staying on the list, for each person of the problem.
    Penalty(&'a [i64]),
}

/// More than anybody has: what an offer without a single place asks.
const UNPAYABLE: i64 = i64::MAX / 4;

/// Steps grow smaller by this.
const SHRINK: i64 = 6;

/// Its bids were more than its budget.
struct OutOfBids;

struct Auction<'a> {
    problem: &'a Problem,
    people: &'a [u32],
    scale: i64,
    outside: Vec<i64>,
    price: Vec<i64>,
    /// Bids of those who sit in an offer, the lowest first.
    seats: Vec<BinaryHeap<Reverse<(i64, u32)>>>,
    place: Vec<u32>,
    /// Edges by offer: where they begin, who, at what misfit.
    first: Vec<u32>,
    who: Vec<u32>,
    misfit: Vec<i32>,
    bids: u64,
    budget: u64,
}

/// Places `people` (rows of the problem, each once) at the least total misfit. The problem has no caps.
pub fn place(problem: &Problem, people: &[u32], outside: Outside<'_>, budget: u64, watch: &mut dyn Watch) -> Ended {
    // More than the number of different rests that prices can have: see `whole`.
    let scale = i64::try_from(problem.offers()).unwrap_or(i64::MAX) + 2;
    let worst = problem.worst_cost();
    let outside: Vec<i64> = match outside {
        Outside::Never => vec![problem.more_than_any_chain() * scale; people.len()],
        Outside::Penalty(penalty) => people.iter().map(|p| penalty[*p as usize] * scale).collect(),
    };
    let mut auction = Auction {
        problem,
        people,
        scale,
        outside,
        price: problem.capacity.iter().map(|places| if *places == 0 { UNPAYABLE } else { 0 }).collect(),
        seats: problem.capacity.iter().map(|c| BinaryHeap::with_capacity(*c as usize)).collect(),
        place: vec![NONE; people.len()],
        first: Vec::new(),
        who: Vec::new(),
        misfit: Vec::new(),
        bids: 0,
        budget,
    };
    auction.by_offer();
    let mut step = (worst * scale / 4).max(1);
    loop {
        if auction.forward(step).is_err() || auction.reverse(step).is_err() {
            return Ended::OutOfBids;
        }
        if step == 1 {
            break;
        }
        step = (step / SHRINK).max(1);
        if !watch.go_on(Progress { stage: Stage::Where, done: 1, of: 10 }) {
            return Ended::Stopped(Some(auction.placed()));
        }
    }
    Ended::Best(auction.placed())
}

impl Auction<'_> {
    fn placed(&self) -> Placed {
        let mut place = vec![NONE; self.problem.people()];
        for (at, person) in self.people.iter().enumerate() {
            place[*person as usize] = self.place[at];
        }
        Placed { place, price: self.whole() }
    }

    /// Prices in misfit, rounded down after a shift by which no price has the last rest. Then two ways that differ by
    /// at most one step of the last round compare as they do without it: the prices fit exactly.
    fn whole(&self) -> Vec<i64> {
        let mut rest: Vec<i64> =
            self.price.iter().filter(|price| **price != UNPAYABLE).map(|price| price % self.scale).collect();
        rest.push(0);
        rest.sort_unstable();
        rest.dedup();
        let gap = (0..).zip(&rest).find(|(at, rest)| at != *rest).map_or(self.scale - 1, |(at, _)| at);
        let shift = self.scale - 1 - gap;
        let dearest = self.outside.iter().max().map_or(0, |most| most / self.scale + 1);
        let whole = |price: &i64| if *price == UNPAYABLE { dearest } else { (*price + shift) / self.scale };
        self.price.iter().map(whole).collect()
    }

    fn by_offer(&mut self) {
        let mut count = vec![0_u32; self.problem.offers() + 1];
        for person in self.people {
            for offer in &self.problem.offer[self.problem.edges(*person as usize)] {
                count[*offer as usize + 1] += 1;
            }
        }
        for at in 1..count.len() {
            count[at] += count[at - 1];
        }
        let total = count.last().copied().unwrap_or(0) as usize;
        self.first.clone_from(&count);
        self.who = vec![0; total];
        self.misfit = vec![0; total];
        for (at, person) in (0..).zip(self.people) {
            let edges = self.problem.edges(*person as usize);
            for (offer, cost) in self.problem.offer[edges.clone()].iter().zip(&self.problem.cost[edges]) {
                let next = &mut count[*offer as usize];
                self.who[*next as usize] = at;
                self.misfit[*next as usize] = *cost;
                *next += 1;
            }
        }
    }

    fn spend(&mut self) -> Result<(), OutOfBids> {
        self.bids += 1;
        if self.bids > self.budget { Err(OutOfBids) } else { Ok(()) }
    }

    /// Everybody bids until all have a place or choose to stay outside.
    fn forward(&mut self, step: i64) -> Result<(), OutOfBids> {
        for seats in &mut self.seats {
            seats.clear();
        }
        self.place.fill(NONE);
        for first in 0..self.people.len() {
            let mut bidder = Some(u32::try_from(first).unwrap_or(NONE));
            while let Some(person) = bidder {
                self.spend()?;
                bidder = self.bid(person, step);
            }
        }
        Ok(())
    }

    /// One bid; gives who lost a place by it.
    fn bid(&mut self, person: u32, step: i64) -> Option<u32> {
        let at = person as usize;
        let edges = self.problem.edges(self.people[at] as usize);
        // What each way costs: misfit and price together.
        let (mut best, mut second, mut chosen) = (i64::MAX, self.outside[at], NONE);
        for (offer, cost) in self.problem.offer[edges.clone()].iter().zip(&self.problem.cost[edges]) {
            let total = i64::from(*cost) * self.scale + self.price[*offer as usize];
            if total < best {
                second = second.min(best);
                best = total;
                chosen = *offer;
            } else if total < second {
                second = total;
            }
        }
        if chosen == NONE || best > self.outside[at] {
            return None;
        }
        let offer = chosen as usize;
        let places = self.problem.capacity[offer] as usize;
        let amount = self.price[offer] + (second - best) + step;
        let seats = &mut self.seats[offer];
        let lost = if seats.len() == places { seats.pop().map(|Reverse((_, lost))| lost) } else { None };
        seats.push(Reverse((amount, person)));
        self.place[at] = chosen;
        if let Some(lost) = lost {
            self.place[lost as usize] = NONE;
        }
        if seats.len() == places
            && let Some(Reverse((lowest, _))) = seats.peek()
        {
            self.price[offer] = *lowest;
        }
        lost
    }

    /// What a person pays where she is: misfit and price, or the outside.
    fn pays(&self, person: usize) -> i64 {
        let offer = self.place[person];
        if offer == NONE {
            return self.outside[person];
        }
        let cost = self.problem.cost_of(self.people[person] as usize, offer as usize).unwrap_or(0);
        cost * self.scale + self.price[offer as usize]
    }

    /// Offers with free places lower their price until they are full or ask nothing.
    fn reverse(&mut self, step: i64) -> Result<(), OutOfBids> {
        let mut taken: Vec<u32> = self.seats.iter().map(|s| u32::try_from(s.len()).unwrap_or(u32::MAX)).collect();
        let dear =
            |taken: &[u32], price: &[i64], capacity: &[u32], at: usize| taken[at] < capacity[at] && price[at] > 0;
        let mut queue: Vec<u32> = (0..)
            .zip(0..self.problem.offers())
            .filter(|(_, at)| dear(&taken, &self.price, &self.problem.capacity, *at))
            .map(|(offer, _)| offer)
            .collect();
        if queue.is_empty() {
            return Ok(());
        }
        let mut pays: Vec<i64> = (0..self.people.len()).map(|at| self.pays(at)).collect();
        let mut willing: Vec<(i64, u32)> = Vec::new();
        while let Some(offer) = queue.pop() {
            let at = offer as usize;
            if !dear(&taken, &self.price, &self.problem.capacity, at) {
                continue;
            }
            self.spend()?;
            let free = (self.problem.capacity[at] - taken[at]) as usize;
            // The price at which each who is not here would come. Only who gains a step by it comes, else two offers
            // could pass somebody on for ever.
            willing.clear();
            let edges = self.first[at] as usize..self.first[at + 1] as usize;
            for (person, misfit) in self.who[edges.clone()].iter().zip(&self.misfit[edges.clone()]) {
                let price = pays[*person as usize] - i64::from(*misfit) * self.scale;
                if price >= step && self.place[*person as usize] != offer {
                    willing.push((price, *person));
                }
            }
            if willing.len() > free {
                willing.select_nth_unstable_by(free, |a, b| b.cmp(a));
            }
            let coming = willing.len().min(free);
            let asked = willing.get(free).map_or(0, |(price, _)| (*price - step).max(0));
            self.price[at] = asked.min(self.price[at]);
            for (_, person) in willing.drain(..coming) {
                let left = self.place[person as usize];
                self.place[person as usize] = offer;
                taken[at] += 1;
                if left != NONE {
                    taken[left as usize] -= 1;
                    if self.price[left as usize] > 0 {
                        queue.push(left);
                    }
                }
            }
            for (person, misfit) in self.who[edges.clone()].iter().zip(&self.misfit[edges]) {
                if self.place[*person as usize] == offer {
                    pays[*person as usize] = i64::from(*misfit) * self.scale + self.price[at];
                }
            }
            if dear(&taken, &self.price, &self.problem.capacity, at) {
                queue.push(offer);
            }
        }
        Ok(())
    }
}
