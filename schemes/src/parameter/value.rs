//! The value of a parameter: whole numbers, words, days; how it is stored, read and checked against its kind.

use kernel::Day;
use serde::{Deserialize, Serialize};

use super::Kind;

/// What a row says. Its meaning (cents, hours, …) is the [`Kind`] of its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// Cents, hours, months, days, years, a number of things, or a rate per ten thousand.
    Number(i64),
    /// A closed list of amounts.
    Numbers(Vec<i64>),
    /// A civil day.
    Day(Day),
    /// A word of a closed list, or free text.
    Text(String),
    /// A list of words.
    Texts(Vec<String>),
}

impl Value {
    /// The text in the database: `410`, `595;645`, `2017-09-30`, `true`, `calendar`.
    pub fn stored(&self) -> String {
        match self {
            Self::Flag(yes) => yes.to_string(),
            Self::Number(n) => n.to_string(),
            Self::Numbers(list) => list.iter().map(ToString::to_string).collect::<Vec<_>>().join(";"),
            Self::Day(day) => day.to_string(),
            Self::Text(text) => text.clone(),
            Self::Texts(list) => list.join(";"),
        }
    }

    /// Reads what [`Value::stored`] wrote, or what a person typed in that form. Amounts are whole cents.
    /// None when the text does not fit the kind.
    pub fn parse(kind: Kind, text: &str) -> Option<Self> {
        let text = text.trim();
        let words = || text.split(';').map(str::trim).filter(|word| !word.is_empty());
        let value = match kind {
            Kind::Flag => Self::Flag(text.parse().ok()?),
            Kind::CentsList => Self::Numbers(words().map(|word| word.parse().ok()).collect::<Option<_>>()?),
            Kind::Day => Self::Day(text.parse().ok()?),
            Kind::Choice(_) | Kind::Text => Self::Text(text.to_owned()),
            Kind::Texts | Kind::Choices(_) => Self::Texts(words().map(str::to_owned).collect()),
            _ => Self::Number(text.parse().ok()?),
        };
        value.fits(kind).then_some(value)
    }

    /// Whether the value is of this kind, and not a negative number, one that can only be a slip, or an empty list.
    pub fn fits(&self, kind: Kind) -> bool {
        match (kind, self) {
            (Kind::Flag, Self::Flag(_)) | (Kind::Day, Self::Day(_)) => true,
            (Kind::CentsList, Self::Numbers(list)) => !list.is_empty() && list.iter().all(|n| *n >= 0),
            (Kind::Choice(words), Self::Text(text)) => words.contains(&text.as_str()),
            (Kind::Text, Self::Text(text)) => !text.is_empty(),
            (Kind::Texts, Self::Texts(list)) => !list.is_empty(),
            (Kind::Choices(words), Self::Texts(list)) => {
                !list.is_empty() && list.iter().all(|word| words.contains(&word.as_str()))
            }
            (kind, Self::Number(n)) => kind.most().is_some_and(|most| (0..=most).contains(n)),
            _ => false,
        }
    }
}
