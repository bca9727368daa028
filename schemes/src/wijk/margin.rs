//! What an organiser keeps of a cheque.

use super::keys;
use crate::parameter::{Answer, Rules};

/// The split of the price of one cheque, in cents (BVR 29-9-2017 art. 40).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// What the user paid.
    pub price: i64,
    /// For the worker.
    pub worker: Answer<i64>,
    /// For the provider: not found.
    pub provider: Answer<i64>,
    /// For VDAB: not found.
    pub vdab: Answer<i64>,
    /// What is left before provider and VDAB.
    pub before_fees: Answer<i64>,
    /// What is left for the organiser; unknown as long as a part is (decreet 7-7-2017 art. 18).
    pub organiser: Answer<i64>,
}

/// Splits the price of one cheque.
pub fn split(rules: Rules<'_>, price: i64) -> Split {
    let worker = rules.number(keys::PAY_PER_CHEQUE);
    let provider = rules.number(keys::MARGIN_PROVIDER);
    let vdab = rules.number(keys::MARGIN_VDAB);
    let before_fees = worker.map(|worker| price - worker);
    let organiser = match (provider, vdab) {
        (Answer::Known { value: provider, .. }, Answer::Known { value: vdab, .. }) => {
            before_fees.map(|rest| rest - provider - vdab)
        }
        (Answer::Unknown { key }, _) | (_, Answer::Unknown { key }) => Answer::Unknown { key },
    };
    Split { price, worker, provider, vdab, before_fees, organiser }
}

/// Of what the organiser keeps, the part that must go to activation, in cents, half a cent upwards (decreet 7-7-2017
/// art. 24: the Government may ask it). Unknown as long as the rate is.
pub fn earmarked(rules: Rules<'_>, kept: i64) -> Answer<i64> {
    rules.number(keys::MARGIN_EARMARK).map(|rate| (kept * rate + 5_000).div_euclid(10_000))
}
