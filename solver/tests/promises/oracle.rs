//! G1, G2, G5, G6 on regions too large to look at everything: an independent simple solver, and exchanges by hand.

use solver::certificate::{least, right_people, sound};
use solver::{NONE, Problem, Proposal, priority, propose, weigh};

use crate::small::{misfit, sum};

/// A region of some tens of people, drawn from a seed.
pub fn drawn(seed: u64, people: usize, offers: usize, costs: i32) -> (Problem, Vec<u32>, Vec<i64>) {
    // SplitMix64 (Steele, Lea, Flood 2014): a hundred thousand regions are drawn in a second.
    let mut state = seed;
    let mut below = |limit: u64| {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    };
    let mut rows = Vec::new();
    for _ in 0..people {
        let mut row = Vec::new();
        for offer in 0..u32::try_from(offers).unwrap() {
            if below(10) < 4 {
                row.push((offer, i32::try_from(below(u64::try_from(costs).unwrap())).unwrap()));
            }
        }
        rows.push(row);
    }
    let capacity: Vec<u32> = (0..offers).map(|_| u32::try_from(below(5)).unwrap()).collect();
    let mut order: Vec<u32> = (0..).take(people).collect();
    for at in (1..people).rev() {
        order.swap(at, usize::try_from(below(u64::try_from(at).unwrap() + 1)).unwrap());
    }
    let penalty = (0..people).map(|_| i64::try_from(below(40)).unwrap()).collect();
    (Problem::from_rows(&rows, &capacity).unwrap(), order, penalty)
}

/// The simplest exact solver there is: shortest chains by Bellman and Ford, without prices, one person after another.
fn simple(problem: &Problem, people: &[u32], penalty: &[i64]) -> i64 {
    let mut place = vec![NONE; problem.people()];
    let mut total = 0;
    for person in people {
        let mut taken = vec![0_u32; problem.offers()];
        place.iter().filter(|offer| **offer != NONE).for_each(|offer| taken[*offer as usize] += 1);
        // What the shortest chain to each offer costs, and who makes its last move.
        let mut way = vec![(i64::MAX, NONE); problem.offers()];
        problem.options(*person as usize).for_each(|(offer, cost)| way[offer] = (cost, *person));
        while relax(problem, &place, &mut way) {}
        let mut best = (penalty[*person as usize], NONE, *person);
        for offer in (0..problem.offers()).filter(|offer| way[*offer].0 != i64::MAX) {
            let column = u32::try_from(offer).unwrap();
            if taken[offer] < problem.capacity[offer] {
                best = best.min((way[offer].0, column, NONE));
            }
            for sitting in (0..).zip(&place).filter(|(_, at)| **at == column).map(|(sitting, _): (u32, _)| sitting) {
                let leaves =
                    way[offer].0 - problem.cost_of(sitting as usize, offer).unwrap() + penalty[sitting as usize];
                best = best.min((leaves, column, sitting));
            }
        }
        total += best.0;
        let (_, mut to, leaver) = best;
        if leaver != NONE {
            place[leaver as usize] = NONE;
        }
        while to != NONE {
            let mover = way[to as usize].1;
            to = std::mem::replace(&mut place[mover as usize], to);
        }
    }
    total
}

fn relax(problem: &Problem, place: &[u32], way: &mut [(i64, u32)]) -> bool {
    let mut changed = false;
    for (sitting, at) in (0..).zip(place).filter(|(_, at)| **at != NONE) {
        let sitting: u32 = sitting;
        let reached = way[*at as usize].0;
        if reached == i64::MAX || problem.capacity[*at as usize] == 0 {
            continue;
        }
        let left = reached - problem.cost_of(sitting as usize, *at as usize).unwrap();
        for (offer, cost) in problem.options(sitting as usize) {
            if offer != *at as usize && left + cost < way[offer].0 {
                way[offer] = (left + cost, sitting);
                changed = true;
            }
        }
    }
    changed
}

fn served_of(place: &[u32]) -> Vec<u32> {
    (0..).zip(place).filter(|(_, offer)| **offer != NONE).map(|(person, _)| person).collect()
}

/// G6: no two or three people can change places and make it better together, nor one alone.
fn nobody_would_change(problem: &Problem, found: &Proposal) {
    let people = served_of(&found.place);
    let cost = |person: u32, offer: u32| problem.cost_of(person as usize, offer as usize);
    let own = |person: u32| cost(person, found.place[person as usize]).unwrap();
    for (at, first) in people.iter().enumerate() {
        for second in &people[at + 1..] {
            let (a, b) = (found.place[*first as usize], found.place[*second as usize]);
            if let (Some(x), Some(y)) = (cost(*first, b), cost(*second, a)) {
                assert!(x + y >= own(*first) + own(*second));
            }
            for third in people.iter().skip(at + 1).filter(|third| *third != second) {
                let c = found.place[*third as usize];
                if let (Some(x), Some(y), Some(z)) = (cost(*first, b), cost(*second, c), cost(*third, a)) {
                    assert!(x + y + z >= own(*first) + own(*second) + own(*third));
                }
            }
        }
    }
}

// G5, G6: 10,000 regions of up to 24 people, costs with many ties and with few.
#[test]
fn the_misfit_is_that_of_an_independent_solver() {
    for seed in 0..10_000 {
        let people = 1 + usize::try_from(seed % 24).unwrap();
        let costs = if seed % 2 == 0 { 4 } else { 1_000 };
        let (problem, order, penalty) = drawn(seed, people, 1 + people / 3, costs);
        let found = propose(&problem, &order).unwrap();
        let never = vec![1_000_000; people];
        assert_eq!(misfit(&problem, &found.place), simple(&problem, &served_of(&found.place), &never), "{seed}");
        nobody_would_change(&problem, &found);
        let weighed = weigh(&problem, &penalty).unwrap();
        let everybody: Vec<u32> = (0..).take(people).collect();
        assert_eq!(sum(&problem, &weighed.place, &penalty), simple(&problem, &everybody, &penalty), "{seed}");
        assert_eq!((found.proven.gap, weighed.proven.gap), (0, 0));
    }
}

// G1: nobody goes where no edge leads, and nothing is overfull. G2, G3, G5 by their certificates.
#[test]
fn no_rule_is_ever_broken() {
    for seed in 0..100_000 {
        let (problem, order, penalty) = drawn(seed, 1 + usize::try_from(seed % 12).unwrap(), 4, 20);
        let found = propose(&problem, &order).unwrap();
        assert!(sound(&problem, &found.place).is_ok(), "{seed}");
        assert_eq!(right_people(&problem, &order, &found.place, &found.closed_at), Ok(()), "{seed}");
        assert!(least(&problem, &found.place, None, &found.price).is_ok(), "{seed}");
        let weighed = weigh(&problem, &penalty).unwrap();
        assert!(least(&problem, &weighed.place, Some(&penalty), &weighed.price).is_ok(), "{seed}");
    }
}

// G2 beyond what can be looked at whole: for every prefix the number that a plain search for chains places.
#[test]
fn of_every_prefix_as_many_are_served_as_a_plain_search_places() {
    for seed in 0..2_000 {
        let people = 10 + usize::try_from(seed % 40).unwrap();
        let (problem, order, _) = drawn(seed, people, 2 + people / 6, 5);
        let served = priority::who(&problem, &order).unwrap();
        let mut place = vec![NONE; people];
        let mut most = 0;
        for (before, person) in order.iter().enumerate() {
            most += usize::from(finds_room(&problem, &mut place, *person, &mut vec![false; problem.offers()]));
            assert_eq!(crate::small::served(&served.place, &order, before + 1), most, "{seed}");
        }
    }
}

/// Kuhn's search for a chain.
fn finds_room(problem: &Problem, place: &mut [u32], person: u32, seen: &mut [bool]) -> bool {
    for (offer, _) in problem.options(person as usize) {
        if std::mem::replace(&mut seen[offer], true) {
            continue;
        }
        let column = u32::try_from(offer).unwrap();
        let sitting: Vec<u32> = (0..).zip(&*place).filter(|(_, at)| **at == column).map(|(who, _)| who).collect();
        let free = sitting.len() < problem.capacity[offer] as usize;
        if free || sitting.into_iter().any(|other| finds_room(problem, place, other, seen)) {
            place[person as usize] = column;
            return true;
        }
    }
    false
}
