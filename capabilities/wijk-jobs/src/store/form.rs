//! Performance forms: one worker, one month.

use kernel::Day;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use wijk_workers::WorkerId;

use crate::model::{FormId, FormStatus};
use crate::records::PerformanceForm;

const COLUMNS: &str = "id, worker_id, month, status, handed_in_on, cheques, reason, version";

/// The form of a month; made when it is not there yet. Two who make it at once: the second finds the first's.
pub(crate) async fn of_month(
    tx: &mut Tx,
    ctx: &Ctx,
    worker: WorkerId,
    month: &str,
) -> Result<PerformanceForm, Failure> {
    if let Some(form) = find(tx, ctx, worker, month).await? {
        return Ok(form);
    }
    let id: FormId = ctx.new_id();
    execute!(
        tx,
        "insert into work_form (partnership_id, id, worker_id, month, status, cheques, version, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (partnership_id, worker_id, month) do nothing",
        ctx.actor.partnership,
        id,
        worker,
        month,
        FormStatus::Draft,
        0_i64,
        1_i64,
        ctx.now
    )?;
    find(tx, ctx, worker, month).await?.ok_or_else(|| Failure::other("the form that was just made is not there"))
}

/// The form of a month, when there is one.
pub(crate) async fn find(
    tx: &mut Tx,
    ctx: &Ctx,
    worker: WorkerId,
    month: &str,
) -> Result<Option<PerformanceForm>, Failure> {
    fetch_optional!(
        tx,
        PerformanceForm,
        store::sql(format!(
            "select {COLUMNS} from work_form where partnership_id = $1 and worker_id = $2 and month = $3"
        )),
        ctx.actor.partnership,
        worker,
        month
    )
}

/// One.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: FormId) -> Result<Option<PerformanceForm>, Failure> {
    fetch_optional!(
        tx,
        PerformanceForm,
        store::sql(format!("select {COLUMNS} from work_form where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// The form is read and about to change hours: who changes it at the same time waits, or is told. Gives whether it was
/// still in one of the two states in which hours may change.
pub(crate) async fn touch_open(tx: &mut Tx, ctx: &Ctx, id: FormId) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "update work_form set version = version + 1, changed_at = $1
         where partnership_id = $2 and id = $3 and status in ($4, $5)",
        ctx.now,
        ctx.actor.partnership,
        id,
        FormStatus::Draft,
        FormStatus::Rejected
    )?;
    Ok(rows > 0)
}

/// Where a form goes.
pub(crate) struct Next<'a> {
    /// The state.
    pub status: FormStatus,
    /// When it came to the office.
    pub handed_in: Option<Day>,
    /// Cheques counted.
    pub cheques: i64,
    /// Why it goes back.
    pub reason: Option<&'a str>,
}

/// Moves it on from a state that was read.
pub(crate) async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    form: &PerformanceForm,
    next: &Next<'_>,
    version: i64,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update work_form set status = $1, handed_in_on = $2, cheques = $3, reason = $4, version = version + 1, changed_at = $5
         where partnership_id = $6 and id = $7 and version = $8 and status = $9",
        next.status,
        next.handed_in,
        next.cheques,
        next.reason,
        ctx.now,
        ctx.actor.partnership,
        form.id,
        version,
        form.status
    )?;
    super::touched(rows, Some(form.version))
}

/// All forms of a month in a state go to the next one: what a month close does. Gives how many.
pub(crate) async fn move_month(
    tx: &mut Tx,
    ctx: &Ctx,
    month: &str,
    from: FormStatus,
    to: FormStatus,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update work_form set status = $1, version = version + 1, changed_at = $2
         where partnership_id = $3 and month = $4 and status = $5",
        to,
        ctx.now,
        ctx.actor.partnership,
        month,
        from
    )
}

/// These checked forms are paid: those that a month close counted, and no other that was checked meanwhile. Gives how
/// many were moved.
pub(crate) async fn pay(tx: &mut Tx, ctx: &Ctx, forms: &[FormId]) -> Result<u64, Failure> {
    let mut moved = 0;
    for form in forms {
        moved += execute!(
            tx,
            "update work_form set status = $1, version = version + 1, changed_at = $2
             where partnership_id = $3 and id = $4 and status = $5",
            FormStatus::Paid,
            ctx.now,
            ctx.actor.partnership,
            form,
            FormStatus::Checked
        )?;
    }
    Ok(moved)
}

/// Months before one with forms on which hours stand that are not paid: (month, how many are at the office).
pub(crate) async fn unpaid_months(tx: &mut Tx, ctx: &Ctx, before: &str) -> Result<Vec<(String, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, i64),
        "select f.month, cast(sum(case when f.status in ($3, $4) then 1 else 0 end) as bigint) from work_form f
         where f.partnership_id = $1 and f.month < $2 and f.status <> $5
           and exists (select 1 from work_performance p where p.partnership_id = f.partnership_id and p.form_id = f.id
             and p.cancelled_at is null)
         group by f.month order by f.month",
        ctx.actor.partnership,
        before,
        FormStatus::HandedIn,
        FormStatus::Checked,
        FormStatus::Paid
    )
}

/// A form of the month's list, with what stands on it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    /// Which.
    pub id: FormId,
    /// Whose.
    pub worker_id: WorkerId,
    /// How far.
    pub status: FormStatus,
    /// When it came.
    pub handed_in_on: Option<Day>,
    /// Cheques counted.
    pub cheques: i64,
    /// Hours on it.
    pub hours: i64,
    /// Moments of work on it.
    pub count: i64,
    /// Of those, not confirmed by the user.
    pub unconfirmed: i64,
    /// Version.
    pub version: i64,
}

/// The forms of a month; those that wait for the office first.
pub(crate) async fn month(
    tx: &mut Tx,
    ctx: &Ctx,
    month: &str,
    status: Option<FormStatus>,
) -> Result<Vec<Line>, Failure> {
    fetch_all!(
        tx,
        Line,
        "select f.id, f.worker_id, f.status, f.handed_in_on, f.cheques, f.version,
           cast(coalesce(sum(case when p.id is not null and p.cancelled_at is null then p.hours else 0 end), 0) as bigint) as hours,
           cast(coalesce(sum(case when p.id is not null and p.cancelled_at is null then 1 else 0 end), 0) as bigint) as count,
           cast(coalesce(sum(case when p.id is not null and p.cancelled_at is null and p.confirmed_at is null then 1 else 0 end), 0)
             as bigint) as unconfirmed
         from work_form f
           left join work_performance p on p.partnership_id = f.partnership_id and p.form_id = f.id
         where f.partnership_id = $1 and f.month = $2 and ($3 = '' or f.status = $3)
         group by f.id, f.worker_id, f.status, f.handed_in_on, f.cheques, f.version
         order by case f.status when 'handed-in' then 0 when 'rejected' then 1 when 'draft' then 2 else 3 end,
           f.handed_in_on, f.id",
        ctx.actor.partnership,
        month,
        status.map_or("", FormStatus::as_str)
    )
}
