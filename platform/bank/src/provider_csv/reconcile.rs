//! What was sent beside what came back.

use std::collections::BTreeMap;

use super::{Answer, HandIn, Month};

/// Each line that was sent or came back, in exactly one list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// Sent, and accepted as it was.
    pub accepted: Vec<HandIn>,
    /// Sent, and refused, with the reason.
    pub refused: Vec<(HandIn, String)>,
    /// Sent, and accepted with another number or amount: (sent, came back).
    pub changed: Vec<(HandIn, HandIn)>,
    /// Sent, and not answered.
    pub missing: Vec<HandIn>,
    /// Answered, and never sent.
    pub unexpected: Vec<HandIn>,
}

/// Lays what was sent beside what came back, by worker and month.
pub fn reconcile(sent: &[HandIn], answer: &Answer) -> Reconciled {
    let key = |line: &HandIn| -> (String, Month) { (line.worker_number.clone(), line.month) };
    let mut back: BTreeMap<_, _> = answer.lines.iter().map(|line| (key(&line.hand_in), line)).collect();
    let mut result = Reconciled::default();
    for line in sent {
        match back.remove(&key(line)) {
            None => result.missing.push(line.clone()),
            Some(answered) => match &answered.refused {
                Some(reason) => result.refused.push((line.clone(), reason.clone())),
                None if answered.hand_in == *line => result.accepted.push(line.clone()),
                None => result.changed.push((line.clone(), answered.hand_in.clone())),
            },
        }
    }
    result.unexpected = back.into_values().map(|answered| answered.hand_in.clone()).collect();
    result
}
