//! Which cheques go with a form: per user never more than begun hours, the oldest first, never one that is too old.

use std::collections::BTreeMap;

use kernel::Day;
use schemes::Table;
use schemes::wijk::{hand_in, performance};
use wijk_users::UserId;

use crate::records::Cheque;

/// Begun hours of a form by user. What corrections take below nothing counts as nothing.
pub fn hours_by_user(rows: impl IntoIterator<Item = (UserId, i64)>) -> BTreeMap<UserId, i64> {
    let mut hours: BTreeMap<UserId, i64> = BTreeMap::new();
    for (user, count) in rows {
        *hours.entry(user).or_default() += count;
    }
    for count in hours.values_mut() {
        *count = (*count).max(0);
    }
    hours
}

/// The last day of work at each user of a form: (user, day, hours).
pub fn last_days(rows: impl IntoIterator<Item = (UserId, Day, i64)>) -> BTreeMap<UserId, Day> {
    let mut last: BTreeMap<UserId, Day> = BTreeMap::new();
    for (user, day, hours) in rows {
        if hours > 0 {
            let known = last.entry(user).or_insert(day);
            *known = day.max(*known);
        }
    }
    last
}

/// Of the cheques of a user, the first so many that are valid on the day on which each counts: those that end first, then by number.
pub fn oldest(cheques: &[Cheque], on: impl Fn(&Cheque) -> Day, count: i64) -> Vec<&Cheque> {
    let mut valid: Vec<&Cheque> =
        cheques.iter().filter(|cheque| cheque.valid_until.is_some_and(|last| on(cheque) <= last)).collect();
    valid.sort_by_key(|cheque| (cheque.valid_until, cheque.number));
    valid.truncate(usize::try_from(count).unwrap_or(0));
    valid
}

/// What the cheques that came in settle for one user of a form, by the rule of hand-in. `month` is the last day of the
/// month of the form.
pub fn settle(
    table: &Table,
    month: Day,
    hours: i64,
    cheques: &[Cheque],
    on: impl Fn(&Cheque) -> Day,
) -> hand_in::HandIn {
    let handed_over: Vec<performance::Cheque> = cheques
        .iter()
        .filter_map(|cheque| Some((cheque.issued_on?, on(cheque))))
        .map(|(issued_on, handed_over_on)| performance::Cheque { issued_on, handed_over_on })
        .collect();
    hand_in::settle(table, month, hours, &handed_over)
}
