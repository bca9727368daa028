//! Text messages. The only real gateway so far is a folder: a paid gateway is a later choice, and
//! becomes one more variant of [`SmsGateway`].

use crate::message::plain_id;
use crate::{MailError, Outbox, Reason, SentSms, Stamp, folder};
use jiff::Timestamp;
use std::path::PathBuf;

/// One text message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// Phone number: `+32470000000` or `0470 00 00 00`; blanks, dots, slashes and dashes are dropped.
    pub to: String,
    /// The text.
    pub text: String,
}

/// Where text messages go.
#[derive(Debug, Clone)]
pub enum SmsGateway {
    /// One `.sms` file per message in this folder; [`crate::sent_sms`] lists them.
    File(PathBuf),
    /// Into memory, for tests.
    Memory(Outbox<SentSms>),
}

pub(crate) struct ReadySms {
    pub to: String,
    pub text: String,
    pub id: String,
    pub at: Timestamp,
}

impl SmsGateway {
    /// Hands one message over.
    ///
    /// Fails with [`Reason::Address`] when `to` is not a phone number.
    pub async fn send(&self, sms: &Sms, stamp: &Stamp<'_>) -> Result<(), MailError> {
        let ready = ReadySms {
            to: phone_number(&sms.to).ok_or(MailError::permanent(Reason::Address))?,
            text: sms.text.replace("\r\n", "\n").replace('\r', "\n"),
            id: plain_id(stamp.id),
            at: stamp.at,
        };
        match self {
            Self::File(dir) => folder::write_sms(dir, &ready).await,
            Self::Memory(outbox) => {
                outbox.put(SentSms { id: ready.id, at: ready.at, to: ready.to, text: ready.text });
                Ok(())
            }
        }
    }
}

/// Digits with at most one plus in front; 8 to 15 digits (ITU-T E.164 §6).
fn phone_number(written: &str) -> Option<String> {
    let bare: String = written.chars().filter(|c| !matches!(c, ' ' | '.' | '/' | '-')).collect();
    let digits = bare.strip_prefix('+').unwrap_or(&bare);
    ((8..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())).then_some(bare)
}
