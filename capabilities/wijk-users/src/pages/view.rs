//! Words that several pages share: amounts, the fee, the address.

use kernel::Day;
use ledger::Cents;
use network::municipality::Municipalities;
use web::Words;

use crate::model::UserId;
use crate::rules::due::State;
use crate::rules::number;

/// `7,50 euro`.
pub fn euro(l: &Words, cents: i64) -> String {
    l.t1("wijk-user-euro", "amount", Cents::new(cents))
}

/// How the fee stands, in a few words.
pub fn fee(l: &Words, state: State) -> String {
    match state {
        State::Paid(on) => l.t1("wijk-fee-state-paid", "day", l.day_plain(on)),
        State::Due(cents, _) => l.t1("wijk-fee-state-due", "amount", Cents::new(cents)),
        other => l.of("wijk-fee-state", other.word()),
    }
}

/// Tone of its badge: done, asks attention, or nothing special. Never red: it is about somebody.
pub fn fee_tone(state: State) -> &'static str {
    match state {
        State::Paid(_) => "leaf",
        State::Due(..) | State::Unknown(_) => "copper",
        State::NotAsked => "open",
    }
}

/// `+++000/0000/12313+++`; empty for a number that fits no communication.
pub fn communication(number: i64) -> String {
    number::structured(number).map(|s| s.to_string()).unwrap_or_default()
}

/// Name of a municipality: as it is called today, and as it was when that differs.
pub fn place(l: &Words, all: &Municipalities, nis: Option<&str>, today: Day) -> String {
    let Some(then) = nis.and_then(|nis| all.by_nis(nis)) else { return String::new() };
    match all.successor(&then.nis, today) {
        Some(now) if now.nis != then.nis => l.t2("wijk-user-place-merged", "now", &now.name, "then", &then.name),
        _ => then.name.clone(),
    }
}

/// Path of a file.
pub fn path(id: UserId) -> String {
    format!("/wijk/users/{id}")
}
