//! How the fee of a user stands. What a year is and how much it costs are dated rules of `schemes`; here only who is
//! asked, and from when.

use kernel::Day;
use schemes::wijk::fee::{self, Covered, Fee};
use schemes::wijk::keys;
use schemes::{Rules, Used};

/// How the fee stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Paid, on this day.
    Paid(Day),
    /// To be paid: how many cents, from when.
    Due(i64, Day),
    /// To be paid, but no rule says how much.
    Unknown(Day),
    /// Not asked: no agreement yet, or the account is over.
    NotAsked,
}

impl State {
    /// Is something open?
    pub fn is_open(self) -> bool {
        matches!(self, Self::Due(..) | Self::Unknown(_))
    }

    /// End of the key of its word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Paid(_) => "paid",
            Self::Due(..) => "due",
            Self::Unknown(_) => "unknown",
            Self::NotAsked => "not-asked",
        }
    }
}

/// What is known of one user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts<'a> {
    /// Since when both signed.
    pub active_on: Option<Day>,
    /// Last day of the account.
    pub ended_on: Option<Day>,
    /// What was paid.
    pub paid: &'a [Fee],
    /// How much was noted for the year of that day, if it was.
    pub noted: Option<i64>,
}

/// Says how it stands on the day of the rules. An amount that was noted stays, whatever the rules say since.
/// Where the rules leave a doubt whether a year runs by the calendar, the fee is asked by the calendar.
pub fn state(facts: Facts<'_>, rules: Rules<'_>) -> State {
    let day = rules.day();
    if fee::covers(rules, facts.paid, &mut Used::default()) == Covered::Yes {
        let last = facts.paid.iter().map(|fee| fee.paid_on).filter(|on| *on <= day).max();
        return State::Paid(last.unwrap_or(day));
    }
    let Some(active) = facts.active_on.filter(|on| *on <= day) else { return State::NotAsked };
    if facts.ended_on.is_some_and(|on| on < day) {
        return State::NotAsked;
    }
    let from = due_from(active, i64::from(day.0.year()));
    match facts.noted.or_else(|| amount(rules.on(from))) {
        Some(cents) => State::Due(cents, from),
        None => State::Unknown(from),
    }
}

/// From when the fee of a year is due: the first day of that year, or later the day on which both had signed.
pub fn due_from(since: Day, year: i64) -> Day {
    let first = i16::try_from(year).ok().and_then(|year| Day::new(year, 1, 1));
    first.map_or(since, |first| first.max(since))
}

/// The fee of the day of the rules, in cents; none: no rule says so.
pub fn amount(rules: Rules<'_>) -> Option<i64> {
    fee::cents(rules).known()
}

/// Is it only assumed that the year of the fee is the calendar year? Then screens say so.
pub fn year_is_assumed(rules: Rules<'_>) -> bool {
    rules.row(keys::USER_FEE_YEAR_KIND).is_none_or(|row| row.value.is_none() || row.is_assumed())
}

#[cfg(test)]
mod tests {
    use kernel::Moment;
    use schemes::{Certainty, Parameter, Table, Value, Version};

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn row(key: &str, value: Value, from: &str, to: Option<&str>) -> Parameter {
        Parameter {
            id: Version(uuid::Uuid::from_u128(1)),
            scheme: "wijk-werken".to_owned(),
            key: key.to_owned(),
            value: Some(value),
            from: day(from),
            to: to.map(day),
            source: "test".to_owned(),
            certainty: Certainty::Official,
            recorded_at: Moment(0),
        }
    }

    fn table() -> Table {
        Table::new([
            row(keys::USER_FEE, Value::Number(750), "2018-01-01", Some("2026-12-31")),
            row(keys::USER_FEE_YEAR_KIND, Value::Text("calendar".to_owned()), "2018-01-01", None),
        ])
    }

    #[test]
    fn a_fee_is_due_from_the_agreement_and_every_year_again() {
        let table = table();
        let facts = Facts { active_on: Some(day("2025-04-02")), ended_on: None, paid: &[], noted: None };
        assert_eq!(state(facts, table.on(day("2025-05-26"))), State::Due(750, day("2025-04-02")));
        assert_eq!(state(facts, table.on(day("2026-05-26"))), State::Due(750, day("2026-01-01")));
        let paid = [Fee { year: 2025, paid_on: day("2025-04-05") }];
        let facts = Facts { paid: &paid, ..facts };
        assert_eq!(state(facts, table.on(day("2025-12-31"))), State::Paid(day("2025-04-05")));
        assert_eq!(state(facts, table.on(day("2026-01-01"))), State::Due(750, day("2026-01-01")));
    }

    #[test]
    fn a_year_without_a_known_amount_is_unknown_and_never_the_last_known_amount() {
        let table = table();
        let facts = Facts { active_on: Some(day("2025-04-02")), ended_on: None, paid: &[], noted: None };
        assert_eq!(state(facts, table.on(day("2027-01-04"))), State::Unknown(day("2027-01-01")));
        assert_eq!(amount(table.on(day("2027-01-04"))), None);
    }

    #[test]
    fn nobody_is_asked_before_the_agreement_or_after_the_end() {
        let table = table();
        let at = table.on(day("2026-05-26"));
        let nobody = Facts { active_on: None, ended_on: None, paid: &[], noted: None };
        assert_eq!(state(nobody, at), State::NotAsked);
        let over = Facts { active_on: Some(day("2025-04-02")), ended_on: Some(day("2026-05-25")), ..nobody };
        assert_eq!(state(over, at), State::NotAsked);
        let today = Facts { ended_on: Some(day("2026-05-26")), ..over };
        assert!(state(today, at).is_open());
    }

    #[test]
    fn an_amount_that_was_noted_stays() {
        let table = table();
        let facts = Facts { active_on: Some(day("2025-04-02")), ended_on: None, paid: &[], noted: Some(700) };
        assert_eq!(state(facts, table.on(day("2026-05-26"))), State::Due(700, day("2026-01-01")));
    }

    #[test]
    fn a_calendar_year_that_nobody_found_in_the_law_is_said_to_be_assumed() {
        assert!(!year_is_assumed(table().on(day("2026-05-26"))));
        assert!(year_is_assumed(Table::default().on(day("2026-05-26"))));
    }
}
