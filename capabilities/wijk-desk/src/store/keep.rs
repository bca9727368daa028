//! What was destroyed, and what was allotted for a year: both lists only grow.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_value};
use kernel::{Day, Moment};
use schemes::wijk::contingent::Unit;
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

/// A decision about a year.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Allotted {
    /// Which.
    pub id: Uuid,
    /// Municipality; empty: the whole area.
    pub nis: String,
    /// What is counted.
    pub unit: Unit,
    /// How much; none: taken back.
    pub amount: Option<i64>,
    /// The letter or decision.
    pub source: String,
    /// Its day.
    pub decided_on: Day,
}

/// The decisions of a year, oldest first: the last of each place and unit holds.
pub async fn allotted(tx: &mut Tx, ctx: &Ctx, year: i64) -> Result<Vec<Allotted>, Failure> {
    fetch_all!(
        tx,
        Allotted,
        "select id, nis, unit, amount, source, decided_on from wijk_contingent where partnership_id = $1 and year = $2
         order by recorded_at, id",
        ctx.actor.partnership,
        year
    )
}

/// Writes a decision.
pub async fn allot(tx: &mut Tx, ctx: &Ctx, year: i64, row: &Allotted) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_contingent (partnership_id, id, year, nis, unit, amount, source, decided_on, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        row.id,
        year,
        row.nis.as_str(),
        row.unit,
        row.amount,
        row.source.as_str(),
        row.decided_on,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Begun hours of a year by the municipality where they were done.
pub async fn hours(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<Vec<(String, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, i64),
        "select nis, cast(coalesce(sum(hours), 0) as bigint) from wijk_desk_performance
         where partnership_id = $1 and on_day >= $2 and on_day <= $3 group by nis",
        ctx.actor.partnership,
        from,
        to
    )
}

/// Workers who were there on a day, or at the end of a year that is over, by the municipality where they live.
pub async fn places(tx: &mut Tx, ctx: &Ctx, on: Day) -> Result<Vec<(Option<String>, i64)>, Failure> {
    fetch_all!(
        tx,
        (Option<String>, i64),
        "select nis, count(*) from wijk_desk_worker where partnership_id = $1 and started_on is not null and started_on <= $2
           and (last_day is null or last_day >= $2) group by nis",
        ctx.actor.partnership,
        on
    )
}

/// The first year with a decision.
pub async fn first_year(tx: &mut Tx, ctx: &Ctx) -> Result<Option<i64>, Failure> {
    fetch_value!(
        tx,
        Option<i64>,
        "select min(year) from wijk_contingent where partnership_id = $1",
        ctx.actor.partnership
    )
}
