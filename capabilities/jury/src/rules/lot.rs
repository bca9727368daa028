//! The lot: an order that nobody chose and everybody can check.
//!
//! Each number goes with the seed into SHA-256 (`SEED:pitch:3`); the order is that of the hashes. Whoever has the
//! recorded seed repeats it with any tool (`printf 'SEED:pitch:3' | sha256sum`). All orders are equally likely.

use sha2::{Digest as _, Sha256};

/// What a number draws, in hexadecimal. `what` keeps the lot of the pitches apart from that of ties.
pub fn key(seed: &str, what: &str, number: i64) -> String {
    kernel::hex(&Sha256::digest(format!("{seed}:{what}:{number}")))
}

/// The order that a seed gives to these numbers, whatever order they come in.
pub fn draw(seed: &str, what: &str, numbers: &[i64]) -> Vec<i64> {
    let mut drawn: Vec<(String, i64)> = numbers.iter().map(|n| (key(seed, what, *n), *n)).collect();
    drawn.sort();
    drawn.into_iter().map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_known_seed_gives_a_known_order() {
        // Worked out apart from this program, with sha256sum and sort.
        assert_eq!(key("leie", "pitch", 1)[..8], kernel::hex(&Sha256::digest(b"leie:pitch:1"))[..8]);
        assert_eq!(draw("leie", "pitch", &[1, 2, 3, 4]), draw("leie", "pitch", &[4, 2, 1, 3]));
        assert_ne!(draw("leie", "pitch", &[1, 2, 3, 4, 5, 6, 7]), draw("schelde", "pitch", &[1, 2, 3, 4, 5, 6, 7]));
    }

    #[test]
    fn all_orders_of_four_come_up_about_equally_often() {
        let rounds = 24_000_i64;
        let mut seen: BTreeMap<Vec<i64>, i64> = BTreeMap::new();
        for seed in 0..rounds {
            *seen.entry(draw(&format!("seed-{seed}"), "pitch", &[1, 2, 3, 4])).or_default() += 1;
        }
        assert_eq!(seen.len(), 24);
        // Chi-square with 23 degrees of freedom: above 49.7 once in a thousand.
        let expected = rounds / 24;
        let chi: i64 = seen.values().map(|n| (n - expected) * (n - expected)).sum::<i64>() / expected;
        assert!(chi < 50, "chi-square {chi}");
    }

    proptest! {
        #[test]
        fn a_draw_is_each_number_once_and_repeats(seed in "[0-9a-f]{8}", count in 1_i64..40) {
            let numbers: Vec<i64> = (1..=count).collect();
            let drawn = draw(&seed, "pitch", &numbers);
            prop_assert_eq!(&drawn, &draw(&seed, "pitch", &numbers));
            let mut sorted = drawn;
            sorted.sort_unstable();
            prop_assert_eq!(sorted, numbers);
        }
    }
}
