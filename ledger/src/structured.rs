//! The structured communication of Belgian credit transfers (gestructureerde mededeling, OGM/VCS): `+++123/4567/89002+++`.
//!
//! Ten digits and two check digits: the remainder of the ten divided by 97, and 97 in place of a remainder of 0.
//! Source: Febelfin, CODA standard, structured communication type 101 ("credit transfer or cash payment with structured
//! format communication": 10 figures + 2 figures modulo 97).

use std::fmt;

use serde::{Deserialize, Serialize};

/// A checked structured communication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Structured(u64);

/// Why a text is not a structured communication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StructuredError {
    /// Something else than digits and `+ * /` points, hyphens and spaces.
    #[error("not digits")]
    NotDigits,
    /// Not twelve digits.
    #[error("{found} digits in place of 12")]
    WrongLength {
        /// How many digits there are.
        found: usize,
    },
    /// The last two digits don't fit: there is a typing error.
    #[error("check digits wrong")]
    WrongCheckDigits,
    /// The number to make it from has more than ten digits.
    #[error("base above 9999999999")]
    BaseTooLarge,
}

impl StructuredError {
    /// Fluent key of the message for the person who typed it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotDigits => "structured-not-digits",
            Self::WrongLength { .. } => "structured-wrong-length",
            Self::WrongCheckDigits => "structured-wrong-check-digits",
            Self::BaseTooLarge => "structured-base-too-large",
        }
    }
}

const fn check_digits(base: u64) -> u64 {
    match base % 97 {
        0 => 97,
        rest => rest,
    }
}

impl Structured {
    /// Makes one from a number of at most ten digits: a user number, an invoice.
    pub const fn from_base(base: u64) -> Result<Self, StructuredError> {
        if base > 9_999_999_999 {
            return Err(StructuredError::BaseTooLarge);
        }
        Ok(Self(base * 100 + check_digits(base)))
    }

    /// Reads one as people and banks write it: with `+++` or `***`, slashes, points, hyphens, spaces, or only digits.
    pub fn parse(text: &str) -> Result<Self, StructuredError> {
        let mut digits = String::with_capacity(12);
        for c in text.chars() {
            match c {
                '0'..='9' => digits.push(c),
                '+' | '*' | '/' | '.' | '-' => {}
                c if c.is_whitespace() => {}
                _ => return Err(StructuredError::NotDigits),
            }
        }
        if digits.len() != 12 {
            return Err(StructuredError::WrongLength { found: digits.len() });
        }
        let number: u64 = digits.parse().map_err(|_| StructuredError::NotDigits)?;
        if check_digits(number / 100) == number % 100 {
            Ok(Self(number))
        } else {
            Err(StructuredError::WrongCheckDigits)
        }
    }

    /// Finds one in a free text: people type it there. Only with its signs (`+++` or `***` around it) or when it
    /// is all there is, so that a telephone number is not taken for one.
    pub fn find(text: &str) -> Option<Self> {
        if let Ok(whole) = Self::parse(text) {
            return Some(whole);
        }
        ["+++", "***"].into_iter().find_map(|sign| text.split(sign).find_map(|part| Self::parse(part).ok()))
    }

    /// The number it was made from.
    pub const fn base(self) -> u64 {
        self.0 / 100
    }

    /// The twelve digits, as in CODA and in payment files.
    pub fn digits(self) -> String {
        format!("{:012}", self.0)
    }
}

impl TryFrom<String> for Structured {
    type Error = StructuredError;
    fn try_from(text: String) -> Result<Self, StructuredError> {
        Self::parse(&text)
    }
}

impl From<Structured> for String {
    fn from(communication: Structured) -> Self {
        communication.digits()
    }
}

impl fmt::Display for Structured {
    /// `+++123/4567/89002+++`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        write!(f, "+++{}/{}/{}+++", &digits[..3], &digits[3..7], &digits[7..])
    }
}
