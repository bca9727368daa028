//! The cheapest move from each offer to each other, kept as long as the same people sit there.
//!
//! A dozen people sit in an offer and many of them could go to the same others. A search that comes by again and again
//! then reads one short row, and not everybody's edges.

use crate::Problem;
use crate::residual::Residual;

/// A move to an offer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    /// To which.
    pub to: u32,
    /// Who goes.
    pub person: u32,
    /// Her misfit there less that of where she sits.
    pub more: i32,
}

/// The rows that were looked up so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ways {
    rows: Vec<Row>,
    /// For the row that is being made: what the move to each offer adds, and who goes, in one number that can be compared.
    least: Vec<u64>,
    /// The offers of that row.
    found: Vec<u32>,
}

#[derive(Debug, Clone, Default)]
struct Row {
    /// How often the seats had changed; 0: never looked up.
    seen: u64,
    ways: Vec<Way>,
}

impl Ways {
    /// The cheapest move to each offer by somebody who sits in this one.
    pub fn from(&mut self, state: &Residual, problem: &Problem, offer: usize) -> &[Way] {
        if self.rows.len() != problem.offers() {
            self.rows = vec![Row::default(); problem.offers()];
            self.least = vec![u64::MAX; problem.offers()];
            self.found = vec![0; problem.offers() + 1];
        }
        if self.rows[offer].seen != state.changed[offer] {
            self.make(state, problem, offer);
        }
        &self.rows[offer].ways
    }

    fn make(&mut self, state: &Residual, problem: &Problem, offer: usize) {
        read_ahead(state, problem, offer);
        let (least, found, row) = (self.least.as_mut_slice(), self.found.as_mut_slice(), &mut self.rows[offer]);
        let mut count = 0;
        for (person, own) in &state.seats[offer] {
            let own = i32::try_from(*own).unwrap_or(i32::MAX);
            let edges = problem.edges(*person as usize);
            for (to, cost) in problem.offer[edges.clone()].iter().zip(&problem.cost[edges]) {
                // Without a branch: which of many is the least can't be foreseen.
                let known = &mut least[*to as usize];
                found[count] = *to;
                count += usize::from(*known == u64::MAX);
                *known = (*known).min(packed(cost - own, *person));
            }
        }
        row.seen = state.changed[offer];
        row.ways.clear();
        row.ways.extend(found[..count].iter().map(|to| {
            let (more, person) = unpacked(std::mem::replace(&mut least[*to as usize], u64::MAX));
            Way { to: *to, person, more }
        }));
    }
}

/// Rises with the first, and then with the second.
fn packed(more: i32, person: u32) -> u64 {
    u64::from(more.cast_unsigned() ^ (1 << 31)) << 32 | u64::from(person)
}

fn unpacked(number: u64) -> (i32, u32) {
    let [a, b, c, d, rest @ ..] = number.to_be_bytes();
    ((u32::from_be_bytes([a, b, c, d]) ^ (1 << 31)).cast_signed(), u32::from_be_bytes(rest))
}

/// Touches the edges of all who sit in an offer, so that the machine brings them in together and not one by one.
fn read_ahead(state: &Residual, problem: &Problem, offer: usize) {
    const LINE: usize = 16;
    let touch = |(person, _): &(u32, i64)| {
        let edges = problem.edges(*person as usize);
        let (offers, costs) = (&problem.offer[edges.clone()], &problem.cost[edges]);
        let touched = offers.iter().step_by(LINE).zip(costs.iter().step_by(LINE));
        touched.fold(0, |sum: u32, (offer, cost)| sum ^ offer ^ cost.cast_unsigned())
    };
    std::hint::black_box(state.seats[offer].iter().map(touch).fold(0, |sum: u32, one| sum ^ one));
}
