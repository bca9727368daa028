//! Dividing by largest remainder.

use ledger::{Cents, SplitError, split};
use proptest::prelude::*;

fn parts(amount: i64, weights: &[u64]) -> Vec<i64> {
    split(Cents::new(amount), weights).unwrap().into_iter().map(Cents::get).collect()
}

#[test]
fn a_cent_that_is_left_goes_to_the_largest_remainder() {
    // 100 x 3/7 = 42.86, 2/7 = 28.57, 2/7 = 28.57: two cents are left, for 0.86 and the first 0.57.
    assert_eq!(parts(100, &[3, 2, 2]), [43, 29, 28]);
}

#[test]
fn equal_remainders_go_to_the_larger_weight_and_then_to_the_first() {
    assert_eq!(parts(10, &[1, 1, 1]), [4, 3, 3]);
    // 2.5, 10 and 2.5: the first of the two equal weights has the cent.
    assert_eq!(parts(15, &[1, 4, 1]), [3, 10, 2]);
    // 0.5 and 1.5: the larger weight has it.
    assert_eq!(parts(2, &[1, 3]), [0, 2]);
}

#[test]
fn co_financing_of_a_year_over_municipalities_loses_no_cent() {
    // 62 073.32 euros by inhabitants (fictional numbers).
    let shares = parts(6_207_332, &[90_123, 39_456, 31_789, 25_012, 17_345, 12_678, 9_011]);
    assert_eq!(shares.iter().sum::<i64>(), 6_207_332);
    assert!(shares.is_sorted_by(|a, b| a > b));
}

#[test]
fn nobody_to_divide_over_is_refused() {
    assert_eq!(split(Cents::new(5), &[]), Err(SplitError::NoWeights));
    assert_eq!(split(Cents::new(5), &[0, 0]), Err(SplitError::NoWeights));
}

proptest! {
    #[test]
    fn the_parts_are_the_whole_for_any_weights(amount in any::<i64>(), weights in prop::collection::vec(any::<u64>(), 1..40)) {
        prop_assume!(weights.iter().any(|w| *w > 0));
        let parts = split(Cents::new(amount), &weights).unwrap();
        let sum: i128 = parts.iter().map(|part| i128::from(part.get())).sum();
        prop_assert_eq!(sum, i128::from(amount));
    }

    #[test]
    fn nobody_is_a_cent_or_more_from_the_exact_share(amount in 0_i64..1_000_000_000_000, weights in prop::collection::vec(0_u64..5_000_000, 1..30)) {
        prop_assume!(weights.iter().any(|w| *w > 0));
        let total: i128 = weights.iter().map(|w| i128::from(*w)).sum();
        for (part, weight) in split(Cents::new(amount), &weights).unwrap().iter().zip(&weights) {
            let exact = i128::from(amount) * i128::from(*weight);
            prop_assert!((i128::from(part.get()) * total - exact).abs() < total);
            prop_assert!(*weight > 0 || part.is_zero());
        }
    }

    #[test]
    fn a_correction_of_the_whole_undoes_every_part(amount in 0_i64..i64::MAX, weights in prop::collection::vec(1_u64..1000, 1..20)) {
        let there = split(Cents::new(amount), &weights).unwrap();
        let back = split(Cents::new(-amount), &weights).unwrap();
        for (one, other) in there.iter().zip(&back) {
            prop_assert_eq!(one.plus(*other), Ok(Cents::ZERO));
        }
    }

    #[test]
    fn a_larger_weight_never_gets_less(amount in 0_i64..1_000_000, weights in prop::collection::vec(0_u64..1000, 2..20)) {
        prop_assume!(weights.iter().any(|w| *w > 0));
        let parts = split(Cents::new(amount), &weights).unwrap();
        for (a, more) in weights.iter().enumerate() {
            for (b, less) in weights.iter().enumerate() {
                prop_assert!(more <= less || parts[a] >= parts[b]);
            }
        }
    }
}
