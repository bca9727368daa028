//! What is known of a person: all of it optional.

use kernel::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// How far somebody is. Going back and forth is normal.
    pub enum Status {
        /// Met on outreach; no agreement yet.
        Met = "met",
        /// Referred; not yet decided.
        Referred = "referred",
        /// Accepted; waits for a coach.
        Waiting = "waiting",
        /// Guided.
        Active = "active",
        /// Guidance ended; may come back.
        Closed = "closed",
        /// Found better help elsewhere.
        Redirected = "redirected",
        /// Not taken up.
        Declined = "declined",
        /// Turned out to be the same person as another file.
        Merged = "merged",
    }
}

text_enum! {
    /// Self-declared gender, in the groups that the ESF+ Regulation reports (Reg. (EU) 2021/1057, annex I).
    pub enum Gender {
        /// Woman.
        Woman = "woman",
        /// Man.
        Man = "man",
        /// Non-binary.
        Nonbinary = "nonbinary",
        /// Not asked or not told.
        Unknown = "unknown",
    }
}

text_enum! {
    /// How the person likes to be reached.
    pub enum Channel {
        /// Phone call.
        Call = "call",
        /// Text or chat message.
        Message = "message",
        /// E-mail.
        Mail = "mail",
        /// Letter.
        Letter = "letter",
        /// By coming along.
        InPerson = "in-person",
        /// Not known.
        Unknown = "unknown",
    }
}

text_enum! {
    /// What the person has and can, digitally.
    pub enum DigitalAccess {
        /// Nothing, or it does not work.
        None = "none",
        /// Shares a device, or needs help.
        Helped = "helped",
        /// Has a phone.
        Phone = "phone",
        /// Manages alone, on an own device.
        Own = "own",
        /// Not known.
        Unknown = "unknown",
    }
}

text_enum! {
    /// How well a language is spoken.
    pub enum Spoken {
        /// A few words.
        Little = "little",
        /// Everyday talk.
        Daily = "daily",
        /// Fluent, or mother tongue.
        Fluent = "fluent",
    }
}

text_enum! {
    /// How well a language is read.
    pub enum Reads {
        /// Not, or hardly.
        Not = "not",
        /// Short easy texts.
        Some = "some",
        /// Well.
        Well = "well",
    }
}

text_enum! {
    /// Who may read a contact or a text; each level includes the one before. Chosen at the moment of writing.
    pub enum Visibility {
        /// The fixed coach and the team.
        Team = "team",
        /// Also partner organisations with consent.
        Partners = "partners",
        /// Also the participant herself.
        Participant = "participant",
    }
}

/// A language of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Code of `kernel::language`.
    pub code: String,
    /// Spoken level.
    pub spoken: Spoken,
    /// Reading level.
    pub reads: Reads,
}

/// The name that lists show: names, else nickname between quotes as given, else the number.
pub fn display_name(given: Option<&str>, family: Option<&str>, nickname: Option<&str>, number: i64) -> String {
    match (given, family, nickname) {
        (Some(g), Some(f), _) => format!("{g} {f}"),
        (Some(one), None, _) | (None, Some(one), _) => one.to_owned(),
        (None, None, Some(n)) => n.to_owned(),
        (None, None, None) => format!("Nr. {number}"),
    }
}

/// The name by which somebody is spoken to: given name, else nickname, else what lists show.
pub fn calling_name<'a>(given: Option<&'a str>, nickname: Option<&'a str>, display: &'a str) -> &'a str {
    given.or(nickname).unwrap_or(display)
}
