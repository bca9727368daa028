//! People who come one by one: after each the whole is what a run over everybody gives.

use proptest::prelude::*;
use solver::certificate::least;
use solver::standing::Standing;
use solver::{NONE, Problem, propose, weigh};

use crate::small::{cases, flat, misfit, rows, same_people, sum};

/// The problem as it is while only some have come: the others have no edges.
fn only(problem: &Problem, came: &[u32]) -> Problem {
    let mut rows = rows(problem);
    for (person, row) in (0_u32..).zip(&mut rows) {
        if !came.contains(&person) {
            row.clear();
        }
    }
    Problem::from_rows(&rows, &problem.capacity).unwrap()
}

/// Larger regions, in which chains are long: people with few offers each, and nearly as many places as people.
fn crowded() -> impl Strategy<Value = (Problem, Vec<u32>, Vec<i64>)> {
    (20_usize..90, 8_u32..30).prop_flat_map(|(people, offers)| {
        let row = proptest::collection::btree_map(0..offers, 0_i32..40, 1..5);
        (
            proptest::collection::vec(row, people),
            proptest::collection::vec(0_u32..5, offers as usize),
            Just((0..).take(people).collect::<Vec<u32>>()).prop_shuffle(),
            proptest::collection::vec(0_i64..90, people),
        )
            .prop_map(|(rows, capacity, order, penalty)| {
                let rows: Vec<Vec<(u32, i32)>> = rows.into_iter().map(|row| row.into_iter().collect()).collect();
                (Problem::from_rows(&rows, &capacity).unwrap(), order, penalty)
            })
    })
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn after_each_who_comes_the_whole_is_the_least(region in flat(), weight in 0_i64..4) {
        let (problem, penalty) = (&region.problem, region.penalty(weight));
        let mut standing = Standing::empty(problem, &penalty);
        let mut came = Vec::new();
        for person in region.order() {
            let before = sum(problem, standing.place(), &penalty) - penalty[person as usize];
            let change = standing.come(problem, person);
            came.push(person);
            let now = only(problem, &came);
            let whole = weigh(&now, &penalty).unwrap();
            let total = sum(problem, standing.place(), &penalty);
            prop_assert_eq!(total, sum(&now, &whole.place, &penalty));
            prop_assert_eq!(total - before, change.added);
            prop_assert!(least(&now, standing.place(), Some(&penalty), &standing.price(problem)).is_ok());
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn who_comes_in_any_order_ends_as_in_a_run_over_everybody((problem, order, penalty) in crowded()) {
        let mut standing = Standing::empty(&problem, &penalty);
        for person in order {
            standing.come(&problem, person);
        }
        let whole = weigh(&problem, &penalty).unwrap();
        prop_assert_eq!(sum(&problem, standing.place(), &penalty), sum(&problem, &whole.place, &penalty));
        prop_assert!(least(&problem, standing.place(), Some(&penalty), &standing.price(&problem)).is_ok());
    }

    // In strict order, from a proposal that stands without the last ten.
    #[test]
    fn who_comes_into_a_proposal_in_strict_order_ends_as_in_a_new_one((problem, order, _) in crowded()) {
        let late: Vec<u32> = order.iter().copied().filter(|person| person % 5 == 2).take(10).collect();
        let early: Vec<u32> = order.iter().copied().filter(|person| !late.contains(person)).collect();
        let first = only(&problem, &early);
        // What the strict order counts for depends on the largest misfit.
        prop_assume!(first.worst_cost() == problem.worst_cost());
        let standing = Standing::of_proposal(&first, &order, &propose(&first, &order).unwrap());
        let mut standing = standing.unwrap();
        let mut came = early;
        for person in late {
            let was: Vec<u32> = standing.place().to_vec();
            let change = standing.come(&problem, person);
            came.push(person);
            // G11: she displaces at most one, and the moves are what happened.
            let mut place = was.clone();
            for step in &change.moves {
                prop_assert_eq!(std::mem::replace(&mut place[step.person as usize], step.to), step.from);
            }
            prop_assert_eq!(&place, standing.place());
            prop_assert!((0..was.len()).filter(|at| was[*at] != NONE && place[*at] == NONE).count() <= 1);
            let now = only(&problem, &came);
            let whole = propose(&now, &order).unwrap();
            prop_assert!(same_people(standing.place(), &whole.place));
            prop_assert_eq!(misfit(&problem, standing.place()), misfit(&problem, &whole.place));
            prop_assert!(least(&now, standing.place(), Some(standing.outside()), &standing.price(&problem)).is_ok());
        }
    }
}
