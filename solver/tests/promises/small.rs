//! Small regions, and every placement in them, so that everything that is possible can be looked at.

use proptest::prelude::*;
use solver::{NONE, Problem};

/// At most six people and three offers (and three caps).
#[derive(Debug, Clone)]
pub struct Region {
    pub problem: Problem,
    /// Days waiting: the longest waits is first in line.
    pub days: Vec<i64>,
}

impl Region {
    pub fn order(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.days.len()).collect();
        order.sort_by_key(|person| (std::cmp::Reverse(self.days[*person as usize]), *person));
        order
    }

    pub fn penalty(&self, weight: i64) -> Vec<i64> {
        self.days.iter().map(|days| 3 + weight * days).collect()
    }
}

pub fn flat() -> impl Strategy<Value = Region> {
    (1_usize..=6, 1_usize..=3).prop_flat_map(|(people, offers)| {
        let row = proptest::collection::vec(proptest::option::weighted(0.6, 0_i32..12), offers);
        (
            proptest::collection::vec(row, people),
            proptest::collection::vec(0_u32..=2, offers),
            proptest::collection::vec(0_i64..30, people),
        )
            .prop_map(|(rows, capacity, days)| {
                let rows: Vec<Vec<(u32, i32)>> = rows
                    .into_iter()
                    .map(|row| (0..).zip(row).filter_map(|(offer, cost)| Some((offer, cost?))).collect())
                    .collect();
                Region { problem: Problem::from_rows(&rows, &capacity).unwrap(), days }
            })
    })
}

/// The same under up to three caps, which may stand under each other.
pub fn capped() -> impl Strategy<Value = Region> {
    let caps = proptest::collection::vec(0_u32..=4, 1..=3);
    (flat(), caps, proptest::collection::vec(any::<prop::sample::Index>(), 6)).prop_map(|(region, caps, under)| {
        let offers = region.problem.offers();
        let above = (0..offers + caps.len())
            .map(|node| {
                let lowest = (node + 1).saturating_sub(offers);
                let chosen = lowest + under[node].index(caps.len() - lowest + 1);
                if chosen == caps.len() { NONE } else { u32::try_from(chosen).unwrap() }
            })
            .collect();
        Region { problem: region.problem.under(caps, above).unwrap(), ..region }
    })
}

/// Every placement that breaks no rule.
pub fn everything(problem: &Problem) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for person in 0..problem.people() {
        let mut next = Vec::new();
        for begun in &all {
            let mut stays: Vec<u32> = begun.clone();
            stays.push(NONE);
            next.push(stays);
            for (offer, _) in problem.options(person) {
                let mut goes = begun.clone();
                goes.push(u32::try_from(offer).unwrap());
                if fits(problem, &goes) {
                    next.push(goes);
                }
            }
        }
        all = next;
    }
    all
}

/// Counted anew for each node, in no way like the engines do it.
pub fn fits(problem: &Problem, place: &[u32]) -> bool {
    (0..problem.nodes()).all(|node| {
        let inside = |offer: &&u32| **offer != NONE && problem.upwards(**offer as usize).any(|at| at == node);
        place.iter().filter(inside).count() <= problem.places(node) as usize
    })
}

pub fn served(place: &[u32], order: &[u32], first: usize) -> usize {
    order[..first].iter().filter(|person| place[**person as usize] != NONE).count()
}

pub fn misfit(problem: &Problem, place: &[u32]) -> i64 {
    (0..place.len())
        .filter(|person| place[*person] != NONE)
        .map(|person| problem.cost_of(person, place[person] as usize).unwrap())
        .sum()
}

/// Misfit and penalties together.
pub fn sum(problem: &Problem, place: &[u32], penalty: &[i64]) -> i64 {
    misfit(problem, place) + (0..place.len()).filter(|p| place[*p] == NONE).map(|p| penalty[p]).sum::<i64>()
}

pub fn same_people(a: &[u32], b: &[u32]) -> bool {
    a.iter().zip(b).all(|(a, b)| (*a == NONE) == (*b == NONE))
}

pub fn rows(problem: &Problem) -> Vec<Vec<(u32, i32)>> {
    (0..problem.people())
        .map(|person| {
            let edges = problem.edges(person);
            problem.offer[edges.clone()].iter().copied().zip(problem.cost[edges].iter().copied()).collect()
        })
        .collect()
}

/// Settings for so many cases.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, max_shrink_iters: 2_000, failure_persistence: None, ..ProptestConfig::default() }
}
