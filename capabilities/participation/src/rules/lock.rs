//! Once a claim went out, the days that it covers are locked: a change there needs a reason, and stays visible.

use kernel::{Day, Refusal};

use crate::model::ChangeReason;

/// Does one of these days lie in what was claimed?
pub fn locked(days: &[Option<Day>], claimed_until: Option<Day>) -> bool {
    claimed_until.is_some_and(|until| days.iter().flatten().any(|day| *day <= until))
}

/// Without a reason nothing changes there. Gives the reason to keep, none where nothing was claimed.
pub fn pass(locked: bool, reason: Option<ChangeReason>) -> Result<Option<ChangeReason>, Refusal> {
    match (locked, reason) {
        (false, _) => Ok(None),
        (true, None) => Err(Refusal::field("reason", "esf-claimed-needs-reason")),
        (true, Some(reason)) => Ok(Some(reason)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_of_a_claim_is_locked_and_the_next_is_not() {
        let day = |text: &str| Some(text.parse::<Day>().unwrap());
        let until = day("2026-03-31");
        assert!(locked(&[day("2026-03-31")], until) && locked(&[None, day("2025-01-01")], until));
        assert!(!locked(&[day("2026-04-01"), None], until) && !locked(&[day("2020-01-01")], None));
    }

    #[test]
    fn what_is_locked_changes_with_a_reason_only() {
        assert_eq!(pass(false, Some(ChangeReason::Proof)), Ok(None));
        assert_eq!(pass(true, Some(ChangeReason::Proof)), Ok(Some(ChangeReason::Proof)));
        assert!(matches!(pass(true, None), Err(Refusal::Invalid(errors)) if errors[0].field == "reason"));
    }
}
