//! Sends plain-text mails and text messages, or keeps them in a folder so that a demo can show them.
//!
//! Nothing here takes the clock, makes an id or knows a visible word: the caller passes all of it.
//! Errors carry no address and no server text, so they can be logged.

mod error;
mod folder;
mod message;
mod sms;
mod smtp;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

pub use error::{MailError, Reason};
pub use folder::{SentMail, SentSms, sent, sent_sms};
pub use jiff::Timestamp;
pub use message::{Message, Stamp};
pub use sms::{Sms, SmsGateway};
pub use smtp::{Security, Smtp, SmtpConfig};

/// Where mails go.
#[derive(Debug, Clone)]
pub enum Transport {
    /// To a mail server. Boxed because it holds the prepared connection settings.
    Smtp(Box<Smtp>),
    /// One `.eml` file per mail in this folder; [`sent`] lists them.
    File(PathBuf),
    /// Into memory, for tests.
    Memory(Outbox<SentMail>),
}

/// Sends mails from one address.
#[derive(Debug, Clone)]
pub struct Mailer {
    from: lettre::message::Mailbox,
    transport: Transport,
}

impl Mailer {
    /// `from` is `name@example.org` or `Name <name@example.org>`.
    ///
    /// Fails with [`Reason::Address`] when `from` is not an address.
    pub fn new(from: &str, transport: Transport) -> Result<Self, MailError> {
        let from = from.parse().map_err(|_| MailError::permanent(Reason::Address))?;
        Ok(Self { from, transport })
    }

    /// Can mails leave now? Says hello to the mail server and sends nothing; a folder is always good.
    pub async fn check(&self) -> Result<(), MailError> {
        match &self.transport {
            Transport::Smtp(smtp) => smtp.greet().await,
            Transport::File(_) | Transport::Memory(_) => Ok(()),
        }
    }

    /// Hands one mail over. When it comes back without error the next mail server (or the folder)
    /// has accepted it; that is not yet "delivered".
    ///
    /// A failed mail may be sent again with the same `stamp`: receivers then know it is the same one.
    pub async fn send(&self, message: &Message, stamp: &Stamp<'_>) -> Result<(), MailError> {
        let ready = message.check(&self.from, stamp)?;
        match &self.transport {
            Transport::Smtp(smtp) => smtp.send(&ready).await,
            Transport::File(dir) => folder::write_mail(dir, &ready).await,
            Transport::Memory(outbox) => {
                outbox.put(ready.into_sent());
                Ok(())
            }
        }
    }
}

/// A shared list of what was sent, newest last. Clones share the same list.
#[derive(Debug)]
pub struct Outbox<T>(Arc<Mutex<Vec<T>>>);

impl<T> Clone for Outbox<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for Outbox<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Clone> Outbox<T> {
    /// All that was sent so far, oldest first.
    pub fn all(&self) -> Vec<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn put(&self, item: T) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(item);
    }
}
