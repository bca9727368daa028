//! What can't be true of an entry or an exit.

use esf::LabourStatus;
use kernel::partial_date::PartialDate;
use kernel::refusal::Faults;
use kernel::{Day, Refusal};

use super::said;
use crate::model::{ExitReason, Facts, State};

/// Checks a state, and the entries before and after it in the same operation, by day.
pub fn check(state: &State, others: &[State], today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if state.entered_on > today {
        faults.push("entered_on", "esf-entry-future");
    }
    facts(&mut faults, &state.facts, state.entered_on);
    for other in others {
        let overlaps = match other.exit {
            // An open entry: whoever is in can't come in.
            None => other.entered_on <= state.entered_on || state.exit.is_none_or(|(exit, _)| exit > other.entered_on),
            Some((exit, _)) => state.entered_on < exit && state.exit.is_none_or(|(left, _)| left > other.entered_on),
        };
        if overlaps {
            match other.exit {
                None => return Err(Refusal::Conflict("esf-still-in")),
                Some((exit, _)) => faults.push_with("entered_on", "esf-entry-before-exit", "day", said(exit)),
            }
        }
    }
    faults.done()
}

/// Facts that contradict the day of entry or each other.
fn facts(faults: &mut Faults, facts: &Facts, entered_on: Day) {
    if facts.birth.is_some_and(|birth| birth > entered_on) {
        faults.push("birth", "esf-birth-after-entry");
    } else if facts.birth.is_some_and(|birth| esf::outputs::years(birth, entered_on) < YOUNGEST) {
        faults.push_with("birth", "esf-birth-young", "years", YOUNGEST);
    }
    if facts.birth.is_some_and(|birth| esf::outputs::years(birth, entered_on) > OLDEST) {
        faults.push("birth", "esf-birth-too-old");
    }
    if facts.unemployed_since.is_some_and(|since| since > entered_on) {
        faults.push("unemployed_since", "esf-since-after-entry");
    }
    if facts.unemployed_since.zip(facts.birth).is_some_and(|(since, birth)| since < birth) {
        faults.push("unemployed_since", "esf-since-before-birth");
    }
    if facts.unemployed_since.is_some() && facts.labour.is_some_and(|labour| labour != LabourStatus::Unemployed) {
        faults.push("unemployed_since", "esf-since-not-unemployed");
    }
    if facts.isced.is_some_and(|level| level > 8) {
        faults.push_range("isced", 0, 8);
    }
}

/// Older than this at entry is a typing error.
const OLDEST: i32 = 110;
/// Younger than this at entry too: nobody works at that age.
const YOUNGEST: i32 = 14;

/// A date of birth that the file contradicts; `known`: what stands there, a year, a month or a day.
pub fn as_in_file(birth: Option<Day>, known: Option<PartialDate>) -> Result<(), Refusal> {
    match birth.zip(known) {
        Some((birth, known)) if !(known.earliest()..=known.latest()).contains(&birth) => {
            Err(Refusal::field("birth", "esf-birth-not-as-file"))
        }
        _ => Ok(()),
    }
}

/// The state after an exit.
pub fn leave(state: &State, day: Day, reason: ExitReason, today: Day) -> Result<State, Refusal> {
    let mut faults = Faults::default();
    if day < state.entered_on {
        faults.push_with("exited_on", "esf-exit-before-entry", "day", said(state.entered_on));
    }
    if day > today {
        faults.push("exited_on", "esf-exit-future");
    }
    faults.done()?;
    Ok(State { exit: Some((day, reason)), ..state.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Told;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn state(from: &str, to: Option<&str>) -> State {
        let exit = to.map(|to| (day(to), ExitReason::Other));
        State { entered_on: day(from), exit, facts: Facts::default(), told: Told::default() }
    }

    fn keys(result: Result<(), Refusal>) -> Vec<(&'static str, &'static str)> {
        match result {
            Err(Refusal::Invalid(errors)) => errors.iter().map(|e| (e.field, e.key)).collect(),
            Err(Refusal::Conflict(key)) => vec![("", key)],
            Err(other) => panic!("{other}"),
            Ok(()) => Vec::new(),
        }
    }

    const TODAY: &str = "2026-05-26";

    #[test]
    fn an_entry_is_not_in_the_future() {
        assert_eq!(keys(check(&state("2026-05-27", None), &[], day(TODAY))), [("entered_on", "esf-entry-future")]);
        assert!(check(&state(TODAY, None), &[], day(TODAY)).is_ok());
    }

    #[test]
    fn who_is_in_does_not_come_in_again_and_comes_back_from_the_exit_day_on() {
        let open = [state("2026-01-05", None)];
        assert_eq!(keys(check(&state("2026-03-01", None), &open, day(TODAY))), [("", "esf-still-in")]);
        let ended = [state("2026-01-05", Some("2026-03-01"))];
        let found = keys(check(&state("2026-02-28", None), &ended, day(TODAY)));
        assert_eq!(found, [("entered_on", "esf-entry-before-exit")]);
        assert!(check(&state("2026-03-01", None), &ended, day(TODAY)).is_ok());
    }

    #[test]
    fn facts_do_not_contradict_the_day_of_entry() {
        let mut wrong = state("2026-01-05", None);
        wrong.facts = Facts {
            birth: Some(day("2026-01-06")),
            unemployed_since: Some(day("2026-01-06")),
            labour: Some(LabourStatus::Employed),
            isced: Some(9),
            ..Facts::default()
        };
        let found = keys(check(&wrong, &[], day(TODAY)));
        let fields: Vec<&str> = found.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["birth", "unemployed_since", "unemployed_since", "isced"]);
        assert_eq!(found[2].1, "esf-since-not-unemployed");
    }

    #[test]
    fn an_exit_lies_between_entry_and_today() {
        let open = state("2026-01-05", None);
        let left = |text: &str| leave(&open, day(text), ExitReason::Work, day(TODAY));
        assert_eq!(keys(left("2026-01-04").map(|_| ())), [("exited_on", "esf-exit-before-entry")]);
        assert_eq!(keys(left("2026-05-27").map(|_| ())), [("exited_on", "esf-exit-future")]);
        assert_eq!(left("2026-01-05").unwrap().exit, Some((day("2026-01-05"), ExitReason::Work)));
    }
}
