//! Until when a cheque can be handed in.

use kernel::Day;

use super::keys;
use crate::parameter::{Answer, Table};

/// The last day on which a cheque is valid: the same date so many months after its issue, that day included.
/// The rule that held on the day of issue decides; the longer validity of 2020-2021 (MB 19-4-2021) is rows of
/// the table, so that a cheque that had expired before stays expired.
pub fn last_day(table: &Table, issued_on: Day) -> Answer<Day> {
    let months = table.on(issued_on).number(keys::CHEQUE_VALIDITY);
    months.map(|months| issued_on.plus_months(i32::try_from(months).unwrap_or(i32::MAX)))
}
