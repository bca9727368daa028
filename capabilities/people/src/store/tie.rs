//! Household and network rows.

use kernel::access::Permit;
use kernel::{Aspect, Day, Refusal, Verb};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use uuid::Uuid;

use crate::ties::{NewTie, Tie};

const COLUMNS: &str = "id, kind, name, organisation, phone, quality, in_household, birth_year, note, ended_on, version";

/// All, the household first.
pub(crate) async fn all(tx: &mut Tx, permit: &Permit) -> Result<Vec<Tie>, Failure> {
    permit.require(Verb::Read, Aspect::Surroundings)?;
    fetch_all!(
        tx,
        Tie,
        ::store::sql(format!(
            "select {COLUMNS} from tie where partnership_id = $1 and participant_id = $2 order by id"
        )),
        permit.partnership(),
        permit.participant()
    )
}

/// One.
pub(crate) async fn load(tx: &mut Tx, permit: &Permit, id: Uuid) -> Result<Tie, Failure> {
    permit.require(Verb::Read, Aspect::Surroundings)?;
    let row = fetch_optional!(
        tx,
        Tie,
        ::store::sql(format!(
            "select {COLUMNS} from tie where partnership_id = $1 and participant_id = $2 and id = $3"
        )),
        permit.partnership(),
        permit.participant(),
        id
    )?;
    Ok(row.ok_or(Refusal::NotFound)?)
}

/// Adds one.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, permit: &Permit, new: &NewTie) -> Result<Uuid, Failure> {
    permit.require(Verb::Write, Aspect::Surroundings)?;
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into tie (partnership_id, id, participant_id, kind, name, organisation, phone, quality, in_household, birth_year,
           note, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
        permit.partnership(), id, permit.participant(), new.kind, new.name.as_str(), new.organisation.as_deref(),
        new.phone.as_deref(), new.quality, new.in_household, new.birth_year, new.note.as_deref()
    )?;
    Ok(id)
}

/// Changes one, if it is still the version that was changed.
pub(crate) async fn save(tx: &mut Tx, permit: &Permit, id: Uuid, new: &NewTie, version: i64) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Surroundings)?;
    let changed = execute!(
        tx,
        "update tie set kind = $4, name = $5, organisation = $6, phone = $7, quality = $8, in_household = $9, birth_year = $10,
           note = $11, version = version + 1
         where partnership_id = $1 and participant_id = $2 and id = $3 and version = $12",
        permit.partnership(), permit.participant(), id, new.kind, new.name.as_str(), new.organisation.as_deref(),
        new.phone.as_deref(), new.quality, new.in_household, new.birth_year, new.note.as_deref(), version
    )?;
    if changed == 0 {
        let current = load(tx, permit, id).await?.version;
        return Err(Refusal::Stale { current }.into());
    }
    Ok(())
}

/// Ends one, or takes the end back.
pub(crate) async fn end(tx: &mut Tx, permit: &Permit, id: Uuid, on: Option<Day>) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Surroundings)?;
    let changed = execute!(
        tx,
        "update tie set ended_on = $4, version = version + 1 where partnership_id = $1 and participant_id = $2 and id = $3",
        permit.partnership(),
        permit.participant(),
        id,
        on
    )?;
    if changed == 0 { Err(Refusal::NotFound.into()) } else { Ok(()) }
}
