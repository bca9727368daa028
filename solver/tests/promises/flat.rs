//! What the matching promises, each against every possibility of a small region.

use crate::small::{cases, everything, flat, misfit, rows, same_people, served, sum};
use proptest::prelude::*;
use solver::auction::{self, Ended, Outside};
use solver::certificate::{Wrong, least, right_people, sound};
use solver::priority;
use solver::standing::Standing;
use solver::{NONE, Problem, Unwatched, propose};

/// The days of those who stay on the list, longest first: what G4 compares.
fn waits(days: &[i64], place: &[u32]) -> Vec<i64> {
    let mut left: Vec<i64> = (0..days.len()).filter(|p| place[*p] == NONE).map(|p| days[p]).collect();
    left.sort_unstable_by(|a, b| b.cmp(a));
    left
}

proptest! {
    #![proptest_config(cases(20_000))]

    // G1, G2, G3, G4, G5: design sheet part 1, section 4.
    #[test]
    fn the_right_people_at_the_least_misfit(region in flat()) {
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
        let same = all.iter().filter(|place| same_people(place, &found.place));
        let least_misfit = same.map(|place| misfit(problem, place)).min().unwrap();
        prop_assert_eq!(misfit(problem, &found.place), least_misfit);
        prop_assert_eq!(right_people(problem, &order, &found.place, &found.closed_at), Ok(()));
        prop_assert_eq!(least(problem, &found.place, None, &found.price), Ok(least_misfit));
    }

    // G5 for one sum of misfit and penalties, with both engines.
    #[test]
    fn the_weighted_sum_is_the_least_by_either_engine(region in flat(), weight in 0_i64..4) {
        let problem = &region.problem;
        let penalty = region.penalty(weight);
        let best = everything(problem).iter().map(|place| sum(problem, place, &penalty)).min().unwrap();
        let people: Vec<u32> = (0..).take(problem.people()).collect();
        let by_auction = auction::place(problem, &people, Outside::Penalty(&penalty), u64::MAX, &mut Unwatched);
        let Ended::Best(by_auction) = by_auction else { panic!("nobody stopped it") };
        prop_assert_eq!(least(problem, &by_auction.place, Some(&penalty), &by_auction.price), Ok(best));
        let mut standing = Standing::empty(problem, &penalty);
        let mut added = 0;
        for person in people {
            added += standing.come(problem, person).added;
            // Whoever came so far stands best, after each of them.
        }
        prop_assert_eq!(added, best);
        prop_assert_eq!(least(problem, standing.place(), Some(&penalty), &standing.price(problem)), Ok(best));
    }

    // G8: hiding an option never helps.
    #[test]
    fn who_hides_an_option_does_not_get_served_by_it(region in flat(), who in 0_usize..6, which in 0_usize..3) {
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
    fn who_comes_earlier_in_line_stays_served(region in flat(), who in 0_usize..6, to in 0_usize..6) {
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
    fn one_more_place_harms_nobody(region in flat(), offer in 0_usize..3) {
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
    fn a_new_person_displaces_at_most_one(region in flat(), who in 0_usize..6) {
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
    fn a_changed_proposal_is_refused(region in flat(), who in 0_usize..6, to in 0_u32..3) {
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
            let refused = least(problem, &changed, None, &found.price);
            let not_least = matches!(refused, Err(Wrong::NotLeast { .. }));
            prop_assert!(not_least);
        }
    }
}
