//! How long it may still take, from how many places really came free lately; with its uncertainty, or not at all.

/// Days of flow that are looked at.
pub const WINDOW: i64 = 180;

/// Below this many places in the window nothing is said.
pub const LEAST: usize = 4;

/// An expected wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Estimate {
    /// Too little happened to say anything.
    Unknown,
    /// Days from now: in 8 of 10 cases between `low` and `high`, half of the time at most `middle`.
    Days {
        /// One in ten goes faster.
        low: i64,
        /// Half goes faster.
        middle: i64,
        /// One in ten takes longer.
        high: i64,
    },
}

/// What happened in the last `WINDOW` days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flow {
    /// People who found a place.
    pub placed: usize,
    /// People who came later and go before her: a higher urgency band. They take places that were hers.
    pub overtaking: usize,
}

/// Expected wait of somebody with `before` people in front of her whom nobody overtakes, when `placed` people found a
/// place in the last `WINDOW` days.
pub fn estimate(placed: usize, before: usize) -> Estimate {
    behind(Flow { placed, overtaking: 0 }, before)
}

/// The same when some of the places go to people who come later.
///
/// Places, and those who overtake, are taken to come as Poisson processes whose rates are only known from what was
/// counted. The wait for the `before + 1`th place that is left is then close to a ratio of two gamma variables; its
/// logarithm is close to normal with variance 1/(before+1) + (placed+overtaking)/(placed-overtaking)², and its median
/// close to the ratio of the medians (a - 1/3).
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "days and people, far below 2^52")]
pub fn behind(flow: Flow, before: usize) -> Estimate {
    let left = flow.placed.saturating_sub(flow.overtaking);
    if left < LEAST {
        return Estimate::Unknown;
    }
    let (n, k) = (left as f64, before as f64 + 1.0);
    let counted = (flow.placed + flow.overtaking) as f64;
    let middle = WINDOW as f64 * (k - 1.0 / 3.0) / (n - 1.0 / 3.0);
    let spread = 1.2816 * (1.0 / k + counted / (n * n)).sqrt();
    let days = |x: f64| x.round().max(1.0) as i64;
    Estimate::Days { low: days(middle * (-spread).exp()), middle: days(middle), high: days(middle * spread.exp()) }
}

/// The flow past one service: its own places, and of the places elsewhere for the same help the part that those who fit
/// here have in all who wait. Who finds help elsewhere stands in nobody's way here.
pub fn past_service(here: usize, all: Flow, fitting: usize, waiting: usize) -> Flow {
    let part = |count: usize| (count * fitting.min(waiting)).checked_div(waiting).unwrap_or(0);
    Flow { placed: here + part(all.placed.saturating_sub(here)), overtaking: part(all.overtaking) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_when_too_little_happened() {
        assert_eq!(estimate(3, 0), Estimate::Unknown);
    }

    #[test]
    fn more_people_before_takes_longer_and_more_places_go_faster() {
        let middle = |placed, before| match estimate(placed, before) {
            Estimate::Days { low, middle, high } => {
                assert!(low <= middle && middle <= high);
                middle
            }
            Estimate::Unknown => panic!("known"),
        };
        assert_eq!(middle(18, 5), 58, "a place each 10 days, sixth in the row");
        assert!((0..30).all(|b| middle(10, b) <= middle(10, b + 1)));
        assert!((LEAST..60).all(|n| middle(n, 4) >= middle(n + 1, 4)));
    }

    #[test]
    fn who_is_overtaken_waits_longer_and_less_certain_until_nothing_can_be_said() {
        let days = |overtaking| match behind(Flow { placed: 20, overtaking }, 4) {
            Estimate::Days { low, middle, high } => Some((middle, (high * 100) / low)),
            Estimate::Unknown => None,
        };
        assert_eq!(days(0), Some((43, days(0).unwrap().1)));
        let (middle, width) = days(0).unwrap();
        let (later, wider) = days(8).unwrap();
        assert!(later > middle && wider > width);
        assert_eq!((days(17), days(30)), (None, None), "the list does not get shorter for her");
    }

    #[test]
    fn help_elsewhere_shortens_the_row_here_for_the_part_that_fits_here() {
        let all = Flow { placed: 30, overtaking: 6 };
        assert_eq!(past_service(6, all, 10, 40), Flow { placed: 12, overtaking: 1 });
        assert_eq!(past_service(6, all, 40, 40), all, "everybody fits: the flow of the whole list");
        assert_eq!(past_service(3, Flow { placed: 3, overtaking: 0 }, 0, 0).placed, 3);
    }

    /// The interval against a simulation of the same assumption, with a fixed generator.
    #[test]
    #[expect(clippy::cast_precision_loss, reason = "small numbers of days")]
    fn eight_of_ten_waits_fall_between_low_and_high() {
        let mut seed = 7_u64;
        let mut uniform = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((seed >> 11) as f64 / (1_u64 << 53) as f64).max(1e-12)
        };
        let mut gamma = |shape: usize| -> f64 { (0..shape).map(|_| -uniform().ln()).sum() };
        for (placed, before) in [(6, 0), (12, 4), (30, 9)] {
            let Estimate::Days { low, high, .. } = estimate(placed, before) else { panic!("known") };
            let inside = (0..4000)
                .map(|_| WINDOW as f64 * gamma(before + 1) / gamma(placed))
                .filter(|days| (low as f64 - 0.5..=high as f64 + 0.5).contains(days))
                .count();
            assert!((2900..=3600).contains(&inside), "{placed} {before}: {inside} of 4000");
        }
    }
}
