//! Kept evidence: bytes sealed with a key of the organisation's own papers.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Media, OrganisationId, Refusal};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::model::{CostId, EvidenceId};
use crate::records::Evidence;

const COLUMNS: &str = "id, cost_id, organisation_id, media_type, size, sha256, made_at";

/// The fingerprint of a file.
pub(crate) fn fingerprint(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// Keeps a piece of evidence.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    cost: CostId,
    organisation: OrganisationId,
    media: Media,
    bytes: &[u8],
) -> Result<EvidenceId, Failure> {
    let id: EvidenceId = ctx.new_id();
    let key = vault::key_for(tx, ctx, organisation.0).await?;
    let sealed = key.seal_bytes(&ctx.entropy, Place::new("money_evidence", "bytes_sealed", id), bytes)?;
    execute!(
        tx,
        "insert into money_evidence (partnership_id, id, cost_id, organisation_id, media_type, size, bytes_sealed, sha256,
           made_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        ctx.actor.partnership,
        id,
        cost,
        organisation,
        media,
        i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sealed,
        fingerprint(bytes),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// The evidence of an operation, the last first; the caller keeps what the purse may see.
pub(crate) async fn of_operation(
    tx: &mut Tx,
    ctx: &Ctx,
    operation: operation::OperationId,
) -> Result<Vec<Evidence>, Failure> {
    fetch_all!(
        tx,
        Evidence,
        "select e.id, e.cost_id, e.organisation_id, e.media_type, e.size, e.sha256, e.made_at
         from money_evidence e join money_cost c on c.partnership_id = e.partnership_id and c.id = e.cost_id
         where e.partnership_id = $1 and c.operation_id = $2 order by e.made_at desc, e.id",
        ctx.actor.partnership,
        operation
    )
}

/// The evidence of a cost, in the order in which it came.
pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx, cost: CostId) -> Result<Vec<Evidence>, Failure> {
    fetch_all!(
        tx,
        Evidence,
        ::store::sql(format!(
            "select {COLUMNS} from money_evidence where partnership_id = $1 and cost_id = $2 order by made_at, id"
        )),
        ctx.actor.partnership,
        cost
    )
}

/// One piece, without its bytes.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: EvidenceId) -> Result<Option<Evidence>, Failure> {
    fetch_optional!(
        tx,
        Evidence,
        ::store::sql(format!("select {COLUMNS} from money_evidence where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// The bytes, opened, and still those that came in.
pub(crate) async fn bytes(tx: &mut Tx, ctx: &Ctx, evidence: &Evidence) -> Result<Vec<u8>, Failure> {
    let row = fetch_optional!(
        tx,
        (Vec<u8>,),
        "select bytes_sealed from money_evidence where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        evidence.id
    )?;
    let (sealed,) = row.ok_or(Refusal::NotFound)?;
    let whose: Uuid = evidence.organisation_id.0;
    let key = vault::existing_key(tx, ctx, whose).await?.ok_or(Refusal::NotFound)?;
    let bytes = key.open_bytes(Place::new("money_evidence", "bytes_sealed", evidence.id), &sealed)?;
    if fingerprint(&bytes) == evidence.sha256 {
        Ok(bytes)
    } else {
        Err(Failure::other("a kept piece of evidence is not the one that came in"))
    }
}
