//! Annexes of candidacies: bytes sealed with the key of the candidacy, kept apart until they are looked at.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::Refusal;
use sha2::{Digest as _, Sha256};

use crate::model::{AnnexId, AnnexState, CandidacyId};
use crate::records::Annex;

const COLUMNS: &str = "id, candidacy_id, title, state, size, sha256, made_at";

fn place(id: AnnexId) -> Place {
    Place::new("candidacy_annex", "bytes_sealed", id)
}

/// The annexes of a candidacy, in the order of arrival.
pub async fn of(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId) -> Result<Vec<Annex>, Failure> {
    fetch_all!(
        tx,
        Annex,
        ::store::sql(format!(
            "select {COLUMNS} from candidacy_annex where partnership_id = $1 and candidacy_id = $2 order by made_at, id"
        )),
        ctx.actor.partnership,
        candidacy
    )
}

/// One annex.
pub async fn find(tx: &mut Tx, ctx: &Ctx, id: AnnexId) -> Result<Option<Annex>, Failure> {
    fetch_optional!(
        tx,
        Annex,
        ::store::sql(format!("select {COLUMNS} from candidacy_annex where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// The bytes, opened, and still those that came in.
pub async fn bytes(tx: &mut Tx, ctx: &Ctx, annex: &Annex) -> Result<Vec<u8>, Failure> {
    let row = fetch_optional!(
        tx,
        (Vec<u8>,),
        "select bytes_sealed from candidacy_annex where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        annex.id
    )?;
    let (sealed,) = row.ok_or(Refusal::NotFound)?;
    let key = vault::existing_key(tx, ctx, annex.candidacy.0).await?.ok_or(Refusal::NotFound)?;
    let bytes = key.open_bytes(place(annex.id), &sealed)?;
    if Sha256::digest(&bytes).as_slice() == annex.sha256.as_slice() {
        Ok(bytes)
    } else {
        Err(Failure::other("an annex is not the one that came in"))
    }
}

/// Keeps one apart.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    candidacy: CandidacyId,
    title: &str,
    bytes: &[u8],
) -> Result<AnnexId, Failure> {
    let id: AnnexId = ctx.new_id();
    let key = vault::key_for(tx, ctx, candidacy.0).await?;
    execute!(
        tx,
        "insert into candidacy_annex (partnership_id, id, candidacy_id, title, state, size, sha256, bytes_sealed, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        ctx.actor.partnership,
        id,
        candidacy,
        title,
        AnnexState::Quarantined,
        i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        Sha256::digest(bytes).to_vec(),
        key.seal_bytes(&ctx.entropy, place(id), bytes)?,
        ctx.now
    )?;
    Ok(id)
}

/// It was looked at, and it is what it says.
pub async fn passed(tx: &mut Tx, ctx: &Ctx, id: AnnexId) -> Result<(), Failure> {
    execute!(
        tx,
        "update candidacy_annex set state = $3 where partnership_id = $1 and id = $2 and state = $4",
        ctx.actor.partnership,
        id,
        AnnexState::Checked,
        AnnexState::Quarantined
    )?;
    Ok(())
}

/// It was looked at, and it is refused: its bytes go.
pub async fn refuse(tx: &mut Tx, ctx: &Ctx, id: AnnexId) -> Result<(), Failure> {
    execute!(
        tx,
        "update candidacy_annex set state = $3, bytes_sealed = $5 where partnership_id = $1 and id = $2 and state = $4",
        ctx.actor.partnership,
        id,
        AnnexState::Refused,
        AnnexState::Quarantined,
        Vec::<u8>::new()
    )?;
    Ok(())
}

/// Takes one away.
pub async fn remove(tx: &mut Tx, ctx: &Ctx, candidacy: CandidacyId, id: AnnexId) -> Result<u64, Failure> {
    execute!(
        tx,
        "delete from candidacy_annex where partnership_id = $1 and candidacy_id = $2 and id = $3",
        ctx.actor.partnership,
        candidacy,
        id
    )
}
