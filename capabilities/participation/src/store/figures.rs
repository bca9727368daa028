//! All participations of an operation for counting, without names: two statements, however many people.

use std::collections::HashMap;
use std::sync::Arc;

use esf::EventKind;
use kernel::{Day, Moment, PartnershipId};
use operation::OperationId;
use store::vault::SubjectKey;
use store::{Ctx, Failure, Tx, fetch_all, vault};
use uuid::Uuid;

use super::entry::counted_at;
use crate::diplomas::{Diploma, Levels};
use crate::model::Told;

/// Sealed answers that are being opened, in their order.
struct Opening(Vec<tokio::task::JoinHandle<Result<Vec<Told>, Failure>>>);

/// So many at a time.
const BATCH: usize = 2500;

impl Opening {
    fn begin(key: Option<SubjectKey>, mut sealed: Vec<(Uuid, Vec<u8>)>) -> Self {
        let key = Arc::new(key);
        let mut batches = Vec::new();
        while !sealed.is_empty() {
            let rest = sealed.split_off(sealed.len().min(BATCH));
            let (key, batch) = (key.clone(), std::mem::replace(&mut sealed, rest));
            batches.push(tokio::task::spawn_blocking(move || {
                batch.into_iter().map(|(id, sealed)| told(key.as_ref().as_ref(), id, &sealed)).collect()
            }));
        }
        Self(batches)
    }

    async fn done(self) -> Result<Vec<Told>, Failure> {
        let mut all = Vec::new();
        for batch in self.0 {
            all.extend(batch.await.map_err(|e| Failure::other(e.to_string()))??);
        }
        Ok(all)
    }
}

/// The four answers of an entry; without the key of the operation nobody knows them any more.
fn told(key: Option<&SubjectKey>, id: Uuid, sealed: &[u8]) -> Result<Told, Failure> {
    let Some(key) = key else { return Ok(Told::default()) };
    Ok(Told::from_letters(&key.open(counted_at(id), sealed)?))
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: Uuid,
    participant_id: Uuid,
    number: i64,
    entered_on: Day,
    exited_on: Option<Day>,
    birth_on: Option<Day>,
    gender: Option<esf::Gender>,
    labour: Option<esf::LabourStatus>,
    unemployed_since: Option<Day>,
    diploma: Option<Diploma>,
    isced: Option<i64>,
    nis: Option<String>,
    counted: Vec<u8>,
}

/// Entries and events as the pure function and the files want them: a person is her number in the operation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gathered {
    /// Entries by day, then in the order of noting.
    pub entries: Vec<esf::Entry>,
    /// Events by day, then in the order of noting; without corrected ones and without those before the first entry,
    /// which files that were two again can leave behind.
    pub events: Vec<esf::Event>,
}

#[derive(sqlx::FromRow)]
struct Noted {
    id: Uuid,
    participant_id: Uuid,
    day: Day,
    kind: EventKind,
    at: Moment,
}

/// Puts what was corrected back where it was first noted: of one day the last that was noted decides a result, and a
/// correction is no later event. Corrections are few, so only they are looked up.
async fn as_noted(
    tx: &mut Tx,
    partnership: PartnershipId,
    operation: OperationId,
    told: &mut [Noted],
) -> Result<(), Failure> {
    let before = fetch_all!(
        tx,
        (Uuid, Uuid, Moment),
        "select r.id, e.id, e.at from participation_event r
         join participation_event e on e.partnership_id = r.partnership_id and e.id = r.replaces
         where r.partnership_id = $1 and r.operation_id = $2 and r.replaces is not null",
        partnership,
        operation
    )?;
    if before.is_empty() {
        return Ok(());
    }
    let before: HashMap<Uuid, (Uuid, Moment)> = before.into_iter().map(|(id, first, at)| (id, (first, at))).collect();
    let first = |noted: &Noted| {
        let mut found = (noted.id, noted.at);
        for _ in 0..before.len() {
            match before.get(&found.0) {
                Some(earlier) => found = *earlier,
                None => break,
            }
        }
        (noted.day, found.1, found.0)
    };
    told.sort_by_cached_key(first);
    Ok(())
}

/// Everything of an operation. The caller asked the door of the operation for its figures.
pub async fn gather(tx: &mut Tx, ctx: &Ctx, operation: OperationId, name: &str) -> Result<Gathered, Failure> {
    let partnership = ctx.actor.partnership;
    let mut rows = fetch_all!(
        tx,
        EntryRow,
        "select id, participant_id, number, entered_on, exited_on, birth_on, gender, labour, unemployed_since, diploma, isced,
                nis, counted
         from participation_entry where partnership_id = $1 and operation_id = $2 order by entered_on, created_at, id",
        partnership,
        operation
    )?;
    if rows.is_empty() {
        return Ok(Gathered::default());
    }
    let key = vault::existing_key(tx, ctx, operation.0).await?;
    // Opening ten thousand answers keeps a processor busy: that is done aside, while the events come in.
    let opening = Opening::begin(key, rows.iter_mut().map(|row| (row.id, std::mem::take(&mut row.counted))).collect());
    let mut told = fetch_all!(
        tx,
        Noted,
        "select e.id, e.participant_id, e.day, e.kind, e.at from participation_event e
         where e.partnership_id = $1 and e.operation_id = $2 and e.withdrawn = $3
           and e.id not in (select r.replaces from participation_event r where r.partnership_id = $1
             and r.replaces is not null)
         order by e.day, e.at, e.id",
        partnership,
        operation,
        false
    )?;
    as_noted(tx, partnership, operation, &mut told).await?;
    let mut opened = opening.done().await?.into_iter();
    let mut people: HashMap<Uuid, (i64, Day)> = HashMap::with_capacity(rows.len());
    for row in &rows {
        let known = people.entry(row.participant_id).or_insert((row.number, row.entered_on));
        *known = (known.0.min(row.number), known.1.min(row.entered_on));
    }
    let people: HashMap<Uuid, (String, Day)> =
        people.into_iter().map(|(id, (number, first))| (id, (number.to_string(), first))).collect();
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let told = opened.next().unwrap_or_default();
        let person = people.get(&row.participant_id).map(|(number, _)| number.clone()).unwrap_or_default();
        entries.push(esf::Entry {
            row: 0,
            person,
            operation: name.to_owned(),
            entry: row.entered_on,
            exit: row.exited_on,
            birth: row.birth_on,
            gender: row.gender,
            labour: row.labour,
            unemployed_since: row.unemployed_since,
            isced: row
                .isced
                .and_then(|level| u8::try_from(level).ok())
                .or_else(|| Levels::of_the_house().level(row.diploma?, row.entered_on)),
            disability: told.disability,
            third_country: told.third_country,
            foreign_background: told.foreign_background,
            housing_exclusion: told.housing_exclusion,
            nis: row.nis,
        });
    }
    let event = |noted: Noted| {
        let (person, first) = people.get(&noted.participant_id)?;
        let (operation, date, kind) = (name.to_owned(), noted.day, noted.kind);
        (date >= *first).then(|| esf::Event { row: 0, person: person.clone(), operation, date, kind })
    };
    Ok(Gathered { entries, events: told.into_iter().filter_map(event).collect() })
}
