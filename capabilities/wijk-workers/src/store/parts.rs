//! What hangs on a worker's file: homes, suspensions, availability, activities, competences, agreements.

use ::store::vault::{self, Place, SubjectKey};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_values};
use kernel::{Day, PartnershipId, Refusal};
use uuid::Uuid;

use crate::model::{SuspensionId, SuspensionReason, WorkerId};
use crate::records::{Agreement, Competence, Home, Slot, SuspensionRow};

/// Homes, the first one first; of one day the last recorded counts.
pub async fn homes(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Vec<Home>, Failure> {
    fetch_all!(
        tx,
        Home,
        "select from_on, postcode, nis from wijk_worker_home where partnership_id = $1 and worker_id = $2
         order by from_on, recorded_at, id",
        partnership,
        id
    )
}

/// Adds a home.
pub async fn add_home(tx: &mut Tx, ctx: &Ctx, id: WorkerId, home: &Home, street: Option<&str>) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_worker_home (partnership_id, id, worker_id, from_on, street, postcode, nis, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        id,
        home.from_on,
        street,
        home.postcode.as_str(),
        home.nis.as_deref(),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// A suspension as it stands in the table.
#[derive(sqlx::FromRow)]
pub(crate) struct Suspended {
    id: SuspensionId,
    from_on: Day,
    to_on: Option<Day>,
    reason_sealed: Option<Vec<u8>>,
    pub counts: Option<bool>,
}

impl Suspended {
    /// With its reason, opened with the key of the worker; without it another reason, which decides nothing by itself.
    pub(crate) fn open(self, key: Option<&SubjectKey>) -> Result<SuspensionRow, Failure> {
        let reason = match (key, &self.reason_sealed) {
            (Some(key), Some(sealed)) => key.open(Place::new(SUSPENSION, REASON, self.id), sealed)?.parse().ok(),
            _ => None,
        };
        let Self { id, from_on, to_on, counts, .. } = self;
        Ok(SuspensionRow { id, from_on, to_on, reason: reason.unwrap_or(SuspensionReason::Other), counts })
    }
}

const SUSPENSION: &str = "wijk_suspension";
const REASON: &str = "reason_sealed";
const COMPETENCE: &str = "wijk_competence";

/// Suspensions, the first one first. Why stands sealed, because illness is health; the rule of the term asks it.
pub async fn suspensions(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<SuspensionRow>, Failure> {
    let rows = fetch_all!(
        tx,
        Suspended,
        "select id, from_on, to_on, reason_sealed, counts from wijk_suspension where partnership_id = $1 and worker_id = $2
         order by from_on, id",
        ctx.actor.partnership,
        id
    )?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let key = vault::existing_key(tx, ctx, id).await?;
    rows.into_iter().map(|row| row.open(key.as_ref())).collect()
}

/// Adds a suspension.
pub async fn add_suspension(tx: &mut Tx, ctx: &Ctx, id: WorkerId, row: &SuspensionRow) -> Result<(), Failure> {
    let key = vault::key_for(tx, ctx, id).await?;
    let sealed = key.seal(&ctx.entropy, Place::new(SUSPENSION, REASON, row.id), row.reason.as_str())?;
    execute!(
        tx,
        "insert into wijk_suspension (partnership_id, id, worker_id, from_on, to_on, reason_sealed, counts, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        row.id,
        id,
        row.from_on,
        row.to_on,
        sealed,
        row.counts,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Ends an open suspension with this last day.
pub async fn end_suspension(tx: &mut Tx, ctx: &Ctx, id: SuspensionId, to_on: Day) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update wijk_suspension set to_on = $3 where partnership_id = $1 and id = $2 and to_on is null",
        ctx.actor.partnership,
        id,
        to_on
    )?;
    if done == 0 { Err(Refusal::Conflict("wijk-suspension-over").into()) } else { Ok(()) }
}

/// When she can work.
pub async fn slots(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Vec<Slot>, Failure> {
    fetch_all!(
        tx,
        Slot,
        "select weekday, from_minute, to_minute from wijk_availability where partnership_id = $1 and worker_id = $2
         order by weekday, from_minute",
        partnership,
        id
    )
}

/// Of everybody at once: whose, when.
pub async fn all_slots(tx: &mut Tx, partnership: PartnershipId) -> Result<Vec<(WorkerId, i64, i64, i64)>, Failure> {
    fetch_all!(
        tx,
        (WorkerId, i64, i64, i64),
        "select worker_id, weekday, from_minute, to_minute from wijk_availability where partnership_id = $1
         order by worker_id, weekday, from_minute",
        partnership
    )
}

/// Replaces when she can work.
pub async fn set_slots(tx: &mut Tx, ctx: &Ctx, id: WorkerId, slots: &[Slot]) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from wijk_availability where partnership_id = $1 and worker_id = $2",
        ctx.actor.partnership,
        id
    )?;
    ::store::insert_rows!(
        tx,
        "insert into wijk_availability (partnership_id, id, worker_id, weekday, from_minute, to_minute)",
        slots,
        |slot| [ctx.actor.partnership, ctx.new_id::<Uuid>(), id, slot.weekday, slot.from_minute, slot.to_minute]
    )
}

/// Codes of the activities she wants.
pub async fn activities(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Vec<String>, Failure> {
    fetch_values!(
        tx,
        String,
        "select activity_code from wijk_worker_activity where partnership_id = $1 and worker_id = $2 order by activity_code",
        partnership,
        id
    )
}

/// Of everybody at once.
pub async fn all_activities(tx: &mut Tx, partnership: PartnershipId) -> Result<Vec<(WorkerId, String)>, Failure> {
    fetch_all!(
        tx,
        (WorkerId, String),
        "select worker_id, activity_code from wijk_worker_activity where partnership_id = $1 order by worker_id, activity_code",
        partnership
    )
}

/// Replaces the activities she wants.
pub async fn set_activities(tx: &mut Tx, ctx: &Ctx, id: WorkerId, codes: &[String]) -> Result<(), Failure> {
    execute!(
        tx,
        "delete from wijk_worker_activity where partnership_id = $1 and worker_id = $2",
        ctx.actor.partnership,
        id
    )?;
    ::store::insert_rows!(
        tx,
        "insert into wijk_worker_activity (partnership_id, id, worker_id, activity_code)",
        codes,
        |code| [ctx.actor.partnership, ctx.new_id::<Uuid>(), id, code.as_str()]
    )
}

/// What she can do, newest first; the words are opened with her key.
pub async fn competences(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Vec<Competence>, Failure> {
    let rows = fetch_all!(
        tx,
        (Uuid, Option<Vec<u8>>, Day),
        "select id, word_sealed, seen_on from wijk_competence where partnership_id = $1 and worker_id = $2
         order by seen_on desc, id desc",
        ctx.actor.partnership,
        id
    )?;
    let key = if rows.is_empty() { None } else { vault::existing_key(tx, ctx, id).await? };
    let Some(key) = key else { return Ok(Vec::new()) };
    let mut known = Vec::with_capacity(rows.len());
    for (id, sealed, seen_on) in rows {
        if let Some(sealed) = sealed {
            known.push(Competence { id, word: key.open(Place::new(COMPETENCE, "word_sealed", id), &sealed)?, seen_on });
        }
    }
    Ok(known)
}

/// Adds something she can do.
pub async fn add_competence(tx: &mut Tx, ctx: &Ctx, id: WorkerId, word: &str, seen_on: Day) -> Result<Uuid, Failure> {
    let new: Uuid = ctx.new_id();
    let key = vault::key_for(tx, ctx, id).await?;
    let sealed = key.seal(&ctx.entropy, Place::new(COMPETENCE, "word_sealed", new), word)?;
    execute!(
        tx,
        "insert into wijk_competence (partnership_id, id, worker_id, word_sealed, seen_on, staff_id)
         values ($1, $2, $3, $4, $5, $6)",
        ctx.actor.partnership,
        new,
        id,
        sealed,
        seen_on,
        ctx.actor.staff
    )?;
    Ok(new)
}

const AGREEMENT: &str = "id, made_on, document_id, signed_worker_on, signed_office_on, how, signature_id, version";

/// The newest agreement.
pub async fn agreement(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Option<Agreement>, Failure> {
    fetch_optional!(
        tx,
        Agreement,
        ::store::sql(format!(
            "select {AGREEMENT} from wijk_agreement_worker where partnership_id = $1 and worker_id = $2
             order by recorded_at desc, id desc limit 1"
        )),
        partnership,
        id
    )
}

/// The day on which the first agreement was signed by both.
pub async fn signed_on(tx: &mut Tx, partnership: PartnershipId, id: WorkerId) -> Result<Option<Day>, Failure> {
    let all = fetch_all!(
        tx,
        Agreement,
        ::store::sql(format!(
            "select {AGREEMENT} from wijk_agreement_worker where partnership_id = $1 and worker_id = $2"
        )),
        partnership,
        id
    )?;
    Ok(all.iter().filter_map(Agreement::signed_on).min())
}

/// Writes a new agreement, not signed yet.
pub async fn add_agreement(tx: &mut Tx, ctx: &Ctx, id: WorkerId, new: &Agreement) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_agreement_worker (partnership_id, id, worker_id, made_on, document_id, version, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, 1, $6, $7)",
        ctx.actor.partnership,
        new.id,
        id,
        new.made_on,
        new.document_id,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Saves signatures, if the version is still this one.
pub async fn save_signatures(tx: &mut Tx, ctx: &Ctx, row: &Agreement) -> Result<(), Failure> {
    let office = row.signed_office_on.map(|_| ctx.actor.staff);
    let done = execute!(
        tx,
        "update wijk_agreement_worker set signed_worker_on = $4, signed_office_on = $5, office_staff_id = $6, how = $7,
         signature_id = $8, version = version + 1 where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        row.id,
        row.version,
        row.signed_worker_on,
        row.signed_office_on,
        office,
        row.how,
        row.signature_id
    )?;
    if done == 0 { Err(Refusal::Stale { current: row.version + 1 }.into()) } else { Ok(()) }
}
