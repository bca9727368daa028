//! How a value, a certainty and a time read.

use kernel::Day;
use schemes::{Kind, Parameter, Value};
use web::Words;

use crate::rules::{euros, percent};

/// The value in words, with its unit; unknown is said.
pub(super) fn value(l: &Words, kind: Kind, value: Option<&Value>) -> String {
    let Some(value) = value else { return l.t("rule-unknown") };
    match (kind, value) {
        (Kind::Cents, Value::Number(n)) => l.t1("rule-euro", "amount", euros(*n)),
        (Kind::CentsList, Value::Numbers(list)) => {
            let amounts = list.iter().map(|n| euros(*n)).collect::<Vec<_>>().join(" · ");
            l.t1("rule-euro", "amount", amounts)
        }
        (Kind::Rate, Value::Number(n)) => format!("{} %", percent(*n)),
        (Kind::Hours, Value::Number(n)) => l.n("rule-hours", *n),
        (Kind::Months, Value::Number(n)) => l.n("rule-months", *n),
        (Kind::Days, Value::Number(n)) => l.n("rule-days", *n),
        (Kind::Years, Value::Number(n)) => l.n("rule-years", *n),
        (Kind::Kilometres, Value::Number(n)) => format!("{n} km"),
        (_, Value::Day(day)) => l.day_year(*day),
        (_, Value::Flag(true)) => l.t("rule-yes"),
        (_, Value::Flag(false)) => l.t("rule-no"),
        (Kind::Choice(_), Value::Text(word)) => choice(l, word),
        (Kind::Choices(_), Value::Texts(list)) => {
            list.iter().map(|word| choice(l, word)).collect::<Vec<_>>().join(", ")
        }
        (_, Value::Texts(list)) => list.join(", "),
        (_, other) => other.stored(),
    }
}

/// The word of a closed list.
pub(super) fn choice(l: &Words, word: &str) -> String {
    l.of("rule-choice", word.to_ascii_lowercase().replace('_', "-"))
}

/// From when until when a row holds.
pub(super) fn time(l: &Words, from: Day, to: Option<Day>) -> String {
    match to {
        Some(to) => l.t2("rule-from-to", "from", l.day_plain(from), "to", l.day_plain(to)),
        None => l.t1("rule-from", "from", l.day_plain(from)),
    }
}

/// How sure it is; an assumption is called one.
pub(super) fn certainty(l: &Words, row: &Parameter) -> String {
    if row.is_assumed() {
        l.t("rule-assumed")
    } else {
        l.of("rule-certainty", row.certainty.as_str().to_ascii_lowercase())
    }
}
