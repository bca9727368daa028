//! What the matching promises, each against every possibility of a small region.

use proptest::prelude::*;
use solver::auction::{self, Outside};
use solver::certificate::{Wrong, least, right_people, sound};
use solver::priority::{self, NONE};
use solver::standing::Standing;
use solver::{Problem, propose};

/// A small region: at most six people and three offers, so that everything that is possible can be looked at.
#[derive(Debug, Clone)]
struct Region {
    problem: Problem,
    /// Days waiting: the longest waits is first in line.
    days: Vec<i64>,
}

impl Region {
    fn order(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.days.len()).collect();
        order.sort_by_key(|person| (std::cmp::Reverse(self.days[*person as usize]), *person));
        order
    }
}

fn region() -> impl Strategy<Value = Region> {
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

/// Every placement that breaks no rule.
fn everything(problem: &Problem) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for person in 0..problem.people() {
        let mut next = Vec::new();
        for begun in &all {
            let mut stays: Vec<u32> = begun.clone();
            stays.push(NONE);
            next.push(stays);
            for (offer, _) in problem.options(person) {
                let column = u32::try_from(offer).unwrap();
                let taken = begun.iter().filter(|place| **place == column).count();
                if taken < problem.capacity[offer] as usize {
                    let mut goes = begun.clone();
                    goes.push(column);
                    next.push(goes);
                }
            }
        }
        all = next;
    }
    all
}

fn served(place: &[u32], order: &[u32], first: usize) -> usize {
    order[..first].iter().filter(|person| place[**person as usize] != NONE).count()
}

fn misfit(problem: &Problem, place: &[u32]) -> i64 {
    (0..place.len())
        .filter(|person| place[*person] != NONE)
        .map(|person| problem.cost_of(person, place[person] as usize).unwrap())
        .sum()
}

/// The days of those who stay on the list, longest first: what G4 compares.
fn waits(days: &[i64], place: &[u32]) -> Vec<i64> {
    let mut left: Vec<i64> = (0..days.len()).filter(|p| place[*p] == NONE).map(|p| days[p]).collect();
    left.sort_unstable_by(|a, b| b.cmp(a));
    left
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, max_shrink_iters: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    // G1, G2, G3, G4, G5: design sheet part 1, section 4.
    #[test]
    fn the_right_people_at_the_least_misfit(region in region()) {
        let (problem, order) = (&region.problem, region.order());
        let found = propose(problem, &order).unwrap();
        let all = everything(problem);
        prop_assert!(sound(problem, &found.place).is_ok());
        for first in 0..=order.len() {
            let most = all.iter().map(|place| served(place, &order, first)).max().unwrap();
            prop_assert_eq!(served(&found.place, &order, first), most, "of the first {}", first);
        }
        // With the longest wait first, what is left of waiting is the least there can be, compared longest first.
        let mut best_left = None;
        for place in &all {
            let left = waits(&region.days, place);
            // A shorter list counts as less at its end.
            if best_left.as_ref().is_none_or(|best| left < *best) {
                best_left = Some(left);
            }
        }
        prop_assert_eq!(waits(&region.days, &found.place), best_left.unwrap());
        let same_people = |place: &&Vec<u32>| (0..place.len()).all(|p| (place[p] == NONE) == (found.place[p] == NONE));
        let least_misfit = all.iter().filter(same_people).map(|place| misfit(problem, place)).min().unwrap();
        prop_assert_eq!(misfit(problem, &found.place), least_misfit);
        prop_assert_eq!(right_people(problem, &order, &found.place, &found.closed_at), Ok(()));
        prop_assert_eq!(least(problem, &found.place, None, &found.price, found.scale), Ok(least_misfit));
    }

    // G5 for one sum of misfit and penalties, with both engines.
    #[test]
    fn the_weighted_sum_is_the_least_by_either_engine(region in region(), weight in 0_i64..4) {
        let problem = &region.problem;
        let penalty: Vec<i64> = region.days.iter().map(|days| 3 + weight * days).collect();
        let sum = |place: &[u32]| {
            misfit(problem, place) + (0..place.len()).filter(|p| place[*p] == NONE).map(|p| penalty[p]).sum::<i64>()
        };
        let best = everything(problem).iter().map(|place| sum(place)).min().unwrap();
        let people: Vec<u32> = (0..).take(problem.people()).collect();
        let by_auction = auction::place(problem, &people, Outside::Penalty(&penalty), u64::MAX).unwrap();
        prop_assert_eq!(least(problem, &by_auction.place, Some(&penalty), &by_auction.price, by_auction.scale), Ok(best));
        let mut standing = Standing::empty(problem);
        let mut added = 0;
        for person in people {
            added += standing.come(problem, &penalty, person).added;
            // Whoever came so far stands best, after each of them.
        }
        prop_assert_eq!(added, best);
        prop_assert_eq!(least(problem, &standing.place, Some(&penalty), &standing.price, 1), Ok(best));
    }

    // G8: hiding an option never helps.
    #[test]
    fn who_hides_an_option_does_not_get_served_by_it(region in region(), who in 0_usize..6, which in 0_usize..3) {
        let who = who % region.days.len();
        let order = region.order();
        let before = priority::who(&region.problem, &order).unwrap();
        let rows: Vec<Vec<(u32, i32)>> = rows(&region.problem);
        let mut fewer = rows;
        if which < fewer[who].len() {
            fewer[who].remove(which);
        }
        let after = priority::who(&Problem::from_rows(&fewer, &region.problem.capacity).unwrap(), &order).unwrap();
        prop_assert!(before.place[who] != NONE || after.place[who] == NONE);
    }

    // G9: waiting longer or more urgently never harms.
    #[test]
    fn who_comes_earlier_in_line_stays_served(region in region(), who in 0_usize..6, to in 0_usize..6) {
        let order = region.order();
        let from = who % order.len();
        let person = order[from];
        let before = priority::who(&region.problem, &order).unwrap();
        let mut earlier = order.clone();
        earlier.remove(from);
        earlier.insert(to.min(from), person);
        let after = priority::who(&region.problem, &earlier).unwrap();
        prop_assert!(before.place[person as usize] == NONE || after.place[person as usize] != NONE);
    }

    // G10: one more place takes nobody's place away; it serves at most one more.
    #[test]
    fn one_more_place_harms_nobody(region in region(), offer in 0_usize..3) {
        let order = region.order();
        let before = priority::who(&region.problem, &order).unwrap();
        let mut capacity = region.problem.capacity.clone();
        let offer = offer % capacity.len();
        capacity[offer] += 1;
        let after = priority::who(&Problem { capacity, ..region.problem.clone() }, &order).unwrap();
        for person in 0..before.place.len() {
            prop_assert!(before.place[person] == NONE || after.place[person] != NONE);
        }
        prop_assert!(after.count() <= before.count() + 1);
    }

    // G11: one new person displaces at most one.
    #[test]
    fn a_new_person_displaces_at_most_one(region in region(), who in 0_usize..6) {
        let order = region.order();
        let who = who % order.len();
        let mut without = rows(&region.problem);
        without[order[who] as usize].clear();
        let before = priority::who(&Problem::from_rows(&without, &region.problem.capacity).unwrap(), &order).unwrap();
        let after = priority::who(&region.problem, &order).unwrap();
        let lost = (0..order.len()).filter(|p| before.place[*p] != NONE && after.place[*p] == NONE).count();
        prop_assert!(lost <= 1);
    }

    // G13: what is not right has no certificate. Each change of the proposal is one that makes it worse.
    #[test]
    fn a_changed_proposal_is_refused(region in region(), who in 0_usize..6, to in 0_u32..3) {
        let (problem, order) = (&region.problem, region.order());
        let found = propose(problem, &order).unwrap();
        let who = who % order.len();
        let mut changed = found.place.clone();
        if changed[who] == NONE {
            return Ok(());
        }
        changed[who] = NONE;
        prop_assert!(right_people(problem, &order, &changed, &found.closed_at).is_err());
        changed[who] = to;
        let dearer = sound(problem, &changed).is_ok() && misfit(problem, &changed) > misfit(problem, &found.place);
        if dearer {
            let refused = least(problem, &changed, None, &found.price, found.scale);
            let not_least = matches!(refused, Err(Wrong::NotLeast { .. }));
            prop_assert!(not_least);
        }
    }
}

fn rows(problem: &Problem) -> Vec<Vec<(u32, i32)>> {
    (0..problem.people())
        .map(|person| {
            let edges = problem.edges(person);
            problem.offer[edges.clone()].iter().copied().zip(problem.cost[edges].iter().copied()).collect()
        })
        .collect()
}
