//! Everybody at once, for lists: a few hundred workers, sorted and filtered in the page.

use ::store::{Failure, Tx, execute, fetch_all};
use kernel::{Day, Verb};
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use super::worker::COLUMNS;
use crate::model::WorkerId;
use crate::records::{SuspensionRow, Worker};

/// All workers by name; ended ones only when asked.
pub async fn all(tx: &mut Tx, desk: &Desk, ended: bool) -> Result<Vec<Worker>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    let also = if ended { "" } else { "and w.status <> 'ended'" };
    fetch_all!(
        tx,
        Worker,
        ::store::sql(format!(
            "select {COLUMNS} from wijk_worker w where w.partnership_id = $1 {also} order by w.sort_name, w.id"
        )),
        desk.partnership()
    )
}

/// The words of everybody, by name.
pub async fn words(tx: &mut Tx, desk: &Desk) -> Result<Vec<(WorkerId, String)>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    fetch_all!(
        tx,
        (WorkerId, String),
        "select s.worker_id, s.words from wijk_worker_search s
         join wijk_worker w on w.partnership_id = s.partnership_id and w.id = s.worker_id
         where s.partnership_id = $1 order by w.sort_name, w.id",
        desk.partnership()
    )
}

#[derive(sqlx::FromRow)]
struct Of {
    worker_id: WorkerId,
    #[sqlx(flatten)]
    row: SuspensionRow,
}

/// The suspensions of everybody.
pub async fn suspensions(tx: &mut Tx, desk: &Desk) -> Result<Vec<(WorkerId, SuspensionRow)>, Failure> {
    let rows = fetch_all!(
        tx,
        Of,
        "select worker_id, id, from_on, to_on, reason, counts from wijk_suspension where partnership_id = $1
         order by worker_id, from_on",
        desk.partnership()
    )?;
    Ok(rows.into_iter().map(|row| (row.worker_id, row.row)).collect())
}

/// Who has an agreement that is kept after the end: id, first name, last name, last day, scheme.
pub type Kept = (WorkerId, String, String, Day, String);

/// Who stopped and still has an agreement that is kept.
pub async fn ended_with_agreement(tx: &mut Tx, desk: &Desk) -> Result<Vec<Kept>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    fetch_all!(
        tx,
        Kept,
        "select w.id, w.given_name, w.family_name, w.last_day, w.scheme from wijk_worker w
         where w.partnership_id = $1 and w.status = 'ended' and w.last_day is not null and exists (
           select 1 from wijk_agreement_worker a where a.partnership_id = w.partnership_id and a.worker_id = w.id)
         order by w.last_day, w.sort_name, w.id",
        desk.partnership()
    )
}

/// Takes away the agreements of a worker; gives how many.
pub async fn delete_agreements(tx: &mut Tx, desk: &Desk, id: WorkerId) -> Result<u64, Failure> {
    desk.require(Verb::Decide, Part::Decisions)?;
    execute!(
        tx,
        "delete from wijk_agreement_worker where partnership_id = $1 and worker_id = $2",
        desk.partnership(),
        id
    )
}
