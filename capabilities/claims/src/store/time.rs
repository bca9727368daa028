//! Worked time: days that were told and their lines.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use kernel::{Day, OrganisationId, PositionId, StaffId};
use operation::OperationId;
use operation::door::Purse;
use store::vault::{self, Place, SubjectKey};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_values};
use uuid::Uuid;

use crate::model::{CostId, LineId, LineStatus, Origin, Work};
use crate::records::TimeLine;

const COLUMNS: &str =
    "id, staff_id, position_id, organisation_id, operation_id, day, work, minutes, share, origin, status, words_sealed,
    reverses, cost_id, version";

/// A line that is new.
#[derive(Debug, Clone, Copy)]
pub(crate) struct New<'a> {
    pub day: Day,
    pub operation: Option<OperationId>,
    pub work: Work,
    pub minutes: i64,
    pub share: i64,
    pub origin: Origin,
    pub words: Option<&'a str>,
    pub reverses: Option<LineId>,
}

/// Where words about somebody's hours are sealed, with the key of that colleague.
fn sealed_at(id: LineId) -> Place {
    Place::new("time_line", "words_sealed", id.0)
}

/// Opens the words of lines; those of a key that was destroyed are gone.
async fn opened(tx: &mut Tx, ctx: &Ctx, mut rows: Vec<TimeLine>) -> Result<Vec<TimeLine>, Failure> {
    let mut keys: HashMap<StaffId, Option<SubjectKey>> = HashMap::new();
    for row in &mut rows {
        let Some(sealed) = row.words_sealed.take() else { continue };
        if let Entry::Vacant(place) = keys.entry(row.staff_id) {
            place.insert(vault::existing_key(tx, ctx, row.staff_id).await?);
        }
        if let Some(Some(key)) = keys.get(&row.staff_id) {
            row.words = Some(key.open(sealed_at(row.id), &sealed)?);
        }
    }
    Ok(rows)
}

/// Words about the hours of a colleague, for their place.
async fn sealed(
    tx: &mut Tx,
    ctx: &Ctx,
    whose: StaffId,
    id: LineId,
    words: Option<&str>,
) -> Result<Option<Vec<u8>>, Failure> {
    let Some(words) = words else { return Ok(None) };
    Ok(Some(vault::key_for(tx, ctx, whose).await?.seal(&ctx.entropy, sealed_at(id), words)?))
}

/// The lines of a position from a day up to and including another.
pub(crate) async fn of_position(
    tx: &mut Tx,
    ctx: &Ctx,
    position: PositionId,
    first: Day,
    last: Day,
) -> Result<Vec<TimeLine>, Failure> {
    let rows = fetch_all!(
        tx,
        TimeLine,
        store::sql(format!(
            "select {COLUMNS} from time_line where partnership_id = $1 and position_id = $2 and day >= $3 and day <= $4
               and removed_at is null order by day, created_at, id"
        )),
        ctx.actor.partnership,
        position,
        first,
        last
    )?;
    opened(tx, ctx, rows).await
}

/// One line.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: LineId) -> Result<Option<TimeLine>, Failure> {
    let row = fetch_optional!(
        tx,
        TimeLine,
        store::sql(format!(
            "select {COLUMNS} from time_line where partnership_id = $1 and id = $2 and removed_at is null"
        )),
        ctx.actor.partnership,
        id
    )?;
    Ok(opened(tx, ctx, row.into_iter().collect()).await?.pop())
}

/// Lines with a status, of one organisation or (none) of all, the oldest day first.
pub(crate) async fn with_status(
    tx: &mut Tx,
    ctx: &Ctx,
    status: LineStatus,
    organisation: Option<OrganisationId>,
    from: Day,
) -> Result<Vec<TimeLine>, Failure> {
    let rows = match organisation {
        Some(organisation) => fetch_all!(
            tx,
            TimeLine,
            store::sql(format!(
                "select {COLUMNS} from time_line where partnership_id = $1 and status = $2 and organisation_id = $3
                   and day >= $4 and removed_at is null order by day, staff_id, created_at, id"
            )),
            ctx.actor.partnership,
            status,
            organisation,
            from
        )?,
        None => fetch_all!(
            tx,
            TimeLine,
            store::sql(format!(
                "select {COLUMNS} from time_line where partnership_id = $1 and status = $2
                   and day >= $3 and removed_at is null order by day, staff_id, created_at, id"
            )),
            ctx.actor.partnership,
            status,
            from
        )?,
    };
    opened(tx, ctx, rows).await
}

/// Approved lines of an operation that no cost counts with, of the organisations that the purse may see.
pub(crate) async fn ready(tx: &mut Tx, ctx: &Ctx, purse: &Purse) -> Result<Vec<TimeLine>, Failure> {
    let mut rows = fetch_all!(
        tx,
        TimeLine,
        store::sql(format!(
            "select {COLUMNS} from time_line where partnership_id = $1 and operation_id = $2 and status = 'approved'
               and cost_id is null and removed_at is null order by day, staff_id, id"
        )),
        ctx.actor.partnership,
        purse.operation()
    )?;
    rows.retain(|row| purse.sees(row.organisation_id));
    Ok(rows)
}

/// The lines that a cost counts with.
pub(crate) async fn of_cost(tx: &mut Tx, ctx: &Ctx, cost: CostId) -> Result<Vec<TimeLine>, Failure> {
    fetch_all!(
        tx,
        TimeLine,
        store::sql(format!(
            "select {COLUMNS} from time_line where partnership_id = $1 and cost_id = $2 and removed_at is null
             order by day, id"
        )),
        ctx.actor.partnership,
        cost
    )
}

/// Is this line in a claim that was handed in?
pub(crate) async fn locked(tx: &mut Tx, ctx: &Ctx, line: &TimeLine) -> Result<bool, Failure> {
    let Some(cost) = line.cost_id else { return Ok(false) };
    let found = fetch_values!(
        tx,
        Uuid,
        "select id from money_cost where partnership_id = $1 and id = $2 and claim_id is not null",
        ctx.actor.partnership,
        cost
    )?;
    Ok(!found.is_empty())
}

/// The line that takes this one back.
pub(crate) async fn counter_of(tx: &mut Tx, ctx: &Ctx, id: LineId) -> Result<bool, Failure> {
    let found = fetch_values!(
        tx,
        LineId,
        "select id from time_line where partnership_id = $1 and reverses = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(!found.is_empty())
}

/// The days of a position that were told.
pub(crate) async fn told(
    tx: &mut Tx,
    ctx: &Ctx,
    position: PositionId,
    first: Day,
    last: Day,
) -> Result<Vec<Day>, Failure> {
    fetch_values!(
        tx,
        Day,
        "select day from time_day where partnership_id = $1 and position_id = $2 and day >= $3 and day <= $4 order by day",
        ctx.actor.partnership,
        position,
        first,
        last
    )
}

/// Notes that the actor told her day; false: it was told before.
pub(crate) async fn tell(tx: &mut Tx, ctx: &Ctx, id: Uuid, day: Day) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "insert into time_day (partnership_id, id, staff_id, position_id, organisation_id, day, told_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (partnership_id, position_id, day) do nothing",
        ctx.actor.partnership,
        id,
        ctx.actor.staff,
        ctx.actor.position,
        ctx.actor.organisation,
        day,
        ctx.now
    )?;
    Ok(rows == 1)
}

/// The day is not told any more.
pub(crate) async fn untell(tx: &mut Tx, ctx: &Ctx, day: Day) -> Result<u64, Failure> {
    execute!(
        tx,
        "delete from time_day where partnership_id = $1 and position_id = $2 and day = $3",
        ctx.actor.partnership,
        ctx.actor.position,
        day
    )
}

/// A new line of the actor's own.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, new: &New<'_>) -> Result<LineId, Failure> {
    let id: LineId = ctx.new_id();
    let words = sealed(tx, ctx, ctx.actor.staff, id, new.words).await?;
    execute!(
        tx,
        "insert into time_line (partnership_id, id, staff_id, position_id, organisation_id, operation_id, day, work,
           minutes, share, origin, status, words_sealed, reverses, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'told', $12, $13, 1, $14)",
        ctx.actor.partnership,
        id,
        ctx.actor.staff,
        ctx.actor.position,
        ctx.actor.organisation,
        new.operation,
        new.day,
        new.work,
        new.minutes,
        new.share,
        new.origin,
        words,
        new.reverses,
        ctx.now
    )?;
    Ok(id)
}

/// Changes a line, which then waits for approval again; 0 rows: somebody else saved first.
pub(crate) async fn save(tx: &mut Tx, ctx: &Ctx, line: &TimeLine, version: i64) -> Result<u64, Failure> {
    execute!(
        tx,
        "update time_line set work = $4, minutes = $5, share = $6, operation_id = $7, status = 'told', words_sealed = null,
           decided_by = null, decided_at = null, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3 and removed_at is null and cost_id is null",
        ctx.actor.partnership,
        line.id,
        version,
        line.work,
        line.minutes,
        line.share,
        line.operation_id
    )
}

/// Takes a line away that is in no cost; 0 rows: somebody else was first.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, id: LineId, version: i64) -> Result<u64, Failure> {
    execute!(
        tx,
        "update time_line set removed_at = $4, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3 and removed_at is null and cost_id is null",
        ctx.actor.partnership,
        id,
        version,
        ctx.now
    )
}

/// Whose hours and of which days a cost counts with.
pub(crate) async fn days_of(tx: &mut Tx, ctx: &Ctx, cost: CostId) -> Result<Vec<(Uuid, Day)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, Day),
        "select staff_id, day from time_line where partnership_id = $1 and cost_id = $2 order by staff_id, day",
        ctx.actor.partnership,
        cost
    )
}

/// Approves a line or sends it back, as it was seen; 0 rows: it changed or is not waiting any more.
pub(crate) async fn decide(
    tx: &mut Tx,
    ctx: &Ctx,
    line: &TimeLine,
    status: LineStatus,
    words: Option<&str>,
) -> Result<u64, Failure> {
    let words = sealed(tx, ctx, line.staff_id, line.id, words).await?;
    execute!(
        tx,
        "update time_line set status = $3, words_sealed = coalesce($4, words_sealed), decided_by = $5, decided_at = $6,
           version = version + 1
         where partnership_id = $1 and id = $2 and version = $7 and status = 'told' and removed_at is null",
        ctx.actor.partnership,
        line.id,
        status,
        words,
        ctx.actor.staff,
        ctx.now,
        line.version
    )
}

/// Lets a cost count with a line; 0 rows: another cost does.
pub(crate) async fn take(tx: &mut Tx, ctx: &Ctx, id: LineId, cost: CostId) -> Result<u64, Failure> {
    execute!(
        tx,
        "update time_line set cost_id = $3, version = version + 1
         where partnership_id = $1 and id = $2 and cost_id is null and status = 'approved' and removed_at is null",
        ctx.actor.partnership,
        id,
        cost
    )
}

/// No cost counts with these lines any more.
pub(crate) async fn release(tx: &mut Tx, ctx: &Ctx, cost: CostId) -> Result<u64, Failure> {
    execute!(
        tx,
        "update time_line set cost_id = null, version = version + 1 where partnership_id = $1 and cost_id = $2",
        ctx.actor.partnership,
        cost
    )
}
