//! What was destroyed (that list only grows), and what is used of what was allotted for a year.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::{Day, Moment};
use schemes::wijk::retention::Record;
use uuid::Uuid;

/// Something that was destroyed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Destruction {
    /// What.
    pub kind: Record,
    /// How many papers or questions.
    pub records: i64,
    /// Until when it had to be kept.
    pub kept_until: Day,
    /// Why it was destroyed.
    pub reason: String,
    /// When.
    pub destroyed_at: Moment,
}

/// Notes it. `subject` is the worker, or nil.
pub async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    subject: Uuid,
    records: i64,
    kind: Record,
    until: Day,
    reason: &str,
) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into wijk_destruction (partnership_id, id, kind, subject_id, records, kept_until, reason, destroyed_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        id,
        kind,
        subject,
        records,
        until,
        reason,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// The newest ones.
pub async fn destroyed(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Destruction>, Failure> {
    fetch_all!(
        tx,
        Destruction,
        "select kind, records, kept_until, reason, destroyed_at from wijk_destruction where partnership_id = $1
         order by destroyed_at desc, id desc limit 100",
        ctx.actor.partnership
    )
}

/// Begun hours of a scheme in a year by the municipality where they were done.
pub async fn hours(tx: &mut Tx, ctx: &Ctx, scheme: &str, from: Day, to: Day) -> Result<Vec<(String, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, i64),
        "select p.nis, cast(coalesce(sum(p.hours), 0) as bigint) from wijk_desk_performance p
         join wijk_worker_scheme s on s.partnership_id = p.partnership_id and s.id = p.worker_id
         where p.partnership_id = $1 and p.on_day >= $2 and p.on_day <= $3 and s.scheme = $4 group by p.nis",
        ctx.actor.partnership,
        from,
        to,
        scheme
    )
}

/// Workers of a scheme who were there on a day, or at the end of a year that is over, by the municipality where they live.
pub async fn places(tx: &mut Tx, ctx: &Ctx, scheme: &str, on: Day) -> Result<Vec<(Option<String>, i64)>, Failure> {
    fetch_all!(
        tx,
        (Option<String>, i64),
        "select w.nis, count(*) from wijk_desk_worker w
         join wijk_worker_scheme s on s.partnership_id = w.partnership_id and s.id = w.id
         where w.partnership_id = $1 and w.started_on is not null and w.started_on <= $2
           and (w.last_day is null or w.last_day >= $2) and s.scheme = $3 group by w.nis",
        ctx.actor.partnership,
        on,
        scheme
    )
}
