//! The Belgian national number (rijksregisternummer) and BIS number, together called INSZ.

use std::fmt;

use crate::partial_date::PartialDate;

/// How far a 20xx number lies from the same digits read as 19xx: the check digits put a '2' before the nine.
const CENTURY: u64 = 2_000_000_000;

/// A checked INSZ: eleven digits whose check digits fit one century.
///
/// Format and check: `YYMMDD SSS CC` with `CC = 97 - (first nine mod 97)`, and a `2` before the nine for people
/// born in 2000 or later; BIS: month + 40 if the sex was known at request, + 20 if not
/// (nl.wikipedia.org/wiki/Rijksregisternummer).
/// The number says nothing here about gender: the record has its own field, in the person's own words.
/// `Debug` hides the digits, because logs carry no personal data.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Insz {
    digits: [u8; 11],
    born_after_1999: bool,
}

/// Why a text is not an INSZ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InszError {
    /// Something else than digits and separators.
    #[error("not digits")]
    NotDigits,
    /// Not eleven digits.
    #[error("{found} digits in place of 11")]
    WrongLength {
        /// How many digits there are.
        found: usize,
    },
    /// The last two digits fit neither century: there is a typing error.
    #[error("check digits wrong")]
    WrongCheckDigits,
}

impl InszError {
    /// Fluent key of the message for the person who typed it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotDigits => "insz-not-digits",
            Self::WrongLength { .. } => "insz-wrong-length",
            Self::WrongCheckDigits => "insz-wrong-check-digits",
        }
    }
}

impl Insz {
    /// Reads a number with any spaces, dots, dashes or slashes between the digits.
    ///
    /// A date that doesn't exist is no error: an unknown month or day is `00`, and full series overflow.
    pub fn parse(text: &str) -> Result<Self, InszError> {
        let found = digits_only(text).ok_or(InszError::NotDigits)?;
        let digits: [u8; 11] =
            found.as_slice().try_into().map_err(|_| InszError::WrongLength { found: found.len() })?;
        let (base, check) = split(&digits);
        // Both can't hold: 2 000 000 000 mod 97 is 68, not 0. So the check digits give the century.
        let born_after_1999 = if check == 97 - base % 97 {
            false
        } else if check == 97 - (CENTURY + base) % 97 {
            true
        } else {
            return Err(InszError::WrongCheckDigits);
        };
        Ok(Self { digits, born_after_1999 })
    }

    /// The eleven digits, as stored (encrypted) and hashed.
    pub fn digits(&self) -> String {
        self.digits.iter().map(|d| char::from(b'0' + d)).collect()
    }

    /// `true` for a number given to somebody who is not in the national register.
    pub fn is_bis(&self) -> bool {
        self.pair(2) >= 20
    }

    /// The birth date as far as the number knows it; `None` when it holds neither year nor month.
    ///
    /// A hint for the form, never proof: month and day `00` mean unknown, and real dates can differ.
    pub fn birth(&self) -> Option<PartialDate> {
        let (yy, month, day) = (self.pair(0), self.pair(2), self.pair(4));
        let month = match month {
            40.. => month - 40,
            20.. => month - 20,
            other => other,
        };
        if yy == 0 && month == 0 {
            return None;
        }
        let year = if self.born_after_1999 { 2000 + yy } else { 1900 + yy };
        let some = |part: i16| i8::try_from(part).ok().filter(|p| *p > 0);
        // An impossible day or month comes from a full series: then only the larger part is known.
        PartialDate::new(year, some(month), some(day))
            .or_else(|_| PartialDate::new(year, some(month), None))
            .or_else(|_| PartialDate::new(year, None, None))
            .ok()
    }

    /// The two digits from `at` on, as a number.
    fn pair(&self, at: usize) -> i16 {
        i16::from(self.digits[at]) * 10 + i16::from(self.digits[at + 1])
    }
}

impl fmt::Display for Insz {
    /// `YY.MM.DD-SSS.CC`, as on the identity card.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = self.digits();
        write!(f, "{}.{}.{}-{}.{}", &d[0..2], &d[2..4], &d[4..6], &d[6..9], &d[9..11])
    }
}

impl fmt::Debug for Insz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Insz(hidden)")
    }
}

/// The first nine digits and the last two, as numbers.
fn split(digits: &[u8; 11]) -> (u64, u64) {
    let number = |part: &[u8]| part.iter().fold(0, |sum, d| sum * 10 + u64::from(*d));
    (number(&digits[..9]), number(&digits[9..]))
}

/// The digits of a number that people write with separators; `None` when there is anything else in it.
pub(crate) fn digits_only(text: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(12);
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c as u8 - b'0'),
            '.' | '-' | '/' | '_' | '\u{2010}'..='\u{2015}' => {}
            space if space.is_whitespace() => {}
            _ => return None,
        }
    }
    Some(digits)
}
