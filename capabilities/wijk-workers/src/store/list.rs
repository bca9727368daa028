//! Everybody at once, for lists: a few hundred workers, sorted and filtered in the page.

use ::store::{Failure, Tx, fetch_all};
use kernel::Verb;
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
