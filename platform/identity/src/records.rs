//! People who work in the network, their positions and sessions, as stored.

use kernel::{Day, Focus, Moment, OrganisationId, PositionId, Role, StaffId, text_enum};
use uuid::Uuid;

text_enum! {
    /// Why somebody gets a link to choose a password.
    pub enum Purpose {
        /// First log-in, after being invited.
        Invitation = "invitation",
        /// Forgotten password.
        Password = "password",
    }
}

text_enum! {
    /// How a session was opened.
    pub enum How {
        /// Password, and the code of the authenticator if that is on.
        Password = "password",
        /// The link of an invitation or of a forgotten password.
        Link = "link",
        /// One click in the demonstration.
        Demonstration = "demonstration",
    }
}

/// Somebody who works in the network.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Staff {
    /// Which.
    pub id: StaffId,
    /// Full name.
    pub name: String,
    /// Address to log in with, all in lower case.
    pub email: String,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// Language of the screens.
    pub language: String,
    /// Argon2id in PHC form; none until the invitation is used.
    pub password_hash: Option<String>,
    /// Sealed secret of the authenticator; none when that is off.
    pub totp_secret: Option<Vec<u8>>,
    /// The last time step whose code was used; older ones are refused.
    pub totp_last_step: i64,
    /// Keyboard shortcuts on.
    pub shortcuts: bool,
    /// May log in.
    pub active: bool,
    /// For optimistic locking.
    pub version: i64,
}

/// Staff x organisation x role, with names.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Position {
    /// Which.
    pub id: PositionId,
    /// Who.
    pub staff_id: StaffId,
    /// For whom.
    pub organisation_id: OrganisationId,
    /// In which role.
    pub role: Role,
    /// A coach's focus.
    pub focus: Option<Focus>,
    /// Share of full time, 1 to 100.
    pub percent: i64,
    /// Places for participants (a light guidance takes one).
    pub capacity: i64,
    /// First day.
    pub valid_from: Day,
    /// Last day.
    pub valid_to: Option<Day>,
    /// Name of the person.
    pub name: String,
    /// May the person log in?
    pub active: bool,
    /// Name of the organisation.
    pub organisation: String,
    /// Short name of it.
    pub organisation_short: String,
}

impl Position {
    /// Is it in force on this day?
    pub fn on(&self, day: Day) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| last >= day)
    }

    /// Is it over on this day?
    pub fn over(&self, day: Day) -> bool {
        self.valid_to.is_some_and(|last| last < day)
    }

    /// The role in words, with the focus of a coach.
    pub fn role_words(&self, l: &web::Words) -> String {
        match (self.role, self.focus) {
            (Role::Coach, Some(focus)) => l.of("role-coach", focus),
            (role, _) => l.of("role", role),
        }
    }

    /// Two letters of the name, for the round badge.
    pub fn initials(&self) -> String {
        self.name.split_whitespace().filter_map(|w| w.chars().next()).take(2).collect::<String>().to_uppercase()
    }
}

/// A position to be made.
#[derive(Debug, Clone)]
pub struct NewPosition {
    /// For whom.
    pub organisation: OrganisationId,
    /// In which role.
    pub role: Role,
    /// A coach's focus.
    pub focus: Option<Focus>,
    /// Share of full time, 1 to 100.
    pub percent: i64,
    /// Places for participants.
    pub capacity: i64,
    /// First day.
    pub from: Day,
}

/// Somebody to be made known.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// Full name.
    pub name: String,
    /// Address to log in with.
    pub email: String,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// Language of the screens: `nl-BE` or `en`.
    pub language: String,
    /// Argon2id in PHC form, from `passwords::hash`; none: an invitation follows.
    pub password_hash: Option<String>,
    /// Where the person works; at least one to be able to log in.
    pub positions: Vec<NewPosition>,
}

/// An open session, for the list on the account page.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OpenSession {
    /// Which.
    pub id: Uuid,
    /// What the browser calls itself.
    pub device: String,
    /// Since when.
    pub created_at: Moment,
    /// Last use, to five minutes.
    pub last_seen_at: Moment,
}
