//! Lists of work for other systems: performances and requests, a page at a time.

use ::store::{Ctx, Failure, Tx, fetch_all, fetch_optional};
use kernel::Day;
use uuid::Uuid;

use crate::listing::{Line, Request};

const LINES: &str = "select p.id, p.worker_id, w.number as worker_number, p.user_id, u.number as user_number, p.assignment_id, p.activity_code,
           p.nis, p.on_day, p.from_minute, p.to_minute, p.hours, p.km, p.entered_by, p.confirmed_at, p.disputed_at, p.corrects_id,
           p.version
         from wijk_desk_performance p
         join wijk_desk_worker w on w.partnership_id = p.partnership_id and w.id = p.worker_id
         join wijk_desk_user u on u.partnership_id = p.partnership_id and u.id = p.user_id";

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
    from: Day,
    to: Day,
    offset: i64,
    limit: i64,
) -> Result<Vec<Line>, Failure> {
    fetch_all!(
        tx,
        Line,
        ::store::sql(format!(
            "{LINES} where p.partnership_id = $1 and p.on_day >= $2 and p.on_day <= $3
         order by p.on_day, p.id limit $4 offset $5"
        )),
        ctx.actor.partnership,
        from,
        to,
        limit,
        offset
    )
}

/// Questions for work, the newest first.
pub async fn requests(tx: &mut Tx, ctx: &Ctx, offset: i64, limit: i64) -> Result<Vec<Request>, Failure> {
    fetch_all!(
        tx,
        Request,
        "select r.id, r.number, r.user_id, u.number as user_number, r.activity_code, r.nis, r.from_on, r.to_on, r.hours, r.workers,
           r.source, r.status, r.refusal_code, r.submitted_at, r.version
         from wijk_desk_request r join wijk_desk_user u on u.partnership_id = r.partnership_id and u.id = r.user_id
         where r.partnership_id = $1 order by r.number desc, r.id limit $2 offset $3",
        ctx.actor.partnership,
        limit,
        offset
    )
}
