//! What an import is held against, read at once, and the list of files that were read.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Day, Moment};
use uuid::Uuid;
use wijk_users::UserId;
use wijk_workers::WorkerId;

/// When a file with this digest was read.
pub async fn read_before(tx: &mut Tx, ctx: &Ctx, sha256: &[u8]) -> Result<Option<Moment>, Failure> {
    let row = fetch_optional!(
        tx,
        (Moment,),
        "select read_at from wijk_import where partnership_id = $1 and sha256 = $2",
        ctx.actor.partnership,
        sha256
    )?;
    Ok(row.map(|(at,)| at))
}

/// How much came in.
#[derive(Debug, Clone, Copy)]
pub struct Counts {
    /// Workers.
    pub workers: i64,
    /// Users.
    pub users: i64,
    /// Performances.
    pub performances: i64,
}

/// Notes that a file was read. Two at the same instant: the unique index lets one through.
pub async fn note(tx: &mut Tx, ctx: &Ctx, sha256: &[u8], counts: Counts) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into wijk_import (partnership_id, id, sha256, workers, users, performances, read_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        ctx.actor.partnership,
        id,
        sha256,
        counts.workers,
        counts.users,
        counts.performances,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// Numbers and names of the workers that are there.
pub async fn workers(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(WorkerId, i64, String)>, Failure> {
    fetch_all!(
        tx,
        (WorkerId, i64, String),
        "select id, number, family_name from wijk_desk_worker where partnership_id = $1",
        ctx.actor.partnership
    )
}

/// Numbers and names of the users that are there.
pub async fn users(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(UserId, i64, String)>, Failure> {
    fetch_all!(
        tx,
        (UserId, i64, String),
        "select id, number, name from wijk_desk_user where partnership_id = $1",
        ctx.actor.partnership
    )
}

/// In which scheme each worker is.
pub async fn worker_schemes(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(WorkerId, String)>, Failure> {
    fetch_all!(
        tx,
        (WorkerId, String),
        "select id, scheme from wijk_worker_scheme where partnership_id = $1",
        ctx.actor.partnership
    )
}

/// In which scheme each user is.
pub async fn user_schemes(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(UserId, String)>, Failure> {
    fetch_all!(
        tx,
        (UserId, String),
        "select id, scheme from wijk_user_scheme where partnership_id = $1",
        ctx.actor.partnership
    )
}

/// A performance that stands.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Standing {
    /// Who.
    pub worker_id: WorkerId,
    /// For whom.
    pub user_id: UserId,
    /// What.
    pub activity_code: String,
    /// Day.
    pub on_day: Day,
    /// Minutes after midnight.
    pub from_minute: i64,
    /// Minutes after midnight.
    pub to_minute: i64,
    /// Begun hours.
    pub hours: i64,
    /// Which one it corrects.
    pub corrects_id: Option<Uuid>,
}

/// What stands between two days.
pub async fn standing(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<Vec<Standing>, Failure> {
    fetch_all!(
        tx,
        Standing,
        "select worker_id, user_id, activity_code, on_day, from_minute, to_minute, hours, corrects_id from wijk_desk_performance
         where partnership_id = $1 and on_day >= $2 and on_day <= $3",
        ctx.actor.partnership,
        from,
        to
    )
}

/// The forms that are there: whose, which month, how far.
pub async fn forms(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(WorkerId, String, String)>, Failure> {
    fetch_all!(
        tx,
        (WorkerId, String, String),
        "select worker_id, month, status from wijk_desk_form where partnership_id = $1",
        ctx.actor.partnership
    )
}
