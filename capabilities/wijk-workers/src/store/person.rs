//! The files of one person: a second term is a second file.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Day, Verb};
use uuid::Uuid;
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use super::worker;
use crate::model::{Status, WorkerId};
use crate::records::Worker;
use crate::rules::alike::{Found, Same, Sketch, compare};

/// The files that are of the same person as this one, seen from it: said so by a mediator, with the same INSZ, linked to the
/// same guidance file, or with the same name and birth date where one of the two is over and nobody said that they are two.
async fn beside(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<WorkerId>, Failure> {
    let rows = fetch_all!(
        tx,
        (WorkerId,),
        "select o.id from wijk_worker w
           join wijk_worker o on o.partnership_id = w.partnership_id and o.scheme = w.scheme and o.id <> w.id and (
             coalesce(o.person_id, o.id) = coalesce(w.person_id, w.id)
             or o.insz_index = w.insz_index or o.participant_id = w.participant_id
             or o.sort_name = w.sort_name and o.birth_on = w.birth_on and (o.status = $3 or w.status = $3)
               and (o.insz_index is null or w.insz_index is null) and not exists (
                 select 1 from wijk_worker_apart a where a.partnership_id = w.partnership_id
                 and (a.one_id = w.id and a.other_id = o.id or a.one_id = o.id and a.other_id = w.id)))
         where w.partnership_id = $1 and w.id = $2",
        ctx.actor.partnership,
        id,
        Status::Ended
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The files of one person in one scheme, this one too. In the order of their ids, so that who locks them all never waits
/// for who waits for her.
pub(crate) async fn of_person(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<WorkerId>, Failure> {
    let mut files = vec![id];
    let mut at = 0;
    while let Some(file) = files.get(at).copied() {
        for found in beside(tx, ctx, file).await? {
            if !files.contains(&found) {
                files.push(found);
            }
        }
        at += 1;
    }
    files.sort_unstable();
    Ok(files)
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

#[derive(sqlx::FromRow)]
struct Row {
    id: WorkerId,
    number: i64,
    given_name: String,
    family_name: String,
    birth_on: Option<Day>,
    postcode: String,
    insz_index: Option<Vec<u8>>,
    scheme: String,
    status: Status,
    last_day: Option<Day>,
}

/// What is compared of a file.
pub(crate) async fn sketch_of(tx: &mut Tx, desk: &Desk, w: &Worker) -> Result<Sketch, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    let row = fetch_optional!(
        tx,
        (Option<Vec<u8>>,),
        "select insz_index from wijk_worker where partnership_id = $1 and id = $2",
        desk.partnership(),
        w.id
    )?;
    let index = row.and_then(|(index,)| index);
    Ok(Sketch::new(&w.given_name, &w.family_name, w.birth_on, &w.postcode, index))
}

/// Who may be this person, in the same scheme; with the same INSZ in every scheme. The surest first. `except`: files that
/// are not held against, because they are hers.
pub(crate) async fn alike(
    tx: &mut Tx,
    desk: &Desk,
    scheme: &str,
    new: &Sketch,
    except: &[WorkerId],
) -> Result<Vec<Found>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    // Without one of these in common nobody seems the same (`compare`): the other files are not read.
    let rows = fetch_all!(
        tx,
        Row,
        "select id, number, given_name, family_name, birth_on, postcode, insz_index, scheme, status, last_day
         from wijk_worker where partnership_id = $1 and (insz_index = $2 or birth_on = $3 or trim(postcode) = $4) order by number",
        desk.partnership(),
        new.insz_index.as_deref(),
        new.birth_on,
        new.postcode.as_str()
    )?;
    let mut found: Vec<Found> = rows
        .into_iter()
        .filter(|row| !except.contains(&row.id))
        .filter_map(|row| {
            let known = Sketch::new(&row.given_name, &row.family_name, row.birth_on, &row.postcode, row.insz_index);
            let same = compare(new, &known);
            // The same number in another scheme: she goes over, or came from there. A name there says nothing here.
            let counts = !same.is_empty()
                && (row.scheme == scheme || (same.contains(&Same::Insz) && row.status != Status::Ended));
            let name = format!("{} {}", row.given_name, row.family_name);
            counts.then_some(Found {
                id: row.id,
                number: row.number,
                name,
                status: row.status,
                last_day: row.last_day,
                same,
            })
        })
        .collect();
    found.sort_by_key(|one| (!one.is_settled(), std::cmp::Reverse(one.same.len()), one.number));
    Ok(found)
}

/// Numbers of files that are tied to the first file of their person.
pub(crate) async fn terms(tx: &mut Tx, desk: &Desk) -> Result<Vec<(i64, i64)>, Failure> {
    fetch_all!(
        tx,
        (i64, i64),
        "select w.number, f.number from wijk_worker w
         join wijk_worker f on f.partnership_id = w.partnership_id and f.id = w.person_id and f.scheme = w.scheme
         where w.partnership_id = $1 order by w.number",
        desk.partnership()
    )
}

/// The pairs of which somebody said that they are two people, of this file: the others.
pub(crate) async fn apart_from(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<WorkerId>, Failure> {
    let rows = fetch_all!(
        tx,
        (WorkerId, WorkerId),
        "select one_id, other_id from wijk_worker_apart where partnership_id = $1 and (one_id = $2 or other_id = $2)",
        ctx.actor.partnership,
        id
    )?;
    Ok(rows.into_iter().map(|(one, other)| if one == id { other } else { one }).collect())
}

/// Notes that two files are of two people.
pub(crate) async fn set_apart(tx: &mut Tx, ctx: &Ctx, one: WorkerId, other: WorkerId) -> Result<(), Failure> {
    together(tx, ctx, one, other).await?;
    execute!(
        tx,
        "insert into wijk_worker_apart (partnership_id, id, one_id, other_id, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        one,
        other,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Forgets that two files were said to be of two people.
async fn together(tx: &mut Tx, ctx: &Ctx, one: WorkerId, other: WorkerId) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from wijk_worker_apart where partnership_id = $1
         and (one_id = $2 and other_id = $3 or one_id = $3 and other_id = $2)",
        ctx.actor.partnership,
        one,
        other
    )?;
    Ok(())
}

/// The first file of the person of a file: what all her files point at.
async fn first_of(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<WorkerId, Failure> {
    let found = worker::find(tx, ctx.actor.partnership, id).await?.ok_or(kernel::Refusal::NotFound)?;
    Ok(found.person_id.unwrap_or(found.id))
}

/// From now on two files, and all that were tied to either, are of one person.
pub(crate) async fn tie(tx: &mut Tx, ctx: &Ctx, id: WorkerId, to: WorkerId) -> Result<(), Failure> {
    let (mine, first) = (first_of(tx, ctx, id).await?, first_of(tx, ctx, to).await?);
    together(tx, ctx, id, to).await?;
    if mine == first {
        return Ok(());
    }
    execute!(
        tx,
        "update wijk_worker set person_id = $3 where partnership_id = $1 and (id = $2 or person_id = $2)",
        ctx.actor.partnership,
        mine,
        first
    )?;
    Ok(())
}

/// A file leaves the others of its person; those stay tied to each other.
pub(crate) async fn untie(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<(), Failure> {
    let first = first_of(tx, ctx, id).await?;
    if first == id {
        let others = fetch_all!(
            tx,
            (WorkerId,),
            "select id from wijk_worker where partnership_id = $1 and person_id = $2 order by number",
            ctx.actor.partnership,
            id
        )?;
        let Some((next,)) = others.first() else { return Ok(()) };
        execute!(
            tx,
            "update wijk_worker set person_id = $3 where partnership_id = $1 and person_id = $2",
            ctx.actor.partnership,
            id,
            *next
        )?;
        return release(tx, ctx, *next).await;
    }
    release(tx, ctx, id).await
}

/// Stands alone, or first.
async fn release(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<(), Failure> {
    execute!(
        tx,
        "update wijk_worker set person_id = null where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id
    )?;
    Ok(())
}
