//! Names and words that several pages need: who, what, where.

use std::collections::BTreeMap;

use kernel::Day;
use network::municipality::Municipality;
use store::{Ctx, Failure, Tx};
use web::Words;
use wijk_office::{ActivityRow, Desk, Own};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::model::{AssignmentStatus, FormStatus, RequestStatus, VisitStatus};
use crate::rules::week::clock;

/// The lists behind names and choices, read once for a page.
pub(crate) struct Known {
    /// Of all schemes; a code is that of one scheme only.
    pub activities: Vec<ActivityRow>,
    pub places: Vec<Municipality>,
}

impl Known {
    /// Reads them.
    pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx) -> Result<Self, Failure> {
        Ok(Self {
            activities: wijk_office::activity_rows(tx, ctx).await?,
            places: network::municipality::all(tx, ctx, ctx.today()).await?,
        })
    }
}

/// Names of workers and users, labels of activities and municipalities.
pub(crate) struct Names {
    workers: BTreeMap<WorkerId, String>,
    users: BTreeMap<UserId, String>,
    activities: BTreeMap<String, String>,
    places: BTreeMap<String, String>,
}

impl Names {
    /// Loads what a page of the office shows.
    pub(crate) async fn load(
        tx: &mut Tx,
        ctx: &Ctx,
        desk: &Desk,
        workers: &[WorkerId],
        users: &[UserId],
    ) -> Result<Self, Failure> {
        let known = Known::load(tx, ctx).await?;
        Self::of(tx, ctx, desk, &known, workers, users).await
    }

    /// The same for a page that has the lists already.
    pub(crate) async fn of(
        tx: &mut Tx,
        ctx: &Ctx,
        _desk: &Desk,
        known: &Known,
        workers: &[WorkerId],
        users: &[UserId],
    ) -> Result<Self, Failure> {
        Ok(Self {
            workers: wijk_workers::names(tx, ctx, workers).await?,
            users: wijk_users::names(tx, ctx, users).await?,
            ..Self::lists(known)
        })
    }

    /// What a worker sees on her own pages: for whom she works.
    pub(crate) async fn own(tx: &mut Tx, ctx: &Ctx, _own: &Own, users: &[UserId]) -> Result<Self, Failure> {
        Ok(Self { users: wijk_users::names(tx, ctx, users).await?, ..Self::plain(tx, ctx).await? })
    }

    /// Without people: activities and municipalities only.
    pub(crate) async fn plain(tx: &mut Tx, ctx: &Ctx) -> Result<Self, Failure> {
        Ok(Self::lists(&Known::load(tx, ctx).await?))
    }

    /// The same for a page that has the lists already.
    pub(crate) fn lists(known: &Known) -> Self {
        Self {
            workers: BTreeMap::new(),
            users: BTreeMap::new(),
            activities: known.activities.iter().map(|a| (a.code.clone(), a.label_nl.clone())).collect(),
            places: known.places.iter().map(|m| (m.nis.clone(), m.name.clone())).collect(),
        }
    }

    /// Name of a worker.
    pub(crate) fn worker(&self, id: WorkerId) -> String {
        self.workers.get(&id).cloned().unwrap_or_default()
    }

    /// Name of a user.
    pub(crate) fn user(&self, id: UserId) -> String {
        self.users.get(&id).cloned().unwrap_or_default()
    }

    /// Label of an activity; the code when it is no longer on the list.
    pub(crate) fn activity(&self, code: &str) -> String {
        self.activities.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    /// Its first words, without what the law adds after a colon: for a phone.
    pub(crate) fn activity_short(&self, code: &str) -> String {
        schemes::wijk::activity::short(&self.activity(code)).to_owned()
    }

    /// Name of a municipality; the code when it is not known.
    pub(crate) fn place(&self, nis: &str) -> String {
        self.places.get(nis).cloned().unwrap_or_else(|| nis.to_owned())
    }
}

/// Tone of the badge of a question.
pub(crate) fn request_tone(status: RequestStatus) -> &'static str {
    match status {
        RequestStatus::New | RequestStatus::Checked => "copper",
        RequestStatus::Planned => "leaf",
        RequestStatus::Refused | RequestStatus::Done | RequestStatus::Withdrawn => "open",
    }
}

/// Tone of the badge of an assignment.
pub(crate) fn assignment_tone(status: AssignmentStatus) -> &'static str {
    match status {
        AssignmentStatus::Proposed => "copper",
        AssignmentStatus::Accepted => "leaf",
        AssignmentStatus::Declined | AssignmentStatus::Ended => "open",
    }
}

/// Tone of the badge of a form.
pub(crate) fn form_tone(status: FormStatus) -> &'static str {
    match status {
        FormStatus::HandedIn | FormStatus::Rejected => "copper",
        FormStatus::Checked | FormStatus::Paid => "leaf",
        FormStatus::Draft => "open",
    }
}

/// Words of a moment's state.
pub(crate) fn visit_words(l: &Words, status: VisitStatus) -> String {
    l.of("work-visit", status)
}

/// `di, do, 13.00-17.00`, or that any moment will do.
pub(crate) fn moments(l: &Words, days: &[i64], between: Option<(i64, i64)>) -> String {
    let mut parts: Vec<String> = days.iter().map(|day| l.of("weekday-short", day)).collect();
    if let Some((from, to)) = between {
        parts.push(format!("{}–{}", clock(from), clock(to)));
    }
    if parts.is_empty() { l.t("work-any-moment") } else { parts.join(", ") }
}

/// A moment as a list shows it.
pub(crate) struct VisitLine {
    pub id: String,
    pub iso: String,
    pub from: String,
    pub hours: String,
    pub day: String,
    pub status: String,
    pub planned: bool,
    pub version: i64,
}

impl VisitLine {
    /// From a row.
    pub(crate) fn of(l: &Words, visit: &crate::records::Visit) -> Self {
        Self {
            id: visit.id.to_string(),
            iso: iso(visit.on_day, visit.from_minute),
            from: clock(visit.from_minute),
            hours: format!("{}–{}", clock(visit.from_minute), clock(visit.to_minute)),
            day: l.day(visit.on_day),
            status: visit_words(l, visit.status),
            planned: visit.status == VisitStatus::Planned,
            version: visit.version,
        }
    }
}

/// For the attribute `datetime`.
pub(crate) fn iso(day: Day, minute: i64) -> String {
    format!("{day}T{:02}:{:02}", minute / 60, minute % 60)
}

/// Minutes after midnight of a typed time.
pub(crate) fn minutes(time: Option<(i8, i8)>) -> Option<i64> {
    time.map(|(hour, minute)| i64::from(hour) * 60 + i64::from(minute))
}

/// The words of a month `YYYY-MM`.
pub(crate) fn month_words(l: &Words, month: &str) -> String {
    crate::model::days_of(month).map_or_else(|| month.to_owned(), |(first, _)| l.month(first))
}
