//! The rows of the money, as they stand in the tables.

use kernel::{Day, Moment};
use schemes::wijk::cheques::State;
use uuid::Uuid;
use wijk_jobs::FormId;
use wijk_users::UserId;
use wijk_workers::WorkerId;

pub use crate::model::*;

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Order {
    /// Which.
    pub id: OrderId,
    /// Running number.
    pub number: i64,
    /// Whose.
    pub user_id: UserId,
    /// How many cheques.
    pub count: i64,
    /// Of one cheque.
    pub price_cents: i64,
    /// Of the order; none: no rule is known.
    pub fee_cents: Option<i64>,
    /// How far.
    pub status: OrderStatus,
    /// When.
    pub ordered_on: Day,
    /// By whom.
    pub ordered_by: OrderedBy,
    /// When the money came.
    pub paid_on: Option<Day>,
    /// How.
    pub paid_how: Option<PaidHow>,
    /// What shows it.
    pub paid_ref: Option<String>,
    /// Version for optimistic locking.
    pub version: i64,
}

impl Order {
    /// What the user pays, in cents.
    pub const fn total(&self) -> i64 {
        self.count * self.price_cents + self.known_fee()
    }

    /// The fee of the order as far as it is known.
    pub const fn known_fee(&self) -> i64 {
        match self.fee_cents {
            Some(cents) => cents,
            None => 0,
        }
    }

    /// Its page.
    pub fn url(&self) -> String {
        format!("/wijk/cheques/orders/{}", self.id)
    }
}

/// A cheque.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Cheque {
    /// Which.
    pub id: ChequeId,
    /// From which order.
    pub order_id: OrderId,
    /// Its number, from the day of issue.
    pub number: Option<i64>,
    /// Who bought it.
    pub user_id: UserId,
    /// Nominal value.
    pub price_cents: i64,
    /// Where it is.
    pub status: State,
    /// Day of issue.
    pub issued_on: Option<Day>,
    /// Last day; none: no rule says how long.
    pub valid_until: Option<Day>,
    /// Who has it, or handed it in.
    pub worker_id: Option<WorkerId>,
    /// Given to that worker on.
    pub given_on: Option<Day>,
    /// Handed in with this form.
    pub form_id: Option<FormId>,
    /// Handed in on.
    pub handed_in_on: Option<Day>,
    /// Closed month in which it is paid.
    pub pay_month: Option<String>,
    /// Its last day with us: expired, returned, void.
    pub ended_on: Option<Day>,
    /// Why it is void or went back.
    pub reason: Option<String>,
    /// Version for optimistic locking.
    pub version: i64,
}

impl Cheque {
    /// The day on which it counts when it comes in today: the day on which it was handed over decides (WW23). When nobody
    /// noted that, it was at the last on the last day of work that it pays, if that is known; never before it was issued.
    pub fn counts_on(&self, today: Day, worked: Option<Day>) -> Day {
        let given = if self.status == State::Given { self.given_on } else { None };
        let worked = worked.map(|day| self.issued_on.map_or(day, |issued| day.max(issued)).min(today));
        given.or(worked).unwrap_or(today)
    }

    /// Too old when it comes in today?
    pub fn is_expired(&self, today: Day) -> bool {
        self.valid_until.is_some_and(|last| last < self.counts_on(today, None))
    }

    /// Does no rule tell how long it is valid? Then it is neither valid nor too old: it waits.
    pub fn is_unknown(&self) -> bool {
        self.valid_until.is_none()
    }

    /// Number as printed; empty before the issue.
    pub fn printed(&self) -> String {
        self.number.map(printed).unwrap_or_default()
    }
}

/// Hours for which no cheque came.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct OpenHours {
    /// Which.
    pub id: Uuid,
    /// On which form.
    pub form_id: FormId,
    /// At whom it is open.
    pub user_id: UserId,
    /// Who waits for it.
    pub worker_id: WorkerId,
    /// Month of the work.
    pub month: String,
    /// How many hours.
    pub hours: i64,
    /// Version for optimistic locking.
    pub version: i64,
}

/// What a user has, by state, in cheques.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stock {
    /// Ready to give, and valid today.
    pub valid: i64,
    /// Their value in cents.
    pub cents: i64,
    /// Ordered or paid, not issued.
    pub ordered: i64,
    /// At workers, not handed in.
    pub given: i64,
    /// Handed in or paid out.
    pub used: i64,
    /// Too old.
    pub expired: i64,
    /// In the stock, but no rule tells how long they are valid.
    pub unknown: i64,
    /// Returned to us.
    pub returned: i64,
    /// Made invalid.
    pub void: i64,
    /// Of the valid ones: the first last day.
    pub first_end: Option<Day>,
}

/// A closed month.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ClosedMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// When it closed.
    pub closed_at: Moment,
    /// Days of the book that closed with it.
    pub book_from: Day,
    /// Last of those days.
    pub book_to: Day,
    /// Forms that were paid.
    pub forms: i64,
    /// Hours on them.
    pub hours: i64,
    /// Cheques with them.
    pub cheques: i64,
    /// What users paid for those cheques.
    pub nominal_cents: i64,
    /// Pay.
    pub pay_cents: i64,
    /// Travel, as far as it is known.
    pub travel_cents: i64,
    /// Forms whose travel no rule could tell.
    pub travel_unknown: i64,
    /// Hours without a cheque.
    pub open_hours: i64,
    /// Forms that were not ready.
    pub open_forms: i64,
    /// Numbers of their workers, space between.
    pub open_named: String,
    /// Versions of the rules, space between.
    pub rule_versions: String,
    /// SHA-256 of it all.
    pub digest: String,
}

/// One form in a closed month.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MonthLine {
    /// Which form.
    pub form_id: FormId,
    /// The month of the work: an older form may be paid later.
    pub form_month: String,
    /// Whose.
    pub worker_id: WorkerId,
    /// Number of the worker.
    pub worker_number: i64,
    /// Hours on the form; 0 when only cheques came later.
    pub hours: i64,
    /// Cheques that are paid now.
    pub cheques: i64,
    /// Hours without a cheque.
    pub open_hours: i64,
    /// What users paid for the cheques.
    pub nominal_cents: i64,
    /// Pay.
    pub pay_cents: i64,
    /// Travel; none: no rule could tell.
    pub travel_cents: Option<i64>,
    /// Kilometres on the form.
    pub km: i64,
}

/// A list of payments.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Run {
    /// Which.
    pub id: RunId,
    /// Running number.
    pub number: i64,
    /// How it goes out.
    pub kind: RunKind,
    /// Of which closed month.
    pub month: String,
    /// How far.
    pub status: RunStatus,
    /// Day on which the bank pays.
    pub execute_on: Day,
    /// How many payments.
    pub count: i64,
    /// How much together.
    pub total_cents: i64,
    /// When it was made.
    pub made_at: Moment,
    /// When it was sent.
    pub sent_on: Option<Day>,
    /// When everything was answered.
    pub done_on: Option<Day>,
    /// Version for optimistic locking.
    pub version: i64,
}

impl Run {
    /// Its page.
    pub fn url(&self) -> String {
        format!("/wijk/payments/{}", self.id)
    }

    /// Names the file at the bank for good.
    pub fn message_id(&self) -> String {
        format!("WW-{}-{}", self.month, self.number)
    }
}

/// One payment.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Payment {
    /// Which.
    pub id: PaymentId,
    /// On which list.
    pub run_id: RunId,
    /// Place on it, from 1.
    pub place: i64,
    /// Of which closed month.
    pub month: String,
    /// To whom.
    pub worker_id: WorkerId,
    /// Number of the worker.
    pub worker_number: i64,
    /// How many cheques it pays.
    pub cheques: i64,
    /// Pay.
    pub pay_cents: i64,
    /// Travel.
    pub travel_cents: i64,
    /// How far.
    pub status: PaymentStatus,
    /// Why it was refused, in words.
    pub reason: Option<String>,
    /// What the bank last said of it: a status of ISO 20022.
    pub answer: Option<String>,
    /// The bank's reasons, with a space between.
    pub answer_codes: Option<String>,
    /// Version for optimistic locking.
    pub version: i64,
}

impl Payment {
    /// Pay and travel together.
    pub const fn total(&self) -> i64 {
        self.pay_cents + self.travel_cents
    }

    /// Names it at the bank: comes back on statements and refusals.
    pub fn end_to_end_id(&self, run: &Run) -> String {
        format!("{}-{}", run.message_id(), self.place)
    }
}

/// A line of the bank, without what is sealed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct BankLine {
    /// Which.
    pub id: LineId,
    /// On which statement.
    pub statement_id: StatementId,
    /// Place on it, from 1.
    pub sequence: i64,
    /// When the bank booked it.
    pub booked_on: Day,
    /// Negative went out.
    pub amount_cents: i64,
    /// Structured communication, twelve digits.
    pub structured: Option<String>,
    /// How far.
    pub status: LineStatus,
    /// What it is.
    pub matched_kind: Option<MatchKind>,
    /// Which user or list.
    pub matched_id: Option<Uuid>,
    /// Key of why it was not matched.
    pub hint: Option<String>,
    /// Version for optimistic locking.
    pub version: i64,
}

/// A match of a line of the bank that was a mistake.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Undo {
    /// What it was taken for.
    pub matched_kind: MatchKind,
    /// Which user, order or list.
    pub matched_id: Option<Uuid>,
    /// Why it was undone, in the words of who did.
    #[sqlx(skip)]
    pub reason: String,
    /// The counter-entry.
    pub posting_id: Option<PostingId>,
    /// Numbers of cheques that hold no longer, as a person reads them.
    pub numbers: String,
    /// When.
    pub undone_at: Moment,
}

/// An answer of the bank to a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StatusAnswer {
    /// Status of the file as a whole.
    pub whole: Option<String>,
    /// So many payments it accepted.
    pub accepted: i64,
    /// Refused.
    pub refused: i64,
    /// Of so many it says nothing.
    pub unnamed: i64,
    /// When it was read.
    pub read_at: Moment,
}

/// What a statement told.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Statement {
    /// Which.
    pub id: StatementId,
    /// Number of the bank.
    pub number: Option<String>,
    /// First day.
    pub first_on: Day,
    /// Last day.
    pub last_on: Day,
    /// How many new lines.
    pub lines: i64,
    /// Lines that were known already.
    pub known_lines: i64,
    /// Do balances prove that nothing lacks?
    pub proven: bool,
    /// Balance at the end.
    pub closed_cents: Option<i64>,
    /// When it was read.
    pub read_at: Moment,
}
