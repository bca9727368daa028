//! The Belgian enterprise number (ondernemingsnummer) of the Crossroads Bank for Enterprises (KBO).

use std::fmt;

use crate::insz::digits_only;

/// A checked enterprise number: ten digits, the first 0 or 1 (numbers with 1 exist since 19 September 2023,
/// news.economie.fgov.be/228778), check digits `97 - (first eight mod 97)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kbo([u8; 10]);

/// Why a text is not an enterprise number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KboError {
    /// Something else than digits, separators and `BE` in front.
    #[error("not digits")]
    NotDigits,
    /// Not ten digits (nine are taken: old numbers leave out the first 0).
    #[error("{found} digits in place of 10")]
    WrongLength {
        /// How many digits there are.
        found: usize,
    },
    /// A number that starts with 2 to 9: an establishment unit (vestigingseenheid), not an enterprise.
    #[error("the number of an establishment unit")]
    Establishment,
    /// The last two digits don't fit: there is a typing error.
    #[error("check digits wrong")]
    WrongCheckDigits,
}

impl KboError {
    /// Fluent key of the message for the person who typed it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotDigits => "kbo-not-digits",
            Self::WrongLength { .. } => "kbo-wrong-length",
            Self::Establishment => "kbo-establishment",
            Self::WrongCheckDigits => "kbo-wrong-check-digits",
        }
    }
}

impl Kbo {
    /// Reads a number with any separators, with or without `BE` in front.
    pub fn parse(text: &str) -> Result<Self, KboError> {
        let text = text.trim();
        let rest = match text.get(..2) {
            Some(country) if country.eq_ignore_ascii_case("be") => &text[2..],
            _ => text,
        };
        let mut found = digits_only(rest).ok_or(KboError::NotDigits)?;
        if found.len() == 9 {
            found.insert(0, 0);
        }
        let digits: [u8; 10] = found.as_slice().try_into().map_err(|_| KboError::WrongLength { found: found.len() })?;
        if digits[0] > 1 {
            return Err(KboError::Establishment);
        }
        let number = |part: &[u8]| part.iter().fold(0_u32, |sum, d| sum * 10 + u32::from(*d));
        if number(&digits[8..]) == 97 - number(&digits[..8]) % 97 {
            Ok(Self(digits))
        } else {
            Err(KboError::WrongCheckDigits)
        }
    }

    /// The ten digits, as stored and as in the API.
    pub fn digits(&self) -> String {
        self.0.iter().map(|d| char::from(b'0' + d)).collect()
    }
}

impl fmt::Display for Kbo {
    /// `0566.988.259`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = self.digits();
        write!(f, "{}.{}.{}", &d[0..4], &d[4..7], &d[7..10])
    }
}
