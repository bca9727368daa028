//! What is stored, row by row.

use call::{CallId, CandidacyId, CriterionId};
use kernel::{Day, Moment, OrganisationId, StaffId};
use uuid::Uuid;

use crate::model::{
    ArchiveId, DecisionId, LotId, MemberId, Outcome, PaperId, PaperKind, ReplyId, Round, SheetId, Stage, Stance,
    Verdict,
};

/// How far the jury of a call is.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Panel {
    /// Of which call.
    pub call_id: CallId,
    /// How far.
    pub stage: Stage,
    /// Scores that differ by more than this ask for a talk, in hundredths.
    pub threshold: i64,
    /// Seed of the lot for ties.
    pub seed: String,
    /// Ids of the criteria that are judged at the pitch, with spaces between.
    pub pitch_criteria: String,
    /// When the jury was opened.
    pub opened_at: Moment,
    /// When scoring began.
    pub started_at: Option<Moment>,
    /// When the written scores were closed.
    pub closed_at: Option<Moment>,
    /// Why they were closed while a candidacy lacked its quorum.
    pub close_reason: Option<String>,
    /// When the candidates were told.
    pub told_at: Option<Moment>,
    /// When it was concluded.
    pub concluded_at: Option<Moment>,
    /// For optimistic locking.
    pub version: i64,
}

/// A member of the jury.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// Which seat.
    pub id: MemberId,
    /// Of which call.
    pub call_id: CallId,
    /// Who.
    pub staff_id: StaffId,
    /// Name at the appointment.
    pub name: String,
    /// Organisation at the appointment.
    pub organisation: String,
    /// Independent expert?
    pub independent: bool,
    /// Chairs the jury?
    pub chair: bool,
    /// Since when.
    pub appointed_at: Moment,
    /// When the seat was left.
    pub left_at: Option<Moment>,
    /// For optimistic locking.
    pub version: i64,
}

/// What was said about the interests of a juror in a candidacy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// About which candidacy.
    pub candidacy_id: CandidacyId,
    /// Whose interests.
    pub staff_id: StaffId,
    /// Which time.
    pub seq: i64,
    /// What.
    pub stance: Stance,
    /// Why, for a conflict and for what the lead did.
    pub why: Option<String>,
    /// When.
    pub at: Moment,
    /// By whom: the juror, or the lead.
    pub by_staff: StaffId,
}

/// The scores of one juror for one candidacy in one round, without the scores themselves.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Sheet {
    /// Which.
    pub id: SheetId,
    /// Of which candidacy.
    pub candidacy_id: CandidacyId,
    /// Whose.
    pub staff_id: StaffId,
    /// Written or pitch.
    pub round: Round,
    /// When it was handed in; none: a draft.
    pub handed_in_at: Option<Moment>,
    /// Does it count in the ranking?
    pub counted: bool,
    /// For optimistic locking.
    pub version: i64,
}

/// One score.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Score {
    /// On which sheet.
    pub sheet_id: SheetId,
    /// Of which candidacy.
    pub candidacy_id: CandidacyId,
    /// On which criterion.
    pub criterion_id: CriterionId,
    /// Hundredths; none in a draft.
    pub points: Option<i64>,
    /// Why.
    pub why: String,
    /// Does it count?
    pub counted: bool,
}

/// The scores of a candidacy on a criterion, added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Tally {
    /// Which candidacy.
    pub candidacy_id: CandidacyId,
    /// Which criterion.
    pub criterion_id: CriterionId,
    /// How many scores.
    pub count: i64,
    /// Their sum.
    pub sum: i64,
    /// The lowest.
    pub min: i64,
    /// The highest.
    pub max: i64,
}

/// What the jury agreed on after talking.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Talk {
    /// Which candidacy.
    pub candidacy_id: CandidacyId,
    /// Which criterion.
    pub criterion_id: CriterionId,
    /// Which time.
    pub seq: i64,
    /// The agreed score, in hundredths.
    pub points: i64,
    /// What was said.
    pub note: String,
    /// When.
    pub at: Moment,
}

/// A drawn order of the pitches.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Lot {
    /// Which.
    pub id: LotId,
    /// Which time.
    pub seq: i64,
    /// What was drawn with.
    pub seed: String,
    /// Begin of the first pitch.
    pub starts_at: Moment,
    /// Minutes per pitch.
    pub minutes: i64,
    /// Minutes between two.
    pub pause: i64,
    /// Why it was drawn anew.
    pub reason: Option<String>,
    /// When it was drawn.
    pub drawn_at: Moment,
}

/// A pitch on the schedule.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Pitch {
    /// Whose.
    pub candidacy_id: CandidacyId,
    /// Place from 0.
    pub place: i64,
    /// Begin.
    pub starts_at: Moment,
    /// End.
    pub ends_at: Moment,
}

/// What is proposed about a candidacy.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Proposal {
    /// About which.
    pub candidacy_id: CandidacyId,
    /// What; none yet.
    pub verdict: Option<Verdict>,
    /// What was agreed, in words.
    pub offer: String,
    /// Coaches, in hundredths of full time.
    pub capacity: Option<i64>,
    /// JSON: criterion id to reason.
    pub reasons: String,
    /// For optimistic locking.
    pub version: i64,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// Which time: 1 is the joint one.
    pub seq: i64,
    /// On which day.
    pub decided_on: Day,
    /// When it was written down.
    pub decided_at: Moment,
    /// Where the jury met.
    pub place: String,
    /// How it went.
    pub course: String,
    /// Last day for a reply.
    pub reply_until: Day,
    /// JSON: the ranking on which it rests.
    pub ranking: String,
    /// The reply that led to it.
    pub reply_id: Option<ReplyId>,
}

/// Somebody who took part in a decision.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Decider {
    /// In which.
    pub decision_id: DecisionId,
    /// Who.
    pub staff_id: StaffId,
    /// Name then.
    pub name: String,
    /// Organisation then.
    pub organisation: String,
}

/// What was decided about a candidacy.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct VerdictRow {
    /// In which decision.
    pub decision_id: DecisionId,
    /// About which.
    pub candidacy_id: CandidacyId,
    /// Which time; the highest counts.
    pub seq: i64,
    /// What.
    pub verdict: Verdict,
    /// What was agreed, in words.
    pub offer: String,
    /// Coaches, in hundredths of full time.
    pub capacity: Option<i64>,
    /// JSON: see `crate::gather::Reason`.
    pub reasons: String,
    /// Place in the ranking.
    pub place: Option<i64>,
    /// Score on 100, in hundredths.
    pub total: Option<i64>,
}

/// A kept paper, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Paper {
    /// Which.
    pub id: PaperId,
    /// To which candidate; none for minutes.
    pub candidacy_id: Option<CandidacyId>,
    /// About which decision.
    pub decision_id: DecisionId,
    /// What it is.
    pub kind: PaperKind,
    /// Of the bytes, in hexadecimal.
    pub sha256: String,
    /// When it was made.
    pub made_at: Moment,
}

/// A candidate's answer to the decision.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Reply {
    /// Which.
    pub id: ReplyId,
    /// On which call.
    pub call_id: CallId,
    /// Whose.
    pub candidacy_id: CandidacyId,
    /// On which decision.
    pub decision_id: DecisionId,
    /// What it says.
    pub text: String,
    /// When it came in.
    pub sent_at: Moment,
    /// What came of it.
    pub outcome: Outcome,
    /// What is proposed now.
    pub proposed: Option<Outcome>,
    /// Why, to the candidate.
    pub answer: String,
    /// What is agreed if the decision changes into chosen.
    pub offer: String,
    /// Coaches then, in hundredths of full time.
    pub capacity: Option<i64>,
    /// Number of the proposal.
    pub draft: i64,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// For optimistic locking.
    pub version: i64,
}

/// Somebody who judges a reply.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Handler {
    /// Which reply.
    pub reply_id: ReplyId,
    /// Who.
    pub staff_id: StaffId,
    /// Name then.
    pub name: String,
    /// Organisation then.
    pub organisation: String,
    /// Took part in the decision?
    pub decided: bool,
    /// The proposal that she agreed with.
    pub agreed_draft: Option<i64>,
    /// When.
    pub agreed_at: Option<Moment>,
}

/// A chosen organisation that became a member.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Joined {
    /// With which candidacy.
    pub candidacy_id: CandidacyId,
    /// Which organisation.
    pub organisation_id: OrganisationId,
    /// Its membership; none: it was a coach partner already.
    pub membership_id: Option<Uuid>,
    /// First day.
    pub from_on: Day,
    /// What was agreed.
    pub offer: String,
    /// Coaches, in hundredths of full time.
    pub capacity: Option<i64>,
}

/// An archive bundle that was handed out.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Bundle {
    /// Which.
    pub id: ArchiveId,
    /// Of which call.
    pub call_id: CallId,
    /// Of the manifest, in hexadecimal.
    pub manifest_sha256: String,
    /// How many files it has.
    pub files: i64,
    /// When it was made.
    pub made_at: Moment,
}
