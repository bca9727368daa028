//! What a call still lacks before it can be published.

use kernel::{Moment, text_enum};

use crate::model::Call;

text_enum! {
    /// Something that is missing.
    pub enum Lack {
        /// The text.
        Addendum = "addendum",
        /// At least one criterion.
        Criteria = "criteria",
        /// At least one eligibility rule.
        Rules = "rules",
        /// At least one question.
        Questions = "form",
        /// The deadline is past, or moments are out of order.
        Calendar = "calendar",
    }
}

/// All that is missing.
pub fn lacks(call: &Call, now: Moment) -> Vec<Lack> {
    let mut found = Vec::new();
    let mut lack = |missing: bool, what: Lack| {
        if missing {
            found.push(what);
        }
    };
    lack(call.addendum.trim().is_empty(), Lack::Addendum);
    lack(call.criteria.is_empty(), Lack::Criteria);
    lack(call.rules.is_empty(), Lack::Rules);
    lack(call.questions.is_empty(), Lack::Questions);
    lack(!call.calendar.in_time(now) || call.calendar.check().is_err(), Lack::Calendar);
    found
}
