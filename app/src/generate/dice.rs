//! Repeatable chance for generated data: the same seed gives the same region.

/// A small generator (`SplitMix64`, Steele, Lea and Flood 2014). For invented data only, never for keys.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice for one thing of a seeded whole.
    pub fn new(seed: u64, thing: u64) -> Self {
        let mut dice = Self(seed ^ thing.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        dice.roll();
        dice
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to `end`, not `end` itself; 0 when `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(0);
        usize::try_from((u128::from(self.roll()) * u128::from(end)) >> 64).unwrap_or(0)
    }

    /// A number from `first` to `last`, both possible.
    pub fn between(&mut self, first: i32, last: i32) -> i32 {
        let span = usize::try_from(last - first + 1).unwrap_or(1);
        first + i32::try_from(self.below(span)).unwrap_or(0)
    }

    /// True in `percent` of 100 cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the list, each as likely.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// One of the list; the first ones much more often, as with names (roughly Zipf's law: the index is as likely
    /// to lie between 1 and 10 as between 10 and 100).
    pub fn pick_common<T: Copy>(&mut self, list: &[T]) -> T {
        #[expect(clippy::cast_precision_loss, reason = "chance needs no 53rd bit")]
        let part = (self.roll() >> 11) as f64 / (1_u64 << 53) as f64;
        #[expect(clippy::cast_precision_loss, reason = "lists are short")]
        let place = (list.len() as f64 + 1.0).powf(part) - 1.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
        let place = place as usize;
        list[place.min(list.len() - 1)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_another_gives_others() {
        let roll = |seed, thing| {
            let mut dice = Dice::new(seed, thing);
            (0..5).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(roll(1, 2), roll(1, 2));
        assert_ne!(roll(1, 2), roll(1, 3));
        assert_ne!(roll(1, 2), roll(2, 2));
    }

    #[test]
    fn the_first_of_a_list_is_common_and_the_last_is_met_too() {
        let list: Vec<usize> = (0..100).collect();
        let mut dice = Dice::new(7, 0);
        let mut count = vec![0; 100];
        for _ in 0..20_000 {
            count[dice.pick_common(&list)] += 1;
        }
        assert!(count[0] > 20 * count[99] && count[99] > 0, "{} {}", count[0], count[99]);
    }
}
