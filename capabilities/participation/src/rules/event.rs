//! What can't be true of something that happened.

use kernel::refusal::Faults;
use kernel::{Day, Refusal};

use super::said;

/// Checks the day of an event: from the first entry on, and not in the future.
pub fn check(day: Day, first_entry: Day, today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if day < first_entry {
        faults.push_with("day", "esf-event-before-entry", "day", said(first_entry));
    }
    if day > today {
        faults.push("day", "esf-event-future");
    }
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_before_the_first_entry_is_refused_and_on_that_day_it_counts() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let on = |text: &str| check(day(text), day("2026-01-05"), day("2026-05-26"));
        let Err(Refusal::Invalid(errors)) = on("2026-01-04") else { panic!("not refused") };
        assert_eq!((errors[0].field, errors[0].key), ("day", "esf-event-before-entry"));
        assert_eq!(errors[0].facts, [("day", "5/1/2026".to_owned())]);
        assert!(on("2026-01-05").is_ok() && on("2026-05-26").is_ok());
        assert!(on("2026-05-27").is_err());
    }
}
