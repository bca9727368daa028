//! Changes of the participant row, and the sealed national number.

use kernel::access::Permit;
use kernel::insz::Insz;
use kernel::{Aspect, Refusal, Verb};
use store::vault::{self, Place};
use store::{Ctx, Failure, Tx, execute, fetch_optional, fetch_value};

use super::participant::load;
use crate::actions::edit::Details;

/// Is this a municipality of today?
pub(crate) async fn municipality_exists(tx: &mut Tx, ctx: &Ctx, nis: &str) -> Result<bool, Failure> {
    let found = fetch_value!(
        tx,
        i64,
        "select count(*) from municipality_name where partnership_id = $1 and nis = $2
           and (valid_from is null or valid_from <= $3) and (valid_to is null or valid_to >= $3)",
        ctx.actor.partnership,
        nis,
        ctx.today()
    )?;
    Ok(found > 0)
}

/// The municipalities of today, and the one that is stored: NIS code and name.
pub(crate) async fn municipalities(
    tx: &mut Tx,
    ctx: &Ctx,
    stored: Option<&str>,
) -> Result<Vec<(String, String)>, Failure> {
    ::store::fetch_all!(
        tx,
        (String, String),
        "select nis, name from municipality_name where partnership_id = $1
           and (nis = $3 or ((valid_from is null or valid_from <= $2) and (valid_to is null or valid_to >= $2)))
         order by name, nis",
        ctx.actor.partnership,
        ctx.today(),
        stored.unwrap_or_default()
    )
}

/// May the organisation of this session process national numbers (law of 8 August 1983, art. 8)?
pub(crate) async fn organisation_may_insz(tx: &mut Tx, ctx: &Ctx) -> Result<bool, Failure> {
    let row = fetch_optional!(
        tx,
        (bool,),
        "select may_process_insz from organisation_name where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        ctx.actor.organisation
    )?;
    Ok(row.is_some_and(|(may,)| may))
}

/// May this person write the national number of this participant?
pub(crate) async fn may_write_insz(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<bool, Failure> {
    Ok(permit.may(Verb::Write, Aspect::NationalNumber) && organisation_may_insz(tx, ctx).await?)
}

/// Puts the stored contact details in place of those that this person may not write.
pub(crate) async fn keep_contact_details(tx: &mut Tx, permit: &Permit, details: &mut Details) -> Result<(), Failure> {
    let row = fetch_optional!(
        tx, (Option<String>, Option<String>, bool, Option<String>, bool, Option<String>),
        "select street, postcode, no_address, phone, sms_allowed, email from participant where partnership_id = $1 and id = $2",
        permit.partnership(), permit.participant()
    )?
    .ok_or(Refusal::NotFound)?;
    (details.street, details.postcode, details.no_address, details.phone, details.sms_allowed, details.email) = row;
    Ok(())
}

/// Saves the row, if it is still the version that was changed.
pub(crate) async fn save(
    tx: &mut Tx,
    permit: &Permit,
    d: &Details,
    display_name: &str,
    sort_key: &str,
    version: i64,
) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::Identity)?;
    let languages = serde_json::to_string(&d.languages).map_err(|e| Failure::other(e.to_string()))?;
    let changed = execute!(
        tx,
        "update participant set given_name = $3, family_name = $4, nickname = $5, display_name = $6, sort_key = $7, birth = $8,
           gender = $9, nis = $10, street = $11, postcode = $12, no_address = $13, phone = $14, sms_allowed = $15, email = $16,
           preferred_channel = $17, digital_access = $18, interpreter_needed = $19, languages = $20, version = version + 1
         where partnership_id = $1 and id = $2 and version = $21",
        permit.partnership(), permit.participant(), d.given_name.as_deref(), d.family_name.as_deref(), d.nickname.as_deref(),
        display_name, sort_key, d.birth.map(|b| b.to_string()), d.gender, d.nis.as_deref(), d.street.as_deref(),
        d.postcode.as_deref(), d.no_address, d.phone.as_deref(), d.sms_allowed, d.email.as_deref(), d.preferred_channel,
        d.digital_access, d.interpreter_needed, languages, version
    )?;
    if changed == 0 {
        let current = load(tx, permit).await?.version;
        return Err(Refusal::Stale { current }.into());
    }
    Ok(())
}

/// Seals the national number, and keeps a keyed hash to find the same one again.
pub(crate) async fn set_insz(tx: &mut Tx, ctx: &Ctx, permit: &Permit, insz: Option<Insz>) -> Result<(), Failure> {
    permit.require(Verb::Write, Aspect::NationalNumber)?;
    let (sealed, hash) = match insz {
        Some(insz) => {
            let key = vault::key_for(tx, ctx, permit.participant()).await?;
            let digits = insz.digits();
            let place = Place::new("participant", "insz_sealed", permit.participant());
            (Some(key.seal(&ctx.entropy, place, &digits)?), Some(ctx.vault.index_hash("insz", &digits)))
        }
        None => (None, None),
    };
    execute!(
        tx,
        "update participant set insz_sealed = $3, insz_hash = $4 where partnership_id = $1 and id = $2",
        permit.partnership(),
        permit.participant(),
        sealed,
        hash
    )?;
    Ok(())
}

/// The national number as on the identity card. For an organisation without the right to it there is none.
pub(crate) async fn insz(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Option<String>, Failure> {
    permit.require(Verb::Read, Aspect::NationalNumber)?;
    if !organisation_may_insz(tx, ctx).await? {
        return Err(Refusal::NotFound.into());
    }
    let sealed = fetch_optional!(
        tx,
        (Option<Vec<u8>>,),
        "select insz_sealed from participant where partnership_id = $1 and id = $2",
        permit.partnership(),
        permit.participant()
    )?
    .and_then(|(sealed,)| sealed);
    let Some(sealed) = sealed else { return Ok(None) };
    let Some(key) = vault::existing_key(tx, ctx, permit.participant()).await? else { return Ok(None) };
    let digits = key.open(Place::new("participant", "insz_sealed", permit.participant()), &sealed)?;
    Ok(Some(Insz::parse(&digits).map_or(digits, |insz| insz.to_string())))
}
