//! G13: each explanation is accepted by a verifier that shares nothing with its maker, and each changed one is refused.

use proptest::prelude::*;
use solver::certificate::Wrong;
use solver::explain::{self, Full, NotNearest};
use solver::standing::Standing;
use solver::{NONE, propose, verify, weigh};

use crate::small::{Region, capped, cases, everything, flat, sum};

fn whole_region_is_explained(region: &Region) {
    let (problem, order) = (&region.problem, region.order());
    let found = propose(problem, &order).unwrap();
    for person in (0..).take(problem.people()) {
        let claim = explain::full(problem, &order, &found.place, person);
        let waits = found.place[person as usize] == NONE && !problem.edges(person as usize).is_empty();
        assert_eq!(claim.is_some(), waits);
        let Some(claim) = claim else { continue };
        assert_eq!(verify::full(problem, &order, &found.place, &claim), Ok(()));
        assert_eq!(claim.places, claim.before);
        for changed in changed_full(&claim) {
            assert!(verify::full(problem, &order, &found.place, &changed).is_err(), "{changed:?}");
        }
    }
}

fn changed_full(claim: &Full) -> Vec<Full> {
    let mut changed = vec![
        Full { places: claim.places + 1, ..claim.clone() },
        Full { before: claim.before + 1, ..claim.clone() },
        Full { places: claim.places + 1, before: claim.before + 1, ..claim.clone() },
        Full { closed: claim.closed.iter().rev().chain(&[0, 99]).copied().collect(), ..claim.clone() },
        Full { person: 99, ..claim.clone() },
    ];
    for at in 0..claim.closed.len() {
        let mut closed = claim.closed.clone();
        closed.remove(at);
        changed.push(Full { closed, ..claim.clone() });
    }
    changed
}

fn nearer_offers_are_explained(region: &Region, weight: i64) {
    let (problem, penalty) = (&region.problem, region.penalty(weight));
    let found = weigh(problem, &penalty).unwrap();
    let standing = Standing::of(problem, &found.place, &found.price, &penalty).unwrap();
    let now = sum(problem, &found.place, &penalty);
    let all = everything(problem);
    for person in (0..).take(problem.people()) {
        for (offer, _) in problem.options(person as usize) {
            let column = u32::try_from(offer).unwrap();
            let there = all.iter().filter(|place| place[person as usize] == column);
            let best = there.map(|place| sum(problem, place, &penalty)).min();
            let claim = explain::not_nearest(problem, &standing, person, column);
            if found.place[person as usize] == column {
                assert_eq!(claim, None);
                continue;
            }
            assert_eq!(claim.as_ref().map(|claim| now + claim.added), best);
            let Some(claim) = claim else { continue };
            assert_eq!(verify::not_nearest(problem, &penalty, &found.place, &claim), Ok(()));
            for changed in changed_nearest(&claim) {
                assert!(verify::not_nearest(problem, &penalty, &found.place, &changed).is_err(), "{changed:?}");
            }
        }
    }
}

fn changed_nearest(claim: &NotNearest) -> Vec<NotNearest> {
    let mut dearer = claim.price.clone();
    if let Some(price) = dearer.first_mut() {
        *price = -1;
    }
    vec![
        NotNearest { added: claim.added + 1, ..claim.clone() },
        NotNearest { added: claim.added - 1, ..claim.clone() },
        NotNearest { moves: claim.moves[1..].to_vec(), ..claim.clone() },
        NotNearest { moves: Vec::new(), ..claim.clone() },
        NotNearest { nearer: claim.now, ..claim.clone() },
        NotNearest { now: claim.nearer, ..claim.clone() },
        NotNearest { price: dearer, ..claim.clone() },
        NotNearest { price: claim.price[1..].to_vec(), ..claim.clone() },
        NotNearest { price: vec![i64::MAX; claim.price.len()], ..claim.clone() },
    ]
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn who_waits_is_told_what_is_full_and_with_how_many_before_her(region in flat()) {
        whole_region_is_explained(&region);
    }

    #[test]
    fn who_waits_under_caps_is_told_what_is_full(region in capped()) {
        whole_region_is_explained(&region);
    }

    #[test]
    fn who_goes_further_is_told_what_the_nearer_place_would_cost_the_others(region in flat(), weight in 0_i64..4) {
        nearer_offers_are_explained(&region, weight);
    }

    #[test]
    fn who_goes_further_under_caps_is_told_what_the_nearer_place_would_cost(region in capped()) {
        nearer_offers_are_explained(&region, 2);
    }

    #[test]
    fn who_has_no_candidate_is_told_the_smallest_sets_of_rules(broken in proptest::collection::vec(1_u64..32, 0..8)) {
        let claim = explain::no_candidate(&broken);
        prop_assert_eq!(verify::no_candidate(&broken, &claim), Ok(()));
        // Against every set of rules: released, it opens an offer exactly when it holds one of those that are named.
        for released in 0_u64..32 {
            let opens = broken.iter().any(|rules| rules & !released == 0);
            let named = claim.openings.iter().any(|opening| opening.rules & !released == 0);
            prop_assert_eq!(opens, named);
        }
        for at in 0..claim.openings.len() {
            let mut fewer = claim.clone();
            fewer.openings.remove(at);
            prop_assert_eq!(verify::no_candidate(&broken, &fewer), Err(Wrong::Count));
            for bit in 0..5 {
                let mut other = claim.clone();
                other.openings[at].rules ^= 1 << bit;
                prop_assert_eq!(verify::no_candidate(&broken, &other), Err(Wrong::Count));
            }
            let mut more = claim.clone();
            more.openings[at].offers += 1;
            prop_assert_eq!(verify::no_candidate(&broken, &more), Err(Wrong::Count));
        }
    }
}
