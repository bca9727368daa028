//! Account numbers: IBAN of the SEPA area, checked by length and modulo 97 (ISO 13616), and the Belgian number inside.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Countries and territories in the geographical scope of the SEPA schemes and the length of their IBAN, in letter order.
/// Sources: European Payments Council, EPC409-09 (list of SEPA scheme countries); SWIFT, IBAN Registry (lengths).
const SEPA: [(&str, usize); 42] = [
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("VA", 22),
];

/// A checked IBAN of the SEPA area, in capitals and without spaces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

/// Why a text is not an IBAN that can be paid to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IbanError {
    /// Something else than letters, digits, spaces, points and hyphens, or no country and check digits in front.
    #[error("not an account number")]
    NotAnIban,
    /// A country outside the SEPA area.
    #[error("country outside SEPA")]
    UnknownCountry,
    /// Too short or too long for the country.
    #[error("{found} signs in place of {wanted}")]
    WrongLength {
        /// How many signs there are.
        found: usize,
        /// How many the country has.
        wanted: usize,
    },
    /// The check digits don't fit: there is a typing error.
    #[error("check digits wrong")]
    WrongCheckDigits,
}

impl IbanError {
    /// Fluent key of the message for the person who typed it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotAnIban => "iban-not-an-iban",
            Self::UnknownCountry => "iban-unknown-country",
            Self::WrongLength { .. } => "iban-wrong-length",
            Self::WrongCheckDigits => "iban-wrong-check-digits",
        }
    }
}

impl Iban {
    /// Reads an IBAN with or without spaces, points or hyphens, small letters too.
    pub fn parse(text: &str) -> Result<Self, IbanError> {
        let mut bare = String::with_capacity(34);
        for c in text.chars().filter(|c| !c.is_whitespace() && !".-".contains(*c)) {
            if !c.is_ascii_alphanumeric() {
                return Err(IbanError::NotAnIban);
            }
            bare.push(c.to_ascii_uppercase());
        }
        let Some((country, rest)) = bare.split_at_checked(2) else { return Err(IbanError::NotAnIban) };
        let shaped =
            country.bytes().all(|b| b.is_ascii_uppercase()) && rest.bytes().take(2).all(|b| b.is_ascii_digit());
        if !shaped || rest.len() < 2 {
            return Err(IbanError::NotAnIban);
        }
        let Some((_, wanted)) = SEPA.iter().find(|(code, _)| *code == country) else {
            return Err(IbanError::UnknownCountry);
        };
        if bare.len() != *wanted {
            return Err(IbanError::WrongLength { found: bare.len(), wanted: *wanted });
        }
        let fits = remainder(&bare) == 1 && (country != "BE" || belgian(&rest[2..]));
        if fits { Ok(Self(bare)) } else { Err(IbanError::WrongCheckDigits) }
    }

    /// The IBAN of a Belgian account number of twelve digits (`001-1234567-48`), as older files still have it.
    pub fn from_belgian(number: &str) -> Result<Self, IbanError> {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        if digits.len() != 12 {
            return Err(IbanError::WrongLength { found: digits.len(), wanted: 12 });
        }
        let check = 98 - remainder(&format!("BE00{digits}"));
        Self::parse(&format!("BE{check:02}{digits}"))
    }

    /// In capitals and without spaces, as stored and as in payment files.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The two letters of the country.
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// The first three digits of a Belgian account number, which name the bank (list of the National Bank of Belgium).
    pub fn belgian_bank_code(&self) -> Option<&str> {
        (self.country() == "BE").then(|| self.0.get(4..7)).flatten()
    }
}

/// The remainder modulo 97 with the first four signs at the end and letters as 10 to 35 (ISO 7064, MOD 97-10).
fn remainder(bare: &str) -> u32 {
    let signs = bare.chars().skip(4).chain(bare.chars().take(4));
    signs.filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shift = if value < 10 { 10 } else { 100 };
        (rest * shift + value) % 97
    })
}

/// The national check: the last two of twelve digits are the remainder of the first ten, 97 for 0.
fn belgian(digits: &str) -> bool {
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u64>().ok());
    let (Some(base), Some(check)) = (number(digits.get(..10)), number(digits.get(10..))) else { return false };
    let rest = base % 97;
    check == if rest == 0 { 97 } else { rest }
}

impl TryFrom<String> for Iban {
    type Error = IbanError;
    fn try_from(text: String) -> Result<Self, IbanError> {
        Self::parse(&text)
    }
}

impl From<Iban> for String {
    fn from(iban: Iban) -> Self {
        iban.0
    }
}

impl fmt::Display for Iban {
    /// In fours: `BE68 5390 0754 7034`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, c) in self.0.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{c}")?;
        }
        Ok(())
    }
}
