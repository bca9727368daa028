//! Entries and their versions. What is sealed opens with the person's own key; a copy of the four answers is sealed
//! under the key of the operation, so that counting ten thousand people opens nobody's vault.

use kernel::access::Permit;
use kernel::{Aspect, PartnershipId, Refusal, Verb};
use operation::OperationId;
use serde::{Deserialize, Serialize};
use store::vault::{self, Place, SubjectKey};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

use crate::model::{ChangeReason, Deed, EntryId, Field, State, Told};
use crate::records::{Entry, EntryRow, Version};

/// Columns of `EntryRow`.
const COLUMNS: &str =
    "id, participant_id, operation_id, number, entered_on, exited_on, exit_reason, birth_on, gender, labour,
 unemployed_since, diploma, isced, nis, version, created_at";

/// Where the answers of an entry are sealed in the vault of the person.
fn sealed_at(id: EntryId) -> Place {
    Place::new("participation_entry", "sealed", id.0)
}

/// Where the copy for counting stands.
pub(crate) fn counted_at(id: Uuid) -> Place {
    Place::new("participation_entry", "counted", id)
}

/// What only the person's own key opens: her answers, and her diploma in her own words.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Own {
    #[serde(flatten)]
    told: Told,
    #[serde(skip_serializing_if = "Option::is_none")]
    diploma_words: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Sealed {
    id: Uuid,
    sealed: Vec<u8>,
}

/// Entries of a person in all operations, by day.
pub async fn of_person(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Entry>, Failure> {
    permit.require(Verb::Read, Aspect::EntrySnapshot)?;
    let rows = fetch_all!(
        tx,
        EntryRow,
        store::sql(format!(
            "select {COLUMNS} from participation_entry where partnership_id = $1 and participant_id = $2
             order by entered_on, created_at, id"
        )),
        permit.partnership(),
        permit.participant()
    )?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let sealed = fetch_all!(
        tx,
        Sealed,
        "select id, sealed from participation_entry where partnership_id = $1 and participant_id = $2",
        permit.partnership(),
        permit.participant()
    )?;
    let key = vault::existing_key(tx, ctx, permit.participant()).await?;
    rows.into_iter()
        .map(|row| {
            let bytes = sealed.iter().find(|sealed| sealed.id == row.id).map(|sealed| sealed.sealed.as_slice());
            let own = open(key.as_ref(), EntryId(row.id), bytes.unwrap_or_default())?;
            Ok(row.with(own.told, own.diploma_words))
        })
        .collect()
}

/// Without the key of the person (it was destroyed) nothing of it is known any more.
fn open(key: Option<&SubjectKey>, id: EntryId, bytes: &[u8]) -> Result<Own, Failure> {
    let Some(key) = key else { return Ok(Own::default()) };
    serde_json::from_str(&key.open(sealed_at(id), bytes)?).map_err(|e| Failure::other(e.to_string()))
}

/// Both seals of a state.
async fn seal(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    id: EntryId,
    operation: OperationId,
    state: &State,
) -> Result<(Vec<u8>, Vec<u8>), Failure> {
    let told = state.told;
    let said = Own { told, diploma_words: state.facts.diploma_words.clone() };
    let text = serde_json::to_string(&said).map_err(|e| Failure::other(e.to_string()))?;
    let own = vault::key_for(tx, ctx, permit.participant()).await?;
    let counting = vault::key_for(tx, ctx, operation.0).await?;
    let sealed = own.seal(&ctx.entropy, sealed_at(id), &text)?;
    let counted = counting.seal(&ctx.entropy, counted_at(id.0), &told.letters())?;
    Ok((sealed, counted))
}

/// What a version says beside the state.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// What was done.
    pub what: Deed,
    /// Fields.
    pub changed: &'a [Field],
    /// Why, after a claim.
    pub reason: Option<ChangeReason>,
}

/// Writes a new entry with its first version.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, permit: &Permit, entry: &Entry, change: Change<'_>) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::EntrySnapshot)?;
    let (sealed, counted) = seal(tx, ctx, permit, entry.id, entry.operation, &entry.state).await?;
    let (state, facts) = (&entry.state, &entry.state.facts);
    execute!(
        tx,
        "insert into participation_entry (partnership_id, id, participant_id, operation_id, number, entered_on, exited_on,
           exit_reason, birth_on, gender, labour, unemployed_since, diploma, isced, nis, sealed, counted, version,
           created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1, $18, $19)",
        permit.partnership(), entry.id, permit.participant(), entry.operation, entry.number, state.entered_on,
        state.exit.map(|e| e.0), state.exit.map(|e| e.1), facts.birth, facts.gender, facts.labour, facts.unemployed_since,
        facts.diploma, facts.isced.map(i64::from), facts.nis.as_deref(), sealed.as_slice(),
        counted, ctx.now, ctx.actor.staff
    )?;
    version(tx, ctx, permit, entry, 1, &sealed, change).await
}

/// Writes a changed entry with its next version; somebody who saved first wins.
pub async fn save(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    entry: &Entry,
    expected: i64,
    change: Change<'_>,
) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::EntrySnapshot)?;
    let (sealed, counted) = seal(tx, ctx, permit, entry.id, entry.operation, &entry.state).await?;
    let (state, facts) = (&entry.state, &entry.state.facts);
    let rows =
        execute!(
        tx,
        "update participation_entry set entered_on = $4, exited_on = $5, exit_reason = $6, birth_on = $7, gender = $8,
           labour = $9, unemployed_since = $10, diploma = $11, isced = $12, nis = $13, sealed = $14,
           counted = $15, version = version + 1
         where partnership_id = $1 and id = $2 and participant_id = $3 and version = $16",
        permit.partnership(), entry.id, permit.participant(), state.entered_on, state.exit.map(|e| e.0),
        state.exit.map(|e| e.1), facts.birth, facts.gender, facts.labour, facts.unemployed_since, facts.diploma,
        facts.isced.map(i64::from), facts.nis.as_deref(), sealed.as_slice(), counted, expected
    )?;
    if rows == 0 {
        return Err(Refusal::Stale { current: entry.version }.into());
    }
    version(tx, ctx, permit, entry, expected + 1, &sealed, change).await
}

async fn version(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    entry: &Entry,
    number: i64,
    sealed: &[u8],
    change: Change<'_>,
) -> Result<(), Failure> {
    let state = &entry.state;
    let facts = serde_json::to_string(&state.facts).map_err(|e| Failure::other(e.to_string()))?;
    let changed: Vec<&str> = change.changed.iter().map(|field| field.as_str()).collect();
    execute!(
        tx,
        "insert into participation_version (partnership_id, id, participant_id, entry_id, number, what, changed, entered_on,
           exited_on, exit_reason, facts, sealed, reason, after_claim, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        permit.partnership(), ctx.new_id::<Uuid>(), permit.participant(), entry.id, number, change.what, changed.join(" "),
        state.entered_on, state.exit.map(|e| e.0), state.exit.map(|e| e.1), facts, sealed, change.reason,
        change.reason.is_some(), ctx.now, ctx.actor.staff
    )?;
    Ok(())
}

/// Versions of all entries of a person, newest first.
pub async fn versions(tx: &mut Tx, permit: &Permit) -> Result<Vec<Version>, Failure> {
    permit.require(Verb::Read, Aspect::EntrySnapshot)?;
    fetch_all!(
        tx,
        Version,
        "select v.entry_id, v.number, v.what, v.changed, v.exited_on, v.exit_reason, v.reason, v.after_claim, v.at,
                s.name as by_name
         from participation_version v
         left join staff_name s on s.partnership_id = v.partnership_id and s.id = v.by_staff
         where v.partnership_id = $1 and v.participant_id = $2 order by v.at desc, v.number desc, v.id desc",
        permit.partnership(),
        permit.participant()
    )
}

/// Holds the entries of a person until the end of the transaction: of two who correct at one instant, the second reads
/// what the first wrote.
pub async fn hold(tx: &mut Tx, permit: &Permit) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::EntrySnapshot)?;
    execute!(
        tx,
        "update participation_entry set version = version where partnership_id = $1 and participant_id = $2",
        permit.partnership(),
        permit.participant()
    )?;
    Ok(())
}

/// Holds the counter of an operation until the end of the transaction: people come in one after the other.
pub async fn hold_numbers(tx: &mut Tx, partnership: PartnershipId, operation: OperationId) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into participation_counter (partnership_id, operation_id, last) values ($1, $2, 0)
         on conflict (partnership_id, operation_id) do update set last = participation_counter.last",
        partnership,
        operation
    )?;
    Ok(())
}

/// The number of the next person in an operation.
pub async fn next_number(tx: &mut Tx, partnership: PartnershipId, operation: OperationId) -> Result<i64, Failure> {
    execute!(
        tx,
        "insert into participation_counter (partnership_id, operation_id, last) values ($1, $2, 1)
         on conflict (partnership_id, operation_id) do update set last = participation_counter.last + 1",
        partnership,
        operation
    )?;
    let row = fetch_optional!(
        tx,
        (i64,),
        "select last from participation_counter where partnership_id = $1 and operation_id = $2",
        partnership,
        operation
    )?;
    Ok(row.map_or(1, |(last,)| last))
}
