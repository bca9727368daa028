//! Who does what for whom.

use kernel::Day;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use wijk_workers::WorkerId;

use crate::model::{AssignmentId, AssignmentStatus, RequestId};
use crate::records::{Assignment, Request};

const COLUMNS: &str = "id, request_id, worker_id, user_id, activity_code, nis, from_on, to_on, status, reason, version";

/// A worker for a question.
pub(crate) struct New<'a> {
    /// Its id.
    pub id: AssignmentId,
    /// Who works.
    pub worker: WorkerId,
    /// From.
    pub from: Day,
    /// Asked, or already agreed.
    pub status: AssignmentStatus,
    /// Versions of the rules that were asked.
    pub versions: &'a str,
}

/// Writes a new one, for a question.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, request: &Request, new: &New<'_>) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into work_assignment (partnership_id, id, request_id, worker_id, user_id, activity_code, nis, from_on, to_on,
           status, rule_versions, version, made_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        ctx.actor.partnership,
        new.id,
        request.id,
        new.worker,
        request.user_id,
        request.activity_code.as_str(),
        request.nis.as_str(),
        new.from,
        request.to_on,
        new.status,
        new.versions,
        1_i64,
        ctx.now,
        ctx.now
    )?;
    Ok(())
}

/// Moves it on.
pub(crate) async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    assignment: &Assignment,
    status: AssignmentStatus,
    reason: Option<&str>,
    to: Option<Day>,
    version: i64,
) -> Result<(), Failure> {
    let rows = execute!(
        tx,
        "update work_assignment set status = $1, reason = $2, to_on = $3, version = version + 1, changed_at = $4
         where partnership_id = $5 and id = $6 and version = $7",
        status,
        reason,
        to,
        ctx.now,
        ctx.actor.partnership,
        assignment.id,
        version
    )?;
    super::touched(rows, Some(assignment.version))
}

/// One.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: AssignmentId) -> Result<Option<Assignment>, Failure> {
    fetch_optional!(
        tx,
        Assignment,
        store::sql(format!("select {COLUMNS} from work_assignment where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// Those of a question.
pub(crate) async fn of_request(tx: &mut Tx, ctx: &Ctx, id: RequestId) -> Result<Vec<Assignment>, Failure> {
    fetch_all!(
        tx,
        Assignment,
        store::sql(format!(
            "select {COLUMNS} from work_assignment where partnership_id = $1 and request_id = $2 order by made_at, id"
        )),
        ctx.actor.partnership,
        id
    )
}

/// Those of a worker, newest first.
pub(crate) async fn of_worker(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<Assignment>, Failure> {
    fetch_all!(
        tx,
        Assignment,
        store::sql(format!(
            "select {COLUMNS} from work_assignment where partnership_id = $1 and worker_id = $2 order by made_at desc, id limit 200"
        )),
        ctx.actor.partnership,
        id
    )
}

/// How many people a question has: asked or doing it.
pub(crate) async fn people_of(tx: &mut Tx, ctx: &Ctx, id: RequestId) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select count(*) from work_assignment where partnership_id = $1 and request_id = $2 and status in ($3, $4)",
        ctx.actor.partnership,
        id,
        AssignmentStatus::Proposed,
        AssignmentStatus::Accepted
    )
}

/// Who was asked for a question before and would rather not, or is asked now: not proposed again.
pub(crate) async fn asked_for(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(RequestId, WorkerId)>, Failure> {
    fetch_all!(
        tx,
        (RequestId, WorkerId),
        "select a.request_id, a.worker_id from work_assignment a
           join work_request r on r.partnership_id = a.partnership_id and r.id = a.request_id
         where a.partnership_id = $1 and r.status = $2",
        ctx.actor.partnership,
        crate::model::RequestStatus::Checked
    )
}

/// Asked and not answered, oldest first.
pub(crate) async fn unanswered(tx: &mut Tx, ctx: &Ctx, limit: i64) -> Result<Vec<Assignment>, Failure> {
    fetch_all!(
        tx,
        Assignment,
        store::sql(format!(
            "select {COLUMNS} from work_assignment where partnership_id = $1 and status = $2 order by made_at, id limit $3"
        )),
        ctx.actor.partnership,
        AssignmentStatus::Proposed,
        limit
    )
}

/// How many people each question has: asked or doing it.
pub(crate) async fn people_of_all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<(RequestId, i64)>, Failure> {
    fetch_all!(
        tx,
        (RequestId, i64),
        "select request_id, count(*) from work_assignment where partnership_id = $1 and status in ($2, $3)
         group by request_id",
        ctx.actor.partnership,
        AssignmentStatus::Proposed,
        AssignmentStatus::Accepted
    )
}

/// Those that run, or ended on a day or after.
pub(crate) async fn running(tx: &mut Tx, ctx: &Ctx, from: Day) -> Result<Vec<Assignment>, Failure> {
    fetch_all!(
        tx,
        Assignment,
        store::sql(format!(
            "select {COLUMNS} from work_assignment where partnership_id = $1 and status in ($2, $3)
               and (to_on is null or to_on >= $4)"
        )),
        ctx.actor.partnership,
        AssignmentStatus::Accepted,
        AssignmentStatus::Ended,
        from
    )
}
