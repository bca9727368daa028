//! Keeps sent messages as files in a folder and lists them again, for demos and tests.
//!
//! Each file is a small `.eml` in UTF-8 (RFC 6532): headers, an empty line, the text. A mail program
//! can open it, and reading it back needs no decoding.

use crate::MailError;
use crate::message::Ready;
use crate::sms::ReadySms;
use jiff::{Timestamp, fmt::rfc2822};
use std::path::Path;
use tokio::fs;

/// A mail that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentMail {
    /// The id the caller gave with the stamp.
    pub id: String,
    /// When the mail was made.
    pub at: Timestamp,
    /// Sender, as it stands in the mail.
    pub from: String,
    /// Address of the reader.
    pub to: String,
    /// Subject on one line.
    pub subject: String,
    /// Text with `\n` line ends.
    pub text: String,
}

/// A text message that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentSms {
    /// The id the caller gave with the stamp.
    pub id: String,
    /// When the message was made.
    pub at: Timestamp,
    /// Phone number of the reader.
    pub to: String,
    /// Text with `\n` line ends.
    pub text: String,
}

/// The mails in the folder, newest first. A folder that does not exist yet holds none; files that
/// are not ours are passed over.
pub async fn sent(dir: &Path) -> Result<Vec<SentMail>, MailError> {
    read_all(dir, "eml", |id, at, file| SentMail {
        id,
        at,
        from: file.header("From"),
        to: file.header("To"),
        subject: file.header("Subject"),
        text: file.text.clone(),
    })
    .await
}

/// The text messages in the folder, newest first.
pub async fn sent_sms(dir: &Path) -> Result<Vec<SentSms>, MailError> {
    read_all(dir, "sms", |id, at, file| SentSms { id, at, to: file.header("To"), text: file.text.clone() }).await
}

pub(crate) async fn write_mail(dir: &Path, mail: &Ready) -> Result<(), MailError> {
    let date = rfc2822::to_string(&mail.at.to_zoned(jiff::tz::TimeZone::UTC)).unwrap_or_default();
    let content = format!(
        "From: {}\nTo: {}\nSubject: {}\nDate: {date}\nMessage-ID: {}\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{}",
        mail.from,
        mail.to,
        mail.subject,
        mail.message_id(),
        mail.text
    );
    write(dir, "eml", mail.at, &mail.id, &content).await
}

pub(crate) async fn write_sms(dir: &Path, sms: &ReadySms) -> Result<(), MailError> {
    write(dir, "sms", sms.at, &sms.id, &format!("To: {}\n\n{}", sms.to, sms.text)).await
}

/// Written under another name first, so that a reader never sees half a file.
async fn write(dir: &Path, ext: &str, at: Timestamp, id: &str, content: &str) -> Result<(), MailError> {
    fs::create_dir_all(dir).await?;
    // 13 digits of milliseconds: sorting the names is sorting by time (until the year 2286).
    let name = format!("{:013}.{id}.{ext}", at.as_millisecond().max(0));
    let draft = dir.join(format!("{name}.part"));
    fs::write(&draft, content).await?;
    fs::rename(&draft, dir.join(name)).await?;
    Ok(())
}

struct File {
    headers: Vec<(String, String)>,
    text: String,
}

impl File {
    fn parse(content: &str) -> Option<Self> {
        let (head, text) = content.split_once("\n\n")?;
        let headers =
            head.lines().filter_map(|line| line.split_once(": ").map(|(k, v)| (k.to_owned(), v.to_owned()))).collect();
        Some(Self { headers, text: text.to_owned() })
    }

    fn header(&self, name: &str) -> String {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

async fn read_all<T>(dir: &Path, ext: &str, make: impl Fn(String, Timestamp, &File) -> T) -> Result<Vec<T>, MailError> {
    let mut entries = match fs::read_dir(dir).await {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut names = Vec::new();
    while let Some(entry) = entries.next_entry().await? {
        names.extend(entry.file_name().into_string());
    }
    names.sort_unstable_by(|a, b| b.cmp(a));
    let mut found = Vec::new();
    for name in names {
        let Some((at, id)) = stamp_of(&name, ext) else {
            continue;
        };
        let content = fs::read_to_string(dir.join(&name)).await?;
        found.extend(File::parse(&content).map(|file| make(id, at, &file)));
    }
    Ok(found)
}

/// Time and id out of a file name of ours.
fn stamp_of(name: &str, ext: &str) -> Option<(Timestamp, String)> {
    let (millis, rest) = name.split_once('.')?;
    let id = rest.strip_suffix(ext)?.strip_suffix('.')?;
    Some((Timestamp::from_millisecond(millis.parse().ok()?).ok()?, id.to_owned()))
}
