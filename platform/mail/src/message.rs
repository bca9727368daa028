//! A mail as the caller gives it, and the checked form that can no longer do harm.

use crate::{MailError, Reason, SentMail};
use jiff::Timestamp;
use lettre::Address;
use lettre::message::Mailbox;

/// One mail: plain text to one reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Bare address, `name@example.org`.
    pub to: String,
    /// One line. Line ends and other control characters in it become spaces.
    pub subject: String,
    /// The text, with `\n` line ends.
    pub text: String,
}

/// What makes a message this one: passed in, because the caller owns the clock and the ids.
#[derive(Debug, Clone, Copy)]
pub struct Stamp<'a> {
    /// Unique for the message and the same on each try. Other than `A-Z a-z 0-9 - _` is left out.
    pub id: &'a str,
    /// When the message was made.
    pub at: Timestamp,
}

/// A mail that passed the checks: no field can break out of its header line.
pub(crate) struct Ready {
    pub from: Mailbox,
    pub to: Address,
    pub subject: String,
    pub text: String,
    pub id: String,
    pub at: Timestamp,
}

impl Message {
    pub(crate) fn check(&self, from: &Mailbox, stamp: &Stamp<'_>) -> Result<Ready, MailError> {
        let address = || MailError::permanent(Reason::Address);
        // Checked here and not left to the library alone: an address with any control character
        // or blank has no use, and must not reach a header or an SMTP command.
        if self.to.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(address());
        }
        Ok(Ready {
            from: from.clone(),
            to: self.to.parse().map_err(|_| address())?,
            subject: one_line(&self.subject),
            text: self.text.replace("\r\n", "\n").replace('\r', "\n"),
            id: plain_id(stamp.id),
            at: stamp.at,
        })
    }
}

impl Ready {
    /// The `Message-ID` with its angle brackets (RFC 5322 §3.6.4).
    pub fn message_id(&self) -> String {
        format!("<{}@{}>", self.id, self.from.email.domain())
    }

    pub fn into_sent(self) -> SentMail {
        SentMail {
            id: self.id,
            at: self.at,
            from: self.from.to_string(),
            to: self.to.to_string(),
            subject: self.subject,
            text: self.text,
        }
    }
}

/// The text on one line: each run of control characters and line separators becomes one space.
pub(crate) fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.split(breaks).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// The characters of an id that can stand in a header and in a file name.
pub(crate) fn plain_id(id: &str) -> String {
    id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}
