//! Lists over many people: without names for who keeps the operation, with names for who writes in the file.

use esf::{EventKind, LabourStatus};
use kernel::{Aspect, Day, ParticipantId, Verb};
use operation::OperationId;
use people::door::visible_for;
use store::vault::{self, SubjectKey};
use store::{Ctx, Failure, Tx, fetch_all};
use uuid::Uuid;

use super::entry::counted_at;
use crate::diplomas::Diploma;
use crate::model::{Facts, State, Told};

/// What is known of a first entry, for the list of what lacks.
#[derive(Debug, Clone, sqlx::FromRow)]
struct FirstRow {
    id: Uuid,
    participant_id: ParticipantId,
    number: i64,
    entered_on: Day,
    birth_on: Option<Day>,
    gender: Option<esf::Gender>,
    labour: Option<LabourStatus>,
    unemployed_since: Option<Day>,
    diploma: Option<Diploma>,
    isced: Option<i64>,
    nis: Option<String>,
    counted: Vec<u8>,
    coach_name: Option<String>,
    coach_organisation: Option<String>,
    display_name: Option<String>,
}

/// A first entry in a list. `name` only in the list of who writes in the file.
#[derive(Debug, Clone)]
pub struct First {
    /// Whose.
    pub participant: ParticipantId,
    /// Instead of a name.
    pub number: i64,
    /// Name.
    pub name: Option<String>,
    /// Fixed coach.
    pub coach: Option<String>,
    /// For whom the coach works.
    pub organisation: Option<String>,
    /// As it stands.
    pub state: State,
}

const COLUMNS: &str =
    "e.id, e.participant_id, e.number, e.entered_on, e.birth_on, e.gender, e.labour, e.unemployed_since,
 e.diploma, e.isced, e.nis, e.counted, s.name as coach_name, o.short_name as coach_organisation";

const JOINS: &str = "from participation_entry e
 join participant_name p on p.partnership_id = e.partnership_id and p.id = e.participant_id
 left join staff_name s on s.partnership_id = e.partnership_id and s.id = p.coach_id
 left join organisation_name o on o.partnership_id = e.partnership_id and o.id = p.coach_organisation_id";

/// First entries of everybody, without names. The caller asked the door of the operation.
pub async fn firsts(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<First>, Failure> {
    let rows = fetch_all!(
        tx,
        FirstRow,
        store::sql(format!(
            "select {COLUMNS}, null as display_name {JOINS} where e.partnership_id = $1 and e.operation_id = $2
             order by e.entered_on, e.created_at, e.id"
        )),
        ctx.actor.partnership,
        operation
    )?;
    opened(tx, ctx, operation, rows).await
}

/// First entries of those in whose file the actor writes, with names.
pub async fn own_firsts(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<First>, Failure> {
    let Some(rule) = visible_for(&ctx.actor, Verb::Write, Aspect::EntrySnapshot) else { return Ok(Vec::new()) };
    let rows = fetch_all!(
        tx,
        FirstRow,
        store::sql(format!(
            "select {COLUMNS}, p.display_name {JOINS} where e.partnership_id = $1 and {rule} and e.operation_id = $5
             order by e.entered_on, e.created_at, e.id"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        operation
    )?;
    opened(tx, ctx, operation, rows).await
}

async fn opened(tx: &mut Tx, ctx: &Ctx, operation: OperationId, rows: Vec<FirstRow>) -> Result<Vec<First>, Failure> {
    let key = vault::existing_key(tx, ctx, operation.0).await?;
    let mut seen = std::collections::HashSet::new();
    // The rows come by day, so the first of a person is her first entry.
    rows.into_iter().filter(|row| seen.insert(row.participant_id)).map(|row| first(key.as_ref(), row)).collect()
}

fn first(key: Option<&SubjectKey>, row: FirstRow) -> Result<First, Failure> {
    let letters = match key {
        Some(key) => key.open(counted_at(row.id), &row.counted)?,
        None => String::new(),
    };
    let facts = Facts {
        birth: row.birth_on,
        gender: row.gender,
        labour: row.labour,
        unemployed_since: row.unemployed_since,
        diploma: row.diploma,
        diploma_words: None,
        isced: row.isced.and_then(|level| u8::try_from(level).ok()),
        nis: row.nis,
    };
    Ok(First {
        participant: row.participant_id,
        number: row.number,
        name: row.display_name,
        coach: row.coach_name,
        organisation: row.coach_organisation,
        state: State { entered_on: row.entered_on, exit: None, facts, told: Told::from_letters(&letters) },
    })
}

/// Somebody who is guided and takes part in nothing.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Outside {
    /// Who.
    pub id: ParticipantId,
    /// Name.
    pub display_name: String,
    /// Since when guided.
    pub started_on: Option<Day>,
}

/// The most rows of a coach's own list.
const MOST: i64 = 500;

/// People who are guided now, in whose file the actor writes, and who take part in no operation.
pub async fn outside(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Outside>, Failure> {
    let Some(rule) = visible_for(&ctx.actor, Verb::Write, Aspect::EntrySnapshot) else { return Ok(Vec::new()) };
    fetch_all!(
        tx,
        Outside,
        store::sql(format!(
            "select p.id, p.display_name, p.started_on from guided_person p
             where p.partnership_id = $1 and {rule} and p.status in ('active', 'paused')
               and not exists (select 1 from participation_entry e where e.partnership_id = p.partnership_id
                 and e.participant_id = p.id)
             order by p.started_on, p.sort_key, p.id limit $5"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        MOST
    )
}

/// Somebody who left.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Leaver {
    /// Who.
    pub participant_id: ParticipantId,
    /// Name.
    pub display_name: String,
    /// What she was in.
    pub operation_id: OperationId,
    /// Last day of the last entry.
    pub exited_on: Day,
    /// How she stood at the first entry.
    pub labour: Option<LabourStatus>,
}

/// Who left between two days, in whose file the actor writes.
pub async fn leavers(tx: &mut Tx, ctx: &Ctx, from: Day, to: Day) -> Result<Vec<Leaver>, Failure> {
    let Some(rule) = visible_for(&ctx.actor, Verb::Write, Aspect::EntrySnapshot) else { return Ok(Vec::new()) };
    fetch_all!(
        tx,
        Leaver,
        store::sql(format!(
            "select e.participant_id, p.display_name, e.operation_id, e.exited_on,
                    (select f.labour from participation_entry f where f.partnership_id = e.partnership_id
                       and f.participant_id = e.participant_id and f.operation_id = e.operation_id
                     order by f.entered_on, f.created_at, f.id limit 1) as labour
             from participation_entry e
             join participant_name p on p.partnership_id = e.partnership_id and p.id = e.participant_id
             where e.partnership_id = $1 and {rule} and e.exited_on >= $5 and e.exited_on <= $6
               and not exists (select 1 from participation_entry l where l.partnership_id = e.partnership_id
                 and l.participant_id = e.participant_id and l.operation_id = e.operation_id
                 and (l.entered_on > e.entered_on or (l.entered_on = e.entered_on and l.created_at > e.created_at)))
             order by e.exited_on, p.sort_key, p.id"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        from,
        to
    )
}

/// What was noted since a day of people in whose file the actor writes: who, in what, when, what.
pub async fn noted(
    tx: &mut Tx,
    ctx: &Ctx,
    from: Day,
) -> Result<Vec<(ParticipantId, OperationId, Day, EventKind)>, Failure> {
    let Some(rule) = visible_for(&ctx.actor, Verb::Write, Aspect::EntrySnapshot) else { return Ok(Vec::new()) };
    fetch_all!(
        tx,
        (ParticipantId, OperationId, Day, EventKind),
        store::sql(format!(
            "select e.participant_id, e.operation_id, e.day, e.kind from participation_event e
             join participant_name p on p.partnership_id = e.partnership_id and p.id = e.participant_id
             where e.partnership_id = $1 and {rule} and e.day >= $5 and e.withdrawn = $6
               and not exists (select 1 from participation_event r where r.partnership_id = $1 and r.replaces = e.id)"
        )),
        ctx.actor.partnership,
        ctx.actor.organisation,
        ctx.actor.staff,
        ctx.now,
        from,
        false
    )
}

/// A change after a claim, for who answers for it: no name, no value.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Late {
    /// Instead of a name.
    pub number: i64,
    /// Fields that changed, space between; of an event its kind.
    pub changed: String,
    /// Why: a value of `ChangeReason`.
    pub reason: Option<crate::model::ChangeReason>,
    /// When.
    pub at: kernel::Moment,
}

/// Changes of entries after a claim, newest first. The caller asked the door of the operation.
pub async fn late_versions(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Late>, Failure> {
    fetch_all!(
        tx,
        Late,
        "select e.number, v.changed, v.reason, v.at from participation_version v
         join participation_entry e on e.partnership_id = v.partnership_id and e.id = v.entry_id
         where v.partnership_id = $1 and e.operation_id = $2 and v.after_claim = $3 order by v.at desc, v.id desc limit $4",
        ctx.actor.partnership,
        operation,
        true,
        MOST
    )
}

/// Events that were noted after a claim on their day, newest first. The caller asked the door of the operation.
pub async fn late_events(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Late>, Failure> {
    fetch_all!(
        tx,
        Late,
        "select (select min(n.number) from participation_entry n where n.partnership_id = v.partnership_id
                   and n.participant_id = v.participant_id and n.operation_id = v.operation_id) as number,
                v.kind as changed, v.reason, v.at
         from participation_event v
         where v.partnership_id = $1 and v.operation_id = $2 and v.after_claim = $3
           and exists (select 1 from participation_entry n where n.partnership_id = v.partnership_id
             and n.participant_id = v.participant_id and n.operation_id = v.operation_id)
         order by v.at desc, v.id desc limit $4",
        ctx.actor.partnership,
        operation,
        true,
        MOST
    )
}
