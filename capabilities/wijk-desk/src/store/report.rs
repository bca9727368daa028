//! The rows behind a report, of one year.

use ::store::{Ctx, Failure, Tx, fetch_all, fetch_value};
use kernel::{Day, Moment};
use uuid::Uuid;

/// A worker with her status.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Worker {
    /// Who.
    pub id: Uuid,
    /// Self-declared.
    pub gender: String,
    /// Birth date.
    pub birth_on: Option<Day>,
    /// Municipality of now.
    pub nis: Option<String>,
    /// Who referred.
    pub referrer_kind: String,
    /// Status.
    pub status: String,
    /// First day.
    pub started_on: Option<Day>,
    /// Last day.
    pub last_day: Option<Day>,
    /// Why.
    pub end_reason: Option<String>,
}

/// Everybody who ever began.
pub async fn workers(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Worker>, Failure> {
    fetch_all!(
        tx,
        Worker,
        "select id, gender, birth_on, nis, referrer_kind, status, started_on, last_day, end_reason from wijk_desk_worker
         where partnership_id = $1 and started_on is not null order by id",
        ctx.actor.partnership
    )
}

/// Where workers lived on a day: the last that was noted for it.
pub async fn worker_homes(tx: &mut Tx, ctx: &Ctx, on: Day) -> Result<Vec<(Uuid, Option<String>)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, Option<String>),
        "select worker_id, nis from wijk_desk_worker_home where partnership_id = $1 and from_on <= $2
         order by from_on, recorded_at, id",
        ctx.actor.partnership,
        on
    )
}

/// The rungs that were seen until a day, oldest first.
pub async fn rungs(tx: &mut Tx, ctx: &Ctx, on: Day) -> Result<Vec<(Uuid, i64)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, i64),
        "select worker_id, rung from wijk_desk_rung where partnership_id = $1 and done_on <= $2 order by done_on, id",
        ctx.actor.partnership,
        on
    )
}

/// A user.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct User {
    /// Which.
    pub id: Uuid,
    /// Kind.
    pub kind: String,
    /// Municipality of now.
    pub nis: Option<String>,
    /// Since when both signed.
    pub active_on: Option<Day>,
    /// Last day.
    pub ended_on: Option<Day>,
}

/// All users that were ever active.
pub async fn users(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<User>, Failure> {
    fetch_all!(
        tx,
        User,
        "select id, kind, nis, active_on, ended_on from wijk_desk_user where partnership_id = $1 and active_on is not null
         order by id",
        ctx.actor.partnership
    )
}

/// Where users lived on a day.
pub async fn user_homes(tx: &mut Tx, ctx: &Ctx, on: Day) -> Result<Vec<(Uuid, Option<String>)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, Option<String>),
        "select user_id, nis from wijk_desk_user_home where partnership_id = $1 and from_on <= $2
         order by from_on, recorded_at, id",
        ctx.actor.partnership,
        on
    )
}

/// Hours: municipality, activity, worker, user, hours.
pub async fn work(
    tx: &mut Tx,
    ctx: &Ctx,
    from: Day,
    to: Day,
) -> Result<Vec<(String, String, Uuid, Uuid, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, String, Uuid, Uuid, i64),
        "select nis, activity_code, worker_id, user_id, cast(coalesce(sum(hours), 0) as bigint) from wijk_desk_performance
         where partnership_id = $1 and on_day >= $2 and on_day <= $3 group by nis, activity_code, worker_id, user_id",
        ctx.actor.partnership,
        from,
        to
    )
}

/// Cheques: user, price, day, how many.
pub type ChequeSum = (Uuid, i64, Day, i64);

/// Sold between two days.
pub async fn sold(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<Vec<ChequeSum>, Failure> {
    fetch_all!(
        tx,
        ChequeSum,
        "select user_id, price_cents, issued_on, count(*) from wijk_desk_cheque
         where partnership_id = $1 and issued_on >= $2 and issued_on <= $3 and status not in ('VOID', 'RETURNED')
         group by user_id, price_cents, issued_on",
        ctx.actor.partnership,
        from,
        to
    )
}

/// Handed in between two days.
pub async fn used(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<Vec<ChequeSum>, Failure> {
    fetch_all!(
        tx,
        ChequeSum,
        "select user_id, price_cents, handed_in_on, count(*) from wijk_desk_cheque
         where partnership_id = $1 and handed_in_on >= $2 and handed_in_on <= $3
           and status in ('HANDED_IN', 'VALIDATED', 'PAID_OUT')
         group by user_id, price_cents, handed_in_on",
        ctx.actor.partnership,
        from,
        to
    )
}

/// Too old since a day between these two.
pub async fn expired(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<Vec<ChequeSum>, Failure> {
    fetch_all!(
        tx,
        ChequeSum,
        "select user_id, price_cents, valid_until, count(*) from wijk_desk_cheque
         where partnership_id = $1 and valid_until >= $2 and valid_until <= $3 and status = 'EXPIRED'
         group by user_id, price_cents, valid_until",
        ctx.actor.partnership,
        from,
        to
    )
}

/// Fees paid between two days.
pub async fn fees(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<Vec<(Uuid, Option<i64>)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, Option<i64>),
        "select user_id, amount_cents from wijk_desk_fee where partnership_id = $1 and paid_on >= $2 and paid_on <= $3",
        ctx.actor.partnership,
        from,
        to
    )
}

/// Questions that came between two moments: municipality, activity, user, status.
pub async fn requests(
    tx: &mut Tx,
    ctx: &Ctx,
    from: Moment,
    to: Moment,
) -> Result<Vec<(String, String, Uuid, String)>, Failure> {
    fetch_all!(
        tx,
        (String, String, Uuid, String),
        "select nis, activity_code, user_id, status from wijk_desk_request
         where partnership_id = $1 and submitted_at >= $2 and submitted_at < $3 order by number",
        ctx.actor.partnership,
        from,
        to
    )
}

/// What was asked about regular jobs between two moments, oldest first: question, municipality, user, what came out.
pub async fn displaced(
    tx: &mut Tx,
    ctx: &Ctx,
    from: Moment,
    to: Moment,
) -> Result<Vec<(Uuid, String, Uuid, String)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, String, Uuid, String),
        "select request_id, nis, user_id, outcome from wijk_desk_displacement
         where partnership_id = $1 and asked_at >= $2 and asked_at < $3 order by asked_at, id",
        ctx.actor.partnership,
        from,
        to
    )
}

/// How many work or stand still now.
pub async fn workers_now(tx: &mut Tx, ctx: &Ctx) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from wijk_desk_worker w
         join wijk_worker_scheme s on s.partnership_id = w.partnership_id and s.id = w.id
         where w.partnership_id = $1 and w.status in ('active', 'suspended') and s.scheme = $2",
        ctx.actor.partnership,
        schemes::wijk::CODE
    )
}

/// In which scheme every worker and every user is.
pub async fn schemes(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(Uuid, String)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, String),
        "select id, scheme from wijk_worker_scheme where partnership_id = $1
         union all select id, scheme from wijk_user_scheme where partnership_id = $1",
        ctx.actor.partnership
    )
}

/// The day of the first work, for the choice of a year.
pub async fn first_day(tx: &mut Tx, ctx: &Ctx) -> Result<Option<Day>, Failure> {
    fetch_value!(
        tx,
        Option<Day>,
        "select min(on_day) from wijk_desk_performance where partnership_id = $1",
        ctx.actor.partnership
    )
}
