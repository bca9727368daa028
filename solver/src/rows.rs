//! The edges of those who bid, packed, and the two cheapest ways of one of them: what the auction does most.

use crate::Problem;

/// The cheapest way of a person, and what the next one costs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ways {
    pub offer: u32,
    /// Misfit (scaled) and price together.
    pub best: i64,
    pub second: i64,
}

/// Edges by person. Those to offers without a place are left out: nobody can ever have one.
pub(crate) struct Rows {
    first: Vec<u32>,
    edges: Edges,
    scale: i64,
    /// The largest misfit.
    worst: i64,
}

enum Edges {
    /// Misfit above, offer in the lowest bits, and totals with the offer in their lowest bits: the least total is then
    /// found without a branch.
    Narrow(Vec<u32>, u32),
    /// For problems that are too large for that.
    Wide(Vec<(u32, i32)>),
}

/// What places ask, in the form that the rows need.
pub(crate) struct Prices {
    price: Vec<i64>,
    key: Vec<i64>,
    bits: u32,
}

impl Prices {
    /// Nothing.
    pub fn new(rows: &Rows, offers: usize) -> Self {
        let bits = match rows.edges {
            Edges::Narrow(_, bits) => bits,
            Edges::Wide(_) => 0,
        };
        let mut prices = Self { price: vec![0; offers], key: vec![0; offers], bits };
        for offer in 0..offers {
            prices.set(offer, 0);
        }
        prices
    }

    pub fn get(&self, offer: usize) -> i64 {
        self.price[offer]
    }

    pub fn set(&mut self, offer: usize, price: i64) {
        self.price[offer] = price;
        if self.bits > 0 {
            self.key[offer] = (price << self.bits) | i64::try_from(offer).unwrap_or(0);
        }
    }

    pub fn all(&self) -> &[i64] {
        &self.price
    }
}

impl Rows {
    /// `worst`: the largest misfit; `dearest`: no price gets above it, in misfit.
    pub fn new(problem: &Problem, people: &[u32], scale: i64, worst: i64, dearest: i64) -> Self {
        let bits = (usize::BITS - problem.offers().leading_zeros()).max(1);
        let most = (i128::from(dearest) + i128::from(worst) + 1) * 4 * i128::from(scale);
        let narrow = bits < 31 && worst < 1 << (32 - bits) && most < 1 << (62 - bits);
        let mut first = Vec::with_capacity(people.len() + 1);
        first.push(0);
        let open = |offer: u32| problem.capacity[offer as usize] > 0;
        let ways = |person: u32| {
            let edges = problem.edges(person as usize);
            problem.offer[edges.clone()].iter().copied().zip(problem.cost[edges].iter().copied())
        };
        let total = people.iter().map(|person| problem.edges(*person as usize).len()).sum();
        let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let edges = if narrow {
            let mut words = Vec::with_capacity(total);
            for person in people {
                words.extend(
                    ways(*person).filter(|(offer, _)| open(*offer)).map(|(o, c)| (c.cast_unsigned() << bits) | o),
                );
                first.push(number(words.len()));
            }
            Edges::Narrow(words, bits)
        } else {
            let mut wide = Vec::with_capacity(total);
            for person in people {
                wide.extend(ways(*person).filter(|(offer, _)| open(*offer)));
                first.push(number(wide.len()));
            }
            Edges::Wide(wide)
        };
        Self { first, edges, scale, worst }
    }

    /// How many people.
    pub fn people(&self) -> usize {
        self.first.len() - 1
    }

    /// How many edges.
    pub fn len(&self) -> usize {
        self.first.last().map_or(0, |last| *last as usize)
    }

    /// Gives each edge the next number of its offer.
    fn sort_in(&self, next: &mut [u32], mut what: impl FnMut(usize, u32, i32)) {
        for (person, at) in (0_u32..).zip(0..self.people()) {
            self.each(at, |offer, misfit| {
                let next = &mut next[offer as usize];
                what(*next as usize, person, misfit);
                *next += 1;
            });
        }
    }

    /// Offers and misfits of one person.
    pub fn each(&self, at: usize, mut what: impl FnMut(u32, i32)) {
        let range = self.first[at] as usize..self.first[at + 1] as usize;
        match &self.edges {
            Edges::Narrow(words, bits) => {
                words[range].iter().for_each(|word| what(word & ((1 << bits) - 1), (word >> bits).cast_signed()));
            }
            Edges::Wide(edges) => edges[range].iter().for_each(|(offer, cost)| what(*offer, *cost)),
        }
    }

    /// The cheapest way of a person; none when she has no edge. Without another way, the second costs `i64::MAX`.
    pub fn cheapest(&self, at: usize, prices: &Prices) -> Option<Ways> {
        let range = self.first[at] as usize..self.first[at + 1] as usize;
        match &self.edges {
            Edges::Narrow(words, bits) => {
                let (mask, factor) = ((1_u32 << bits) - 1, self.scale << bits);
                let key = |word: u32| i64::from(word >> bits) * factor + prices.key[(word & mask) as usize];
                let (best, second) = two_least(&words[range], key);
                if best == i64::MAX {
                    return None;
                }
                let offer = u32::try_from(best & i64::from(mask)).unwrap_or(0);
                let second = if second == i64::MAX { second } else { second >> bits };
                Some(Ways { offer, best: best >> bits, second })
            }
            Edges::Wide(edges) => {
                let mut ways = Ways { offer: 0, best: i64::MAX, second: i64::MAX };
                for (offer, cost) in &edges[range] {
                    let total = i64::from(*cost) * self.scale + prices.price[*offer as usize];
                    if total < ways.best {
                        ways = Ways { offer: *offer, best: total, second: ways.best };
                    } else {
                        ways.second = ways.second.min(total);
                    }
                }
                (ways.best != i64::MAX).then_some(ways)
            }
        }
    }
}

/// The two least keys, by two independent halves so that the processor need not wait for one comparison to end.
fn two_least(words: &[u32], key: impl Fn(u32) -> i64) -> (i64, i64) {
    let (mut best, mut second) = ([i64::MAX; 2], [i64::MAX; 2]);
    let (pairs, rest) = words.as_chunks::<2>();
    for pair in pairs {
        for side in 0..2 {
            let new = key(pair[side]);
            second[side] = second[side].min(new.max(best[side]));
            best[side] = best[side].min(new);
        }
    }
    for word in rest {
        let new = key(*word);
        second[0] = second[0].min(new.max(best[0]));
        best[0] = best[0].min(new);
    }
    (best[0].min(best[1]), second[0].min(second[1]).min(best[0].max(best[1])))
}

/// Edges by offer: where they begin, who, at what misfit. Packed like the rows when they fit.
pub(crate) struct ByOffer {
    first: Vec<u32>,
    edges: Edges,
}

impl ByOffer {
    pub fn of(rows: &Rows, offers: usize) -> Self {
        let mut first = vec![0_u32; offers + 1];
        for at in 0..rows.people() {
            rows.each(at, |offer, _| first[offer as usize + 1] += 1);
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let mut next = first.clone();
        let bits = (usize::BITS - rows.people().leading_zeros()).max(1);
        let narrow = bits < 31 && rows.worst < 1 << (32 - bits);
        let edges = if narrow {
            let mut words = vec![0_u32; rows.len()];
            rows.sort_in(&mut next, |at, person, misfit| words[at] = (misfit.cast_unsigned() << bits) | person);
            Edges::Narrow(words, bits)
        } else {
            let mut wide = vec![(0, 0); rows.len()];
            rows.sort_in(&mut next, |at, person, misfit| wide[at] = (person, misfit));
            Edges::Wide(wide)
        };
        Self { first, edges }
    }

    /// Who has an edge to an offer, at what misfit.
    pub fn each(&self, offer: usize, mut what: impl FnMut(u32, i32)) {
        let range = self.first[offer] as usize..self.first[offer + 1] as usize;
        match &self.edges {
            Edges::Narrow(words, bits) => {
                words[range].iter().for_each(|word| what(word & ((1 << bits) - 1), (word >> bits).cast_signed()));
            }
            Edges::Wide(edges) => edges[range].iter().for_each(|(person, cost)| what(*person, *cost)),
        }
    }
}
