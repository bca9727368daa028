//! What a contact is.

use kernel::{Moment, text_enum};
use people::model::Visibility;

text_enum! {
    /// How it went.
    pub enum Kind {
        /// At the person's home.
        HomeVisit = "home-visit",
        /// Out on the street, in a square, at a café.
        Outreach = "outreach",
        /// By phone.
        Call = "call",
        /// By text or chat.
        Message = "message",
        /// Went along to somebody else.
        Accompanied = "accompanied",
        /// With several participants.
        Group = "group",
    }
}

impl Kind {
    /// The kinds of the quick note, most used first. A group has a page of its own.
    pub const QUICK: &'static [Self] = &[Self::HomeVisit, Self::Call, Self::Accompanied, Self::Message, Self::Outreach];

    /// Icon name.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::HomeVisit => "house",
            Self::Outreach => "footprints",
            Self::Call => "phone",
            Self::Message => "message-circle",
            Self::Accompanied => "users",
            Self::Group => "users-round",
        }
    }
}

/// What somebody writes down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft<'a> {
    /// How it went.
    pub kind: Kind,
    /// When; never in the future.
    pub happened_at: Moment,
    /// Is the hour known, or only the day?
    pub timed: bool,
    /// How long, in minutes.
    pub minutes: Option<i64>,
    /// Who may read it.
    pub visibility: Visibility,
    /// Health, addiction, justice: stored sealed, for those who may read such notes.
    pub sensitive: bool,
    /// The text.
    pub text: &'a str,
    /// Life domains that it is about; keys of `data/life-domains.toml`.
    pub domains: Vec<String>,
}

/// Icon that says who may read it.
pub const fn readers_icon(visibility: Visibility, sensitive: bool) -> &'static str {
    match (visibility, sensitive) {
        (_, true) => "shield",
        (Visibility::Team, false) => "lock",
        (Visibility::Partners, false) => "users",
        (Visibility::Participant, false) => "eye",
    }
}
