//! How long a service is not proposed again to somebody, after a no.

use kernel::Day;

use crate::model::{DeclineReason, RefuseReason};

/// After she did not take an offered place: the last day, `None` for good. An answer that did not come is no no, but
/// the next in the row goes first.
pub fn after_refusal(reason: RefuseReason, today: Day) -> Option<Day> {
    match reason {
        RefuseReason::TooFar | RefuseReason::NotThis => None,
        RefuseReason::NotNow => Some(today.plus_days(30)),
        RefuseReason::NoAnswer => Some(today.plus_days(14)),
    }
}

/// After a partner could not help: the last day, `None` for good.
pub fn after_decline(reason: DeclineReason, today: Day) -> Option<Day> {
    match reason {
        DeclineReason::OtherHelp | DeclineReason::Language | DeclineReason::Reach => None,
        DeclineReason::Full | DeclineReason::NoContact => Some(today.plus_days(30)),
    }
}

/// Does the place come free again when a partner can't help? Not when it turned out not to be there.
pub fn place_returns(reason: DeclineReason) -> bool {
    reason != DeclineReason::Full
}
