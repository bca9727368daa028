//! The two ways of the search against each other.

use super::*;
use crate::certificate::least;
use crate::standing::Standing;

/// Two towns that share nothing: one with room, one without.
fn towns() -> Problem {
    let mut seed = 7_u32;
    let mut draw = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % below
    };
    let rows: Vec<Vec<(u32, i32)>> = (0..240)
        .map(|person| {
            let town = 20 * (person % 2);
            let mut row: Vec<(u32, i32)> = (0..3).map(|_| (town + draw(20), draw(50).cast_signed())).collect();
            row.sort_unstable();
            row.dedup_by_key(|(offer, _)| *offer);
            row
        })
        .collect();
    let capacity: Vec<u32> = (0..40).map(|offer| if offer < 20 { 4 } else { 9 }).collect();
    Problem::from_rows(&rows, &capacity).unwrap()
}

#[test]
fn looking_up_first_what_she_can_reach_changes_no_total() {
    let problem = towns();
    let order: Vec<u32> = (0..240).map(|at| at * 77 % 240).collect();
    let outside = problem.strict(&order);
    let guests = Guests::of(&problem);
    let [mut first, mut second] = [(); 2].map(|()| Slate::default());
    let [mut one, mut other] = [0, 1].map(|_| Standing::empty(&problem, &outside));
    for person in 0..240 {
        let (moves, added) = come_in(&mut one.inner, &problem, &guests, &mut first, person, STEPS);
        let again = come_in(&mut other.inner, &problem, &guests, &mut second, person, 0);
        assert_eq!(added, again.1, "person {person}");
        assert!(moves.iter().filter(|step| step.to == NONE).count() <= 1);
    }
    for standing in [one, other] {
        let found = least(&problem, standing.place(), Some(&outside), &standing.price(&problem));
        assert!(found.is_ok(), "{found:?}");
    }
}
