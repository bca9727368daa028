//! What a leefloner keeps of the pay without less leefloon.

use super::{hours, keys};
use crate::parameter::{Answer, Rules};

/// The pay of a month beside what is exempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exemption {
    /// Pay for the cheques, in cents.
    pub earned: i64,
    /// Up to this much does not count, in cents.
    pub exempt: i64,
    /// What the OCMW may count, in cents: 0 as long as the pay is not above the exemption.
    pub counted: i64,
}

/// The exemption per cheque that was not invalidated (KB 11-7-2002 art. 22 §1 d); it does not stand in the way
/// of the exemption of art. 35 (SPI). `rules` is the day of the performance.
pub fn exemption(rules: Rules<'_>, cheques: i64) -> Answer<Exemption> {
    let earned = match hours::pay_cents(rules, cheques) {
        Answer::Known { value, .. } => value,
        Answer::Unknown { key } => return Answer::Unknown { key },
    };
    rules.number(keys::LEEFLOON_EXEMPT).map(|per_cheque| {
        let exempt = per_cheque * cheques;
        Exemption { earned, exempt, counted: (earned - exempt).max(0) }
    })
}
