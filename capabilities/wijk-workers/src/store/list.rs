//! Everybody at once, for lists: a few hundred workers, sorted and filtered in the page.

use ::store::vault::{self, SubjectKey};
use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::{Day, Verb};
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use super::parts::Suspended;
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
    row: Suspended,
}

/// The suspensions of everybody; of who stopped only when asked. Why is opened only where the rule of the reason decides; a decision of VDAB or
/// OCMW stands beside it and needs no reason.
pub async fn suspensions(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    ended: bool,
) -> Result<Vec<(WorkerId, SuspensionRow)>, Failure> {
    let also = if ended { "" } else { "and w.status <> 'ended'" };
    let rows = fetch_all!(
        tx,
        Of,
        ::store::sql(format!(
            "select s.worker_id, s.id, s.from_on, s.to_on, s.reason_sealed, s.counts from wijk_suspension s
         join wijk_worker w on w.partnership_id = s.partnership_id and w.id = s.worker_id
         where s.partnership_id = $1 {also} order by s.worker_id, s.from_on"
        )),
        desk.partnership()
    )?;
    let mut all = Vec::with_capacity(rows.len());
    let mut last: Option<(WorkerId, Option<SubjectKey>)> = None;
    for Of { worker_id, row } in rows {
        if row.counts.is_some() {
            all.push((worker_id, row.open(None)?));
            continue;
        }
        if last.as_ref().is_none_or(|(whose, _)| *whose != worker_id) {
            last = Some((worker_id, vault::existing_key(tx, ctx, worker_id).await?));
        }
        let key = last.as_ref().and_then(|(_, key)| key.as_ref());
        all.push((worker_id, row.open(key)?));
    }
    Ok(all)
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
