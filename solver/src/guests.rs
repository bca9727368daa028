//! Everybody's edges by offer, for searches that go backwards.

use crate::Problem;

/// The edges of everybody by offer, rising by person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Guests {
    first: Vec<u32>,
    edges: Vec<(u32, i32)>,
    /// How many edges each person has.
    count: Vec<u32>,
}

impl Guests {
    pub fn of(problem: &Problem) -> Self {
        let mut first = vec![0_u32; problem.offers() + 1];
        for offer in &problem.offer {
            first[*offer as usize + 1] += 1;
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let mut next = first.clone();
        let mut edges = vec![(0, 0); problem.offer.len()];
        let mut count = vec![0; problem.people()];
        for (person, row) in (0_u32..).zip(0..problem.people()) {
            let range = problem.edges(row);
            for (offer, cost) in problem.offer[range.clone()].iter().zip(&problem.cost[range]) {
                let at = &mut next[*offer as usize];
                edges[*at as usize] = (person, *cost);
                *at += 1;
                count[row] += 1;
            }
        }
        Self { first, edges, count }
    }

    /// Are these the edges that she has in the problem? Somebody who is on the list may have got others since.
    pub fn knows(&self, problem: &Problem, person: u32) -> bool {
        let range = problem.edges(person as usize);
        let known = |(offer, cost): (&u32, &i32)| {
            let guests = self.at(*offer as usize);
            guests.binary_search_by_key(&person, |(who, _)| *who).is_ok_and(|at| guests[at].1 == *cost)
        };
        self.first.len() == problem.offers() + 1
            && self.count.len() == problem.people()
            && self.count[person as usize] as usize == range.len()
            && problem.offer[range.clone()].iter().zip(&problem.cost[range]).all(known)
    }

    /// Who has an edge to an offer, at what misfit.
    pub fn at(&self, offer: usize) -> &[(u32, i32)] {
        &self.edges[self.first[offer] as usize..self.first[offer + 1] as usize]
    }
}
