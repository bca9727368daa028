//! The local share over the municipalities, to the cent (docs/money.md): first over the periods of the year by days,
//! then in each period over its members by the key, each time by largest remainder (`ledger::split`).

use std::collections::BTreeMap;

use ledger::{Cents, SplitError};

use super::members::{Held, Period};
use crate::model::SplitKey;

/// The part of one municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Its code at the end of the year or of its time.
    pub nis: String,
    /// How much.
    pub cents: Cents,
    /// On how many days it takes part.
    pub days: u64,
}

/// Why an amount can't be divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// No municipality takes part on any day.
    NoMembers,
    /// The inhabitants of these municipalities are not known.
    Unknown(Vec<String>),
    /// Nobody has parts, or an amount, on some days.
    NoWeights,
    /// Numbers that do not fit.
    TooLarge,
}

impl From<SplitError> for Refused {
    fn from(error: SplitError) -> Self {
        match error {
            SplitError::NoWeights => Self::NoWeights,
            SplitError::TooLarge => Self::TooLarge,
        }
    }
}

/// Divides `total` of one year. `people` tells the inhabitants of a code. The parts are in the order of the codes, and
/// their sum is exactly `total`. Days without any member count for nobody.
///
/// By fixed amounts each pays its amount when the amounts of the whole year together are the total; otherwise what is
/// over or lacks falls in the same proportion.
pub fn split(
    total: Cents,
    key: SplitKey,
    periods: &[Period],
    people: impl Fn(&str) -> Option<u64>,
) -> Result<Vec<Share>, Refused> {
    let used: Vec<&Period> = periods.iter().filter(|period| !period.members.is_empty()).collect();
    if used.is_empty() {
        return Err(Refused::NoMembers);
    }
    let mut weights: Vec<Vec<(&str, u64)>> = Vec::with_capacity(used.len());
    let mut unknown: Vec<String> = Vec::new();
    for period in &used {
        let mut of_period = Vec::with_capacity(period.members.len());
        for (nis, held) in &period.members {
            match weight(key, nis, held, &people) {
                Some(weight) => of_period.push((nis.as_str(), weight)),
                None => unknown.push(nis.clone()),
            }
        }
        weights.push(of_period);
    }
    if !unknown.is_empty() {
        unknown.sort();
        unknown.dedup();
        return Err(Refused::Unknown(unknown));
    }
    let days: Vec<u64> = used.iter().map(|period| period.days).collect();
    let mut shares: BTreeMap<String, Share> = BTreeMap::new();
    for ((amount, period), of_period) in ledger::split(total, &days)?.into_iter().zip(&used).zip(&weights) {
        let keys: Vec<u64> = of_period.iter().map(|(_, weight)| *weight).collect();
        for (part, (nis, _)) in ledger::split(amount, &keys)?.into_iter().zip(of_period) {
            let empty = || Share { nis: (*nis).to_owned(), cents: Cents::ZERO, days: 0 };
            let share = shares.entry((*nis).to_owned()).or_insert_with(empty);
            share.cents = share.cents.plus(part).map_err(|_| Refused::TooLarge)?;
            share.days += period.days;
        }
    }
    Ok(shares.into_values().collect())
}

fn weight(key: SplitKey, nis: &str, held: &Held, people: impl Fn(&str) -> Option<u64>) -> Option<u64> {
    match key {
        SplitKey::Inhabitants => people(nis),
        SplitKey::Agreement => Some(held.parts),
        SplitKey::Fixed => Some(held.fixed),
    }
}

/// What the fixed amounts leave open of `total`: positive when they do not pay it all. Each counts for its days.
pub fn open(total: Cents, periods: &[Period]) -> Result<Cents, Refused> {
    let days: u128 = periods.iter().map(|period| u128::from(period.days)).sum();
    let held = |period: &Period| -> u128 {
        period.members.values().map(|held| u128::from(held.fixed) * u128::from(period.days)).sum()
    };
    let agreed = periods.iter().map(held).sum::<u128>().checked_div(days).unwrap_or(0);
    let agreed = i64::try_from(agreed).map(Cents::new).map_err(|_| Refused::TooLarge)?;
    total.minus(agreed).map_err(|_| Refused::TooLarge)
}
