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
use crate::rows::{ByOffer, Prices, Rows};
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

/// Steps grow smaller by this.
const SHRINK: i64 = 6;

/// From this step on, in misfit, they grow smaller faster: by then few change their place.
const SMALL: i64 = 40;
const SHRINK_SMALL: i64 = 20;

/// Why a round did not come to its end.
enum Halt {
    OutOfBids,
    Stopped,
}

/// How often somebody who looks on is asked, in bids: a few milliseconds.
const ASK: u64 = 4_096;

struct Auction<'a> {
    problem: &'a Problem,
    people: &'a [u32],
    scale: i64,
    rows: Rows,
    outside: Vec<i64>,
    prices: Prices,
    /// Bids of those who sit in an offer, the lowest first.
    seats: Vec<BinaryHeap<Reverse<(i64, u32)>>>,
    place: Vec<u32>,
    /// Misfit (scaled) of everybody where she sits.
    own: Vec<i64>,
    /// Edges by offer, once they are needed.
    by_offer: Option<ByOffer>,
    watch: &'a mut dyn Watch,
    progress: Progress,
    bids: u64,
    budget: u64,
}

/// Places `people` (rows of the problem, each once) at the least total misfit. The problem has no caps.
pub fn place(problem: &Problem, people: &[u32], outside: Outside<'_>, budget: u64, watch: &mut dyn Watch) -> Ended {
    // More than the number of different rests that prices can have: see `whole`.
    let scale = i64::try_from(problem.offers()).unwrap_or(i64::MAX) + 2;
    let worst = problem.worst_cost();
    let penalties: Vec<i64> = match outside {
        Outside::Never => vec![problem.more_than_any_chain(); people.len()],
        Outside::Penalty(penalty) => people.iter().map(|p| penalty[*p as usize]).collect(),
    };
    let dearest = penalties.iter().copied().max().unwrap_or(0);
    let spread = match outside {
        Outside::Never => worst,
        Outside::Penalty(_) => worst.max(dearest),
    };
    if i128::from(dearest.max(spread) + 1) * i128::from(scale) >= 1 << 60 {
        return Ended::OutOfBids; // Prices would not fit.
    }
    let rows = Rows::new(problem, people, scale, worst, dearest);
    let mut auction = Auction {
        problem,
        people,
        scale,
        outside: penalties.iter().map(|penalty| penalty * scale).collect(),
        prices: Prices::new(&rows, problem.offers()),
        rows,
        seats: problem.capacity.iter().map(|_| BinaryHeap::new()).collect(),
        place: vec![NONE; people.len()],
        own: vec![0; people.len()],
        by_offer: None,
        watch,
        progress: Progress { stage: Stage::Where, done: 0, of: 1 },
        bids: 0,
        budget,
    };
    let mut step = (spread * scale / 4).max(1);
    let next = |step: i64| (step / if step <= SMALL * scale { SHRINK_SMALL } else { SHRINK }).max(1);
    let mut left = step;
    while left > 1 {
        left = next(left);
        auction.progress.of += 1;
    }
    let mut complete = None;
    loop {
        match auction.round(step) {
            Ok(()) if step == 1 => return Ended::Best(auction.placed()),
            Ok(()) => complete = Some(auction.placed()),
            Err(Halt::OutOfBids) => return Ended::OutOfBids,
            Err(Halt::Stopped) => return Ended::Stopped(complete),
        }
        step = next(step);
        auction.progress.done += 1;
    }
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
        let mut rest: Vec<i64> = self.prices.all().iter().map(|price| price % self.scale).collect();
        rest.push(0);
        rest.sort_unstable();
        rest.dedup();
        let gap = (0..).zip(&rest).find(|(at, rest)| at != *rest).map_or(self.scale - 1, |(at, _)| at);
        let shift = self.scale - 1 - gap;
        let dearest = self.outside.iter().max().map_or(0, |most| most / self.scale + 1);
        let prices = self.prices.all().iter().zip(&self.problem.capacity);
        prices.map(|(price, places)| if *places == 0 { dearest } else { (price + shift) / self.scale }).collect()
    }

    fn round(&mut self, step: i64) -> Result<(), Halt> {
        if !self.watch.go_on(self.progress) {
            return Err(Halt::Stopped);
        }
        self.forward(step)?;
        self.reverse(step)
    }

    fn spend(&mut self) -> Result<(), Halt> {
        self.bids += 1;
        if self.bids > self.budget {
            return Err(Halt::OutOfBids);
        }
        if self.bids.is_multiple_of(ASK) && !self.watch.go_on(self.progress) {
            return Err(Halt::Stopped);
        }
        Ok(())
    }

    /// Everybody bids until all have a place or choose to stay outside.
    fn forward(&mut self, step: i64) -> Result<(), Halt> {
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
        let ways = self.rows.cheapest(at, &self.prices)?;
        if ways.best > self.outside[at] {
            return None;
        }
        let offer = ways.offer as usize;
        let places = self.problem.capacity[offer] as usize;
        let price = self.prices.get(offer);
        let bid = Reverse((price + (ways.second.min(self.outside[at]) - ways.best) + step, person));
        self.place[at] = ways.offer;
        self.own[at] = ways.best - price;
        let seats = &mut self.seats[offer];
        let mut lost = None;
        if seats.len() < places {
            seats.push(bid);
        } else if let Some(mut lowest) = seats.peek_mut() {
            lost = Some(lowest.0.1);
            *lowest = bid;
        }
        if let Some(lost) = lost {
            self.place[lost as usize] = NONE;
        }
        if seats.len() == places
            && let Some(Reverse((lowest, _))) = seats.peek()
        {
            self.prices.set(offer, *lowest);
        }
        lost
    }

    /// Offers with free places lower their price until they are full or ask nothing.
    fn reverse(&mut self, step: i64) -> Result<(), Halt> {
        let is_dear =
            |seats: usize, prices: &Prices, at: usize| seats < self.problem.capacity[at] as usize && prices.get(at) > 0;
        let mut queue: Vec<u32> = (0..)
            .zip(&self.seats)
            .filter(|(offer, seats)| is_dear(seats.len(), &self.prices, *offer as usize))
            .map(|(offer, _)| offer)
            .collect();
        if queue.is_empty() {
            return Ok(());
        }
        let by_offer = self.by_offer.take().unwrap_or_else(|| ByOffer::of(&self.rows, self.problem.offers()));
        // What everybody pays where she is: misfit and price, or the outside.
        let pays = |at: usize| match self.place[at] {
            NONE => self.outside[at],
            offer => self.own[at] + self.prices.get(offer as usize),
        };
        let mut pays: Vec<i64> = (0..self.people.len()).map(pays).collect();
        let members = |seats: &BinaryHeap<Reverse<(i64, u32)>>| seats.iter().map(|Reverse((_, who))| *who).collect();
        let mut members: Vec<Vec<u32>> = self.seats.iter().map(members).collect();
        let mut willing: BinaryHeap<Reverse<(i64, u32)>> = BinaryHeap::new();
        while let Some(offer) = queue.pop() {
            let at = offer as usize;
            if !is_dear(members[at].len(), &self.prices, at) {
                continue;
            }
            self.spend()?;
            // The price at which each who is not here would come, of those who offer most one more than there are free
            // places. Only who gains a step by it comes, else two offers could pass somebody on for ever.
            let free = self.problem.capacity[at] as usize - members[at].len();
            let mut least = step;
            by_offer.each(at, |person, misfit| {
                let price = pays[person as usize] - i64::from(misfit) * self.scale;
                if price >= least && self.place[person as usize] != offer {
                    least = among_the_dearest(&mut willing, free + 1, (price, person)).unwrap_or(least);
                }
            });
            let next = if willing.len() > free { willing.pop() } else { None };
            let asked = next.map_or(0, |Reverse((price, _))| (price - step).max(0)).min(self.prices.get(at));
            self.prices.set(at, asked);
            for who in &members[at] {
                pays[*who as usize] = self.own[*who as usize] + asked;
            }
            for Reverse((price, person)) in willing.drain() {
                let who = person as usize;
                let left = std::mem::replace(&mut self.place[who], offer);
                // What she gives up is what she paid; the rest of it is her misfit here.
                self.own[who] = pays[who] - price;
                pays[who] = self.own[who] + asked;
                members[at].push(person);
                if left != NONE {
                    members[left as usize].retain(|one| *one != person);
                    if self.prices.get(left as usize) > 0 {
                        queue.push(left);
                    }
                }
            }
            if is_dear(members[at].len(), &self.prices, at) {
                queue.push(offer);
            }
        }
        self.by_offer = Some(by_offer);
        Ok(())
    }
}

/// Keeps the `most` dearest; gives what the least of them offers once there are so many. Apart from the loop that asks
/// everybody, so that the loop stays short: few get this far.
#[inline(never)]
fn among_the_dearest(kept: &mut BinaryHeap<Reverse<(i64, u32)>>, most: usize, one: (i64, u32)) -> Option<i64> {
    if kept.len() < most {
        kept.push(Reverse(one));
    } else if let Some(mut least) = kept.peek_mut()
        && one > least.0
    {
        *least = Reverse(one);
    }
    if kept.len() < most {
        return None;
    }
    kept.peek().map(|Reverse((price, _))| *price)
}
