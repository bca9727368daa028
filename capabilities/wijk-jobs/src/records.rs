//! Rows as they stand in the tables.

use kernel::{Day, Moment};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::model::{
    AssignmentId, AssignmentStatus, EnteredBy, FormId, FormStatus, PerformanceId, RequestId, RequestStatus, Source,
    VisitId, VisitStatus,
};

/// A question as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    /// Which.
    pub id: RequestId,
    /// Who asks.
    pub user_id: UserId,
    /// In which scheme: that of the user.
    pub scheme: String,
    /// Activity of the list.
    pub activity_code: String,
    /// Where.
    pub nis: String,
    /// From.
    pub from_on: Day,
    /// To this day included.
    pub to_on: Option<Day>,
    /// Days of the week, space between.
    pub weekdays: String,
    /// Wished start.
    pub from_minute: Option<i64>,
    /// Wished end.
    pub to_minute: Option<i64>,
    /// Hours in a month.
    pub hours: i64,
    /// People needed.
    pub workers: i64,
    /// A language that helps.
    pub language: Option<String>,
    /// Who brought it.
    pub source: Source,
    /// How far.
    pub status: RequestStatus,
    /// Code of the rule that said no.
    pub refusal_code: Option<String>,
    /// When it was asked.
    pub submitted_at: Moment,
    /// When it was checked.
    pub checked_at: Option<Moment>,
    /// Running number, for people on the phone.
    pub number: i64,
    /// Version for optimistic locking.
    pub version: i64,
}

impl Request {
    /// The wished days as numbers.
    pub fn days(&self) -> Vec<i64> {
        self.weekdays.split(' ').filter_map(|text| text.parse().ok()).collect()
    }

    /// Its page.
    pub fn url(&self) -> String {
        format!("/wijk/requests/{}", self.id)
    }
}

/// One worker at one user for one activity.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Assignment {
    /// Which.
    pub id: AssignmentId,
    /// Which question.
    pub request_id: RequestId,
    /// Who works.
    pub worker_id: WorkerId,
    /// For whom.
    pub user_id: UserId,
    /// What.
    pub activity_code: String,
    /// Where.
    pub nis: String,
    /// From.
    pub from_on: Day,
    /// To this day included; none: until somebody says stop.
    pub to_on: Option<Day>,
    /// How far.
    pub status: AssignmentStatus,
    /// Key of why it was declined or ended.
    pub reason: Option<String>,
    /// Version for optimistic locking.
    pub version: i64,
}

/// A planned moment.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Visit {
    /// Which.
    pub id: VisitId,
    /// Of which assignment.
    pub assignment_id: AssignmentId,
    /// Who works.
    pub worker_id: WorkerId,
    /// For whom.
    pub user_id: UserId,
    /// Day.
    pub on_day: Day,
    /// Minutes after midnight.
    pub from_minute: i64,
    /// Minutes after midnight.
    pub to_minute: i64,
    /// How far.
    pub status: VisitStatus,
    /// Version for optimistic locking.
    pub version: i64,
}

/// The form of one worker for one month.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PerformanceForm {
    /// Which.
    pub id: FormId,
    /// Whose.
    pub worker_id: WorkerId,
    /// `YYYY-MM`.
    pub month: String,
    /// How far.
    pub status: FormStatus,
    /// When it came to the office.
    pub handed_in_on: Option<Day>,
    /// Cheques counted then.
    pub cheques: i64,
    /// Key of why it was sent back.
    pub reason: Option<String>,
    /// Version for optimistic locking.
    pub version: i64,
}

/// Work that was done.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Performance {
    /// Which.
    pub id: PerformanceId,
    /// On which form.
    pub form_id: FormId,
    /// Who worked.
    pub worker_id: WorkerId,
    /// For whom.
    pub user_id: UserId,
    /// Of which assignment.
    pub assignment_id: AssignmentId,
    /// What.
    pub activity_code: String,
    /// Where.
    pub nis: String,
    /// Day.
    pub on_day: Day,
    /// Minutes after midnight.
    pub from_minute: i64,
    /// Minutes after midnight.
    pub to_minute: i64,
    /// Begun hours: one cheque each. A correction can be negative.
    pub hours: i64,
    /// Whole kilometres there and back.
    pub km: i64,
    /// Who typed it.
    pub entered_by: EnteredBy,
    /// When the user agreed.
    pub confirmed_at: Option<Moment>,
    /// When the user said that it is not right.
    pub disputed_at: Option<Moment>,
    /// When it was cancelled.
    pub cancelled_at: Option<Moment>,
    /// Which performance of a closed month it corrects.
    pub corrects_id: Option<PerformanceId>,
    /// Version for optimistic locking.
    pub version: i64,
}

impl Performance {
    /// Does it count for hours and cheques?
    pub fn counts(&self) -> bool {
        self.cancelled_at.is_none()
    }
}
