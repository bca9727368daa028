//! G7: the same region in whatever order it is read. G12: what stands is not moved, and who was there before wins ties.

use proptest::prelude::*;
use solver::region::{Choice, Confirmed, Offer, Person};
use solver::{NONE, Region, propose, weigh};

use crate::small::cases;

type Rows = (Vec<Person<u32, u32>>, Vec<Offer<u32, u8>>);

/// People and offers with ids, with so few different misfits that most of them tie.
fn rows() -> impl Strategy<Value = Rows> {
    let choice = (0_u32..5, 0_i32..3, prop::bool::weighted(0.2));
    let person = (0_u8..2, 0_u32..4, 0_usize..2, proptest::collection::btree_map(0_u32..5, choice, 0..5));
    let offer = (proptest::collection::vec(0_u32..3, 1..=2), prop::option::of(0_u8..2));
    (proptest::collection::vec(person, 1..12), proptest::collection::vec(offer, 5)).prop_map(|(people, offers)| {
        let people = (0_u32..).zip(people).map(|(id, (urgency, days, class, options))| {
            let known = options.iter().find(|(_, (_, _, known))| *known).map(|(offer, _)| *offer);
            let choice = |(offer, (_, misfit, _)): (u32, (u32, i32, bool))| Choice {
                offer,
                misfit,
                known: known == Some(offer),
            };
            Person { id: id * 7 % 101, urgency, days, class, options: options.into_iter().map(choice).collect() }
        });
        let offers = (0_u32..).zip(offers).map(|(id, (places, organisation))| Offer { id, places, organisation });
        (people.collect(), offers.collect())
    })
}

/// Who goes where, by id.
fn solved(rows: Rows, caps: &[(u8, u32)], penalty: Option<i64>) -> Vec<(u32, Option<u32>)> {
    let region = Region::build(rows.0, rows.1, caps, &[]).unwrap();
    let found = match penalty {
        None => propose(&region.problem, &region.order),
        Some(penalty) => weigh(&region.problem, &vec![penalty; region.people.len()]),
    };
    let place = found.unwrap().place;
    region.people.iter().copied().zip(place.iter().map(|column| region.offer(*column).copied())).collect()
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn the_order_of_reading_changes_nobodys_place(
        start in rows(),
        shuffles in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 5),
        cap in prop::option::of(0_u32..5),
        weighted in prop::option::of(0_i64..4),
    ) {
        let caps: Vec<(u8, u32)> = cap.map(|places| vec![(0, places), (1, 3)]).unwrap_or_default();
        let first = solved(start.clone(), &caps, weighted);
        let mut rows = start;
        for (people, offers) in shuffles {
            let by = people.index(rows.0.len());
            rows.0.rotate_left(by);
            rows.0.swap(0, by);
            let by = offers.index(rows.1.len());
            rows.1.rotate_left(by);
            rows.0.iter_mut().for_each(|person| person.options.reverse());
            let caps: Vec<(u8, u32)> = caps.iter().rev().copied().collect();
            prop_assert_eq!(&solved(rows.clone(), &caps, weighted), &first);
        }
    }

    #[test]
    fn of_equally_good_wholes_the_one_with_the_most_known_places_wins(rows in rows()) {
        let region = Region::build(rows.0.clone(), rows.1, &[], &[]).unwrap();
        if region.problem.people() > 6 || region.problem.caps.len() > 2 {
            return Ok(());
        }
        let found = propose(&region.problem, &region.order).unwrap();
        let known = |place: &[u32]| {
            let at = |(row, column): (usize, &u32)| {
                let person = rows.0.iter().find(|person| person.id == region.people[row]).unwrap();
                person.options.iter().any(|choice| choice.known && region.offer(*column) == Some(&choice.offer))
            };
            place.iter().enumerate().filter(|one| at(*one)).count()
        };
        let real = |place: &[u32]| -> i64 {
            let cost = |(row, column): (usize, &u32)| region.problem.cost_of(row, *column as usize).unwrap();
            let placed = place.iter().enumerate().filter(|(_, column)| **column != NONE);
            placed.map(|one| region.misfit(cost(one))).sum()
        };
        let all = crate::small::everything(&region.problem);
        let same = || all.iter().filter(|place| crate::small::same_people(place, &found.place));
        let least = same().map(|place| real(place)).min().unwrap();
        let most = same().filter(|place| real(place) == least).map(|place| known(place)).max().unwrap();
        prop_assert_eq!((real(&found.place), known(&found.place)), (least, most));
    }

    #[test]
    fn a_relation_that_stands_keeps_its_place_and_is_nobody_elses(rows in rows(), stands in 0_u32..5, count in 0_usize..3) {
        let confirmed = vec![Confirmed { offer: stands, class: 1 }; count];
        let places: u32 = rows.1[stands as usize].places.iter().sum();
        let region = Region::build(rows.0, rows.1, &[], &confirmed).unwrap();
        let found = propose(&region.problem, &region.order).unwrap();
        let there = found.place.iter().filter(|column| region.offer(**column) == Some(&stands)).count();
        prop_assert!(there + count.min(places as usize) <= places as usize);
    }
}
