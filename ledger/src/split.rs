//! Dividing an amount by weights without losing or making a cent.

use crate::cents::{Cents, TooLarge};

/// Why an amount can't be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SplitError {
    /// Nobody to divide over, or all weights are zero.
    #[error("no weights")]
    NoWeights,
    /// The weights together are too large to count.
    #[error("weights too large")]
    TooLarge,
}

impl From<TooLarge> for SplitError {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

/// Divides `amount` in proportion to `weights` (inhabitants, hours, an agreed key) by largest remainder:
/// everybody gets the whole cents of the exact share, and the cents that are left go one by one to the largest
/// remainders. **Equal remainders: the larger weight first, then who stands first in the list**, so the
/// answer depends on nothing but the list; the caller gives the list a fixed order (NIS code, for example).
///
/// The parts are in the order of the weights and their sum is exactly `amount`. A negative amount (a correction)
/// is divided as its opposite, so that a correction of the whole undoes every part.
pub fn split(amount: Cents, weights: &[u64]) -> Result<Vec<Cents>, SplitError> {
    let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if total == 0 {
        return Err(SplitError::NoWeights);
    }
    let whole = u128::from(amount.get().unsigned_abs());
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for (at, weight) in weights.iter().enumerate() {
        let share = whole.checked_mul(u128::from(*weight)).ok_or(SplitError::TooLarge)?;
        parts.push(share / total);
        remainders.push((share % total, *weight, at));
    }
    let left = whole - parts.iter().sum::<u128>();
    remainders.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2)));
    for (_, (_, _, at)) in (0..left).zip(&remainders) {
        if let Some(part) = parts.get_mut(*at) {
            *part += 1;
        }
    }
    let negative = amount.is_negative();
    parts
        .into_iter()
        .map(|part| {
            let part = i128::try_from(part).map_err(|_| SplitError::TooLarge)?;
            i64::try_from(if negative { -part } else { part }).map(Cents::new).map_err(|_| SplitError::TooLarge)
        })
        .collect()
}
