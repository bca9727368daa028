//! Rows of calls and candidacies, as others read them.

use kernel::{Moment, Role, StaffId};

use crate::model::{
    AnnexId, AnnexState, AskId, CallId, CandidacyId, Channel, PaperKind, Question, RuleId, Span, Status, Turn,
};

/// What one organisation sends in, without answers and annexes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Candidacy {
    /// Which.
    pub id: CandidacyId,
    /// On which call.
    #[sqlx(rename = "call_id")]
    pub call: CallId,
    /// In the order of arrival, from 1; none while it is written.
    pub number: Option<i64>,
    /// The organisation: one, alone.
    pub organisation_name: String,
    /// Folded, to sort and search.
    pub sort_name: String,
    /// Enterprise number, ten digits.
    pub kbo: String,
    /// Whom to ask for.
    pub contact: String,
    /// Where decisions go.
    pub email: String,
    /// How far.
    pub status: Status,
    /// How it came.
    pub channel: Channel,
    /// What the organisation offers.
    pub offer: String,
    /// Coaches that it can bring, in hundredths of a full-time job; 0: not said.
    pub coach_capacity_hundredths: i64,
    /// When it came in.
    pub submitted_at: Option<Moment>,
    /// Came too late, and why it is recorded all the same.
    pub late_reason: Option<String>,
    /// SHA-256 of all that was sent in.
    pub content_hash: Option<Vec<u8>>,
    /// First save with the mailed link.
    pub confirmed_at: Option<Moment>,
    /// When the candidate withdrew.
    pub withdrawn_at: Option<Moment>,
    /// For saving.
    pub version: i64,
    /// When it was begun.
    pub created_at: Moment,
}

impl Candidacy {
    /// The hash of the content as people compare it: lower-case hexadecimal; empty while it is written.
    pub fn hash_words(&self) -> String {
        self.content_hash.as_deref().map(kernel::hex).unwrap_or_default()
    }
}

/// An answer to a question of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// What was answered; empty when nothing.
    pub text: String,
}

/// An annex of a candidacy, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Annex {
    /// Which.
    pub id: AnnexId,
    /// Of which candidacy.
    #[sqlx(rename = "candidacy_id")]
    pub candidacy: CandidacyId,
    /// The name of the file, as a text.
    pub title: String,
    /// May it be downloaded?
    pub state: AnnexState,
    /// In bytes.
    pub size: i64,
    /// Of its bytes.
    pub sha256: Vec<u8>,
    /// When it came.
    pub made_at: Moment,
}

/// An annex of the call itself, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Paper {
    /// Which.
    pub id: AnnexId,
    /// Which kind.
    pub kind: PaperKind,
    /// Title.
    pub title: String,
    /// In bytes.
    pub size: i64,
    /// Of its bytes.
    pub sha256: Vec<u8>,
    /// When it was added.
    pub made_at: Moment,
}

/// A published act that gave everybody more time.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Extension {
    /// The deadline before.
    pub was: Moment,
    /// The deadline after.
    pub becomes: Moment,
    /// Why.
    pub reason: String,
    /// By whom.
    pub staff_id: StaffId,
    /// When it was published.
    pub at: Moment,
}

/// A published act that changed the calendar of a published call.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CalendarAct {
    /// What it is about.
    #[sqlx(rename = "moment")]
    pub turn: Turn,
    /// The name of the phase; empty for a fixed moment.
    pub name: String,
    was_from: Option<Moment>,
    was_to: Option<Moment>,
    becomes_from: Option<Moment>,
    becomes_to: Option<Moment>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub staff_id: StaffId,
    /// When it was published.
    pub at: Moment,
}

impl CalendarAct {
    /// When it was before; none: it is new.
    pub fn was(&self) -> Option<Span> {
        Some(Span { from: self.was_from?, to: self.was_to? })
    }

    /// When it is now; none: it is gone.
    pub fn becomes(&self) -> Option<Span> {
        Some(Span { from: self.becomes_from?, to: self.becomes_to? })
    }
}

/// A question about a call.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Ask {
    /// Which.
    pub id: AskId,
    /// What was asked.
    pub text: String,
    /// When.
    pub asked_at: Moment,
    /// With an answer it is published to all.
    pub answer: Option<String>,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// For saving.
    pub version: i64,
}

/// One step of a candidacy: how far it came, and why.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Step {
    /// How far.
    pub status: Status,
    /// Why.
    pub reason: Option<String>,
    /// By somebody in which role.
    pub role: Role,
    /// By whom; nil: the candidate, or Opstap.
    pub staff_id: StaffId,
    /// When.
    pub at: Moment,
}

/// An eligibility rule as the office looked at it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Check {
    /// Which rule.
    pub rule_id: RuleId,
    /// Is it met?
    pub met: bool,
    /// Why.
    pub note: Option<String>,
}
