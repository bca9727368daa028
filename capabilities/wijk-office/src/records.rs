//! Rows of the organiser's side, as others read them.

use kernel::{Day, Media, Moment, OrganisationId, StaffId};
use schemes::wijk::activity::Activity;
use schemes::wijk::contingent::Unit;
use uuid::Uuid;

use crate::model::{ActivityId, AreaId, DocumentId, OwnerKind, Payer, PriceId};
use crate::rules::activity::{self, Mode};

/// The organiser of this partnership.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Organiser {
    /// Which record; also whose key seals the account number.
    pub id: Uuid,
    /// Which organisation of the network.
    pub organisation_id: OrganisationId,
    /// Who pays the workers.
    pub payer: Payer,
    /// Is the account number known?
    pub has_iban: bool,
    /// For saving.
    pub version: i64,
}

/// A municipality of the area, for a time.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Area {
    /// Which line.
    pub id: AreaId,
    /// Which municipality.
    pub nis: String,
    /// First day.
    pub from_on: Day,
    /// Last day.
    pub to_on: Option<Day>,
}

/// A document without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Document {
    /// Which.
    pub id: DocumentId,
    /// Whose kind.
    pub owner_kind: OwnerKind,
    /// Whose.
    pub owner_id: Uuid,
    /// What for: a word of the owner, such as `referral` or `agreement`.
    pub kind: String,
    /// What it is.
    pub media_type: Media,
    /// In bytes.
    pub size: i64,
    /// When it came.
    pub made_at: Moment,
    /// Who brought it; nil on the owner's own pages.
    pub staff_id: StaffId,
}

impl Document {
    /// The name of the file when somebody takes it out: the kind and the day, never a name of a person.
    pub fn file_name(&self) -> String {
        format!("{}-{}.{}", self.kind, self.made_at.day(), self.media_type.extension())
    }
}

/// One month of the payment calendar.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CalendarMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Last day to hand in.
    pub hand_in_by: Day,
    /// Day of payment.
    pub pay_on: Day,
}

/// A line of the activity list as it stands in the table: Flemish, or local for one municipality.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ActivityRow {
    /// Which line.
    pub id: ActivityId,
    /// The list of which scheme.
    pub scheme: String,
    /// Code, such as `A4`.
    pub code: String,
    /// Main activity.
    pub main_code: String,
    /// In Dutch, as on the list.
    pub label_nl: String,
    /// Kinds of users, words with a space between.
    pub user_kinds: String,
    /// Only these kinds may ask it, the source says.
    pub reserved: bool,
    /// Only in this municipality; `None`: the Flemish list.
    pub nis: Option<String>,
    /// What the line does.
    pub mode: Mode,
    /// Only for users and workers of before 2018.
    pub transition_only: bool,
    /// First day.
    pub from_on: Day,
    /// Last day.
    pub to_on: Option<Day>,
    /// Number or date of the decision.
    pub decision_ref: Option<String>,
    /// VDAB took it away: from this day on.
    pub scrapped_on: Option<Day>,
}

impl ActivityRow {
    /// As the rules want it.
    pub fn rule(&self) -> Activity {
        Activity {
            code: self.code.clone(),
            main: self.main_code.clone(),
            label_nl: self.label_nl.clone(),
            user_kinds: activity::kinds(&self.user_kinds),
            reserved: self.reserved,
            municipality: self.nis.clone(),
            mode: self.mode.rule(),
            transition_only: self.transition_only,
            from: self.from_on,
            to: self.to_on,
            decision_ref: self.decision_ref.clone().unwrap_or_default(),
            scrapped_on: self.scrapped_on,
        }
    }
}

/// A price decision.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PriceRow {
    /// Which.
    pub id: PriceId,
    /// The cheques of which scheme.
    pub scheme: String,
    /// Day of the decision.
    pub decided_on: Day,
    /// In cents.
    pub price_cents: i64,
    /// First day that it holds.
    pub from_on: Day,
    /// Number or date of the decision.
    pub decision_ref: Option<String>,
    /// What each municipality proposed: `NIS=cents` with a space between.
    pub proposals: String,
    /// Who recorded it.
    pub staff_id: StaffId,
}

/// A decision about what was allotted for a year.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Allotted {
    /// Which.
    pub id: Uuid,
    /// Municipality; empty: the whole area.
    pub nis: String,
    /// What is counted.
    pub unit: Unit,
    /// How much; none: taken back.
    pub amount: Option<i64>,
    /// The letter or decision.
    pub source: String,
    /// Its day.
    pub decided_on: Day,
}

impl Allotted {
    /// The decision that holds for a place (empty: the whole area), of those of a year in the order in which they were
    /// recorded; none when there is none or the last was taken back. `today` gives the code that a municipality has now.
    pub fn holds<'r>(rows: &'r [Self], unit: Unit, nis: &str, today: impl Fn(&str) -> String) -> Option<&'r Self> {
        let same = |row: &&Self| match (row.nis.is_empty(), nis.is_empty()) {
            (false, false) => today(&row.nis) == today(nis),
            (one, other) => one == other,
        };
        rows.iter().filter(|row| row.unit == unit).rfind(same).filter(|row| row.amount.is_some())
    }
}
