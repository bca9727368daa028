//! Wijk-werken, for staff of the organiser: numbers and work, no names. For everybody else there is none (404).

use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Response};
use identity::Caller;
use kernel::{Day, Verb};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use web::Problem;
use wijk_jobs::{AssignmentId, By, RecordPerformance};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_workers::{Query as Wanted, Sort};

use crate::body::Body;
use crate::paging::{Collection, Paging};
use crate::reply;

/// What an address asks, judged after the door: whoever may not know that this exists hears nothing of it.
type Asked<T> = Result<Query<T>, QueryRejection>;

/// Which page, and of which scheme.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OfScheme {
    /// Code of a scheme, as `wijk-werken`; all of them when absent.
    scheme: Option<String>,
    /// Rows on the page, 1 to 200; 50 when absent.
    limit: Option<usize>,
    /// `next` of the page before.
    cursor: Option<String>,
}

impl OfScheme {
    /// The scheme and the page.
    pub(crate) fn split(self) -> (Option<String>, Paging) {
        (self.scheme.filter(|scheme| !scheme.is_empty()), Paging { limit: self.limit, cursor: self.cursor })
    }
}

/// A worker by number.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Worker {
    /// Id.
    id: Uuid,
    /// Code of the scheme.
    scheme: String,
    /// Number.
    number: i64,
    /// `referred`, `invited`, `signed`, `active`, `suspended` or `ended`.
    status: String,
    /// NIS code of the municipality.
    nis: Option<String>,
    /// First day of the term.
    started_on: Option<String>,
    /// Last day, once it is known or follows from the rules.
    last_day: Option<String>,
    /// Begun hours that still fit now; absent: a rule is not known.
    hours_left: Option<i64>,
    /// Begun hours of this month.
    month_used: i64,
    /// Begun hours of this year.
    year_used: i64,
}

/// Workers who did not end, by name; names are not in the answer.
#[utoipa::path(get, path = "/api/v1/wijk/workers", tag = "wijk", params(OfScheme), responses((status = 200, body = Collection<Worker>), (status = 404)))]
pub(crate) async fn workers(caller: Caller, asked: Asked<OfScheme>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let desk = door::require(&mut tx, &caller.ctx, Verb::Find, Part::Worker).await?;
    let (scheme, paging) = match asked {
        Ok(Query(asked)) => asked.split(),
        Err(wrong) => return Ok(wrong.into_response()),
    };
    let wanted = Wanted { text: String::new(), status: None, nis: None, near: None, scheme, sort: Sort::Name };
    let found = wijk_workers::find(&mut tx, &caller.ctx, &desk, &wanted).await?;
    drop(tx);
    let text = |day: Day| day.to_string();
    let all = found.into_iter().map(|one| Worker {
        id: one.worker.id.0,
        scheme: one.worker.scheme.clone(),
        number: one.worker.number,
        status: one.worker.status.to_string(),
        nis: one.worker.nis.clone(),
        started_on: one.worker.started_on.map(text),
        last_day: one.worker.last_day.or(one.standing.last_day()).map(text),
        hours_left: one.standing.left,
        month_used: one.standing.month.0,
        year_used: one.standing.year.0,
    });
    Ok(reply::list(&Collection::cut(all.collect(), &paging)?))
}

/// A user by number.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct User {
    /// Id.
    id: Uuid,
    /// Code of the scheme.
    scheme: String,
    /// Number.
    number: i64,
    /// `private`, `local-gov`, `nonprofit`, `school` or `agri`.
    kind: String,
    /// `new`, `active` or `ended`.
    status: String,
    /// NIS code of the municipality.
    nis: Option<String>,
    /// Day of registration.
    registered_on: Option<String>,
    /// Day on which both had signed.
    active_on: Option<String>,
    /// Last day.
    ended_on: Option<String>,
}

/// Users in order of number; names are not in the answer.
#[utoipa::path(get, path = "/api/v1/wijk/users", tag = "wijk", params(OfScheme), responses((status = 200, body = Collection<User>), (status = 404)))]
pub(crate) async fn users(caller: Caller, asked: Asked<OfScheme>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    door::require(&mut tx, &caller.ctx, Verb::Find, Part::User).await?;
    let (scheme, paging) = match asked {
        Ok(Query(asked)) => asked.split(),
        Err(wrong) => return Ok(wrong.into_response()),
    };
    let (offset, limit) = (paging.offset()?, paging.limit());
    let found = wijk_desk::users(&mut tx, &caller.ctx, scheme.as_deref(), whole(offset), whole(limit + 1)).await?;
    drop(tx);
    let text = |day: Option<Day>| day.map(|day| day.to_string());
    let all = found.into_iter().map(|one| User {
        id: one.id,
        scheme: one.scheme,
        number: one.number,
        kind: one.kind,
        status: one.status,
        nis: one.nis,
        registered_on: text(one.registered_on),
        active_on: text(one.active_on),
        ended_on: text(one.ended_on),
    });
    Ok(reply::list(&Collection::from_extra(all.collect(), offset, limit)))
}

/// A question for work.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Request {
    /// Id.
    id: Uuid,
    /// Code of the scheme.
    scheme: String,
    /// Running number.
    number: i64,
    /// Id of the user.
    user: Uuid,
    /// Number of the user.
    user_number: i64,
    /// Code of the activity.
    activity: String,
    /// NIS code of the municipality.
    nis: String,
    /// From.
    from: String,
    /// To this day included.
    to: Option<String>,
    /// Estimated hours in a month.
    hours: i64,
    /// People needed.
    workers: i64,
    /// `office`, `user` or `public`.
    source: String,
    /// `new`, `checked`, `refused`, `planned`, `done` or `withdrawn`.
    status: String,
    /// Code of the rule that said no.
    refusal: Option<String>,
}

/// Questions for work, the newest first.
#[utoipa::path(get, path = "/api/v1/wijk/requests", tag = "wijk", params(OfScheme), responses((status = 200, body = Collection<Request>), (status = 404)))]
pub(crate) async fn requests(caller: Caller, asked: Asked<OfScheme>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    door::require(&mut tx, &caller.ctx, Verb::Read, Part::Work).await?;
    let (scheme, paging) = match asked {
        Ok(Query(asked)) => asked.split(),
        Err(wrong) => return Ok(wrong.into_response()),
    };
    let (offset, limit) = (paging.offset()?, paging.limit());
    let found = wijk_desk::requests(&mut tx, &caller.ctx, scheme.as_deref(), whole(offset), whole(limit + 1)).await?;
    drop(tx);
    let all = found.into_iter().map(|one| Request {
        id: one.id,
        scheme: one.scheme,
        number: one.number,
        user: one.user_id,
        user_number: one.user_number,
        activity: one.activity_code,
        nis: one.nis,
        from: one.from_on.to_string(),
        to: one.to_on.map(|day| day.to_string()),
        hours: one.hours,
        workers: one.workers,
        source: one.source,
        status: one.status,
        refusal: one.refusal_code,
    });
    Ok(reply::list(&Collection::from_extra(all.collect(), offset, limit)))
}

/// Work that was done.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Performance {
    /// Id.
    id: Uuid,
    /// Code of the scheme.
    scheme: String,
    /// Id of the worker.
    worker: Uuid,
    /// Number of the worker.
    worker_number: i64,
    /// Id of the user.
    user: Uuid,
    /// Number of the user.
    user_number: i64,
    /// Id of the assignment.
    assignment: Uuid,
    /// Code of the activity.
    activity: String,
    /// NIS code of the municipality.
    nis: String,
    /// Day.
    day: String,
    /// Minutes after midnight.
    from_minute: i64,
    /// Minutes after midnight.
    to_minute: i64,
    /// Begun hours.
    hours: i64,
    /// Kilometres there and back.
    km: i64,
    /// `worker`, `office` or `import`.
    entered_by: String,
    /// Has the user agreed?
    confirmed: bool,
    /// Has the user said that it is not right?
    disputed: bool,
    /// The performance that this one corrects.
    corrects: Option<Uuid>,
}

impl From<wijk_desk::Line> for Performance {
    fn from(one: wijk_desk::Line) -> Self {
        Self {
            id: one.id,
            scheme: one.scheme,
            worker: one.worker_id,
            worker_number: one.worker_number,
            user: one.user_id,
            user_number: one.user_number,
            assignment: one.assignment_id,
            activity: one.activity_code,
            nis: one.nis,
            day: one.on_day.to_string(),
            from_minute: one.from_minute,
            to_minute: one.to_minute,
            hours: one.hours,
            km: one.km,
            entered_by: one.entered_by,
            confirmed: one.confirmed_at.is_some(),
            disputed: one.disputed_at.is_some(),
            corrects: one.corrects_id,
        }
    }
}

/// Which days, and which page.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Days {
    /// First day; the first of this month when absent.
    #[param(value_type = Option<String>)]
    from: Option<Day>,
    /// Last day; today when absent.
    #[param(value_type = Option<String>)]
    to: Option<Day>,
    /// Code of a scheme, as `wijk-werken`; all of them when absent.
    scheme: Option<String>,
    /// Rows on the page, 1 to 200; 50 when absent.
    limit: Option<usize>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// Work that was done between two days, in order of day.
#[utoipa::path(get, path = "/api/v1/wijk/performances", tag = "wijk", params(Days), responses((status = 200, body = Collection<Performance>), (status = 404)))]
pub(crate) async fn performances(caller: Caller, days: Asked<Days>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    door::require(&mut tx, &caller.ctx, Verb::Read, Part::Work).await?;
    let days = match days {
        Ok(Query(days)) => days,
        Err(wrong) => return Ok(wrong.into_response()),
    };
    let paging = Paging { limit: days.limit, cursor: days.cursor };
    let scheme = days.scheme.filter(|scheme| !scheme.is_empty());
    let today = caller.ctx.today();
    let from = days.from.unwrap_or(today.plus_days(1 - i32::from(today.0.day())));
    let to = days.to.unwrap_or(today);
    let (offset, limit) = (paging.offset()?, paging.limit());
    let (skip, most) = (whole(offset), whole(limit + 1));
    let found = wijk_desk::performances(&mut tx, &caller.ctx, (from, to), scheme.as_deref(), skip, most).await?;
    drop(tx);
    let all: Vec<Performance> = found.into_iter().map(Performance::from).collect();
    Ok(reply::list(&Collection::from_extra(all, offset, limit)))
}

/// One performance.
#[utoipa::path(get, path = "/api/v1/wijk/performances/{id}", tag = "wijk", params(("id" = Uuid, Path)), responses((status = 200, body = Performance), (status = 404)))]
pub(crate) async fn performance(caller: Caller, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let found = wijk_desk::performance(&mut tx, &caller.ctx, id).await?;
    Ok(reply::record(found.version, &Performance::from(found)))
}

/// Work to note.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOne {
    /// Of which assignment.
    #[schema(value_type = Uuid)]
    assignment: AssignmentId,
    /// Day.
    #[schema(value_type = String)]
    day: Day,
    /// Minutes after midnight.
    from_minute: i64,
    /// Minutes after midnight.
    to_minute: i64,
    /// Whole kilometres there and back.
    #[serde(default)]
    km: i64,
    /// Has the user signed already?
    #[serde(default)]
    confirmed: bool,
    /// So many hours on that day in all were looked at and are right: needed when the answer is 422 with the field `sure`.
    #[serde(default)]
    sure: Option<i64>,
}

/// Notes work that was done; the rules of that day decide, and say what is still possible.
#[utoipa::path(post, path = "/api/v1/wijk/performances", tag = "wijk", params(("Idempotency-Key" = Option<String>, Header)), request_body = NewOne, responses((status = 201), (status = 404), (status = 409), (status = 422)))]
pub(crate) async fn record(caller: Caller, body: Body) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    door::require(&mut tx, &caller.ctx, Verb::Write, Part::Work).await?;
    drop(tx);
    let (value, key) = body.parse::<NewOne>()?;
    let action = RecordPerformance {
        by: By::Office,
        assignment: value.assignment,
        day: value.day,
        from: value.from_minute,
        to: value.to_minute,
        km: value.km,
        confirmed: value.confirmed,
        sure: value.sure,
    };
    let id = caller.app.db.act_once(&caller.ctx, &key, &action).await?;
    Ok(reply::created("wijk/performances", id))
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
