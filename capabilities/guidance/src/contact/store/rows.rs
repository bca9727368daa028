//! The rows of contacts, as others see them: texts are opened, or absent when they may not be read.

use kernel::{ContactId, Moment, OrganisationId, ParticipantId, StaffId};
use people::model::Visibility;
use uuid::Uuid;

use crate::contact::model::Kind;

/// A contact.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Which.
    pub id: ContactId,
    /// Whose.
    pub participant_id: ParticipantId,
    /// How it went.
    pub kind: Kind,
    /// When.
    pub happened_at: Moment,
    /// Is the hour known?
    pub timed: bool,
    /// How long.
    pub minutes: Option<i64>,
    /// Who may read it.
    pub visibility: Visibility,
    /// Marked sensitive.
    pub sensitive: bool,
    /// The text.
    pub text: String,
    /// Life domain keys.
    pub domains: Vec<String>,
    /// Shared with the other contacts of one group meeting.
    pub group_id: Option<Uuid>,
    /// Who wrote it.
    pub author_id: StaffId,
    /// Name.
    pub author: String,
    /// For whom.
    pub author_organisation_id: OrganisationId,
    /// Short name of it.
    pub author_organisation: String,
    /// Version for optimistic locking.
    pub version: i64,
    /// When it was written down.
    pub created_at: Moment,
    /// When it was changed last.
    pub edited_at: Option<Moment>,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Stored {
    pub id: ContactId,
    pub participant_id: ParticipantId,
    pub kind: Kind,
    pub happened_at: Moment,
    pub timed: bool,
    pub minutes: Option<i64>,
    pub visibility: Visibility,
    pub sensitive: bool,
    pub text: Option<String>,
    pub text_sealed: Option<Vec<u8>>,
    pub domains: String,
    pub group_id: Option<Uuid>,
    pub author_id: StaffId,
    pub author: Option<String>,
    pub author_organisation_id: OrganisationId,
    pub author_organisation: Option<String>,
    pub version: i64,
    pub created_at: Moment,
    pub edited_at: Option<Moment>,
}

/// An earlier text of a contact.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Number.
    pub version: i64,
    /// The text then.
    pub text: String,
    /// Who could read it then.
    pub visibility: Visibility,
    /// When another text took its place.
    pub replaced_at: Moment,
}

/// Something added later.
#[derive(Debug, Clone)]
pub struct Addition {
    /// The text.
    pub text: String,
    /// Who.
    pub author: String,
    /// For whom.
    pub author_organisation: String,
    /// When.
    pub created_at: Moment,
}

impl Contact {
    pub(crate) fn from_stored(row: Stored, text: String) -> Self {
        Self {
            id: row.id,
            participant_id: row.participant_id,
            kind: row.kind,
            happened_at: row.happened_at,
            timed: row.timed,
            minutes: row.minutes,
            visibility: row.visibility,
            sensitive: row.sensitive,
            text,
            domains: row.domains.split_whitespace().map(str::to_owned).collect(),
            group_id: row.group_id,
            author_id: row.author_id,
            author: row.author.unwrap_or_default(),
            author_organisation_id: row.author_organisation_id,
            author_organisation: row.author_organisation.unwrap_or_default(),
            version: row.version,
            created_at: row.created_at,
            edited_at: row.edited_at,
        }
    }
}
