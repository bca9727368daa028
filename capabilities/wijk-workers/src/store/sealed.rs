//! What is kept sealed of a worker: national number, account number, what she would like to do, the words of the end.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_optional};
use kernel::Verb;
use wijk_office::Desk;
use wijk_office::rules::access::Part;

use crate::model::WorkerId;

pub(crate) const TABLE: &str = "wijk_worker";

/// What is sealed of a worker: column and text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sealed {
    Insz,
    Iban,
    EndWords,
    Wish,
}

impl Sealed {
    const fn column(self) -> &'static str {
        match self {
            Self::Insz => "insz_sealed",
            Self::Iban => "iban_sealed",
            Self::EndWords => "end_words_sealed",
            Self::Wish => "activity_wish_sealed",
        }
    }
}

/// Seals a text in its column; the INSZ also leaves its keyed hash.
pub(crate) async fn seal(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    id: WorkerId,
    what: Sealed,
    text: &str,
) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::WorkerSensitive)?;
    let key = vault::key_for(tx, ctx, id).await?;
    let sealed = key.seal(&ctx.entropy, Place::new(TABLE, what.column(), id), text)?;
    let column = what.column();
    execute!(
        tx,
        ::store::sql(format!("update wijk_worker set {column} = $3 where partnership_id = $1 and id = $2")),
        desk.partnership(),
        id,
        sealed
    )?;
    if what == Sealed::Insz {
        execute!(
            tx,
            "update wijk_worker set insz_index = $3 where partnership_id = $1 and id = $2",
            desk.partnership(),
            id,
            insz_index(ctx, text)
        )?;
    }
    Ok(())
}

/// Empties a sealed column.
pub(crate) async fn clear(tx: &mut Tx, desk: &Desk, id: WorkerId, what: Sealed) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::WorkerSensitive)?;
    let column = what.column();
    execute!(
        tx,
        ::store::sql(format!("update wijk_worker set {column} = null where partnership_id = $1 and id = $2")),
        desk.partnership(),
        id
    )?;
    Ok(())
}

/// The keyed hash of an INSZ among workers.
pub(crate) fn insz_index(ctx: &Ctx, digits: &str) -> Vec<u8> {
    ctx.vault.index_hash("wijk-worker-insz", digits)
}

/// The INSZ of a worker, as [`wijk_office::person_index`] writes it: for a comparison only, shown to nobody.
pub(crate) async fn person(tx: &mut Tx, ctx: &Ctx, id: WorkerId) -> Result<Option<Vec<u8>>, Failure> {
    let row = fetch_optional!(
        tx,
        (Vec<u8>,),
        "select insz_sealed from wijk_worker where partnership_id = $1 and id = $2 and insz_sealed is not null",
        ctx.actor.partnership,
        id
    )?;
    let Some((sealed,)) = row else { return Ok(None) };
    let Some(key) = vault::existing_key(tx, ctx, id).await? else { return Ok(None) };
    let digits = key.open(Place::new(TABLE, Sealed::Insz.column(), id), &sealed)?;
    Ok(Some(wijk_office::person_index(ctx, &digits)))
}

/// Opens a sealed text.
pub(crate) async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    id: WorkerId,
    what: Sealed,
) -> Result<Option<String>, Failure> {
    desk.require(Verb::Read, Part::WorkerSensitive)?;
    let column = what.column();
    let row = fetch_optional!(
        tx,
        (Option<Vec<u8>>,),
        ::store::sql(format!("select {column} from wijk_worker where partnership_id = $1 and id = $2")),
        desk.partnership(),
        id
    )?;
    let Some((Some(sealed),)) = row else { return Ok(None) };
    match vault::existing_key(tx, ctx, id).await? {
        Some(key) => Ok(Some(key.open(Place::new(TABLE, column, id), &sealed)?)),
        None => Ok(None),
    }
}
