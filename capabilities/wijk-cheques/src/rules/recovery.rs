//! What a correction takes off and nothing on its form makes good: which cheques go back, and how a debt is set off.

use std::collections::BTreeMap;

use wijk_users::UserId;

/// Hours by user that lie below nothing on a form: so many were paid and never done. A correction is set off first
/// against hours of the same user on the same form.
pub fn below(rows: impl IntoIterator<Item = (UserId, i64)>) -> BTreeMap<UserId, i64> {
    let mut hours: BTreeMap<UserId, i64> = BTreeMap::new();
    for (user, count) in rows {
        *hours.entry(user).or_default() += count;
    }
    hours.retain(|_, count| *count < 0);
    for count in hours.values_mut() {
        *count = -*count;
    }
    hours
}

/// Takes up to `wanted` from parts in their order: how much of each.
pub fn take<T: Copy>(parts: &[(T, i64)], wanted: i64) -> Vec<(T, i64)> {
    let mut rest = wanted.max(0);
    let mut taken = Vec::new();
    for (part, there) in parts {
        let some = rest.min(*there);
        if some > 0 {
            taken.push((*part, some));
            rest -= some;
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    #[test]
    fn a_correction_is_set_off_against_hours_of_the_same_user_on_the_same_form_first() {
        let rows = [(user(1), 3), (user(1), -2), (user(2), 1), (user(2), -4), (user(3), -1)];
        assert_eq!(below(rows), [(user(2), 3), (user(3), 1)].into());
    }

    proptest! {
        #[test]
        fn what_is_taken_is_never_more_than_wanted_nor_than_there_is(
            parts in proptest::collection::vec(0_i64..1_000, 0..8), wanted in -5_i64..4_000
        ) {
            let parts: Vec<(usize, i64)> = parts.into_iter().enumerate().collect();
            let taken = take(&parts, wanted);
            let sum: i64 = taken.iter().map(|(_, some)| some).sum();
            prop_assert_eq!(sum, wanted.max(0).min(parts.iter().map(|(_, there)| there).sum()));
            for (at, some) in taken {
                prop_assert!(some > 0 && some <= parts[at].1);
            }
        }
    }
}
