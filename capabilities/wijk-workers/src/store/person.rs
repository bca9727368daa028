//! The files of one person: a second term is a second file.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::Day;

use super::worker;
use crate::model::{Status, WorkerId};

/// The files of one person in one scheme, this one too: with the same INSZ, linked to the same guidance file, or with the
/// same name and birth date where one of the two is over. In the order of their ids, so that who locks them all never
/// waits for who waits for her.
pub(crate) async fn of_person(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<WorkerId>, Failure> {
    let rows = fetch_all!(
        tx,
        (WorkerId,),
        "select o.id from wijk_worker w
           join wijk_worker o on o.partnership_id = w.partnership_id and o.scheme = w.scheme and (o.id = w.id
             or o.insz_index = w.insz_index or o.participant_id = w.participant_id
             or o.sort_name = w.sort_name and o.birth_on = w.birth_on and (o.status = $3 or w.status = $3)
               and (o.insz_index is null or w.insz_index is null))
         where w.partnership_id = $1 and w.id = $2 order by o.id",
        ctx.actor.partnership,
        id,
        Status::Ended
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The last day of the term of this person that ended last, in another file of the same scheme.
pub(crate) async fn last_day_before(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Option<Day>, Failure> {
    let mut last = None;
    for file in of_person(tx, ctx, id).await? {
        let Some(one) = worker::find(tx, ctx.actor.partnership, file).await? else { continue };
        if one.id != id && one.status == Status::Ended && one.started_on.is_some() {
            last = last.max(one.last_day);
        }
    }
    Ok(last)
}

/// Waits until nobody else is noting hours of this worker. Nothing of her file changes.
pub(crate) async fn hold(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<(), Failure> {
    execute!(
        tx,
        "update wijk_worker set changed_at = changed_at where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(())
}
