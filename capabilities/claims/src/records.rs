//! Rows as others see them.

use kernel::{Day, Media, Moment, OrganisationId, PositionId, StaffId};
use operation::OperationId;
use uuid::Uuid;

use crate::model::{
    Budget, Category, ClaimId, ClaimStatus, ContributionId, CostId, CostKind, CostStatus, Direction, EvidenceId, Flow,
    LineId, LineStatus, Nature, Origin, PayoutId, PayoutStatus, PostingId, Unit, Work,
};
use crate::rules::claim::Reach;

/// A line of worked time.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct TimeLine {
    /// Which.
    pub id: LineId,
    /// Who worked.
    pub staff_id: StaffId,
    /// In which position.
    pub position_id: PositionId,
    /// For whom.
    pub organisation_id: OrganisationId,
    /// For which operation, if any.
    pub operation_id: Option<OperationId>,
    /// On which day.
    pub day: Day,
    /// What.
    pub work: Work,
    /// How long; negative takes back.
    pub minutes: i64,
    /// Percent of it for the operation.
    pub share: i64,
    /// Where it comes from.
    pub origin: Origin,
    /// How far.
    pub status: LineStatus,
    /// Why it was sent back or corrected; stored sealed.
    #[sqlx(skip)]
    pub words: Option<String>,
    /// The same as stored.
    pub(crate) words_sealed: Option<Vec<u8>>,
    /// The line it takes back.
    pub reverses: Option<LineId>,
    /// The cost that counts with it.
    pub cost_id: Option<CostId>,
    /// For saving.
    pub version: i64,
}

impl TimeLine {
    /// Hundredths of a minute for the operation.
    pub fn counted(&self) -> i64 {
        if self.operation_id.is_some() { crate::rules::time::counted(self.minutes, self.share) } else { 0 }
    }
}

/// A cost.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Cost {
    /// Which.
    pub id: CostId,
    /// Running number.
    pub number: i64,
    /// For which operation.
    pub operation_id: OperationId,
    /// Of which organisation.
    pub organisation_id: OrganisationId,
    /// Of which budget.
    pub budget: Budget,
    /// The day it counts for.
    pub day: Day,
    /// The day it is really of, when its year was closed before it came.
    pub own_on: Option<Day>,
    /// Real, unit or lump sum.
    pub kind: CostKind,
    /// Own staff or money.
    pub nature: Nature,
    /// What for.
    pub category: Category,
    /// In words.
    pub words: String,
    /// Who sent the invoice.
    pub supplier: Option<String>,
    /// Its number.
    pub invoice: Option<String>,
    /// Folded supplier.
    pub supplier_key: Option<String>,
    /// Folded number.
    pub invoice_key: Option<String>,
    /// Whose wage or hours.
    pub wage_staff: Option<StaffId>,
    /// Of which month, `2026-04`.
    pub wage_month: Option<String>,
    /// Which unit.
    pub unit: Option<Unit>,
    /// How many, in hundredths.
    pub quantity: Option<i64>,
    /// At what rate.
    pub rate_cents: Option<i64>,
    /// Which milestone.
    pub milestone: Option<String>,
    /// The amount; negative corrects.
    pub cents: i64,
    /// How far.
    pub status: CostStatus,
    /// What the lead asked, or why it refused.
    pub answer: Option<String>,
    /// The cost it takes back.
    pub reverses: Option<CostId>,
    /// The claim that locks it.
    pub claim_id: Option<ClaimId>,
    /// Its posting, once accepted.
    pub posting_id: Option<PostingId>,
    /// For saving.
    pub version: i64,
}

impl Cost {
    /// The day it is of, also when it counts for a later one.
    pub fn own_day(&self) -> Day {
        self.own_on.unwrap_or(self.day)
    }
}

impl Cost {
    /// Does it count as long as it has evidence? Hours are proven by approved time, a correction by what it takes back.
    pub fn needs_paper(&self) -> bool {
        self.status.counts() && self.kind != CostKind::Unit && self.reverses.is_none()
    }
}

/// A kept piece of evidence, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Evidence {
    /// Which.
    pub id: EvidenceId,
    /// Of which cost.
    pub cost_id: CostId,
    /// Whose.
    pub organisation_id: OrganisationId,
    /// What it is.
    pub media_type: Media,
    /// In bytes.
    pub size: i64,
    /// Its fingerprint.
    pub sha256: Vec<u8>,
    /// When it came in.
    pub made_at: Moment,
}

/// A claim.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Claim {
    /// Which.
    pub id: ClaimId,
    /// Running number.
    pub number: i64,
    /// Of which operation.
    pub operation_id: OperationId,
    /// Of which budget.
    pub budget: Budget,
    /// The claim whose days it completes with costs that came late.
    pub supplements: Option<ClaimId>,
    /// Of which calendar year.
    pub year: i64,
    /// First day.
    pub from_on: Day,
    /// Last day.
    pub to_on: Day,
    /// How far.
    pub status: ClaimStatus,
    /// In Platos.
    pub reference: Option<String>,
    /// What was claimed, once submitted.
    pub total_cents: i64,
    /// What the funders take of what they pay.
    pub decided_cents: Option<i64>,
    /// When they decided.
    pub decided_on: Option<Day>,
    /// What they said.
    pub decided_words: Option<String>,
    /// When it was handed in.
    pub submitted_at: Option<Moment>,
    /// For saving.
    pub version: i64,
}

impl Claim {
    /// Which costs it takes.
    pub fn reach(&self) -> Reach {
        Reach { from: self.from_on, to: self.to_on, supplement: self.supplements.is_some() }
    }
}

/// How a claim lies on one cell of the budget.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ClaimCell {
    /// Code of the source.
    pub source: String,
    /// Who contributes.
    pub contributor: String,
    /// Staff or cash.
    pub nature: Nature,
    /// How much.
    pub cents: i64,
}

/// Money that came in for a claim or went back.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct FlowRow {
    /// Which.
    pub id: Uuid,
    /// Paid, asked back, gone back.
    pub kind: Flow,
    /// Code of the source.
    pub source: String,
    /// How much.
    pub cents: i64,
    /// On which day.
    pub day: Day,
    /// Statement of the bank, letter.
    pub reference: String,
}

/// What a local government paid.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Contribution {
    /// Which.
    pub id: ContributionId,
    /// Who.
    pub nis: String,
    /// How much.
    pub cents: i64,
    /// On which day.
    pub day: Day,
    /// Statement of the bank.
    pub reference: String,
    /// After the settlement of the year was final: it lessens what that left to pay.
    pub after_final: bool,
}

/// A settlement that was made final.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Settled {
    /// Which.
    pub id: Uuid,
    /// Of which operation.
    pub operation_id: OperationId,
    /// Of which year.
    pub year: i64,
    /// The whole plan of the year.
    pub planned_cents: i64,
    /// What was spent in all.
    pub spent_cents: i64,
    /// When it was made final.
    pub made_at: Moment,
}

/// A list of payments to partners, or of money that comes back.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Payout {
    /// Which.
    pub id: PayoutId,
    /// Running number.
    pub number: i64,
    /// Of which operation.
    pub operation_id: OperationId,
    /// Which way.
    pub direction: Direction,
    /// How far.
    pub status: PayoutStatus,
    /// What it comes to.
    pub total_cents: i64,
    /// Whose account the bank takes it from.
    pub debtor_name: String,
    /// That account; none: nobody recorded it.
    pub debtor_iban: Option<String>,
    /// When the bank should do it, or when it should be back.
    pub execute_on: Day,
    /// When it was done.
    pub paid_on: Option<Day>,
    /// Statement of the bank.
    pub reference: Option<String>,
    /// Its posting, once done.
    pub posting_id: Option<PostingId>,
    /// When it was made.
    pub made_at: Moment,
    /// For saving.
    pub version: i64,
}

/// One organisation on such a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PayoutParty {
    /// Which.
    pub organisation_id: OrganisationId,
    /// Its name as it was.
    pub name: String,
    /// Its account as it was; none: nobody recorded it.
    pub iban: Option<String>,
    /// How much.
    pub cents: i64,
    /// When the bank's refusal was read; none: it did not refuse.
    pub refused_at: Option<Moment>,
    /// Status as the bank gave it; none: it said nothing yet.
    pub answer: Option<String>,
    /// Codes of the reasons of a refusal, a space between.
    pub codes: Option<String>,
    /// What the bank added in words.
    pub bank_words: Option<String>,
}

impl PayoutParty {
    /// A new one, of which the bank said nothing.
    pub fn new(organisation_id: OrganisationId, name: String, iban: Option<String>, cents: i64) -> Self {
        Self { organisation_id, name, iban, cents, refused_at: None, answer: None, codes: None, bank_words: None }
    }

    /// Did the bank refuse it? Then it is due again.
    pub const fn refused(&self) -> bool {
        self.refused_at.is_some()
    }
}

impl Payout {
    /// The id of the payment file: the number alone could come back after a fresh start of the same partnership.
    pub fn message_id(&self) -> String {
        format!("PROJECT-{}-{}", self.number, self.id.0.simple()).chars().take(35).collect()
    }

    /// The id of a payment in the file, by its place from 0.
    pub fn end_to_end_id(&self, at: usize) -> String {
        format!("PROJECT-{}-{}", self.number, at + 1)
    }
}

/// For which claim an organisation stands on such a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct PayoutLine {
    /// Which organisation.
    pub organisation_id: OrganisationId,
    /// Which claim.
    pub claim_id: ClaimId,
    /// How much; below nothing what is taken off.
    pub cents: i64,
}

/// On which account an organisation gets its money.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct BankAccount {
    /// Whose.
    pub organisation_id: OrganisationId,
    /// Its number.
    pub iban: String,
    /// How the lead knows it.
    pub source: String,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// By whom.
    pub staff_id: StaffId,
}
