//! Figures and files of a day, as they were then.

use kernel::{Day, Moment, PartnershipId};
use operation::OperationId;
use store::vault::{self, Place};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

use crate::export::Files;
use crate::model::FreezeId;

/// What was frozen, without the files.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Frozen {
    /// Which.
    pub id: FreezeId,
    /// Of what.
    pub operation_id: OperationId,
    /// With which claim.
    pub claim_id: Option<Uuid>,
    /// Figures until this day.
    pub until_on: Day,
    /// How many people.
    pub people: i64,
    /// SHA-256 of the file of participants.
    pub participants_sha256: String,
    /// SHA-256 of the file of events.
    pub events_sha256: String,
    /// SHA-256 of the file of indicators.
    pub indicators_sha256: String,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by_name: Option<String>,
}

fn place(id: FreezeId) -> Place {
    Place::new("participation_freeze", "files", id.0)
}

/// Keeps them.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: FreezeId,
    operation: OperationId,
    claim: Option<Uuid>,
    until: Day,
    files: &Files,
) -> Result<(), Failure> {
    let json = |e: serde_json::Error| Failure::other(e.to_string());
    let key = vault::key_for(tx, ctx, operation.0).await?;
    let sealed = key.seal(&ctx.entropy, place(id), &serde_json::to_string(files).map_err(json)?)?;
    execute!(
        tx,
        "insert into participation_freeze (partnership_id, id, operation_id, claim_id, until_on, people, figures, files,
           participants_sha256, events_sha256, indicators_sha256, at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        ctx.actor.partnership, id, operation, claim, until, files.people, files.figures.as_str(), sealed,
        crate::export::sha256(&files.participants), crate::export::sha256(&files.events),
        crate::export::sha256(&files.indicators), ctx.now, ctx.actor.staff
    )?;
    Ok(())
}

const COLUMNS: &str = "f.id, f.operation_id, f.claim_id, f.until_on, f.people, f.participants_sha256, f.events_sha256,
 f.indicators_sha256, f.at, s.name as by_name";

/// What was frozen of an operation, newest first.
pub async fn all(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Frozen>, Failure> {
    fetch_all!(
        tx,
        Frozen,
        store::sql(format!(
            "select {COLUMNS} from participation_freeze f
             left join staff_name s on s.partnership_id = f.partnership_id and s.id = f.by_staff
             where f.partnership_id = $1 and f.operation_id = $2 order by f.at desc, f.id desc"
        )),
        ctx.actor.partnership,
        operation
    )
}

/// Claims that were handed in and have no picture yet: which, of what, until when.
pub async fn waiting(
    tx: &mut Tx,
    partnership: PartnershipId,
    today: Day,
) -> Result<Vec<(Uuid, OperationId, Day)>, Failure> {
    fetch_all!(
        tx,
        (Uuid, OperationId, Day),
        "select c.id, c.operation_id, c.to_on from claimed_operation c
         where c.partnership_id = $1 and c.to_on <= $2 and not exists (select 1 from participation_freeze f
           where f.partnership_id = c.partnership_id and f.claim_id = c.id)
         order by c.to_on, c.id",
        partnership,
        today
    )
}

/// One, by its id.
pub async fn load(tx: &mut Tx, ctx: &Ctx, id: FreezeId) -> Result<Option<Frozen>, Failure> {
    fetch_optional!(
        tx,
        Frozen,
        store::sql(format!(
            "select {COLUMNS} from participation_freeze f
             left join staff_name s on s.partnership_id = f.partnership_id and s.id = f.by_staff
             where f.partnership_id = $1 and f.id = $2"
        )),
        ctx.actor.partnership,
        id
    )
}

/// The files, byte for byte as they were.
pub async fn files(tx: &mut Tx, ctx: &Ctx, frozen: &Frozen) -> Result<Files, Failure> {
    let row = fetch_optional!(
        tx,
        (Vec<u8>,),
        "select files from participation_freeze where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        frozen.id
    )?;
    let gone = || Failure::other("the key of the operation is gone");
    let (sealed,) = row.ok_or_else(gone)?;
    let key = vault::existing_key(tx, ctx, frozen.operation_id.0).await?.ok_or_else(gone)?;
    serde_json::from_str(&key.open(place(frozen.id), &sealed)?).map_err(|e| Failure::other(e.to_string()))
}
