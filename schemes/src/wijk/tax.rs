//! The tax reduction of a private user: basis, ceiling together with dienstencheques, and rate.

use kernel::Day;

use super::keys;
use crate::parameter::{Answer, Table};

/// Cheques bought in the name of one taxpayer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purchase {
    /// The day they were bought.
    pub bought_on: Day,
    /// How many.
    pub count: i64,
    /// How many of them went back to the issuer in the same year.
    pub returned_same_year: i64,
    /// Nominal value of one, in cents.
    pub cents: i64,
}

/// What an attest and a screen can say about an income year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tax {
    /// Bought minus returned, in cents: this is what the attest says.
    pub basis: i64,
    /// The ceiling of the year, for wijk-werk cheques and dienstencheques together.
    pub cap: Answer<i64>,
    /// The basis and the dienstencheques together, at most the ceiling.
    pub joint: Answer<i64>,
    /// Of that, what is left for wijk-werk cheques after the dienstencheques.
    pub capped: Answer<i64>,
    /// Per ten thousand.
    pub rate: Answer<i64>,
    /// Reduction on `capped`, in cents, rounded half up.
    pub reduction: Answer<i64>,
}

/// The basis of an income year (decreet 7-7-2017 arts. 51-52, KB/WIB art. 63/10): nominal value of cheques
/// bought in the year, minus those returned to the issuer in the same year.
pub fn basis(year: i16, purchases: &[Purchase]) -> i64 {
    let in_year = purchases.iter().filter(|purchase| purchase.bought_on.0.year() == year);
    in_year.map(|purchase| (purchase.count - purchase.returned_same_year).max(0) * purchase.cents).sum()
}

/// The reduction of an income year. `dienstencheques` is the basis of those, in cents, as the taxpayer says; 0
/// if unsaid. A year without a known ceiling has no known reduction.
pub fn reduction(table: &Table, year: i16, basis: i64, dienstencheques: i64) -> Tax {
    let last = Day::new(year, 12, 31).map(|day| table.on(day));
    let ask = |key| last.map_or(Answer::Unknown { key }, |rules| rules.number(key));
    let cap = ask(keys::TAX_CAP);
    let rate = ask(keys::TAX_RATE);
    let joint = cap.map(|cap| (basis + dienstencheques).min(cap));
    let capped = cap.map(|cap| basis.min((cap - dienstencheques).max(0)));
    let reduction = match rate {
        Answer::Known { value: rate, .. } => capped.map(|capped| of(capped, rate)),
        Answer::Unknown { key } => Answer::Unknown { key },
    };
    Tax { basis, cap, joint, capped, rate, reduction }
}

/// A rate per ten thousand of cents, rounded half up.
pub const fn of(cents: i64, rate: i64) -> i64 {
    (cents * rate + 5_000) / 10_000
}
