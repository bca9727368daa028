//! How much is left of what was allotted for a year (decree 7-7-2017 art. 45).

use super::keys;
use crate::parameter::{Answer, Rules, Used};

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

/// The places when somebody would begin: what was decided for the year, and who is there already. A decision for the
/// year goes before the rule; what neither says is not known, and then nobody is refused for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room {
    /// Decided for the whole area.
    pub decided: Option<i64>,
    /// Workers of the whole area now; none is not known.
    pub now: Option<i64>,
    /// Decided for the municipality where she lives.
    pub decided_here: Option<i64>,
    /// Workers who live there now.
    pub now_here: i64,
}

impl Room {
    /// Places of the whole area that are left, with the row of the rule when it was asked.
    pub fn left(&self, rules: Rules<'_>, used: &mut Used) -> Option<i64> {
        let most = self.decided.or_else(|| allotted(rules, Unit::Places).take(used).ok());
        left(most, self.now?)
    }

    /// Places of the municipality that are left.
    pub fn left_here(&self) -> Option<i64> {
        left(self.decided_here, self.now_here)
    }
}
