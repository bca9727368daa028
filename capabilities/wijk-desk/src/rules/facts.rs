//! What a report is made of: plain rows of one municipality, or of all, in a year.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Day;
use uuid::Uuid;

/// A worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// Who.
    pub id: Uuid,
    /// As self-declared.
    pub gender: String,
    /// Birth date.
    pub birth_on: Option<Day>,
    /// Who referred.
    pub referrer: String,
    /// Status of today.
    pub status: String,
    /// First day of the term.
    pub started_on: Option<Day>,
    /// Last day.
    pub last_day: Option<Day>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// The last rung that was seen.
    pub rung: Option<i64>,
}

/// A user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Which.
    pub id: Uuid,
    /// Kind.
    pub kind: String,
    /// Since when both signed.
    pub active_on: Option<Day>,
    /// Last day.
    pub ended_on: Option<Day>,
}

/// Hours of one worker at one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// Activity.
    pub activity: String,
    /// Who.
    pub worker: Uuid,
    /// For whom.
    pub user: Uuid,
    /// In which scheme.
    pub scheme: String,
    /// Begun hours.
    pub hours: i64,
}

/// What happened with cheques of a user on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cheques {
    /// Whose.
    pub user: Uuid,
    /// In which scheme.
    pub scheme: String,
    /// `sold`, `used` or `expired`.
    pub what: &'static str,
    /// The day.
    pub day: Day,
    /// Price of one.
    pub price: i64,
    /// How many.
    pub count: i64,
}

/// A fee that was paid in the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// By whom.
    pub user: Uuid,
    /// How much; none: not known.
    pub cents: Option<i64>,
}

/// A question for work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Activity.
    pub activity: String,
    /// Who asks.
    pub user: Uuid,
    /// Still without a worker?
    pub waits: bool,
}

/// What a municipality added to the list or took away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// `extend` or `limit`.
    pub mode: String,
    /// Words.
    pub label: String,
    /// Number or date of the decision.
    pub decision: String,
}

/// Everything of one municipality, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Workers who live there.
    pub workers: Vec<Worker>,
    /// Users who live or stand there.
    pub users: Vec<User>,
    /// Work that was done there.
    pub work: Vec<Work>,
    /// Users, of anywhere, who had work done there or elsewhere: who is active.
    pub asked: BTreeSet<Uuid>,
    /// Cheques of the users who live there.
    pub cheques: Vec<Cheques>,
    /// Fees of the users who live there.
    pub fees: Vec<Fee>,
    /// Questions for work there.
    pub requests: Vec<Request>,
    /// What was asked about regular jobs, of questions for work there: who asked, and what came out last.
    pub displaced: Vec<(Uuid, String)>,
    /// Choices of the municipality.
    pub choices: Vec<Choice>,
    /// Words of activities, by code.
    pub activities: BTreeMap<String, String>,
}

/// The year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// Today, or the last day when the year is over: ages and statuses are of this day.
    pub on: Day,
}
