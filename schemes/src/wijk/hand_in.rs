//! Handing in: cheques against begun hours.

use kernel::Day;

use super::performance::{Cheque, Code};
use super::{cheque_validity, hours};
use crate::parameter::{Answer, Table};

/// What a worker is paid for a form, and what stays open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandIn {
    /// Begun hours on the form.
    pub begun: i64,
    /// Cheques that are paid: never more than begun hours, never more than valid cheques.
    pub paid: i64,
    /// Pay, in cents.
    pub pay: Answer<i64>,
    /// Begun hours without a cheque: open at the user (`CHEQUE_COUNT`).
    pub open: i64,
    /// Cheques above the begun hours: back to the user.
    pub surplus: i64,
    /// Cheques that were too old (`CHEQUE_EXPIRED`).
    pub expired: i64,
    /// Cheques of which no rule tells how long they are valid (`RULE_UNKNOWN`): neither paid nor too old.
    pub unknown: i64,
}

impl HandIn {
    /// What to say about it: `CHEQUE_COUNT` when cheques and begun hours differ, `CHEQUE_EXPIRED` when a cheque
    /// was too old, `RULE_UNKNOWN` when nobody knows. Empty when all is right.
    pub fn warnings(&self) -> Vec<Code> {
        let count = (self.open > 0 || self.surplus > 0).then_some(Code::ChequeCount);
        let expired = (self.expired > 0).then_some(Code::ChequeExpired);
        let unknown = (self.unknown > 0).then_some(Code::RuleUnknown);
        count.into_iter().chain(expired).chain(unknown).collect()
    }
}

/// Settles one form. `month` is a day of the month of the form (its pay holds), each cheque counts on the day
/// on which it was handed over. Cheques beyond the hours and expired ones are never paid (decreet 7-7-2017 arts. 4, 30).
pub fn settle(table: &Table, month: Day, begun: i64, cheques: &[Cheque]) -> HandIn {
    let (mut valid, mut expired, mut unknown) = (0, 0, 0);
    for cheque in cheques {
        match cheque_validity::last_day(table, cheque.issued_on) {
            Answer::Unknown { .. } => unknown += 1,
            Answer::Known { value: last, .. }
                if cheque.issued_on <= cheque.handed_over_on && cheque.handed_over_on <= last =>
            {
                valid += 1;
            }
            Answer::Known { .. } => expired += 1,
        }
    }
    let paid = begun.min(valid);
    HandIn {
        begun,
        paid,
        pay: hours::pay_cents(table.on(month), paid),
        open: begun - paid,
        surplus: valid - paid,
        expired,
        unknown,
    }
}
