//! Places of all offers in one row, with who sits there.

use crate::problem::NONE;

/// Who sits in each offer.
#[derive(Debug)]
pub(crate) struct Seats {
    first: Vec<u32>,
    used: Vec<u32>,
    person: Vec<u32>,
}

impl Seats {
    pub fn new(capacity: &[u32]) -> Self {
        let mut first = Vec::with_capacity(capacity.len() + 1);
        let mut sum = 0;
        first.push(0);
        for places in capacity {
            sum += places;
            first.push(sum);
        }
        Self { used: vec![0; capacity.len()], person: vec![NONE; sum as usize], first }
    }

    /// Seats that are taken.
    pub fn of(&self, offer: usize) -> std::ops::Range<usize> {
        let first = self.first[offer] as usize;
        first..first + self.used[offer] as usize
    }

    /// Who sits in a seat.
    pub fn person(&self, seat: usize) -> u32 {
        self.person[seat]
    }

    pub fn count(&self, offer: usize) -> u32 {
        self.used[offer]
    }

    pub fn is_free(&self, offer: usize) -> bool {
        self.used[offer] < self.first[offer + 1] - self.first[offer]
    }

    pub fn sit(&mut self, offer: usize, person: u32) {
        let at = self.of(offer).end;
        self.person[at] = person;
        self.used[offer] += 1;
    }

    /// Puts somebody else in a seat.
    pub fn change(&mut self, seat: usize, person: u32) {
        self.person[seat] = person;
    }

    /// The last takes the seat of who leaves.
    pub fn leave(&mut self, offer: usize, person: u32) {
        let range = self.of(offer);
        let last = range.end - 1;
        if let Some(seat) = range.clone().find(|seat| self.person[*seat] == person) {
            self.person[seat] = self.person[last];
            self.used[offer] -= 1;
        }
    }
}
