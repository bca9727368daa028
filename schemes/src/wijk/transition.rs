//! The transition group: who was in PWA before, has no longest term.

use kernel::Day;

use super::keys;
use crate::parameter::{Answer, Rules};

/// What the file shows of the PWA time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PwaPast {
    /// The PWA contract, when there was one: first and last day (none: still running at the end of PWA).
    pub contract: Option<super::Period>,
    /// PWA cheques paid within the window of the rule.
    pub cheques_in_window: i64,
}

/// Whether somebody belongs to the transition group (decreet 7-7-2017 art. 9): bound by a PWA contract on
/// 30-9-2017, or at least 100 PWA cheques paid from 1-10-2015 up to and including 30-9-2017.
pub fn belongs(rules: Rules<'_>, past: &PwaPast) -> Answer<bool> {
    let open = match rules.flag(keys::TRANSITION_OPEN) {
        Answer::Known { value: true, .. } => None,
        closed => Some(closed),
    };
    if let Some(closed) = open {
        return closed;
    }
    let by_contract = rules.date(keys::TRANSITION_CONTRACT_ON).map(|on| past.contract.is_some_and(|c| c.holds(on)));
    if matches!(by_contract, Answer::Known { value: true, .. }) {
        return by_contract;
    }
    let by_cheques = rules.number(keys::TRANSITION_MIN_CHEQUES).map(|least| past.cheques_in_window >= least);
    match (by_contract, by_cheques) {
        (_, Answer::Known { value: true, .. }) => by_cheques,
        (Answer::Unknown { .. }, _) => by_contract,
        _ => by_cheques,
    }
}

/// First and last day on which a PWA cheque was paid to be counted for [`PwaPast::cheques_in_window`].
pub fn window(rules: Rules<'_>) -> Option<(Day, Day)> {
    let from = rules.date(keys::TRANSITION_WINDOW_FROM).known()?;
    Some((from, rules.date(keys::TRANSITION_WINDOW_TO).known()?))
}
