//! Handing in: cheques against begun hours.

use kernel::Day;

use super::performance::Code;
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
    /// Cheques that were too old (`CHEQUE_EXPIRED`), or whose validity is unknown.
    pub expired: i64,
}

impl HandIn {
    /// What to say about it: `CHEQUE_COUNT` when cheques and begun hours differ, `CHEQUE_EXPIRED` when a cheque
    /// was too old. Empty when all is right.
    pub fn warnings(&self) -> Vec<Code> {
        let count = (self.open > 0 || self.surplus > 0).then_some(Code::ChequeCount);
        count.into_iter().chain((self.expired > 0).then_some(Code::ChequeExpired)).collect()
    }
}

/// Settles one form. `month` is a day of the month of the form (its pay holds), `issued` are the days of issue of
/// the cheques, `on` is the day they were handed over. Cheques beyond the hours and expired ones are never paid
/// (decreet 7-7-2017 arts. 4, 30).
pub fn settle(table: &Table, month: Day, begun: i64, issued: &[Day], on: Day) -> HandIn {
    let is_valid = |issued: &Day| {
        let last = cheque_validity::last_day(table, *issued).known();
        *issued <= on && last.is_some_and(|last| on <= last)
    };
    let all = i64::try_from(issued.len()).unwrap_or(i64::MAX);
    let valid = i64::try_from(issued.iter().filter(|day| is_valid(day)).count()).unwrap_or(i64::MAX);
    let paid = begun.min(valid);
    HandIn {
        begun,
        paid,
        pay: hours::pay_cents(table.on(month), paid),
        open: begun - paid,
        surplus: valid - paid,
        expired: all - valid,
    }
}
