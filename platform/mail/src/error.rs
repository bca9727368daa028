//! Why a message could not be handed over, and whether trying again can help.

use std::fmt;

/// A message that was not handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailError {
    /// Trying the same message again later can help.
    pub temporary: bool,
    /// What went wrong, without personal data.
    pub reason: Reason,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The address or phone number is not one.
    Address,
    /// The settings cannot work, for example a password over an open line.
    Settings,
    /// The server could not be reached, went silent, or spoke no SMTP.
    Connection,
    /// No secure line could be made with the server.
    Tls,
    /// The server answered with this SMTP code.
    Reply(u16),
    /// The folder could not be written or read.
    Storage,
}

impl MailError {
    pub(crate) fn permanent(reason: Reason) -> Self {
        Self { temporary: false, reason }
    }

    pub(crate) fn temporary(reason: Reason) -> Self {
        Self { temporary: true, reason }
    }

    /// An error of the SMTP conversation. Only a "no" about this very message is final: 4xx is
    /// temporary by RFC 5321 §4.2.1, and 53x is about our own log-in (RFC 4954 §6), which somebody
    /// will repair, so no mail may be lost over it.
    pub(crate) fn smtp(error: &lettre::transport::smtp::Error) -> Self {
        if let Some(code) = error.status() {
            let code = u16::from(code);
            let refused = (500..600).contains(&code) && !(530..540).contains(&code);
            return Self { temporary: !refused, reason: Reason::Reply(code) };
        }
        if error.is_tls() {
            return Self::temporary(Reason::Tls);
        }
        Self::temporary(Reason::Connection)
    }
}

impl MailError {
    /// The reason in one stable word, with the server's code: `connection`, `busy 451`, `refused 550`. Kept with the
    /// message, for the page that explains it.
    pub fn word(&self) -> String {
        match self.reason {
            Reason::Address => "address".to_owned(),
            Reason::Settings => "settings".to_owned(),
            Reason::Connection => "connection".to_owned(),
            Reason::Tls => "tls".to_owned(),
            Reason::Reply(code) if self.temporary => format!("busy {code}"),
            Reason::Reply(code) => format!("refused {code}"),
            Reason::Storage => "storage".to_owned(),
        }
    }

    /// Would every other message meet the same now? Then trying them only makes others wait.
    pub fn is_about_the_server(&self) -> bool {
        matches!(self.reason, Reason::Connection | Reason::Tls | Reason::Settings | Reason::Storage)
    }
}

impl From<std::io::Error> for MailError {
    fn from(_: std::io::Error) -> Self {
        Self::temporary(Reason::Storage)
    }
}

impl fmt::Display for MailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.temporary { "temporary" } else { "permanent" };
        match self.reason {
            Reason::Address => write!(f, "{kind} mail error: not an address"),
            Reason::Settings => write!(f, "{kind} mail error: settings cannot work"),
            Reason::Connection => write!(f, "{kind} mail error: no connection with the server"),
            Reason::Tls => write!(f, "{kind} mail error: no secure line with the server"),
            Reason::Reply(code) => write!(f, "{kind} mail error: server answered {code}"),
            Reason::Storage => write!(f, "{kind} mail error: the folder cannot be used"),
        }
    }
}

impl std::error::Error for MailError {}
