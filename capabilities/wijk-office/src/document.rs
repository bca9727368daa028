//! Documents of workers, users and the organiser: kept sealed, served as attachment.

use kernel::{Refusal, Verb};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;

use crate::door::{Desk, Own};
use crate::model::{DocumentId, OwnerKind};
use crate::records::Document;
use crate::rules::access::Part;
use crate::rules::document as rules;
use crate::store::document as rows;

/// What is kept: whose, a word for what it is (`referral`, `agreement`), the bytes.
#[derive(Debug, Clone)]
pub struct NewDocument<'a> {
    /// Worker, user or organiser.
    pub owner_kind: OwnerKind,
    /// Which one; the bytes are sealed with its key.
    pub owner_id: Uuid,
    /// A short English word; it becomes the name of the file.
    pub kind: &'a str,
    /// Field of the form, for the message when the file is not what it should be.
    pub field: &'static str,
    /// PDF, PNG or JPEG of at most 5 MB.
    pub bytes: &'a [u8],
}

/// Which part of the administration the documents of this kind of owner are.
fn part(kind: OwnerKind) -> Part {
    match kind {
        OwnerKind::Worker => Part::WorkerSensitive,
        OwnerKind::User => Part::User,
        OwnerKind::Organiser => Part::Decisions,
    }
}

/// Keeps a document after reading from its bytes what it is.
pub async fn keep(tx: &mut Tx, ctx: &Ctx, desk: &Desk, new: &NewDocument<'_>) -> Result<DocumentId, Failure> {
    desk.require(Verb::Write, part(new.owner_kind))?;
    insert(tx, ctx, new).await
}

/// The same on somebody's own pages: a drawn signature.
pub async fn keep_own(tx: &mut Tx, ctx: &Ctx, own: &Own, new: &NewDocument<'_>) -> Result<DocumentId, Failure> {
    if own.kind() != new.owner_kind || own.subject() != new.owner_id {
        return Err(Refusal::NotFound.into());
    }
    insert(tx, ctx, new).await
}

async fn insert(tx: &mut Tx, ctx: &Ctx, new: &NewDocument<'_>) -> Result<DocumentId, Failure> {
    let media = rules::check(new.field, new.bytes)?;
    let row = rows::New { owner_kind: new.owner_kind, owner_id: new.owner_id, kind: new.kind, media, bytes: new.bytes };
    rows::insert(tx, ctx, &row).await
}

/// The documents of an owner, newest first, without their bytes.
pub async fn of(tx: &mut Tx, desk: &Desk, kind: OwnerKind, owner: Uuid) -> Result<Vec<Document>, Failure> {
    desk.require(Verb::Read, part(kind))?;
    rows::of(tx, desk.partnership(), kind, owner).await
}

/// A document with its bytes. The caller notes the read.
pub async fn read(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: DocumentId) -> Result<(Document, Vec<u8>), Failure> {
    let document = rows::find(tx, desk.partnership(), id).await?.ok_or(Refusal::NotFound)?;
    desk.require(Verb::Read, part(document.owner_kind))?;
    let bytes = rows::bytes(tx, ctx, &document).await?;
    Ok((document, bytes))
}

/// A document of one's own with its bytes.
pub async fn read_own(tx: &mut Tx, ctx: &Ctx, own: &Own, id: DocumentId) -> Result<(Document, Vec<u8>), Failure> {
    let found = rows::find(tx, own.partnership(), id).await?;
    let document = found.filter(|d| d.owner_kind == own.kind() && d.owner_id == own.subject());
    let document = document.ok_or(Refusal::NotFound)?;
    let bytes = rows::bytes(tx, ctx, &document).await?;
    Ok((document, bytes))
}

/// Destroys the documents of these kinds of one owner, for good; gives how many. Only who decides for the organiser may;
/// the caller's action has asked that nothing has to be kept any more, and writes the audit line.
pub async fn destroy(
    tx: &mut Tx,
    desk: &Desk,
    owner_kind: OwnerKind,
    owner: Uuid,
    kinds: &[&'static str],
) -> Result<u64, Failure> {
    desk.require(Verb::Decide, Part::Decisions)?;
    let mut gone = 0;
    for kind in kinds {
        gone += rows::delete(tx, desk.partnership(), owner_kind, owner, kind).await?;
    }
    Ok(gone)
}
