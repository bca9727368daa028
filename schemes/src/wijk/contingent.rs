//! How much is left of what was allotted for a year (decree 7-7-2017 art. 45).

use super::keys;
use crate::parameter::{Answer, Rules};

kernel::text_enum! {
    /// What is counted.
    pub enum Unit {
        /// Workers of the scheme.
        Places = "places",
        /// Begun hours of a year.
        Hours = "hours",
    }
}

/// What the rules allot to the whole on the day of `rules`.
pub fn allotted(rules: Rules<'_>, unit: Unit) -> Answer<i64> {
    rules.number(match unit {
        Unit::Places => keys::CONTINGENT,
        Unit::Hours => keys::CONTINGENT_HOURS,
    })
}

/// What is left; below zero is too much used. Not known as long as nothing says how much there is.
pub fn left(allotted: Option<i64>, used: i64) -> Option<i64> {
    allotted.map(|most| most - used)
}
