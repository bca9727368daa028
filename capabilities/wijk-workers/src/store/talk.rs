//! Talks and evaluations.

use ::store::vault::{self, Place, SubjectKey};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Day, Refusal, StaffId, Verb};
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use crate::model::{TalkId, TalkKind, WorkerId};
use crate::records::Talk;

const TABLE: &str = "wijk_talk";
const NEXT_STEP: &str = "next_step_sealed";
const COLUMNS: &str =
    "id, worker_id, kind, due_on, done_on, note_sealed is not null as has_note, rung, next_step_sealed, staff_id";

/// A talk as it stands in the table.
#[derive(sqlx::FromRow)]
struct Row {
    id: TalkId,
    worker_id: WorkerId,
    kind: TalkKind,
    due_on: Day,
    done_on: Option<Day>,
    has_note: bool,
    rung: Option<i64>,
    next_step_sealed: Option<Vec<u8>>,
    staff_id: Option<StaffId>,
}

impl Row {
    fn open(self, key: Option<&SubjectKey>) -> Result<Talk, Failure> {
        let next_step = match (key, &self.next_step_sealed) {
            (Some(key), Some(sealed)) => Some(key.open(Place::new(TABLE, NEXT_STEP, self.id), sealed)?),
            _ => None,
        };
        let Self { id, worker_id, kind, due_on, done_on, has_note, rung, staff_id, .. } = self;
        Ok(Talk { id, worker_id, kind, due_on, done_on, has_note, rung, next_step, staff_id })
    }
}

/// The key of a worker, if one of these rows needs it.
async fn key_of(tx: &mut Tx, ctx: &Ctx, id: WorkerId, rows: &[Row]) -> Result<Option<SubjectKey>, Failure> {
    if rows.iter().any(|row| row.next_step_sealed.is_some()) {
        vault::existing_key(tx, ctx, id).await
    } else {
        Ok(None)
    }
}

/// The talks of a worker, the next one first, then the newest done.
pub async fn of(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<Talk>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        ::store::sql(format!(
            "select {COLUMNS} from wijk_talk where partnership_id = $1 and worker_id = $2
             order by case when done_on is null then 0 else 1 end, case when done_on is null then due_on else '' end,
               done_on desc, id desc"
        )),
        ctx.actor.partnership,
        id
    )?;
    let key = key_of(tx, ctx, id, &rows).await?;
    rows.into_iter().map(|row| row.open(key.as_ref())).collect()
}

/// One talk of a worker.
pub async fn find(tx: &mut Tx, ctx: &Ctx, worker: WorkerId, id: TalkId) -> Result<Talk, Failure> {
    let found = fetch_all!(
        tx,
        Row,
        ::store::sql(format!(
            "select {COLUMNS} from wijk_talk where partnership_id = $1 and worker_id = $2 and id = $3"
        )),
        ctx.actor.partnership,
        worker,
        id
    )?;
    let key = key_of(tx, ctx, worker, &found).await?;
    found.into_iter().next().ok_or(Refusal::NotFound)?.open(key.as_ref())
}

/// What is due until a day, of everybody who works: for the mediator's day.
pub async fn due(tx: &mut Tx, desk: &Desk, until: Day) -> Result<Vec<Talk>, Failure> {
    desk.require(Verb::Find, Part::Worker)?;
    let rows = fetch_all!(
        tx,
        Row,
        "select t.id, t.worker_id, t.kind, t.due_on, t.done_on, t.note_sealed is not null as has_note, t.rung,
           t.next_step_sealed, t.staff_id
         from wijk_talk t join wijk_worker w on w.partnership_id = t.partnership_id and w.id = t.worker_id
         where t.partnership_id = $1 and t.done_on is null and t.due_on <= $2 and w.status in ('active', 'suspended')
         order by t.due_on, w.sort_name, t.id",
        desk.partnership(),
        until
    )?;
    // What is planned has no next step yet: nothing to open.
    rows.into_iter().map(|row| row.open(None)).collect()
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
    let key = match done.note.or(done.next_step) {
        Some(_) => Some(vault::key_for(tx, ctx, talk.worker_id).await?),
        None => None,
    };
    let sealed = |column: &'static str, text: Option<&str>| match (&key, text) {
        (Some(key), Some(text)) => key.seal(&ctx.entropy, Place::new(TABLE, column, talk.id), text).map(Some),
        _ => Ok(None),
    };
    let (note, next_step) = (sealed("note_sealed", done.note)?, sealed(NEXT_STEP, done.next_step)?);
    let changed = execute!(
        tx,
        "update wijk_talk set done_on = $3, note_sealed = $4, rung = $5, next_step_sealed = $6, staff_id = $7
         where partnership_id = $1 and id = $2 and done_on is null",
        desk.partnership(),
        talk.id,
        done.on,
        note,
        done.rung,
        next_step,
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
