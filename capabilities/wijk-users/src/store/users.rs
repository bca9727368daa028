//! The users themselves. Who reads or writes a file shows the proof of the door.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, fetch_value};
use kernel::insz::Insz;
use kernel::{Day, PartnershipId, Refusal, Verb};
use wijk_office::door::{Desk, Own};
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

use crate::model::{Address, Details, EndReason, Kind, Status, UserId};
use crate::rules::alike::Sketch;

/// The list that the keyed hash of a national number belongs to.
const INSZ_LIST: &str = "wijk-user-insz";

/// A user as the file shows it. The national number stays sealed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct User {
    /// Which.
    pub id: UserId,
    /// In which scheme; a registration never changes it.
    pub scheme: String,
    /// The user number.
    pub number: i64,
    /// Which kind.
    pub kind: Kind,
    /// Name of the person or the organisation.
    pub name: String,
    /// Whom to ask for.
    pub contact_name: Option<String>,
    /// Enterprise number, ten digits.
    pub kbo: Option<String>,
    /// Is a national number kept?
    pub has_insz: bool,
    /// Mail address.
    pub email: Option<String>,
    /// Phone in E.164.
    pub phone: Option<String>,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Municipality as it was called when it was noted; none: outside the municipalities that are known here.
    pub nis: Option<String>,
    /// Language of letters and pages.
    pub language: String,
    /// Was a user of a PWA in 2017.
    pub transition: bool,
    /// How far.
    pub status: Status,
    /// First day.
    pub registered_on: Day,
    /// Since when both had signed.
    pub active_on: Option<Day>,
    /// Last day.
    pub ended_on: Option<Day>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
    /// Version of the record.
    pub version: i64,
}

const COLUMNS: &str =
    "id, scheme, number, kind, name, contact_name, kbo, insz_index is not null as has_insz, email, phone, street,
    postcode, nis, language, transition, status, registered_on, active_on, ended_on, end_reason, version";

/// Writes a new user with a number; `false` when somebody else took that number at the same instant.
#[expect(clippy::too_many_arguments, reason = "who writes, which row and what stands in it")]
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    id: UserId,
    scheme: &str,
    number: i64,
    details: &Details,
    address: &Address,
) -> Result<bool, Failure> {
    desk.require(Verb::Write, Part::User)?;
    let proof = sealed_proof(tx, ctx, id, details.transition_proof.as_deref()).await?;
    let written = execute!(
        tx,
        "insert into wijk_user (partnership_id, id, number, kind, name, sort_name, contact_name, kbo, email, phone, street,
           postcode, nis, address_key, language, transition, transition_proof_sealed, status, registered_on, version, created_at, changed_at, scheme)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1, $20, $20, $21)
         on conflict (partnership_id, number) do nothing",
        desk.partnership(), id, number, details.kind, details.name.as_str(), kernel::name::fold(&details.name),
        details.contact_name.as_deref(), details.kbo.as_deref(), details.email.as_deref(), details.phone.as_deref(),
        address.street.as_str(), address.postcode.as_str(), address.nis.as_deref(), address.key(),
        details.language.as_str(), details.transition, proof, Status::New, ctx.today(),
        ctx.now, scheme
    )?;
    Ok(written == 1)
}

/// What shows that she was a user of a PWA, sealed with her key.
pub(crate) async fn sealed_proof(
    tx: &mut Tx,
    ctx: &Ctx,
    id: UserId,
    text: Option<&str>,
) -> Result<Option<Vec<u8>>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let key = vault::key_for(tx, ctx, id).await?;
    key.seal(&ctx.entropy, Place::new("wijk_user", "transition_proof_sealed", id), text).map(Some)
}

/// What shows that she was a user of a PWA, in words.
pub async fn transition_proof(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: UserId) -> Result<Option<String>, Failure> {
    desk.require(Verb::Read, Part::User)?;
    let row = fetch_optional!(
        tx,
        (Option<Vec<u8>>,),
        "select transition_proof_sealed from wijk_user where partnership_id = $1 and id = $2",
        desk.partnership(),
        id
    )?;
    let Some((Some(sealed),)) = row else { return Ok(None) };
    let Some(key) = vault::existing_key(tx, ctx, id).await? else { return Ok(None) };
    key.open(Place::new("wijk_user", "transition_proof_sealed", id), &sealed).map(Some)
}

/// The next user number, as far as this transaction sees.
pub async fn next_number(tx: &mut Tx, desk: &Desk) -> Result<i64, Failure> {
    fetch_value!(
        tx,
        i64,
        "select cast(coalesce(max(number), 0) + 1 as bigint) from wijk_user where partnership_id = $1",
        desk.partnership()
    )
}

async fn by_id(tx: &mut Tx, partnership: PartnershipId, id: UserId) -> Result<User, Failure> {
    let sql = format!("select {COLUMNS} from wijk_user where partnership_id = $1 and id = $2");
    Ok(fetch_optional!(tx, User, ::store::sql(sql), partnership, id)?.ok_or(Refusal::NotFound)?)
}

/// One user, for staff of the organiser.
pub async fn load(tx: &mut Tx, desk: &Desk, id: UserId) -> Result<User, Failure> {
    desk.require(Verb::Read, Part::User)?;
    by_id(tx, desk.partnership(), id).await
}

/// The user of these own pages, and no other.
pub async fn load_own(tx: &mut Tx, own: &Own) -> Result<User, Failure> {
    own.require(Verb::Read, Part::User)?;
    if own.kind() != OwnerKind::User {
        return Err(Refusal::NotFound.into());
    }
    by_id(tx, own.partnership(), UserId(own.subject())).await
}

/// One user for a check by the house itself: facts, no page.
pub(crate) async fn load_for_check(tx: &mut Tx, ctx: &Ctx, id: UserId) -> Result<User, Failure> {
    by_id(tx, ctx.actor.partnership, id).await
}

/// The user with this number.
pub async fn by_number(tx: &mut Tx, ctx: &Ctx, number: i64) -> Result<Option<UserId>, Failure> {
    let row = fetch_optional!(
        tx,
        (UserId,),
        "select id from wijk_user where partnership_id = $1 and number = $2",
        ctx.actor.partnership,
        number
    )?;
    Ok(row.map(|(id,)| id))
}

/// Saves what the form changed, if it is still the version that was changed.
pub async fn save(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    id: UserId,
    version: i64,
    details: &Details,
) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::User)?;
    let proof = sealed_proof(tx, ctx, id, details.transition_proof.as_deref()).await?;
    let changed = execute!(
        tx,
        "update wijk_user set kind = $3, name = $4, sort_name = $5, contact_name = $6, kbo = $7, email = $8, phone = $9,
           language = $10, transition = $11, transition_proof_sealed = $12, version = version + 1, changed_at = $13
         where partnership_id = $1 and id = $2 and version = $14",
        desk.partnership(), id, details.kind, details.name.as_str(), kernel::name::fold(&details.name),
        details.contact_name.as_deref(), details.kbo.as_deref(), details.email.as_deref(), details.phone.as_deref(),
        details.language.as_str(), details.transition, proof, ctx.now, version
    )?;
    expect_one(tx, desk, id, changed).await
}

/// The address of now.
pub async fn set_address(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    id: UserId,
    version: i64,
    address: &Address,
) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::User)?;
    let changed = execute!(
        tx,
        "update wijk_user set street = $3, postcode = $4, nis = $5, address_key = $6, version = version + 1, changed_at = $7
         where partnership_id = $1 and id = $2 and version = $8",
        desk.partnership(),
        id,
        address.street.as_str(),
        address.postcode.as_str(),
        address.nis.as_deref(),
        address.key(),
        ctx.now,
        version
    )?;
    expect_one(tx, desk, id, changed).await
}

/// A new state: active when both have signed, ended, or open again.
pub struct Standing {
    /// How far.
    pub status: Status,
    /// Since when both had signed.
    pub active_on: Option<Day>,
    /// Last day.
    pub ended_on: Option<Day>,
    /// Why.
    pub end_reason: Option<EndReason>,
}

/// Writes the state.
pub async fn set_standing(
    tx: &mut Tx,
    ctx: &Ctx,
    partnership: PartnershipId,
    user: &User,
    to: &Standing,
) -> Result<(), Failure> {
    let changed = execute!(
        tx,
        "update wijk_user set status = $3, active_on = $4, ended_on = $5, end_reason = $6, version = version + 1, changed_at = $7
         where partnership_id = $1 and id = $2 and version = $8",
        partnership, user.id, to.status, to.active_on, to.ended_on, to.end_reason, ctx.now, user.version
    )?;
    if changed == 0 {
        let current = by_id(tx, partnership, user.id).await?.version;
        return Err(Refusal::Stale { current }.into());
    }
    Ok(())
}

async fn expect_one(tx: &mut Tx, desk: &Desk, id: UserId, changed: u64) -> Result<(), Failure> {
    if changed == 0 {
        let current = load(tx, desk, id).await?.version;
        return Err(Refusal::Stale { current }.into());
    }
    Ok(())
}

/// Seals the national number and keeps a keyed hash to find the same one again; `None` forgets it.
pub async fn set_insz(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: UserId, insz: Option<Insz>) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::User)?;
    let (sealed, index) = match insz {
        Some(insz) => {
            let key = vault::key_for(tx, ctx, id).await?;
            let place = Place::new("wijk_user", "insz_sealed", id);
            (Some(key.seal(&ctx.entropy, place, &insz.digits())?), Some(insz_index(ctx, insz)))
        }
        None => (None, None),
    };
    execute!(
        tx,
        "update wijk_user set insz_sealed = $3, insz_index = $4 where partnership_id = $1 and id = $2",
        desk.partnership(),
        id,
        sealed,
        index
    )?;
    Ok(())
}

/// Equal for equal numbers.
pub fn insz_index(ctx: &Ctx, insz: Insz) -> Vec<u8> {
    ctx.vault.index_hash(INSZ_LIST, &insz.digits())
}

/// The national number as on the identity card.
pub async fn insz(tx: &mut Tx, ctx: &Ctx, desk: &Desk, id: UserId) -> Result<Option<String>, Failure> {
    desk.require(Verb::Read, Part::User)?;
    let sealed = fetch_optional!(
        tx,
        (Option<Vec<u8>>,),
        "select insz_sealed from wijk_user where partnership_id = $1 and id = $2",
        desk.partnership(),
        id
    )?
    .and_then(|(sealed,)| sealed);
    let Some(sealed) = sealed else { return Ok(None) };
    let Some(key) = vault::existing_key(tx, ctx, id).await? else { return Ok(None) };
    let digits = key.open(Place::new("wijk_user", "insz_sealed", id), &sealed)?;
    Ok(Some(Insz::parse(&digits).map_or(digits, |insz| insz.to_string())))
}

/// What is compared to find a user that is there already.
#[derive(sqlx::FromRow)]
struct Compared {
    id: UserId,
    scheme: String,
    number: i64,
    kind: Kind,
    name: String,
    kbo: Option<String>,
    insz_index: Option<Vec<u8>>,
    address_key: String,
    email: Option<String>,
    phone: Option<String>,
    status: Status,
}

/// A known user to compare with.
pub struct Known {
    /// Which.
    pub id: UserId,
    /// In which scheme.
    pub scheme: String,
    /// User number.
    pub number: i64,
    /// How far.
    pub status: Status,
    /// What is compared.
    pub sketch: Sketch,
}

/// All users, to compare a new one with.
pub async fn known(tx: &mut Tx, desk: &Desk) -> Result<Vec<Known>, Failure> {
    desk.require(Verb::Find, Part::User)?;
    let rows = fetch_all!(
        tx,
        Compared,
        "select id, scheme, number, kind, name, kbo, insz_index, address_key, email, phone, status from wijk_user
         where partnership_id = $1 order by number",
        desk.partnership()
    )?;
    let known = rows.into_iter().map(|row| Known {
        id: row.id,
        scheme: row.scheme,
        number: row.number,
        status: row.status,
        sketch: Sketch {
            kind: row.kind,
            name: row.name,
            kbo: row.kbo,
            insz_index: row.insz_index,
            address_key: row.address_key,
            email: row.email,
            phone: row.phone,
        },
    });
    Ok(known.collect())
}
