//! Hours that were done. Rows are added; a row is cancelled or corrected, never changed.

use std::collections::BTreeMap;

use kernel::Day;
use store::vault::{Place, existing_key, key_for};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value, insert_rows};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::model::{AssignmentStatus, EnteredBy, FormId, PerformanceId};
use crate::records::{Assignment, Performance};

const COLUMNS: &str = "id, form_id, worker_id, user_id, assignment_id, activity_code, nis, on_day, from_minute, to_minute, \
                       hours, km, entered_by, confirmed_at, disputed_at, cancelled_at, corrects_id, version";

/// A new row.
#[derive(Debug, Clone)]
pub(crate) struct Row<'a> {
    /// Its id.
    pub id: PerformanceId,
    /// On which form.
    pub form: FormId,
    /// Who, for whom, what, where.
    pub assignment: &'a Assignment,
    /// Day.
    pub day: Day,
    /// Minutes after midnight.
    pub from: i64,
    /// Minutes after midnight.
    pub to: i64,
    /// Begun hours.
    pub hours: i64,
    /// Kilometres there and back.
    pub km: i64,
    /// Who typed it.
    pub by: EnteredBy,
    /// Is the user's word already there (signed paper form, import)?
    pub confirmed: bool,
    /// Which one it corrects.
    pub corrects: Option<PerformanceId>,
    /// Why, for a correction: sealed.
    pub reason: Option<Vec<u8>>,
    /// Versions of the dated parameters used.
    pub versions: String,
}

/// Writes rows, many in few statements.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, rows: &[Row<'_>]) -> Result<(), Failure> {
    insert_rows!(
        tx,
        "insert into work_performance (partnership_id, id, form_id, worker_id, user_id, assignment_id, activity_code, nis, on_day,
           from_minute, to_minute, hours, km, entered_by, entered_at, confirmed_at, corrects_id, reason_sealed, rule_versions, version)",
        rows,
        |row| [
            ctx.actor.partnership,
            row.id,
            row.form,
            row.assignment.worker_id,
            row.assignment.user_id,
            row.assignment.id,
            row.assignment.activity_code.as_str(),
            row.assignment.nis.as_str(),
            row.day,
            row.from,
            row.to,
            row.hours,
            row.km,
            row.by,
            ctx.now,
            row.confirmed.then_some(ctx.now),
            row.corrects,
            row.reason.as_deref(),
            row.versions.as_str(),
            1_i64
        ]
    )
}

/// Why hours change, in words of the office: may say what happened to somebody, so it is sealed with the worker's key.
pub(crate) async fn seal_reason(
    tx: &mut Tx,
    ctx: &Ctx,
    worker: WorkerId,
    id: PerformanceId,
    words: &str,
) -> Result<Vec<u8>, Failure> {
    key_for(tx, ctx, worker.0).await?.seal(&ctx.entropy, Place::new("work_performance", "reason_sealed", id), words)
}

/// Why rows of a form of this worker were cancelled or are corrections, where the office wrote so.
pub(crate) async fn reasons(
    tx: &mut Tx,
    ctx: &Ctx,
    worker: WorkerId,
    form: FormId,
) -> Result<BTreeMap<PerformanceId, String>, Failure> {
    let rows = fetch_all!(
        tx,
        (PerformanceId, Vec<u8>),
        "select id, reason_sealed from work_performance
         where partnership_id = $1 and form_id = $2 and worker_id = $3 and reason_sealed is not null",
        ctx.actor.partnership,
        form,
        worker
    )?;
    if rows.is_empty() {
        return Ok(BTreeMap::new());
    }
    let Some(key) = existing_key(tx, ctx, worker.0).await? else { return Ok(BTreeMap::new()) };
    let open = |(id, sealed): (PerformanceId, Vec<u8>)| {
        Ok((id, key.open(Place::new("work_performance", "reason_sealed", id), &sealed)?))
    };
    rows.into_iter().map(open).collect()
}

/// One.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: PerformanceId) -> Result<Option<Performance>, Failure> {
    fetch_optional!(
        tx,
        Performance,
        store::sql(format!("select {COLUMNS} from work_performance where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// All on a form, cancelled ones too: they show what happened.
pub(crate) async fn of_form(tx: &mut Tx, ctx: &Ctx, form: FormId) -> Result<Vec<Performance>, Failure> {
    fetch_all!(
        tx,
        Performance,
        store::sql(format!(
            "select {COLUMNS} from work_performance where partnership_id = $1 and form_id = $2 order by on_day, from_minute, id"
        )),
        ctx.actor.partnership,
        form
    )
}

/// What counts for a worker between two days.
pub(crate) async fn of_worker(
    tx: &mut Tx,
    ctx: &Ctx,
    worker: WorkerId,
    from: Day,
    to: Day,
) -> Result<Vec<Performance>, Failure> {
    fetch_all!(
        tx,
        Performance,
        store::sql(format!(
            "select {COLUMNS} from work_performance where partnership_id = $1 and worker_id = $2 and on_day >= $3
               and on_day <= $4 and cancelled_at is null
             order by on_day, from_minute, id"
        )),
        ctx.actor.partnership,
        worker,
        from,
        to
    )
}

/// What was done for a user between two days.
pub(crate) async fn of_user(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    from: Day,
    to: Day,
) -> Result<Vec<Performance>, Failure> {
    fetch_all!(
        tx,
        Performance,
        store::sql(format!(
            "select {COLUMNS} from work_performance where partnership_id = $1 and user_id = $2 and on_day >= $3
               and on_day <= $4 and cancelled_at is null
             order by on_day desc, from_minute, id limit 1000"
        )),
        ctx.actor.partnership,
        user,
        from,
        to
    )
}

/// Hours of every worker between two days.
pub(crate) async fn hours_by_worker(
    tx: &mut Tx,
    ctx: &Ctx,
    from: Day,
    to: Day,
) -> Result<Vec<(WorkerId, i64)>, Failure> {
    fetch_all!(
        tx,
        (WorkerId, i64),
        "select worker_id, cast(coalesce(sum(hours), 0) as bigint) from work_performance
         where partnership_id = $1 and on_day >= $2 and on_day <= $3 and cancelled_at is null group by worker_id",
        ctx.actor.partnership,
        from,
        to
    )
}

/// What a user agreed to, or not.
pub(crate) async fn answered(
    tx: &mut Tx,
    ctx: &Ctx,
    performance: &Performance,
    right: bool,
    version: i64,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update work_performance set confirmed_at = $1, disputed_at = $2, version = version + 1
         where partnership_id = $3 and id = $4 and version = $5 and cancelled_at is null",
        right.then_some(ctx.now),
        (!right).then_some(ctx.now),
        ctx.actor.partnership,
        performance.id,
        version
    )?;
    super::touched(rows, Some(performance.version))
}

/// Takes a row out of the count; it stays to be seen.
pub(crate) async fn cancel(
    tx: &mut Tx,
    ctx: &Ctx,
    performance: &Performance,
    reason: Option<&str>,
    version: i64,
) -> Result<(), Failure> {
    let sealed = match reason {
        Some(words) => Some(seal_reason(tx, ctx, performance.worker_id, performance.id, words).await?),
        None => None,
    };
    let rows = execute!(
        tx,
        "update work_performance set cancelled_at = $1, reason_sealed = $2, version = version + 1
         where partnership_id = $3 and id = $4 and version = $5 and cancelled_at is null",
        ctx.now,
        sealed,
        ctx.actor.partnership,
        performance.id,
        version
    )?;
    super::touched(rows, Some(performance.version))
}

/// Hours that corrections already took from or added to a row.
pub(crate) async fn corrected(tx: &mut Tx, ctx: &Ctx, id: PerformanceId) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select cast(coalesce(sum(hours), 0) as bigint) from work_performance
         where partnership_id = $1 and corrects_id = $2 and cancelled_at is null",
        ctx.actor.partnership,
        id
    )
}

/// Hours by municipality, activity and kind for a report: `(nis, activity, worker, user, hours)`.
pub(crate) async fn totals(
    tx: &mut Tx,
    ctx: &Ctx,
    from: Day,
    to: Day,
) -> Result<Vec<(String, String, WorkerId, UserId, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, String, WorkerId, UserId, i64),
        "select nis, activity_code, worker_id, user_id, cast(coalesce(sum(hours), 0) as bigint) from work_performance
         where partnership_id = $1 and on_day >= $2 and on_day <= $3 and cancelled_at is null
         group by nis, activity_code, worker_id, user_id",
        ctx.actor.partnership,
        from,
        to
    )
}

/// The last day on which each worker worked.
pub(crate) async fn last_days(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(WorkerId, Day)>, Failure> {
    fetch_all!(
        tx,
        (WorkerId, Day),
        "select worker_id, max(on_day) from work_performance where partnership_id = $1 and cancelled_at is null
         group by worker_id",
        ctx.actor.partnership
    )
}

/// For whom each worker worked before.
pub(crate) async fn known_users(tx: &mut Tx, ctx: &Ctx) -> Result<BTreeMap<WorkerId, Vec<UserId>>, Failure> {
    let rows = fetch_all!(
        tx,
        (WorkerId, UserId),
        "select distinct worker_id, user_id from work_assignment where partnership_id = $1 and status in ($2, $3)",
        ctx.actor.partnership,
        AssignmentStatus::Accepted,
        AssignmentStatus::Ended
    )?;
    let mut known: BTreeMap<WorkerId, Vec<UserId>> = BTreeMap::new();
    for (worker, user) in rows {
        known.entry(worker).or_default().push(user);
    }
    Ok(known)
}

/// Tells the worker's file how many hours count in the month of a day.
pub(crate) async fn tell_hours(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, day: Day) -> Result<(), Failure> {
    let month = crate::model::month_of(day);
    let (first, last) = crate::model::days_of(&month).unwrap_or((day, day));
    let hours = hours(tx, ctx, worker, first, last).await?;
    wijk_workers::set_hours(tx, ctx, worker, &month, hours).await
}

/// Hours that count for a worker between two days.
async fn hours(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, from: Day, to: Day) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select cast(coalesce(sum(hours), 0) as bigint) from work_performance
         where partnership_id = $1 and worker_id = $2 and on_day >= $3 and on_day <= $4 and cancelled_at is null",
        ctx.actor.partnership,
        worker,
        from,
        to
    )
}

/// The same for many workers and months at once: `(worker, month, hours)`.
pub(crate) async fn tell_all_hours(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<(), Failure> {
    let rows = fetch_all!(
        tx,
        (WorkerId, String, i64),
        "select worker_id, substr(on_day, 1, 7), cast(coalesce(sum(hours), 0) as bigint) from work_performance
         where partnership_id = $1 and on_day >= $2 and on_day <= $3 and cancelled_at is null
         group by worker_id, substr(on_day, 1, 7)",
        ctx.actor.partnership,
        from,
        to
    )?;
    wijk_workers::bulk::set_hours(tx, ctx, &rows).await
}
