//! Caps of organisations and classes of places: the same promises, against every possibility of a small region.

use crate::small::{self, capped, cases, everything, misfit, same_people, served, sum};
use proptest::prelude::*;
use solver::certificate::{least, right_people, sound};
use solver::region::{Offer, Person};
use solver::standing::Standing;
use solver::what_if::compare;
use solver::{NONE, Region, priority, propose, weigh};

proptest! {
    #![proptest_config(cases(8_000))]

    // G1, G2, G3, G5 under caps.
    #[test]
    fn under_caps_the_right_people_at_the_least_misfit(region in capped()) {
        let (problem, order) = (&region.problem, region.order());
        let found = propose(problem, &order).unwrap();
        let all = everything(problem);
        prop_assert!(small::fits(problem, &found.place));
        prop_assert!(sound(problem, &found.place).is_ok());
        for first in 0..=order.len() {
            let most = all.iter().map(|place| served(place, &order, first)).max().unwrap();
            prop_assert_eq!(served(&found.place, &order, first), most, "of the first {}", first);
        }
        let same = all.iter().filter(|place| same_people(place, &found.place));
        let least_misfit = same.map(|place| misfit(problem, place)).min().unwrap();
        prop_assert_eq!(misfit(problem, &found.place), least_misfit);
        prop_assert_eq!(right_people(problem, &order, &found.place, &found.closed_at), Ok(()));
        prop_assert_eq!(least(problem, &found.place, None, &found.price), Ok(least_misfit));
        // The proof in strict order is also one as a sum with penalties.
        let whole = Standing::of_proposal(problem, &order, &found).unwrap();
        prop_assert_eq!(least(problem, whole.place(), Some(whole.outside()), &whole.price(problem)).is_ok(), true);
    }

    #[test]
    fn under_caps_the_weighted_sum_is_the_least(region in capped(), weight in 0_i64..4) {
        let (problem, penalty) = (&region.problem, region.penalty(weight));
        let found = weigh(problem, &penalty).unwrap();
        let best = everything(problem).iter().map(|place| sum(problem, place, &penalty)).min().unwrap();
        prop_assert_eq!(least(problem, &found.place, Some(&penalty), &found.price), Ok(best));
    }

    // G8, G9 and G11 hold under caps too: who can be placed together is still a matroid (a gammoid).
    #[test]
    fn under_caps_nobody_gains_by_hiding_loses_by_waiting_or_displaces_two(
        region in capped(), who in 0_usize..6, which in 0_usize..3, to in 0_usize..6,
    ) {
        let (problem, order) = (&region.problem, region.order());
        let before = priority::who(problem, &order).unwrap();
        let who = who % order.len();
        let mut fewer = small::rows(problem);
        if which < fewer[who].len() {
            fewer[who].remove(which);
        }
        let capped = |rows: &[Vec<(u32, i32)>]| {
            let flat = solver::Problem::from_rows(rows, &problem.capacity).unwrap();
            flat.under(problem.caps.clone(), problem.above.clone()).unwrap()
        };
        let hidden = priority::who(&capped(&fewer), &order).unwrap();
        prop_assert!(before.place[who] != NONE || hidden.place[who] == NONE);
        fewer[who].clear();
        let without = priority::who(&capped(&fewer), &order).unwrap();
        let lost = (0..order.len()).filter(|p| without.place[*p] != NONE && before.place[*p] == NONE).count();
        prop_assert!(lost <= 1);
        let mut earlier = order.clone();
        let person = earlier.remove(who);
        earlier.insert(to.min(who), person);
        let after = priority::who(problem, &earlier).unwrap();
        prop_assert!(before.place[person as usize] == NONE || after.place[person as usize] != NONE);
    }
}

fn person(id: u32, class: usize, offers: &[(u32, i32)]) -> Person<u32, u32> {
    let choice = |(offer, misfit): &(u32, i32)| solver::region::Choice { offer: *offer, misfit: *misfit, known: false };
    Person { id, urgency: 0, days: 100 - id, class, options: offers.iter().map(choice).collect() }
}

#[test]
fn who_needs_little_may_use_an_intensive_place_and_not_the_other_way_round() {
    let offer = Offer { id: 7_u32, places: vec![1, 1], organisation: None::<u32> };
    let place = |classes: &[usize]| {
        let people = (0_u32..).zip(classes).map(|(id, class)| person(id, *class, &[(7, 1)])).collect();
        let region = Region::build(people, vec![offer.clone()], &[], &[]).unwrap();
        propose(&region.problem, &region.order).unwrap().place.iter().filter(|place| **place != NONE).count()
    };
    assert_eq!(place(&[1, 1]), 2, "two light people take the light and the intensive place");
    assert_eq!(place(&[0, 0]), 1, "two intensive people have one place");
    assert_eq!(place(&[1, 0, 1]), 2, "no more than there are places");
}

#[test]
fn an_organisation_takes_no_more_than_its_cap_and_the_relations_that_stand_count() {
    let offers = || [1_u32, 2].map(|id| Offer { id, places: vec![2, 2], organisation: Some("north") }).to_vec();
    let people = || (0..6).map(|id| person(id, 1, &[(1, 5), (2, 3)])).collect::<Vec<_>>();
    let count = |confirmed: &[solver::region::Confirmed<u32>]| {
        let region = Region::build(people(), offers(), &[("north", 5)], confirmed).unwrap();
        let found = propose(&region.problem, &region.order).unwrap();
        assert_eq!(right_people(&region.problem, &region.order, &found.place, &found.closed_at), Ok(()));
        found.place.iter().filter(|place| **place != NONE).count()
    };
    assert_eq!(count(&[]), 5);
    let confirmed = vec![solver::region::Confirmed { offer: 1, class: 0 }; 2];
    assert_eq!(count(&confirmed), 3);
}

#[test]
fn one_more_place_of_a_class_does_what_a_region_with_that_place_does() {
    let offers = |extra: usize| {
        let mut places = vec![1, 1, 1];
        if let Some(places) = places.get_mut(extra) {
            *places += 1;
        }
        vec![
            Offer { id: 3, places: vec![1, 2], organisation: Some("north") },
            Offer { id: 7, places, organisation: None },
        ]
    };
    let people = || (0..9).map(|id| person(id, id as usize % 3, &[(7, 4), (3, 6)])).collect::<Vec<_>>();
    let build = |extra| Region::build(people(), offers(extra), &[("north", 3)], &[]).unwrap();
    let now = build(9);
    let found = propose(&now.problem, &now.order).unwrap();
    for class in 0..3 {
        let then = now.one_more(&7, class).unwrap();
        assert_eq!(then, build(class).problem, "class {class}");
        let effect = compare(&now.problem, &found, &then, &now.order).unwrap();
        assert_eq!((effect.served.len(), effect.displaced.len()), (1, 0), "class {class}");
    }
    assert_eq!((now.one_more(&7, 3), now.one_more(&8, 0)), (None, None));
}

proptest! {
    #![proptest_config(cases(3_000))]

    // One more language is more edges at one offer: whoever is served then was the right one, and nobody loses for nothing.
    #[test]
    fn one_more_language_serves_no_fewer_and_tells_who(region in capped(), at in 0_usize..3, who in 0_u8..64, cost in 0_i32..9) {
        let (problem, order) = (&region.problem, region.order());
        let column = u32::try_from(at % problem.offers()).unwrap();
        let chosen = (0..).take(problem.people()).filter(|person| who >> person & 1 == 1);
        let more: Vec<(u32, u32, i32)> = chosen.map(|person| (person, column, cost)).collect();
        let then = problem.with_edges(&more).unwrap();
        for (person, column, cost) in &more {
            let before = problem.cost_of(*person as usize, *column as usize).unwrap_or(i64::MAX);
            prop_assert_eq!(then.cost_of(*person as usize, *column as usize), Some(before.min(i64::from(*cost))));
        }
        let found = propose(problem, &order).unwrap();
        let effect = compare(problem, &found, &then, &order).unwrap();
        prop_assert!(effect.displaced.len() <= effect.served.len());
        let all = everything(&then);
        let most = all.iter().map(|place| served(place, &order, order.len())).max().unwrap();
        let now = served(&found.place, &order, order.len());
        prop_assert_eq!(now + effect.served.len() - effect.displaced.len(), most);
        prop_assert!(effect.served.is_sorted() && effect.nearer.iter().all(|person| !effect.served.contains(person)));
        prop_assert!(effect.gainers() > 0 || effect.displaced.is_empty());
    }
}
