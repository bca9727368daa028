//! Talks and evaluations.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Day, PartnershipId, Refusal, Verb};
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use crate::model::{TalkId, TalkKind, WorkerId};
use crate::records::Talk;

const TABLE: &str = "wijk_talk";
const COLUMNS: &str =
    "id, worker_id, kind, due_on, done_on, note_sealed is not null as has_note, rung, next_step, staff_id";

/// The talks of a worker, the next one first, then the newest done.
pub async fn of(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Vec<Talk>, Failure> {
    fetch_all!(
        tx,
        Talk,
        ::store::sql(format!(
            "select {COLUMNS} from wijk_talk where partnership_id = $1 and worker_id = $2
             order by case when done_on is null then 0 else 1 end, case when done_on is null then due_on else '' end,
               done_on desc, id desc"
        )),
        partnership,
        id
    )
}

/// One talk of a worker.
pub async fn find(tx: &mut Tx, partnership: PartnershipId, worker: WorkerId, id: TalkId) -> Result<Talk, Failure> {
    let found = fetch_optional!(
        tx,
        Talk,
        ::store::sql(format!(
            "select {COLUMNS} from wijk_talk where partnership_id = $1 and worker_id = $2 and id = $3"
        )),
        partnership,
        worker,
        id
    )?;
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// What is due until a day, of everybody who works: for the mediator's day.
pub async fn due(tx: &mut Tx, desk: &Desk, until: Day) -> Result<Vec<Talk>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    fetch_all!(
        tx,
        Talk,
        "select t.id, t.worker_id, t.kind, t.due_on, t.done_on, t.note_sealed is not null as has_note, t.rung, t.next_step,
           t.staff_id
         from wijk_talk t join wijk_worker w on w.partnership_id = t.partnership_id and w.id = t.worker_id
         where t.partnership_id = $1 and t.done_on is null and t.due_on <= $2 and w.status in ('active', 'suspended')
         order by t.due_on, w.sort_name, t.id",
        desk.partnership(),
        until
    )
}

/// Plans a talk.
pub async fn plan(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, kind: TalkKind, due_on: Day) -> Result<TalkId, Failure> {
    let id: TalkId = ctx.new_id();
    execute!(
        tx,
        "insert into wijk_talk (partnership_id, id, worker_id, kind, due_on) values ($1, $2, $3, $4, $5)",
        ctx.actor.partnership,
        id,
        worker,
        kind,
        due_on
    )?;
    Ok(id)
}

/// What was talked about.
pub struct Done<'a> {
    pub on: Day,
    pub note: Option<&'a str>,
    pub rung: Option<i64>,
    pub next_step: Option<&'a str>,
}

/// Writes what was talked about; somebody else may have been first.
pub async fn done(tx: &mut Tx, ctx: &Ctx, desk: &Desk, talk: &Talk, done: &Done<'_>) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::WorkerSensitive)?;
    let sealed = match done.note {
        Some(note) => {
            let key = vault::key_for(tx, ctx, talk.worker_id).await?;
            Some(key.seal(&ctx.entropy, Place::new(TABLE, "note_sealed", talk.id), note)?)
        }
        None => None,
    };
    let changed = execute!(
        tx,
        "update wijk_talk set done_on = $3, note_sealed = $4, rung = $5, next_step = $6, staff_id = $7
         where partnership_id = $1 and id = $2 and done_on is null",
        desk.partnership(),
        talk.id,
        done.on,
        sealed,
        done.rung,
        done.next_step,
        ctx.actor.staff
    )?;
    if changed == 0 { Err(Refusal::Conflict("wijk-talk-done").into()) } else { Ok(()) }
}

/// The note of a talk.
pub async fn note(tx: &mut Tx, ctx: &Ctx, desk: &Desk, talk: &Talk) -> Result<Option<String>, Failure> {
    desk.require(Verb::Read, Part::WorkerSensitive)?;
    let row = fetch_optional!(
        tx,
        (Option<Vec<u8>>,),
        "select note_sealed from wijk_talk where partnership_id = $1 and id = $2",
        desk.partnership(),
        talk.id
    )?;
    let Some((Some(sealed),)) = row else { return Ok(None) };
    match vault::existing_key(tx, ctx, talk.worker_id).await? {
        Some(key) => Ok(Some(key.open(Place::new(TABLE, "note_sealed", talk.id), &sealed)?)),
        None => Ok(None),
    }
}

/// Takes away talks that were planned and not held: the file ended.
pub async fn forget_planned(tx: &mut Tx, ctx: &Ctx, worker: WorkerId) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from wijk_talk where partnership_id = $1 and worker_id = $2 and done_on is null",
        ctx.actor.partnership,
        worker
    )?;
    Ok(())
}
