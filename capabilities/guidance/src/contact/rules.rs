//! When a contact may be written, changed or only added to. Pure.

use kernel::refusal::Faults;
use kernel::{Moment, Refusal, StaffId};
use people::model::Visibility;

use super::model::Draft;

/// Minutes in which the author can still change a contact; afterwards only add to it.
pub const EDIT_MINUTES: i64 = 24 * 60;

/// A clock on a phone may be ahead by this much before "in the future" is said.
const CLOCK_SLACK_MINUTES: i64 = 5;

/// The longest contact, in minutes: a day.
pub const LONGEST_MINUTES: i64 = 24 * 60;

/// The longest text, in characters, as for the long texts of forms.
pub const LONGEST_TEXT: usize = 20_000;

/// What must be right about a contact, whoever writes it and by whichever way.
pub fn check(draft: &Draft<'_>, now: Moment) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if draft.happened_at > now.plus_minutes(CLOCK_SLACK_MINUTES) {
        faults.push("day", "contact-in-future");
    }
    if draft.text.trim().is_empty() {
        faults.push("text", "contact-text-missing");
    }
    faults.check_length("text", draft.text, LONGEST_TEXT);
    if draft.minutes.is_some_and(|m| !(1..=LONGEST_MINUTES).contains(&m)) {
        faults.push_range("minutes", 1, LONGEST_MINUTES);
    }
    if draft.sensitive && draft.visibility != Visibility::Team {
        faults.push("visibility", "contact-sensitive-team");
    }
    if draft.domains.iter().any(|d| plan::reference::domain(d).is_none()) {
        faults.push("domains", "form-choose-from-list");
    }
    faults.done()
}

/// May this person still change it?
pub fn editable(author: StaffId, created_at: Moment, me: StaffId, now: Moment) -> bool {
    author == me && now < created_at.plus_minutes(EDIT_MINUTES)
}

/// Refuses a change by somebody else, or later than a day.
pub fn edit(author: StaffId, created_at: Moment, me: StaffId, now: Moment) -> Result<(), Refusal> {
    if editable(author, created_at, me, now) { Ok(()) } else { Err(Refusal::Conflict("contact-only-add")) }
}

#[cfg(test)]
mod tests {
    use kernel::Day;
    use proptest::prelude::*;

    use super::*;
    use crate::contact::model::Kind;

    fn now() -> Moment {
        Day::new(2026, 5, 26).unwrap().at(10, 0)
    }

    fn draft(change: impl FnOnce(&mut Draft<'static>)) -> Draft<'static> {
        let mut draft = Draft {
            kind: Kind::HomeVisit,
            happened_at: now(),
            timed: true,
            minutes: Some(45),
            visibility: Visibility::Team,
            sensitive: false,
            text: "Samen koffie gedronken.",
            domains: vec!["housing".to_owned()],
        };
        change(&mut draft);
        draft
    }

    fn field(draft: &Draft<'_>) -> Option<&'static str> {
        match check(draft, now()) {
            Err(Refusal::Invalid(errors)) => errors.first().map(|e| e.field),
            _ => None,
        }
    }

    #[test]
    fn each_mistake_names_its_field() {
        assert_eq!(check(&draft(|_| {}), now()), Ok(()));
        assert_eq!(field(&draft(|d| d.happened_at = now().plus_minutes(60))), Some("day"));
        assert_eq!(field(&draft(|d| d.text = "  ")), Some("text"));
        assert_eq!(field(&draft(|d| d.minutes = Some(0))), Some("minutes"));
        assert_eq!(field(&draft(|d| d.domains = vec!["astrology".to_owned()])), Some("domains"));
        let open = draft(|d| (d.sensitive, d.visibility) = (true, Visibility::Participant));
        assert_eq!(field(&open), Some("visibility"));
    }

    #[test]
    fn a_phone_that_is_two_minutes_ahead_is_not_the_future() {
        assert_eq!(check(&draft(|d| d.happened_at = now().plus_minutes(2)), now()), Ok(()));
    }

    proptest! {
        #[test]
        fn only_the_author_changes_and_only_within_a_day(minutes in 0..6000_i64, me in 0..2_u128) {
            let author = StaffId(uuid::Uuid::from_u128(0));
            let me = StaffId(uuid::Uuid::from_u128(me));
            let may = editable(author, now(), me, now().plus_minutes(minutes));
            prop_assert_eq!(may, me == author && minutes < EDIT_MINUTES);
        }
    }
}
