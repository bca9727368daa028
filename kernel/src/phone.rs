//! Phone numbers, read as people write them in Belgium and stored in the international form E.164.

use std::fmt;

/// A phone number that can be dialled: country code and national number, without the national 0.
///
/// `Debug` hides the digits, because logs carry no personal data.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone {
    /// All digits after the `+`.
    digits: String,
}

/// Why a text is not a phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something else than digits, `+`, separators and brackets.
    #[error("not digits")]
    NotDigits,
    /// Fewer digits than any number has.
    #[error("too short")]
    TooShort,
    /// More digits than any number has (15 with the country code: ITU-T E.164).
    #[error("too long")]
    TooLong,
    /// A Belgian number with a digit too many or too few, or in a range that doesn't exist.
    #[error("not a Belgian number")]
    NotBelgian,
}

impl PhoneError {
    /// Fluent key of the message for the person who typed it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotDigits => "phone-not-digits",
            Self::TooShort => "phone-too-short",
            Self::TooLong => "phone-too-long",
            Self::NotBelgian => "phone-not-belgian",
        }
    }
}

impl Phone {
    /// Reads `0470 12 34 56`, `+32 470 …`, `0032…`, `+32 (0)9 …`, `09/123.45.67`, and any foreign number that
    /// starts with `+` or `00`. A Belgian mobile number that lost its 0 in a spreadsheet is taken too.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let mut typed = String::with_capacity(16);
        for c in text.trim().replace("(0)", "").chars() {
            match c {
                '0'..='9' => typed.push(c),
                '+' if typed.is_empty() => typed.push('+'),
                sign if sign.is_whitespace() || is_separator(sign) => {}
                _ => return Err(PhoneError::NotDigits),
            }
        }
        let international = typed.strip_prefix('+').or_else(|| typed.strip_prefix("00"));
        match international {
            Some(digits) => match digits.strip_prefix("32") {
                Some(national) => Self::belgian(national.strip_prefix('0').unwrap_or(national)),
                None => Self::foreign(digits),
            },
            None => match typed.strip_prefix('0') {
                Some(national) => Self::belgian(national),
                None if typed.len() == 9 && is_belgian_mobile(&typed) => Self::belgian(&typed),
                None if typed.len() >= 10 && typed.starts_with("32") => Self::belgian(&typed[2..]),
                None if typed.len() < 8 => Err(PhoneError::TooShort),
                None => Err(PhoneError::NotBelgian),
            },
        }
    }

    /// A Belgian number without its 0: nine digits for a mobile, eight for all others (BIPT numbering plan).
    fn belgian(national: &str) -> Result<Self, PhoneError> {
        let right = if is_belgian_mobile(national) { 9 } else { 8 };
        match national.len() {
            0..=6 => Err(PhoneError::TooShort),
            10.. => Err(PhoneError::TooLong),
            length if length == right && !national.starts_with('0') => Ok(Self { digits: format!("32{national}") }),
            _ => Err(PhoneError::NotBelgian),
        }
    }

    /// A number of another country; only its length can be known to be wrong.
    fn foreign(digits: &str) -> Result<Self, PhoneError> {
        match digits.len() {
            0..=6 => Err(PhoneError::TooShort),
            16.. => Err(PhoneError::TooLong),
            _ if digits.starts_with('0') => Err(PhoneError::TooShort),
            _ => Ok(Self { digits: digits.to_owned() }),
        }
    }

    /// `+32470123456`: as stored, compared and dialled.
    pub fn e164(&self) -> String {
        format!("+{}", self.digits)
    }

    /// `true` when the number surely is a mobile one, so that a text message can arrive: known for Belgium and
    /// its neighbours, `false` for all others.
    pub fn is_mobile(&self) -> bool {
        const MOBILE: [&str; 7] = ["316", "336", "337", "4915", "4916", "4917", "3526"];
        self.belgian_part().map_or_else(|| MOBILE.iter().any(|start| self.digits.starts_with(start)), is_belgian_mobile)
    }

    /// The part after +32.
    fn belgian_part(&self) -> Option<&str> {
        self.digits.strip_prefix("32")
    }
}

/// A stored number as people here write it; one that does not read as a number stays as it stands.
pub fn as_written(stored: &str) -> String {
    Phone::parse(stored).map_or_else(|_| stored.to_owned(), |phone| phone.to_string())
}

impl fmt::Display for Phone {
    /// As people here write it: `0470 12 34 56`, `09 123 45 67`, `051 12 34 56`, `+31 612 345 678`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(part) = self.belgian_part() {
            let groups: &[usize] = match part.as_bytes() {
                _ if is_belgian_mobile(part) => &[3, 2, 2, 2],
                [b'8' | b'9', b'0', ..] => &[3, 2, 3],
                [b'2' | b'3' | b'4' | b'9', ..] => &[1, 3, 2, 2],
                _ => &[2, 2, 2, 2],
            };
            return write!(f, "0{}", grouped(part, groups));
        }
        let (country, rest) = self.digits.split_at(country_length(&self.digits));
        // Threes, and never a single digit at the end.
        let groups: &[usize] = match rest.len() % 3 {
            1 => &[3, 3, 2, 2][usize::from(rest.len() < 10)..],
            _ => &[3, 3, 3, 3, 3],
        };
        write!(f, "+{country} {}", grouped(rest, groups))
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(hidden)")
    }
}

/// Signs between the digits; and the invisible direction marks that come along with a number copied from a phone.
const fn is_separator(c: char) -> bool {
    matches!(c, '.' | '-' | '/' | '(' | ')' | '_' | '\u{2010}'..='\u{2015}')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
}

/// Belgian mobile ranges: 045x to 049x (04 with a second digit 2, 3 or 4 is the zone of Liège).
fn is_belgian_mobile(national: &str) -> bool {
    matches!(national.as_bytes(), [b'4', b'5'..=b'9', ..])
}

/// How many digits the country code has (ITU list of E.164 codes; all that are not one or two are three).
fn country_length(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

/// Cuts digits in groups with a space between; what is left over is the last group.
fn grouped(digits: &str, groups: &[usize]) -> String {
    let mut rest = digits;
    let mut parts = Vec::with_capacity(5);
    for size in groups {
        if rest.len() <= *size {
            break;
        }
        let (part, left) = rest.split_at(*size);
        parts.push(part);
        rest = left;
    }
    parts.push(rest);
    parts.join(" ")
}
