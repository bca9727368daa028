//! Rows of operations and budgets, as others read them.

use kernel::{Day, Moment, OrganisationId, StaffId};
use ledger::{Cents, TooLarge};
use schemes::Certainty;
use uuid::Uuid;

use crate::model::{BudgetId, BudgetStatus, CostKind, Kind, LineId, MemberId, OperationId, Source, SplitKey, Status};

/// An operation.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Operation {
    /// Which.
    pub id: OperationId,
    /// Name.
    pub name: String,
    /// Number of the call: `208`.
    pub call_number: Option<String>,
    /// The organisation that leads it.
    pub lead_id: OrganisationId,
    /// Code of the rule set that divides the costs over the sources.
    pub rule: String,
    /// First day.
    pub from_on: Day,
    /// Last day.
    pub to_on: Day,
    /// How far it is.
    pub status: Status,
    /// How the local share is divided.
    pub split_key: SplitKey,
    /// Inhabitants of this year hold for all years; none: of each year itself.
    pub key_year: Option<i64>,
    /// For saving.
    pub version: i64,
}

impl Operation {
    /// Does it run on this day, by its period?
    pub fn on(&self, day: Day) -> bool {
        self.from_on <= day && day <= self.to_on
    }

    /// The calendar years that it touches.
    pub fn years(&self) -> Vec<i64> {
        (self.from_on.0.year()..=self.to_on.0.year()).map(i64::from).collect()
    }

    /// The year to show first: this one, or the nearest that the operation has.
    pub fn year_near(&self, today: Day) -> i64 {
        i64::from(today.0.year()).clamp(self.from_on.0.year().into(), self.to_on.0.year().into())
    }

    /// The days of a year on which it runs, first and last; none when it does not.
    pub fn days_of(&self, year: i64) -> Option<(Day, Day)> {
        let year = i16::try_from(year).ok()?;
        let first = Day::new(year, 1, 1)?.max(self.from_on);
        let last = Day::new(year, 12, 31)?.min(self.to_on);
        (first <= last).then_some((first, last))
    }
}

/// A municipality that carries the local share, as it was agreed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// Which row.
    pub id: MemberId,
    /// Its code on its first day.
    pub nis: String,
    /// First day.
    pub from_on: Day,
    /// Last day; none: as long as the operation.
    pub to_on: Option<Day>,
    /// Agreed parts or percentages, in hundredths.
    pub parts: Option<i64>,
    /// Agreed amount of a whole year, in cents.
    pub fixed_cents: Option<i64>,
    /// Its decision.
    pub decision_ref: Option<String>,
    /// For saving.
    pub version: i64,
}

/// How many people lived in a municipality on 1 January of a year.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Inhabitants {
    /// Which municipality.
    pub nis: String,
    /// Which year.
    pub year: i64,
    /// How many.
    pub count: i64,
    /// Where the figure comes from.
    pub source: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// A version of the budget.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Budget {
    /// Which.
    pub id: BudgetId,
    /// 1, 2, 3 … of the operation.
    pub number: i64,
    /// How far.
    pub status: BudgetStatus,
    /// Why there is a new version; empty for the first.
    pub reason: String,
    /// What approved it.
    pub decision_ref: Option<String>,
    /// For saving; also raised by each change of a line.
    pub version: i64,
    /// When it was made.
    pub made_at: Moment,
    /// Who made it.
    pub staff_id: StaffId,
    /// When it was approved.
    pub approved_at: Option<Moment>,
    /// Who approved it.
    pub approved_by: Option<StaffId>,
}

/// A line of a budget: who pays what, of which money, for what, and which partner spends it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    /// Which.
    pub id: LineId,
    /// The same line in each version.
    pub line_key: Uuid,
    /// Which year.
    pub year: i64,
    /// Of the support budget, beside the working budget?
    pub support: bool,
    /// Where the money comes from.
    pub source: Source,
    /// One municipality of the local governments; none: together.
    pub contributor_nis: Option<String>,
    /// One organisation; none: the source as a whole.
    pub contributor_id: Option<OrganisationId>,
    /// With staff or in money.
    pub kind: Kind,
    /// What it is spent on.
    pub cost_kind: CostKind,
    /// Who spends it; none: not divided yet.
    pub partner_id: Option<OrganisationId>,
    /// How much, in cents.
    pub cents: i64,
    /// What people should know of it.
    pub note: Option<String>,
}

impl Line {
    /// How much.
    pub fn amount(&self) -> Cents {
        Cents::new(self.cents)
    }
}

/// The sum of lines.
pub fn sum<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Result<Cents, TooLarge> {
    Cents::sum(lines.into_iter().map(Line::amount))
}
