//! Classes of places that share their room, with no other caps: laid out flat, and proved as they are.

use proptest::prelude::*;
use solver::certificate::{least, right_people};
use solver::region::{Choice, Confirmed, Offer, Person};
use solver::standing::Standing;
use solver::{Region, propose, weigh};

use crate::small::{cases, everything, fits, misfit, same_people, served, sum};

/// At most six people and three offers, each with one to three classes; relations that stand among them.
fn classes() -> impl Strategy<Value = Region<u32, u32, u32>> {
    let offers = proptest::collection::vec(proptest::collection::vec(0_u32..=2, 1..=3), 1..=3);
    let choices = proptest::collection::vec(proptest::option::weighted(0.6, 0_i32..12), 3);
    let people = proptest::collection::vec((0_usize..3, 0_u32..30, choices), 1..=6);
    let standing = proptest::collection::vec((0_u32..3, 0_usize..3), 0..=2);
    (offers, people, standing).prop_map(|(offers, people, standing)| {
        let count = u32::try_from(offers.len()).unwrap();
        let offers = (0..).zip(offers).map(|(id, places)| Offer { id, places, organisation: None::<u32> }).collect();
        let person = |(id, (class, days, choices)): (u32, (usize, u32, Vec<Option<i32>>))| {
            let choices = (0..count).zip(choices).filter_map(|(offer, misfit)| Some((offer, misfit?)));
            let options = choices.map(|(offer, misfit)| Choice { offer, misfit, known: false }).collect();
            Person { id, urgency: 0, days, class, options }
        };
        let confirmed: Vec<Confirmed<u32>> = standing
            .into_iter()
            .filter(|(offer, _)| *offer < count)
            .map(|(offer, class)| Confirmed { offer, class })
            .collect();
        Region::build((0..).zip(people).map(person).collect(), offers, &[], &confirmed).unwrap()
    })
}

proptest! {
    #![proptest_config(cases(8_000))]

    // G1, G2, G3, G5.
    #[test]
    fn with_classes_the_right_people_at_the_least_misfit(region in classes()) {
        let (problem, order) = (&region.problem, &region.order);
        let found = propose(problem, order).unwrap();
        let all = everything(problem);
        prop_assert!(fits(problem, &found.place));
        for first in 0..=order.len() {
            let most = all.iter().map(|place| served(place, order, first)).max().unwrap();
            prop_assert_eq!(served(&found.place, order, first), most, "of the first {}", first);
        }
        let same = all.iter().filter(|place| same_people(place, &found.place));
        let best = same.map(|place| misfit(problem, place)).min().unwrap();
        prop_assert_eq!(right_people(problem, order, &found.place, &found.closed_at), Ok(()));
        prop_assert_eq!(least(problem, &found.place, None, &found.price), Ok(best));
        let whole = Standing::of_proposal(problem, order, &found).unwrap();
        prop_assert!(least(problem, whole.place(), Some(whole.outside()), &whole.price(problem)).is_ok());
    }

    #[test]
    fn with_classes_the_weighted_sum_is_the_least(region in classes(), penalty in proptest::collection::vec(0_i64..40, 6)) {
        let penalty = &penalty[..region.problem.people()];
        let found = weigh(&region.problem, penalty).unwrap();
        let best = everything(&region.problem).iter().map(|place| sum(&region.problem, place, penalty)).min().unwrap();
        prop_assert!(fits(&region.problem, &found.place));
        prop_assert_eq!(least(&region.problem, &found.place, Some(penalty), &found.price), Ok(best));
    }
}
