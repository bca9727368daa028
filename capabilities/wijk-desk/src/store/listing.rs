//! Lists of work for other systems: performances and requests, a page at a time.

use ::store::{Ctx, Failure, Tx, fetch_all, fetch_optional};
use kernel::Day;
use uuid::Uuid;

use crate::listing::{Line, Request, User};

const LINES: &str = "select p.id, s.scheme, p.worker_id, w.number as worker_number, p.user_id, u.number as user_number, p.assignment_id, p.activity_code,
           p.nis, p.on_day, p.from_minute, p.to_minute, p.hours, p.km, p.entered_by, p.confirmed_at, p.disputed_at, p.corrects_id,
           p.version
         from wijk_desk_performance p
         join wijk_desk_worker w on w.partnership_id = p.partnership_id and w.id = p.worker_id
         join wijk_desk_user u on u.partnership_id = p.partnership_id and u.id = p.user_id
         join wijk_worker_scheme s on s.partnership_id = p.partnership_id and s.id = p.worker_id";

/// One performance.
pub async fn performance(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<Option<Line>, Failure> {
    fetch_optional!(
        tx,
        Line,
        ::store::sql(format!("{LINES} where p.partnership_id = $1 and p.id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// Performances from a day on, in order of day and id, after a row.
pub async fn performances(
    tx: &mut Tx,
    ctx: &Ctx,
    (from, to): (Day, Day),
    scheme: &str,
    offset: i64,
    limit: i64,
) -> Result<Vec<Line>, Failure> {
    fetch_all!(
        tx,
        Line,
        ::store::sql(format!(
            "{LINES} where p.partnership_id = $1 and p.on_day >= $2 and p.on_day <= $3
           and ($6 = '' or s.scheme = $6) order by p.on_day, p.id limit $4 offset $5"
        )),
        ctx.actor.partnership,
        from,
        to,
        limit,
        offset,
        scheme
    )
}

/// Users in order of number; an empty scheme is all of them.
pub async fn users(tx: &mut Tx, ctx: &Ctx, scheme: &str, offset: i64, limit: i64) -> Result<Vec<User>, Failure> {
    fetch_all!(
        tx,
        User,
        "select u.id, s.scheme, u.number, u.kind, u.status, u.nis, u.registered_on, u.active_on, u.ended_on
         from wijk_desk_user u join wijk_user_scheme s on s.partnership_id = u.partnership_id and s.id = u.id
         where u.partnership_id = $1 and ($4 = '' or s.scheme = $4) order by u.number, u.id limit $2 offset $3",
        ctx.actor.partnership,
        limit,
        offset,
        scheme
    )
}

/// Questions for work, the newest first; an empty scheme is all of them.
pub async fn requests(tx: &mut Tx, ctx: &Ctx, scheme: &str, offset: i64, limit: i64) -> Result<Vec<Request>, Failure> {
    fetch_all!(
        tx,
        Request,
        "select r.id, s.scheme, r.number, r.user_id, u.number as user_number, r.activity_code, r.nis, r.from_on, r.to_on, r.hours, r.workers,
           r.source, r.status, r.refusal_code, r.submitted_at, r.version
         from wijk_desk_request r join wijk_desk_user u on u.partnership_id = r.partnership_id and u.id = r.user_id
         join wijk_user_scheme s on s.partnership_id = r.partnership_id and s.id = r.user_id
         where r.partnership_id = $1 and ($4 = '' or s.scheme = $4) order by r.number desc, r.id limit $2 offset $3",
        ctx.actor.partnership,
        limit,
        offset,
        scheme
    )
}
