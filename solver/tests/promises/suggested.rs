//! One more person, one more place: each value against a run of its own over everything.

use proptest::prelude::*;
use solver::certificate::least;
use solver::outlook::Outlook;
use solver::standing::Standing;
use solver::what_if::one_more_place;
use solver::{NONE, Problem, propose};

use crate::small::{self, Region, capped, cases, everything, flat, sum};

/// The best that stands with everybody but one, by the simplest engine.
fn without(problem: &Problem, penalty: &[i64], who: u32) -> Standing {
    let mut standing = Standing::empty(problem, penalty);
    for person in (0..).take(problem.people()).filter(|person| *person != who) {
        standing.come(problem, person);
    }
    standing
}

fn each_suggestion_is_the_best_whole(region: &Region, penalty: &[i64], who: u32) {
    let problem = &region.problem;
    let standing = without(problem, penalty, who);
    let before = sum(problem, standing.place(), penalty) - penalty[who as usize];
    let found = Outlook::of(problem, &standing).suggest(problem, &standing, who, 9).unwrap();
    let all = everything(problem);
    let best_at = |offer: u32| {
        let there = all.iter().filter(|place| place[who as usize] == offer);
        there.map(|place| sum(problem, place, penalty)).min()
    };
    let mut wanted: Vec<(i64, u32)> = problem
        .options(who as usize)
        .filter_map(|(offer, _)| {
            Some((best_at(u32::try_from(offer).unwrap())? - before, u32::try_from(offer).unwrap()))
        })
        .collect();
    wanted.sort_unstable();
    let mut values: Vec<(i64, u32)> = found.iter().map(|one| (one.added, one.offer)).collect();
    values.sort_unstable();
    assert_eq!(values, wanted);
    assert!(found.is_sorted_by_key(|one| one.added));
    for one in &found {
        // What it says that moves does move, and the sum is what it says.
        let mut place = standing.place().to_vec();
        for step in &one.moves {
            assert_eq!(place[step.person as usize], step.from);
            place[step.person as usize] = step.to;
        }
        assert!(small::fits(problem, &place));
        assert_eq!(sum(problem, &place, penalty) - before, one.added);
        assert_eq!(place[who as usize], one.offer);
        let lost = (0..place.len()).filter(|p| standing.place()[*p] != NONE && place[*p] == NONE).count();
        assert_eq!(lost, usize::from(one.displaced().is_some()), "G11: at most one");
        let paid = one.displaced().map_or(0, |lost| penalty[lost as usize]);
        assert_eq!(one.misfit + one.others + paid, one.added);
    }
}

fn more_places(problem: &Problem, node: usize) -> Problem {
    let mut more = problem.clone();
    match node.checked_sub(problem.offers()) {
        None => more.capacity[node] += 1,
        Some(cap) => more.caps[cap] += 1,
    }
    more
}

fn each_gain_is_that_of_one_more_place(region: &Region, penalty: &[i64]) {
    let problem = &region.problem;
    let least_of =
        |problem: &Problem| everything(problem).iter().map(|place| sum(problem, place, penalty)).min().unwrap();
    let found = solver::weigh(problem, penalty).unwrap();
    let standing = Standing::of(problem, &found.place, &found.price, penalty).unwrap();
    let gains = one_more_place(problem, &standing);
    let now = least_of(problem);
    for node in 0..problem.nodes() {
        let gained = now - least_of(&more_places(problem, node));
        let said = gains.iter().find(|gain| gain.node as usize == node);
        assert_eq!(said.map_or(0, |gain| gain.gained), gained, "node {node}");
        if let Some(gain) = said {
            let mut place = found.place.clone();
            for step in &gain.moves {
                assert_eq!(std::mem::replace(&mut place[step.person as usize], step.to), step.from);
            }
            assert!(small::fits(&more_places(problem, node), &place));
            assert_eq!(sum(problem, &place, penalty), now - gained);
            let served = gain.served().map_or(0, |person| penalty[person as usize]);
            let lost = gain.displaced().map_or(0, |person| penalty[person as usize]);
            assert_eq!(gain.misfit(problem) + lost - served, -gained);
        }
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn each_suggestion_counts_what_it_does_to_everybody(region in flat(), who in 0_usize..6, weight in 0_i64..4) {
        let who = u32::try_from(who % region.days.len()).unwrap();
        each_suggestion_is_the_best_whole(&region, &region.penalty(weight), who);
    }

    #[test]
    fn each_suggestion_under_caps_counts_what_it_does_to_everybody(region in capped(), who in 0_usize..6) {
        let who = u32::try_from(who % region.days.len()).unwrap();
        each_suggestion_is_the_best_whole(&region, &region.penalty(1), who);
    }

    #[test]
    fn a_suggestion_in_strict_order_stands_after_she_came(region in flat(), who in 0_usize..6) {
        let (problem, order) = (&region.problem, region.order());
        let who = order[who % order.len()];
        let mut rows = small::rows(problem);
        rows[who as usize].clear();
        let others = Problem::from_rows(&rows, &problem.capacity).unwrap();
        let before = propose(&others, &order).unwrap();
        // She is on the list of the others' proposal; with her own rows the same proposal stands but for her.
        let outside = problem.strict(&order);
        let mut standing = without(problem, &outside, who);
        prop_assert!(small::same_people(standing.place(), &before.place));
        let first = Outlook::of(problem, &standing).suggest(problem, &standing, who, 1).unwrap();
        let whole = propose(problem, &order).unwrap();
        let served = first.first().is_some_and(|one| one.better_than_waiting);
        prop_assert_eq!(served, whole.place[who as usize] != NONE);
        standing.come(problem, who);
        prop_assert!(small::same_people(standing.place(), &whole.place));
        prop_assert_eq!(small::misfit(problem, standing.place()), small::misfit(problem, &whole.place));
    }

    #[test]
    fn one_more_place_gains_what_a_new_run_gains(region in flat(), weight in 0_i64..4) {
        each_gain_is_that_of_one_more_place(&region, &region.penalty(weight));
    }

    #[test]
    fn one_more_place_under_caps_gains_what_a_new_run_gains(region in capped()) {
        each_gain_is_that_of_one_more_place(&region, &region.penalty(2));
    }

    // Bid prices: what a place less costs the others is no less than what it is worth, and both prove the whole.
    #[test]
    fn bid_prices_fit_the_placement_exactly(region in capped(), weight in 0_i64..4) {
        let (problem, penalty) = (&region.problem, region.penalty(weight));
        let found = solver::weigh(problem, &penalty).unwrap();
        let standing = Standing::of(problem, &found.place, &found.price, &penalty).unwrap();
        prop_assert!(least(problem, standing.place(), Some(&penalty), &standing.price(problem)).is_ok());
        let outlook = Outlook::of(problem, &standing);
        for offer in 0..problem.offers() {
            let asked: i64 = problem.upwards(offer).map(|node| found.price[node]).sum();
            prop_assert!(found.place.iter().all(|at| *at as usize != offer) || outlook.room(offer) >= asked);
        }
    }
}
