//! The rules, asked with what is known here: the facts are loaded, `schemes` decides, and the versions are kept.

use kernel::{Day, FieldError, Moment, Refusal};
use network::municipality::Codes;
use parameters::table_of;
use schemes::wijk::activity::Activity;
use schemes::wijk::hours::{self, DayHours, Visit};
use schemes::wijk::performance::{self, Facts, Place, User, Worker};
use schemes::wijk::trap::{self, Trap};
use schemes::wijk::{Span, limits, request as rule};
use schemes::{Rules, Version};
use store::{Ctx, Failure, Tx};
use wijk_workers::WorkerId;

use crate::household::own_household;
use crate::records::{Assignment, Request};
use crate::rules::place::region_of;
use crate::rules::standing;
use crate::store::{decision, performance as rows, request as requests};

/// What the rules said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Code of the first rule that says no; none: allowed.
    pub code: Option<String>,
    /// For a limit: hours that still fit.
    pub still_possible: Option<i64>,
    /// Begun hours, when allowed.
    pub hours: i64,
    /// All begun hours of that day, when they are so many that somebody must say that they are right.
    pub ask: Option<i64>,
    /// Versions of the dated parameters that were used, space between.
    pub versions: String,
}

impl Judged {
    fn yes(hours: i64, versions: &[Version]) -> Self {
        Self { code: None, still_possible: None, hours, ask: None, versions: text(versions) }
    }

    fn no(code: &str, still_possible: Option<i64>, versions: &[Version]) -> Self {
        Self { code: Some(code.to_owned()), still_possible, hours: 0, ask: None, versions: text(versions) }
    }

    /// With the question whether so many hours on one day are right.
    fn asking(mut self, rules: Rules<'_>, standing: &DayHours, new: i64) -> Self {
        if let Some((all, version)) = hours::to_ask(rules, standing, new) {
            self.ask = Some(all);
            let before = self.versions.split(' ').filter(|one| !one.is_empty()).map(str::to_owned);
            self.versions = before.chain([version.to_string()]).collect::<Vec<_>>().join(" ");
        }
        self
    }

    /// Has somebody said yes to the hours of that day? `sure`: the hours that she said yes to.
    pub(crate) fn sure(&self, sure: Option<i64>, key: &'static str) -> Result<(), Refusal> {
        match self.ask {
            Some(hours) if sure.is_none_or(|sure| sure < hours) => Err(Refusal::Invalid(vec![FieldError {
                field: "sure",
                key,
                facts: vec![("hours", hours.to_string())],
            }])),
            _ => Ok(()),
        }
    }
}

fn text(versions: &[Version]) -> String {
    versions.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The answer of a rule as the message of a field: `ww-refused-month-limit` with the hours that still fit.
pub fn refusal(field: &'static str, code: &str, still_possible: Option<i64>) -> Refusal {
    let facts = still_possible.map(|hours| ("hours", hours.to_string())).into_iter().collect();
    Refusal::Invalid(vec![FieldError { field, key: message(code), facts }])
}

/// The message of a code. A field error needs a key that lives as long as the program: the list is closed.
pub fn message(code: &str) -> &'static str {
    match code {
        "SPAN_INVALID" => "ww-refused-span-invalid",
        "SCHEME_CLOSED" => "ww-refused-scheme-closed",
        "REGION" => "ww-refused-region",
        "CONTRACT_MISSING" => "ww-refused-contract-missing",
        "CASE_NOT_ACTIVE" => "ww-refused-case-not-active",
        "TERM_EXPIRED" => "ww-refused-term-expired",
        "USER_KIND" => "ww-refused-user-kind",
        "USER_AGREEMENT_MISSING" => "ww-refused-user-agreement-missing",
        "FEE_UNPAID" => "ww-refused-fee-unpaid",
        "REQUEST_MISSING" => "ww-refused-request-missing",
        "ACTIVITY_NOT_LISTED" => "ww-refused-activity-not-listed",
        "ACTIVITY_USER_KIND" => "ww-refused-activity-user-kind",
        "ACTIVITY_TRANSITION_ONLY" => "ww-refused-activity-transition-only",
        "OWN_HOUSEHOLD" => "ww-refused-own-household",
        "DISPLACEMENT" => "ww-refused-displacement",
        "OTHER_SCHEME" => "ww-refused-other-scheme",
        "OVERLAP" => "ww-refused-overlap",
        "MONTH_LIMIT" => "ww-refused-month-limit",
        "YEAR_LIMIT" => "ww-refused-year-limit",
        _ => "ww-refused-rule-unknown",
    }
}

/// Where the work of a question is done.
async fn place(tx: &mut Tx, ctx: &Ctx, nis: &str, day: Day) -> Result<Place, Failure> {
    // The user must be registered where the work is done (art. 15): elsewhere than in our area that is another
    // organiser, of whose registrations nothing is known here.
    let ours = wijk_office::organiser(tx, ctx).await?.ok_or(Refusal::NotFound)?;
    let area = wijk_office::area_on(tx, ctx, day).await?;
    // A code of before a merger counts as what it became: agreements and decisions move to the successor.
    let codes = network::municipality::codes(tx, ctx).await?;
    let here = area.iter().any(|one| same_place(&codes, one, nis));
    let organiser = if here { ours.organisation_id.0 } else { uuid::Uuid::nil() };
    Ok(Place { region: region_of(nis), municipality: nis.to_owned(), organiser })
}

/// Are these the same place, one of them perhaps under its code of before a merger?
fn same_place(codes: &Codes, one: &str, other: &str) -> bool {
    one == other || codes.today(one) == other || codes.today(other) == one
}

/// The activity list of a scheme, local rows that hold at a place under the code of that place.
async fn activities(tx: &mut Tx, ctx: &Ctx, scheme: &str, nis: &str) -> Result<Vec<Activity>, Failure> {
    let codes = network::municipality::codes(tx, ctx).await?;
    Ok(local(&codes, &wijk_office::activities_of(tx, ctx, scheme).await?, nis))
}

/// The list with the rows of a place under the code of that place.
pub(crate) fn local(codes: &Codes, list: &[Activity], nis: &str) -> Vec<Activity> {
    let here = |row: &Activity| match &row.municipality {
        Some(own) if same_place(codes, own, nis) => Activity { municipality: Some(nis.to_owned()), ..row.clone() },
        _ => row.clone(),
    };
    list.iter().map(here).collect()
}

/// The day for which a question is judged: when the work should begin, or today when that is over.
pub fn day_of(ctx: &Ctx, asked: &Request) -> Day {
    asked.from_on.max(ctx.today())
}

/// A question before anybody works.
pub async fn request(tx: &mut Tx, ctx: &Ctx, asked: &Request) -> Result<Judged, Failure> {
    let table = table_of(tx, ctx, &asked.scheme).await?;
    let day = day_of(ctx, asked);
    let user: User = wijk_users::facts_for_check(tx, ctx, asked.user_id, day).await?;
    let place = place(tx, ctx, &asked.nis, day).await?;
    let activities = activities(tx, ctx, &asked.scheme, &asked.nis).await?;
    let facts =
        rule::Facts { user: &user, place: &place, activity: &asked.activity_code, activities: &activities, day };
    Ok(match rule::check(&table, &facts) {
        Ok(versions) => Judged::yes(0, &versions),
        Err(no) => Judged::no(no.code.as_str(), None, &no.versions),
    })
}

/// A worker as the rules see her, with her hours of the year around a day and the moments of that day.
async fn worker(tx: &mut Tx, ctx: &Ctx, id: WorkerId, day: Day) -> Result<Worker, Failure> {
    let mut known: Worker = wijk_workers::facts_for_check(tx, ctx, id, day).await?;
    // The limits are those of a person: a second term is a second file, and its hours come on top (BVR 29-9-2017).
    let mut done = Vec::new();
    for file in wijk_workers::files_of_person(tx, ctx, id).await? {
        done.extend(rows::of_worker(tx, ctx, file, day.plus_months(-12), day.plus_months(12)).await?);
    }
    known.hours = DayHours::new(done.iter().map(|row| (row.on_day, row.hours)));
    known.visits = done
        .iter()
        .filter(|row| row.on_day == day && row.corrects_id.is_none())
        .filter_map(|row| Some(Visit { user: row.user_id.0, span: span(row.on_day, row.from_minute, row.to_minute)? }))
        .collect();
    Ok(known)
}

/// A span of the rules; none when the minutes are out of the day.
pub fn span(day: Day, from: i64, to: i64) -> Option<Span> {
    Some(Span { day, start: u16::try_from(from).ok()?, end: u16::try_from(to).ok()? })
}

/// Everything that decides about work at one user.
struct Gathered {
    worker: Worker,
    /// In which scheme she is.
    scheme: String,
    user: User,
    place: Place,
    request: Option<trap::Request>,
    own_household: bool,
}

async fn gather(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: &Request,
    (worker_id, nis): (WorkerId, &str),
    day: Day,
    begins: Moment,
) -> Result<Gathered, Failure> {
    let user: User = wijk_users::facts_for_check(tx, ctx, asked.user_id, day).await?;
    let decided = decision::decisions(tx, ctx, asked).await?;
    Ok(Gathered {
        worker: worker(tx, ctx, worker_id, day).await?,
        scheme: wijk_workers::scheme_of(tx, ctx, worker_id).await?,
        place: place(tx, ctx, nis, day).await?,
        request: Some(standing::at(asked.submitted_at, &decided, begins)),
        own_household: own_household(tx, ctx, asked.user_id, worker_id).await?,
        user,
    })
}

/// May this worker be proposed? Asked with one hour at noon of the first day: limits and term must leave at least that.
pub async fn match_of(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: &Request,
    worker_id: WorkerId,
    day: Day,
) -> Result<Judged, Failure> {
    // The question was checked a moment ago: for work on the same day the order of the two instants says nothing.
    let noon = 12 * 60;
    let begins = day.at(12, 0).max(ctx.now);
    let mut gathered = gather(tx, ctx, asked, (worker_id, &asked.nis), day, begins).await?;
    gathered.worker.visits.clear();
    if let Some(request) = &mut gathered.request {
        request.submitted_at = kernel::Moment(0);
        request.allowed_at = request.allowed_at.map(|_| kernel::Moment(0));
    }
    judge(tx, ctx, (&asked.scheme, &asked.activity_code), &gathered, day, noon, noon + 60).await
}

/// May this work be noted?
pub async fn performance(
    tx: &mut Tx,
    ctx: &Ctx,
    assignment: &Assignment,
    day: Day,
    from: i64,
    to: i64,
) -> Result<Judged, Failure> {
    let asked = requests::load(tx, ctx, assignment.request_id).await?.ok_or(Refusal::NotFound)?;
    // Judged by what she agreed to do and where, not by what the question says now.
    let who = (assignment.worker_id, assignment.nis.as_str());
    let begins = span(day, from, to).map_or(day.start(), Span::begins);
    let gathered = gather(tx, ctx, &asked, who, day, begins).await?;
    judge(tx, ctx, (&asked.scheme, &assignment.activity_code), &gathered, day, from, to).await
}

/// Does work at that moment fall in the trap of art. 15 (wet 7-4-1999)?
pub async fn trap_of(
    tx: &mut Tx,
    ctx: &Ctx,
    assignment: &Assignment,
    day: Day,
    from: i64,
) -> Result<Option<Trap>, Failure> {
    let asked = requests::load(tx, ctx, assignment.request_id).await?.ok_or(Refusal::NotFound)?;
    let decided = decision::decisions(tx, ctx, &asked).await?;
    let begins = span(day, from, from + 1).map_or(day.start(), Span::begins);
    Ok(trap::of(Some(&standing::at(asked.submitted_at, &decided, begins)), begins, &assignment.activity_code))
}

async fn judge(
    tx: &mut Tx,
    ctx: &Ctx,
    (scheme, activity): (&str, &str),
    gathered: &Gathered,
    day: Day,
    from: i64,
    to: i64,
) -> Result<Judged, Failure> {
    let Some(span) = span(day, from, to) else { return Ok(Judged::no("SPAN_INVALID", None, &[])) };
    // Work is only within one scheme: who asks and who works are held to the same rules.
    if gathered.scheme != scheme {
        return Ok(Judged::no("OTHER_SCHEME", None, &[]));
    }
    let table = table_of(tx, ctx, scheme).await?;
    let activities = activities(tx, ctx, scheme, &gathered.place.municipality).await?;
    let facts = Facts {
        worker: &gathered.worker,
        user: &gathered.user,
        place: &gathered.place,
        request: gathered.request.as_ref(),
        activity,
        activities: &activities,
        spans: &[span],
        own_household: gathered.own_household,
        cheques: None,
    };
    Ok(match performance::check(&table, &facts) {
        Ok(allowed) => {
            let hours = &gathered.worker.hours;
            Judged::yes(allowed.hours, &allowed.versions).asking(table.on(day), hours, allowed.hours)
        }
        Err(no) => Judged::no(no.code.as_str(), no.still_possible, &no.versions),
    })
}

/// Do hours still fit on a day, for a correction?
pub async fn room(tx: &mut Tx, ctx: &Ctx, id: WorkerId, day: Day, hours: i64) -> Result<Judged, Failure> {
    let scheme = wijk_workers::scheme_of(tx, ctx, id).await?;
    let table = table_of(tx, ctx, &scheme).await?;
    let known = worker(tx, ctx, id, day).await?;
    let start = known.active.map_or(day, |active| active.from);
    Ok(match limits::check(&table, start, &known.hours, &[(day, hours)]) {
        Ok(used) => Judged::yes(hours, &used.versions()).asking(table.on(day), &known.hours, hours),
        Err(no) => {
            let (code, still) = match no.over {
                limits::Over::Month { still_possible } => ("MONTH_LIMIT", Some(still_possible)),
                limits::Over::Year { still_possible } => ("YEAR_LIMIT", Some(still_possible)),
                limits::Over::Unknown(_) => ("RULE_UNKNOWN", None),
            };
            Judged::no(code, still, &no.used.versions())
        }
    })
}

/// What a worker has left this month and this year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Hours of the month that are used, and its limit when it is known.
    pub month: (i64, Option<i64>),
    /// Hours of the year that are used, and its limit when it is known.
    pub year: (i64, Option<i64>),
    /// What still fits; none: not known.
    pub still: Option<i64>,
}

/// What is left around a day.
pub async fn left(tx: &mut Tx, ctx: &Ctx, id: WorkerId, day: Day) -> Result<Left, Failure> {
    let scheme = wijk_workers::scheme_of(tx, ctx, id).await?;
    let table = table_of(tx, ctx, &scheme).await?;
    let known = worker(tx, ctx, id, day).await?;
    let start = known.active.map_or(day, |active| active.from);
    let left = limits::left(table.on(day), start, &known.hours);
    Ok(Left {
        month: (left.month.0, left.month.1.known()),
        year: (left.year.0, left.year.1.known()),
        still: left.still_possible.known(),
    })
}
