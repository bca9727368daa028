//! What a key of the table is about: its kind, its unit and the message that names it.

/// What the value of a key is, and so how it is shown and typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An amount in cents.
    Cents,
    /// Whole hours.
    Hours,
    /// Whole months.
    Months,
    /// Whole days.
    Days,
    /// Whole years.
    Years,
    /// Whole kilometres.
    Kilometres,
    /// A number of things or persons.
    Count,
    /// A rate per ten thousand: 2 000 is 20 %.
    Rate,
    /// A closed list of amounts in cents.
    CentsList,
    /// One word of this list.
    Choice(&'static [&'static str]),
    /// One or more words of this list.
    Choices(&'static [&'static str]),
    /// Free text.
    Text,
    /// A list of words.
    Texts,
    /// A civil day.
    Day,
    /// Yes or no.
    Flag,
}

impl Kind {
    /// The largest number of this kind that is no slip of the pen; `None`: it is no number.
    pub const fn most(self) -> Option<i64> {
        match self {
            Self::Cents => Some(100_000_000_000),
            Self::Hours | Self::Kilometres => Some(100_000),
            Self::Months => Some(1_200),
            Self::Days => Some(36_600),
            Self::Years => Some(100),
            Self::Count => Some(1_000_000_000),
            Self::Rate => Some(10_000),
            Self::CentsList
            | Self::Choice(_)
            | Self::Choices(_)
            | Self::Text
            | Self::Texts
            | Self::Day
            | Self::Flag => None,
        }
    }

    /// The stable name of the kind, for the API and for the choice of a form field.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cents => "cents",
            Self::Hours => "hours",
            Self::Months => "months",
            Self::Days => "days",
            Self::Years => "years",
            Self::Kilometres => "km",
            Self::Count => "count",
            Self::Rate => "rate",
            Self::CentsList => "cents-list",
            Self::Choice(_) => "choice",
            Self::Choices(_) => "choices",
            Self::Text => "text",
            Self::Texts => "texts",
            Self::Day => "day",
            Self::Flag => "flag",
        }
    }
}

/// One key that a scheme knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyInfo {
    /// `ww.hours.max_month`.
    pub key: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// Fluent key of its name on a screen: `ww-rule-hours-max-month`.
    pub label: &'static str,
}
