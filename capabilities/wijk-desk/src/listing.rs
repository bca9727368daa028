//! Work as other systems read it: numbers and ids, no names.

use std::collections::HashMap;

use kernel::{Day, Moment, Verb};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_workers::WorkerId;

/// Work that was done.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    /// Which.
    pub id: Uuid,
    /// In which scheme: that of the worker.
    pub scheme: String,
    /// Who worked.
    pub worker_id: Uuid,
    /// Her number.
    pub worker_number: i64,
    /// For whom.
    pub user_id: Uuid,
    /// Its number.
    pub user_number: i64,
    /// Of which assignment.
    pub assignment_id: Uuid,
    /// Activity.
    pub activity_code: String,
    /// Municipality.
    pub nis: String,
    /// Day.
    pub on_day: Day,
    /// Minutes after midnight.
    pub from_minute: i64,
    /// Minutes after midnight.
    pub to_minute: i64,
    /// Begun hours.
    pub hours: i64,
    /// Kilometres there and back.
    pub km: i64,
    /// `worker`, `office` or `import`.
    pub entered_by: String,
    /// When the user agreed.
    pub confirmed_at: Option<Moment>,
    /// When the user said that it is not right.
    pub disputed_at: Option<Moment>,
    /// Which one it corrects.
    pub corrects_id: Option<Uuid>,
    /// Version.
    pub version: i64,
}

/// A question for work.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    /// Which.
    pub id: Uuid,
    /// In which scheme: that of the user.
    pub scheme: String,
    /// Running number.
    pub number: i64,
    /// Who asks.
    pub user_id: Uuid,
    /// Its number.
    pub user_number: i64,
    /// Activity.
    pub activity_code: String,
    /// Municipality.
    pub nis: String,
    /// From.
    pub from_on: Day,
    /// To this day included.
    pub to_on: Option<Day>,
    /// Hours in a month.
    pub hours: i64,
    /// People needed.
    pub workers: i64,
    /// `office`, `user` or `public`.
    pub source: String,
    /// `new`, `checked`, `refused`, `planned`, `done` or `withdrawn`.
    pub status: String,
    /// Code of the rule that said no.
    pub refusal_code: Option<String>,
    /// When it was asked.
    pub submitted_at: Moment,
    /// Version.
    pub version: i64,
}

/// A user by number.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct User {
    /// Which.
    pub id: Uuid,
    /// In which scheme it is registered.
    pub scheme: String,
    /// Its number.
    pub number: i64,
    /// `private`, `local-gov`, `nonprofit`, `school` or `agri`.
    pub kind: String,
    /// `new`, `active` or `ended`.
    pub status: String,
    /// Municipality.
    pub nis: Option<String>,
    /// Registered on.
    pub registered_on: Option<Day>,
    /// Signed by both on.
    pub active_on: Option<Day>,
    /// Last day.
    pub ended_on: Option<Day>,
}

/// Users in order of number, of a scheme or of all, for staff of the organiser.
pub async fn users(
    tx: &mut Tx,
    ctx: &Ctx,
    scheme: Option<&str>,
    offset: i64,
    limit: i64,
) -> Result<Vec<User>, Failure> {
    door::require(tx, ctx, Verb::Find, Part::User).await?;
    crate::store::listing::users(tx, ctx, scheme.unwrap_or_default(), offset, limit).await
}

/// In which scheme each worker is, for staff of the organiser.
pub async fn worker_schemes(tx: &mut Tx, ctx: &Ctx) -> Result<HashMap<WorkerId, String>, Failure> {
    door::require(tx, ctx, Verb::Find, Part::Worker).await?;
    Ok(crate::store::import::worker_schemes(tx, ctx).await?.into_iter().collect())
}

/// Performances between two days, of a scheme or of all, for staff of the organiser.
pub async fn performances(
    tx: &mut Tx,
    ctx: &Ctx,
    (from, to): (Day, Day),
    scheme: Option<&str>,
    offset: i64,
    limit: i64,
) -> Result<Vec<Line>, Failure> {
    door::require(tx, ctx, Verb::Find, Part::Work).await?;
    crate::store::listing::performances(tx, ctx, (from, to), scheme.unwrap_or_default(), offset, limit).await
}

/// Questions for work of a scheme or of all, the newest first, for staff of the organiser.
pub async fn requests(
    tx: &mut Tx,
    ctx: &Ctx,
    scheme: Option<&str>,
    offset: i64,
    limit: i64,
) -> Result<Vec<Request>, Failure> {
    door::require(tx, ctx, Verb::Find, Part::Work).await?;
    crate::store::listing::requests(tx, ctx, scheme.unwrap_or_default(), offset, limit).await
}

/// One performance, for staff of the organiser; 404 when there is none, or it was cancelled.
pub async fn performance(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Line, Failure> {
    door::require(tx, ctx, Verb::Find, Part::Work).await?;
    let found = crate::store::listing::performance(tx, ctx, id).await?;
    Ok(found.ok_or(kernel::Refusal::NotFound)?)
}
