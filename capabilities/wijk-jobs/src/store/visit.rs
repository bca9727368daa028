//! Planned moments of work.

use kernel::Day;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use wijk_workers::WorkerId;

use crate::model::{AssignmentId, VisitId, VisitStatus};
use crate::records::{Assignment, Visit};

const COLUMNS: &str = "id, assignment_id, worker_id, user_id, on_day, from_minute, to_minute, status, version";

/// Writes a new one.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: VisitId,
    assignment: &Assignment,
    day: Day,
    from: i64,
    to: i64,
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into work_visit (partnership_id, id, assignment_id, worker_id, user_id, on_day, from_minute, to_minute, status,
           version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        id,
        assignment.id,
        assignment.worker_id,
        assignment.user_id,
        day,
        from,
        to,
        VisitStatus::Planned,
        1_i64
    )?;
    Ok(())
}

/// One.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: VisitId) -> Result<Option<Visit>, Failure> {
    fetch_optional!(
        tx,
        Visit,
        store::sql(format!("select {COLUMNS} from work_visit where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// Moves it on.
pub(crate) async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    visit: &Visit,
    status: VisitStatus,
    version: i64,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update work_visit set status = $1, version = version + 1 where partnership_id = $2 and id = $3 and version = $4",
        status,
        ctx.actor.partnership,
        visit.id,
        version
    )?;
    super::touched(rows, Some(visit.version))
}

/// What is planned between two days, everybody's.
pub(crate) async fn between(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<Vec<Visit>, Failure> {
    fetch_all!(
        tx,
        Visit,
        store::sql(format!(
            "select {COLUMNS} from work_visit where partnership_id = $1 and on_day >= $2 and on_day <= $3
             order by on_day, from_minute, id limit 2000"
        )),
        ctx.actor.partnership,
        from,
        to
    )
}

/// What a worker has between two days.
pub(crate) async fn of_worker(
    tx: &mut Tx,
    ctx: &Ctx,
    worker: WorkerId,
    from: Day,
    to: Day,
) -> Result<Vec<Visit>, Failure> {
    fetch_all!(
        tx,
        Visit,
        store::sql(format!(
            "select {COLUMNS} from work_visit where partnership_id = $1 and worker_id = $2 and on_day >= $3 and on_day <= $4
             order by on_day, from_minute, id limit 500"
        )),
        ctx.actor.partnership,
        worker,
        from,
        to
    )
}

/// The planned moments of an assignment from a day on.
pub(crate) async fn of_assignment(
    tx: &mut Tx,
    ctx: &Ctx,
    assignment: AssignmentId,
    from: Day,
) -> Result<Vec<Visit>, Failure> {
    fetch_all!(
        tx,
        Visit,
        store::sql(format!(
            "select {COLUMNS} from work_visit where partnership_id = $1 and assignment_id = $2 and on_day >= $3
             order by on_day, from_minute, id limit 500"
        )),
        ctx.actor.partnership,
        assignment,
        from
    )
}

/// Calls off what is planned after a day: the assignment ended.
pub(crate) async fn cancel_after(tx: &mut Tx, ctx: &Ctx, assignment: AssignmentId, last: Day) -> Result<u64, Failure> {
    execute!(
        tx,
        "update work_visit set status = $1, version = version + 1
         where partnership_id = $2 and assignment_id = $3 and on_day > $4 and status = $5",
        VisitStatus::Cancelled,
        ctx.actor.partnership,
        assignment,
        last,
        VisitStatus::Planned
    )
}
