//! The travel allowance of a worker. VDAB's budget pays it; the user is never charged.

use super::keys;
use crate::parameter::{Answer, Rules};

/// Cents for a round trip in metres: nothing up to and including 10 km, and above it every kilometre of the
/// trip. A part of a cent is rounded half up.
pub fn cents(rules: Rules<'_>, round_trip_metres: i64) -> Answer<i64> {
    let over = match rules.number(keys::TRAVEL_OVER) {
        Answer::Known { value, .. } => value,
        Answer::Unknown { key } => return Answer::Unknown { key },
    };
    rules
        .number(keys::TRAVEL_PER_KM)
        .map(|per_km| if round_trip_metres > over * 1000 { (round_trip_metres * per_km + 500) / 1000 } else { 0 })
}
