//! Begun hours per month, as wijk-jobs tells them.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::PartnershipId;

use crate::model::WorkerId;
use crate::rules::leefloon::Month;

/// Sets the hours of a month.
pub async fn set(tx: &mut Tx, ctx: &Ctx, id: WorkerId, month: &str, hours: i64) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_worker_hours (partnership_id, worker_id, month, hours) values ($1, $2, $3, $4)
         on conflict (partnership_id, worker_id, month) do update set hours = excluded.hours",
        ctx.actor.partnership,
        id,
        month,
        hours
    )?;
    Ok(())
}

/// Adds cheques that a closed month paid for this one.
pub async fn add_cheques(tx: &mut Tx, ctx: &Ctx, id: WorkerId, month: &str, cheques: i64) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_worker_hours (partnership_id, worker_id, month, hours, cheques) values ($1, $2, $3, 0, $4)
         on conflict (partnership_id, worker_id, month)
         do update set cheques = coalesce(wijk_worker_hours.cheques, 0) + excluded.cheques",
        ctx.actor.partnership,
        id,
        month,
        cheques
    )?;
    Ok(())
}

/// The months of one worker with what was paid: begun hours, and cheques once the month is closed.
pub async fn paid(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Vec<Month>, Failure> {
    let rows = fetch_all!(
        tx,
        (String, i64, Option<i64>),
        "select month, hours, cheques from wijk_worker_hours where partnership_id = $1 and worker_id = $2 order by month",
        partnership,
        id
    )?;
    Ok(rows.into_iter().map(|(of, hours, cheques)| Month { of, hours, cheques }).collect())
}

/// The months of one worker.
pub async fn of(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Vec<(String, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, i64),
        "select month, hours from wijk_worker_hours where partnership_id = $1 and worker_id = $2 order by month",
        partnership,
        id
    )
}

/// The months of all files of one person: the limits are those of a person. A month can stand there more than once.
pub async fn of_files(
    tx: &mut Tx,
    partnership: PartnershipId,
    files: &[WorkerId],
) -> Result<Vec<(String, i64)>, Failure> {
    let mut all = Vec::new();
    for file in files {
        all.extend(of(tx, partnership, *file).await?);
    }
    Ok(all)
}

/// Of everybody, from a month on: scheme, first file of the person, month, hours.
pub async fn since(
    tx: &mut Tx,
    partnership: PartnershipId,
    month: &str,
) -> Result<Vec<(String, WorkerId, String, i64)>, Failure> {
    fetch_all!(
        tx,
        (String, WorkerId, String, i64),
        "select w.scheme, coalesce(w.person_id, w.id), h.month, h.hours from wijk_worker_hours h
         join wijk_worker w on w.partnership_id = h.partnership_id and w.id = h.worker_id
         where h.partnership_id = $1 and h.month >= $2",
        partnership,
        month
    )
}
