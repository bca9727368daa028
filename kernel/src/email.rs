//! Mail addresses: a small sane check, since only a mail that arrives proves an address.

use std::fmt;

/// An address that can exist, with its domain in lower case.
///
/// `Debug` hides the address, because logs carry no personal data.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

/// Why a text is not a mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Not exactly one `@` with something before and after it.
    #[error("no name, @ and domain")]
    NotAnAddress,
    /// A space, a control character, a comma or a bracket.
    #[error("a character that no address has")]
    StrangeCharacter,
    /// The part after `@` is no domain: no dot, an empty part, or a strange character.
    #[error("not a domain")]
    WrongDomain,
    /// Longer than 254 bytes, or more than 64 before the `@` (RFC 5321, 4.5.3.1).
    #[error("too long")]
    TooLong,
}

impl EmailError {
    /// Fluent key of the message for the person who typed it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotAnAddress => "email-not-an-address",
            Self::StrangeCharacter => "email-strange-character",
            Self::WrongDomain => "email-wrong-domain",
            Self::TooLong => "email-too-long",
        }
    }
}

impl Email {
    /// Reads an address; spaces around it and `mailto:` in front are dropped.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        let strange = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\"\\".contains(c);
        if text.chars().any(strange) {
            return Err(EmailError::StrangeCharacter);
        }
        let (local, domain) = match text.split_once('@') {
            Some((local, domain)) if !local.is_empty() && !domain.is_empty() && !domain.contains('@') => {
                (local, domain.to_lowercase())
            }
            _ => return Err(EmailError::NotAnAddress),
        };
        if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
            return Err(EmailError::NotAnAddress);
        }
        if local.len() > 64 || local.len() + 1 + domain.len() > 254 {
            return Err(EmailError::TooLong);
        }
        let label = |part: &str| {
            (1..=63).contains(&part.len())
                && !part.starts_with('-')
                && !part.ends_with('-')
                && part.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let (_, top) = domain.rsplit_once('.').ok_or(EmailError::WrongDomain)?;
        if top.len() < 2 || top.bytes().all(|b| b.is_ascii_digit()) || !domain.split('.').all(label) {
            return Err(EmailError::WrongDomain);
        }
        Ok(Self(format!("{local}@{domain}")))
    }

    /// The address, as stored and mailed to.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Everything in lower case, to find an account: no provider in use tells `An@` from `an@`.
    pub fn login_key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(hidden)")
    }
}
