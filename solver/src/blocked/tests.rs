//! The quick engines with people who block, and the plain ones with caps: the same people, the same misfit, both proved.

use proptest::prelude::*;

use super::Blocked;
use crate::auction::Outside;
use crate::certificate::{least, right_people};
use crate::priority::{self, Served};
use crate::proposal::least_misfit;
use crate::watch::Unwatched;
use crate::{NONE, Problem};

/// Up to eight people and four offers under two caps, the first perhaps under the second.
fn capped() -> impl Strategy<Value = Problem> {
    let row = proptest::collection::vec(proptest::option::weighted(0.6, 0_i32..12), 4);
    let people = proptest::collection::vec(row, 1..=8);
    let capacity = proptest::collection::vec(0_u32..=3, 4);
    let caps = proptest::collection::vec(0_u32..=5, 2);
    let above = (proptest::collection::vec(0_usize..3, 4), any::<bool>());
    (people, capacity, caps, above).prop_map(|(people, capacity, caps, (above, nested))| {
        let rows: Vec<Vec<(u32, i32)>> = people
            .into_iter()
            .map(|row| (0..).zip(row).filter_map(|(offer, cost)| Some((offer, cost?))).collect())
            .collect();
        let mut above: Vec<u32> = above.into_iter().map(|cap| [0, 1, NONE][cap]).collect();
        above.extend([if nested { 1 } else { NONE }, NONE]);
        Problem::from_rows(&rows, &capacity).unwrap().under(caps, above).unwrap()
    })
}

fn served(problem: &Problem, blocked: Option<&Blocked>, order: &[u32]) -> Served {
    priority::who_blocked(problem, blocked, order, &mut Unwatched).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_engines_serve_the_same_people_at_the_same_misfit(problem in capped(), turn in 0_usize..8) {
        let mut order: Vec<u32> = (0..).take(problem.people()).collect();
        order.rotate_left(turn % problem.people());
        let blocked = Blocked::of(&problem);
        prop_assert!(blocked.is_some());
        let (quick, plain) = (served(&problem, blocked.as_ref(), &order), served(&problem, None, &order));
        for one in [&quick, &plain] {
            prop_assert_eq!(right_people(&problem, &order, &one.place, &one.closed_at), Ok(()));
        }
        let people = |one: &Served| -> Vec<u32> {
            (0..).zip(&one.place).filter(|(_, place)| **place != NONE).map(|(person, _)| person).collect()
        };
        prop_assert_eq!(people(&quick), people(&plain));
        let all: Vec<u32> = (0..).take(problem.people()).collect();
        let penalty: Vec<i64> = (0..).map(|at| 3 * at).take(problem.people()).collect();
        for (who, outside, penalties) in
            [(people(&quick), Outside::Never, None), (all, Outside::Penalty(&penalty), Some(&penalty[..]))]
        {
            let misfit = |blocked: Option<&Blocked>| {
                let found = least_misfit(&problem, blocked, &who, outside, 500, Vec::new(), &mut Unwatched);
                least(&problem, &found.place, penalties, &found.price)
            };
            let quick = misfit(blocked.as_ref());
            prop_assert!(quick.is_ok());
            prop_assert_eq!(quick, misfit(None));
        }
    }
}

#[test]
fn where_too_many_would_block_the_plain_engines_do_it() {
    let wide = Problem::from_rows(&[vec![(0, 4), (1, 1)], vec![(1, 3)]], &[1, u32::MAX / 4]).unwrap();
    let problem = wide.under(vec![1], vec![0, 0, NONE]).unwrap();
    assert!(Blocked::of(&problem).is_none());
    let found = crate::propose(&problem, &[0, 1]).unwrap();
    assert_eq!(found.place, [1, NONE]);
    assert_eq!(right_people(&problem, &[0, 1], &found.place, &found.closed_at), Ok(()));
    assert_eq!(least(&problem, &found.place, None, &found.price), Ok(1));
}
