//! An amount of euros as a whole number of cents; sums that do not fit are errors, never wrong numbers.

use std::fmt;

use serde::{Deserialize, Serialize};

mod text;

pub use text::CentsError;

/// Euro cents; negative amounts are allowed. There is no way to make one from a float.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(i64);

/// The result does not fit: more than 92 quadrillion euros. Only corrupt input gets there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("amount too large")]
pub struct TooLarge;

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// From a number of cents, as stored.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// The number of cents, as stored.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Result<Self, TooLarge> {
        self.0.checked_add(other.0).map(Self).ok_or(TooLarge)
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Result<Self, TooLarge> {
        self.0.checked_sub(other.0).map(Self).ok_or(TooLarge)
    }

    /// So many times: a price times a number of cheques.
    pub fn times(self, number: i64) -> Result<Self, TooLarge> {
        self.0.checked_mul(number).map(Self).ok_or(TooLarge)
    }

    /// The same amount the other way round.
    pub fn negated(self) -> Result<Self, TooLarge> {
        self.0.checked_neg().map(Self).ok_or(TooLarge)
    }

    /// The sum of all; [`Cents::ZERO`] of none.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, TooLarge> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Less than nothing?
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// More than nothing?
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Exactly nothing?
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// `1234.56`: with a point and without thousands, as XML and machine files want it.
    pub fn plain(self) -> String {
        let (euros, cents) = self.parts();
        format!("{}{euros}.{cents:02}", self.sign())
    }

    const fn sign(self) -> &'static str {
        if self.0 < 0 { "-" } else { "" }
    }

    const fn parts(self) -> (u64, u64) {
        (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100)
    }
}

impl fmt::Display for Cents {
    /// `1.234,56`, as Dutch writes it; `Cents::parse` reads it back.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (euros, cents) = self.parts();
        let digits = euros.to_string();
        let mut grouped = String::with_capacity(digits.len() + 8);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        f.pad(&format!("{}{grouped},{cents:02}", self.sign()))
    }
}
