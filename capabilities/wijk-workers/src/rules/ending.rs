//! How a file ends: which day is the last, and until when the papers are kept.

use kernel::{Day, Refusal, text_enum};
use schemes::Table;
use schemes::wijk::notice::{self, By};
use schemes::wijk::retention;
use schemes::wijk::term::Term;

use crate::model::{EndReason, Status};

text_enum! {
    /// Who ends it.
    pub enum Side {
        /// The worker.
        Worker = "worker",
        /// The organiser, who says why (wet 7-4-1999, art. 21).
        Organiser = "organiser",
    }
}

/// What is told.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Why.
    pub reason: EndReason,
    /// By whom.
    pub by: Side,
    /// The day of the notification.
    pub on: Day,
    /// The reason in words.
    pub words: &'a str,
}

/// The last day of work.
pub fn last_day(table: &Table, status: Status, term: Term, told: &Told<'_>) -> Result<Day, Refusal> {
    if !status.rule().may_end(told.reason.rule()) {
        return Err(Refusal::field("reason", "wijk-end-reason-not-yet"));
    }
    if told.by == Side::Organiser && told.words.trim().is_empty() {
        return Err(Refusal::field("words", "wijk-end-words-missing"));
    }
    let by = match (told.reason, told.by) {
        // Nothing was agreed yet, or there is nobody to give notice to.
        _ if matches!(status, Status::Referred | Status::Invited) => return Ok(told.on),
        (EndReason::Death | EndReason::ForceMajeure, _) => return Ok(told.on),
        (EndReason::Term, _) => {
            return match term {
                Term::Until(day) | Term::Between { certain: day, .. } => Ok(day),
                Term::NoLimit | Term::Unknown(_) => Err(Refusal::field("reason", "wijk-end-no-term")),
            };
        }
        (EndReason::Work, Side::Worker) => By::Worker { found_work: true },
        (_, Side::Worker) => By::Worker { found_work: false },
        (_, Side::Organiser) => By::Organiser,
    };
    notice::last_day(table.on(told.on), by, told.words).map_err(|refused| match refused {
        notice::Refused::ReasonMissing => Refusal::field("words", "wijk-end-words-missing"),
        notice::Refused::Unknown(_) => Refusal::field("told_on", "wijk-rule-unknown"),
    })
}

/// Until when the agreement is kept; `None` when the rule of that day is unknown.
pub fn archive_until(table: &Table, last_day: Day) -> Option<Day> {
    retention::archive_until(table.on(last_day)).known()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn told(reason: EndReason, by: Side, words: &str) -> Told<'_> {
        Told { reason, by, on: day("2026-11-20"), words }
    }

    #[test]
    fn notice_of_the_organiser_is_seven_days_with_a_reason() {
        let table = schemes::reference().table("wijk-werken");
        let asked = |t: &Told<'_>| last_day(&table, Status::Active, Term::NoLimit, t);
        // WW29 of the rulebook.
        assert_eq!(asked(&told(EndReason::Notice, Side::Organiser, "geen werk meer")), Ok(day("2026-11-27")));
        let missing = asked(&told(EndReason::Notice, Side::Organiser, " "));
        assert_eq!(missing, Err(Refusal::field("words", "wijk-end-words-missing")));
        assert_eq!(asked(&told(EndReason::Work, Side::Worker, "")), Ok(day("2026-11-20")), "no notice for other work");
        assert_eq!(asked(&told(EndReason::Training, Side::Worker, "")), Ok(day("2026-11-27")));
        assert_eq!(archive_until(&table, day("2026-11-27")), Some(day("2031-11-27")));
    }

    #[test]
    fn a_term_ends_on_its_last_day_and_only_when_there_is_one() {
        let table = schemes::reference().table("wijk-werken");
        let end = told(EndReason::Term, Side::Organiser, "een jaar");
        let until = Term::Until(day("2026-12-31"));
        assert_eq!(last_day(&table, Status::Active, until, &end), Ok(day("2026-12-31")));
        assert!(last_day(&table, Status::Active, Term::NoLimit, &end).is_err());
        assert!(last_day(&table, Status::Invited, until, &end).is_err(), "no term before an agreement");
    }
}
