//! Kept documents: bytes sealed with the key of their owner.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{Media, PartnershipId, Refusal};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::model::{DocumentId, OwnerKind};
use crate::records::Document;

const COLUMNS: &str = "id, owner_kind, owner_id, kind, media_type, size, made_at, staff_id";

/// What is kept.
pub struct New<'a> {
    pub owner_kind: OwnerKind,
    pub owner_id: Uuid,
    pub kind: &'a str,
    pub media: Media,
    pub bytes: &'a [u8],
}

/// Keeps a document.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, new: &New<'_>) -> Result<DocumentId, Failure> {
    let id: DocumentId = ctx.new_id();
    let key = vault::key_for(tx, ctx, new.owner_id).await?;
    let sealed = key.seal_bytes(&ctx.entropy, Place::new("wijk_document", "bytes_sealed", id), new.bytes)?;
    execute!(
        tx,
        "insert into wijk_document (partnership_id, id, owner_kind, owner_id, kind, media_type, size, bytes_sealed, sha256, made_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        ctx.actor.partnership,
        id,
        new.owner_kind,
        new.owner_id,
        new.kind,
        new.media,
        i64::try_from(new.bytes.len()).unwrap_or(i64::MAX),
        sealed,
        Sha256::digest(new.bytes).to_vec(),
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// One document without its bytes.
pub async fn find(tx: &mut Tx, partnership: PartnershipId, id: DocumentId) -> Result<Option<Document>, Failure> {
    fetch_optional!(
        tx,
        Document,
        ::store::sql(format!("select {COLUMNS} from wijk_document where partnership_id = $1 and id = $2")),
        partnership,
        id
    )
}

/// The documents of an owner, newest first.
pub async fn of(
    tx: &mut Tx,
    partnership: PartnershipId,
    kind: OwnerKind,
    owner: Uuid,
) -> Result<Vec<Document>, Failure> {
    fetch_all!(
        tx,
        Document,
        ::store::sql(format!(
            "select {COLUMNS} from wijk_document where partnership_id = $1 and owner_kind = $2 and owner_id = $3
             order by made_at desc, id desc"
        )),
        partnership,
        kind,
        owner
    )
}

/// The bytes, opened, and still those that came in.
pub async fn bytes(tx: &mut Tx, ctx: &Ctx, document: &Document) -> Result<Vec<u8>, Failure> {
    let row = fetch_optional!(
        tx,
        (Vec<u8>, Vec<u8>),
        "select bytes_sealed, sha256 from wijk_document where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        document.id
    )?;
    let (sealed, digest) = row.ok_or(Refusal::NotFound)?;
    let key = vault::existing_key(tx, ctx, document.owner_id).await?.ok_or(Refusal::NotFound)?;
    let bytes = key.open_bytes(Place::new("wijk_document", "bytes_sealed", document.id), &sealed)?;
    if Sha256::digest(&bytes).as_slice() == digest.as_slice() {
        Ok(bytes)
    } else {
        Err(Failure::other("a kept document is not the one that came in"))
    }
}

/// Deletes the documents of a kind; gives how many.
pub async fn delete(
    tx: &mut Tx,
    partnership: PartnershipId,
    owner_kind: OwnerKind,
    owner: Uuid,
    kind: &'static str,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "delete from wijk_document where partnership_id = $1 and owner_kind = $2 and owner_id = $3 and kind = $4",
        partnership,
        owner_kind,
        owner,
        kind
    )
}
