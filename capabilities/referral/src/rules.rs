//! What may happen to a referral, and what the referrer may know of it.

use kernel::{Day, FieldError, Moment, Refusal};
use people::model::Status as PersonStatus;

use crate::model::{Kind, Outcome, Progress, Status};

/// From here on a referral waits too long: its bar turns copper.
pub const LONG_WAIT_DAYS: i32 = 30;
/// The full length of the bar.
const BAR_DAYS: i32 = 45;

/// The state after a decision, or why it can't be taken. The whole table:
///
/// | from \ decision | plan | accept | wait | redirect | decline | close |
/// |---|---|---|---|---|---|---|
/// | new, to plan, waiting | to plan | accepted | waiting | redirected | declined | – |
/// | accepted | to plan | – | waiting | redirected | declined | – |
/// | redirected | – | – | – | – | – | redirected, or to plan when the person comes back |
/// | declined, recalled | – | – | – | – | – | – |
///
/// Mending and taking back are of who made it: `may_be_changed`.
pub fn next(from: Status, kind: Kind, outcome: Option<Outcome>) -> Result<Status, Refusal> {
    use Status as S;
    match (from, kind) {
        (S::Redirected, Kind::Close) if outcome == Some(Outcome::Back) => Ok(S::ToPlan),
        (S::Redirected, Kind::Close) => Ok(S::Redirected),
        (S::Redirected | S::Declined | S::Recalled, _)
        | (_, Kind::Close | Kind::Mend | Kind::Recall)
        | (S::Accepted, Kind::Accept) => Err(Refusal::Conflict("referral-decided")),
        (_, Kind::Plan) => Ok(S::ToPlan),
        (_, Kind::Accept) => Ok(S::Accepted),
        (_, Kind::Wait) => Ok(S::Waiting),
        (_, Kind::Redirect) => Ok(S::Redirected),
        (_, Kind::Decline) => Ok(S::Declined),
    }
}

/// The decisions that a page offers.
pub fn offered(from: Status) -> Vec<Kind> {
    Kind::ALL.iter().copied().filter(|kind| next(from, *kind, None).is_ok()).collect()
}

/// How far the person is after a decision.
pub fn person_after(status: Status) -> PersonStatus {
    match status {
        Status::New | Status::ToPlan => PersonStatus::Referred,
        Status::Accepted | Status::Waiting => PersonStatus::Waiting,
        Status::Redirected => PersonStatus::Redirected,
        Status::Declined | Status::Recalled => PersonStatus::Declined,
    }
}

/// May who made it still mend it or take it back? Until it is accepted, or goes elsewhere.
pub fn may_be_changed(status: Status) -> bool {
    matches!(status, Status::New | Status::ToPlan | Status::Waiting)
}

/// Does somebody still have to decide or to find a place?
pub fn is_open(status: Status) -> bool {
    matches!(status, Status::New | Status::ToPlan | Status::Accepted | Status::Waiting)
}

/// May this person be put forward (again)? Not while a referral is open or guidance runs: that is the way in then.
pub fn may_be_referred(person: PersonStatus) -> bool {
    use PersonStatus as P;
    matches!(person, P::Met | P::Closed | P::Redirected | P::Declined)
}

/// What the referrer sees.
pub fn progress(status: Status, person: PersonStatus, outcome: Option<Outcome>) -> Progress {
    match (status, person) {
        (Status::Redirected, _) if outcome == Some(Outcome::Stopped) => Progress::NotStarted,
        // Once there is a coach the way goes on where the referrer does not look: she hears that it began.
        (Status::Accepted, PersonStatus::Active | PersonStatus::Closed) => Progress::Coach,
        (Status::New, _) => Progress::Received,
        (Status::ToPlan, _) => Progress::Planning,
        (Status::Accepted, _) => Progress::Welcome,
        (Status::Waiting, _) => Progress::Waiting,
        (Status::Redirected, _) => Progress::Elsewhere,
        (Status::Declined, _) => Progress::NotStarted,
        (Status::Recalled, _) => Progress::Recalled,
    }
}

/// Whole days that somebody waits; never negative.
pub fn days_waiting(since: Moment, today: Day) -> i32 {
    since.day().days_until(today).max(0)
}

/// Length of the bar of waiting, 0 to 100.
pub fn bar(days: i32) -> i32 {
    (days * 100 / BAR_DAYS).clamp(0, 100)
}

/// The letters by which a referrer knows whom she brought: never the name in full.
pub fn initials(given: &str, family: &str) -> String {
    let letters: Vec<String> = [given, family]
        .into_iter()
        .flat_map(str::split_whitespace)
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .map(|c| format!("{}.", c.to_uppercase()))
        .collect();
    if letters.is_empty() { "?".to_owned() } else { letters.join(" ") }
}

/// A meeting can't lie in the future; five minutes are the difference between two clocks.
pub fn met_at(at: Moment, now: Moment) -> Result<(), FieldError> {
    if at > now.plus_minutes(5) { Err(FieldError::new("day", "outreach-future")) } else { Ok(()) }
}

/// A day that something is planned for: from today, at most a year ahead.
pub fn planned(day: Day, today: Day, field: &'static str) -> Result<(), FieldError> {
    if day < today {
        return Err(FieldError::new(field, "referral-day-past"));
    }
    if day > today.plus_days(366) {
        return Err(FieldError::new(field, "referral-day-far"));
    }
    Ok(())
}

/// Since when somebody waits: not in the future.
pub fn since(day: Day, today: Day) -> Result<(), FieldError> {
    if day > today { Err(FieldError::new("since", "referral-since-future")) } else { Ok(()) }
}
