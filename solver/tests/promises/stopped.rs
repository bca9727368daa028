//! G14: whenever a run is stopped, it gives a whole and sound answer and says truly how far it is proven.

use proptest::prelude::*;
use solver::certificate::sound;
use solver::{NONE, Progress, priority, propose, propose_watched, weigh_watched};

use crate::oracle::drawn;
use crate::small::{capped, cases, misfit, sum};

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_stopped_run_gives_a_whole_answer_and_says_how_far_off(seed: u64, stop_at in 0_u32..12, people in 1_usize..40) {
        let (problem, order, penalty) = drawn(seed, people, 1 + people / 4, 500);
        let mut calls = 0;
        let mut stop = |_: Progress| { calls += 1; calls <= stop_at };
        let found = propose_watched(&problem, &order, &mut stop).unwrap();
        prop_assert!(sound(&problem, &found.place).is_ok());
        let first = &order[..found.proven.first as usize];
        let right = priority::who(&problem, &order).unwrap();
        let places = |place: &[u32]| first.iter().filter(|person| place[**person as usize] != NONE).count();
        prop_assert_eq!(places(&found.place), places(&right.place));
        let best = propose(&problem, &order).unwrap();
        if found.proven.first as usize == order.len() {
            prop_assert!(misfit(&problem, &found.place) - misfit(&problem, &best.place) <= found.proven.gap);
        }
        let mut calls = 0;
        let mut stop = |_: Progress| { calls += 1; calls <= stop_at };
        let found = weigh_watched(&problem, &penalty, &mut stop).unwrap();
        prop_assert!(sound(&problem, &found.place).is_ok());
        let best = solver::weigh(&problem, &penalty).unwrap();
        let over = sum(&problem, &found.place, &penalty) - sum(&problem, &best.place, &penalty);
        prop_assert!((0..=found.proven.gap).contains(&over), "{over} of {:?}", found.proven);
    }

    #[test]
    fn a_stopped_run_under_caps_gives_a_whole_answer(region in capped(), stop_at in 0_u32..3) {
        let (problem, order) = (&region.problem, region.order());
        let mut calls = 0;
        let mut stop = |_: Progress| { calls += 1; calls <= stop_at };
        let found = propose_watched(problem, &order, &mut stop).unwrap();
        prop_assert!(sound(problem, &found.place).is_ok());
        prop_assert!(found.proven.gap >= 0);
    }
}
