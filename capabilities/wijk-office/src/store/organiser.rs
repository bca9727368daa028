//! The organiser: one per partnership.

use ::store::vault::{self, Place};
use ::store::{Ctx, Failure, Tx, execute, fetch_optional, fetch_value};
use kernel::{OrganisationId, Refusal, Verb};
use uuid::Uuid;

use crate::door::{Desk, Own};
use crate::model::Payer;
use crate::records::Organiser;
use crate::rules::access::Part;

const TABLE: &str = "wijk_organiser";

/// Which organisation is the organiser here; read once in a reading transaction.
pub async fn organisation(tx: &mut Tx, ctx: &Ctx) -> Result<Option<OrganisationId>, Failure> {
    #[derive(Clone)]
    struct Known(Option<OrganisationId>);
    if let Some(Known(known)) = tx.remembered::<Known>(ctx.actor.partnership) {
        return Ok(known);
    }
    let found = load(tx, ctx).await?.map(|o| o.organisation_id);
    tx.remember(ctx.actor.partnership, &Known(found));
    Ok(found)
}

/// The organiser of this partnership.
pub async fn load(tx: &mut Tx, ctx: &Ctx) -> Result<Option<Organiser>, Failure> {
    fetch_optional!(
        tx,
        Organiser,
        "select id, organisation_id, payer, iban_sealed is not null as has_iban, version from wijk_organiser
         where partnership_id = $1",
        ctx.actor.partnership
    )
}

/// Names the organisation; the first time.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, organisation: OrganisationId) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into wijk_organiser (partnership_id, id, organisation_id, payer, version, changed_at)
         values ($1, $2, $3, $4, 1, $5)",
        ctx.actor.partnership,
        id,
        organisation,
        Payer::Provider,
        ctx.now
    )?;
    Ok(id)
}

/// Names another organisation.
pub async fn set_organisation(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    version: i64,
) -> Result<(), Failure> {
    let done = execute!(
        tx,
        "update wijk_organiser set organisation_id = $2, version = version + 1, changed_at = $4
         where partnership_id = $1 and version = $3",
        ctx.actor.partnership,
        organisation,
        version,
        ctx.now
    )?;
    stale(tx, ctx, done).await
}

/// Saves who pays and, if given, the account number (checked before; digits without spaces).
pub async fn set_payment(
    tx: &mut Tx,
    ctx: &Ctx,
    desk: &Desk,
    organiser: &Organiser,
    payer: Payer,
    iban: Option<&str>,
    version: i64,
) -> Result<(), Failure> {
    desk.require(Verb::Write, Part::Settings)?;
    let done = execute!(
        tx,
        "update wijk_organiser set payer = $2, version = version + 1, changed_at = $4
         where partnership_id = $1 and version = $3",
        desk.partnership(),
        payer,
        version,
        ctx.now
    )?;
    stale(tx, ctx, done).await?;
    if let Some(iban) = iban {
        let key = vault::key_for(tx, ctx, organiser.id).await?;
        let sealed = key.seal(&ctx.entropy, Place::new(TABLE, "iban_sealed", organiser.id), iban)?;
        execute!(
            tx,
            "update wijk_organiser set iban_sealed = $2 where partnership_id = $1",
            desk.partnership(),
            sealed
        )?;
    }
    Ok(())
}

/// The account number, for payment files.
pub async fn iban(tx: &mut Tx, ctx: &Ctx, desk: &Desk) -> Result<Option<String>, Failure> {
    desk.require(Verb::Read, Part::Settings)?;
    account(tx, ctx).await
}

/// The account number, for a user who has to pay to it.
pub async fn iban_to_pay(tx: &mut Tx, ctx: &Ctx, own: &Own) -> Result<Option<String>, Failure> {
    own.require(Verb::Read, Part::User)?;
    account(tx, ctx).await
}

async fn account(tx: &mut Tx, ctx: &Ctx) -> Result<Option<String>, Failure> {
    let row = fetch_optional!(
        tx,
        (Uuid, Option<Vec<u8>>),
        "select id, iban_sealed from wijk_organiser where partnership_id = $1",
        ctx.actor.partnership
    )?;
    let Some((id, Some(sealed))) = row else { return Ok(None) };
    match vault::existing_key(tx, ctx, id).await? {
        Some(key) => Ok(Some(key.open(Place::new(TABLE, "iban_sealed", id), &sealed)?)),
        None => Ok(None),
    }
}

async fn stale(tx: &mut Tx, ctx: &Ctx, done: u64) -> Result<(), Failure> {
    if done > 0 {
        return Ok(());
    }
    let current = fetch_value!(
        tx,
        i64,
        "select coalesce(max(version), 0) from wijk_organiser where partnership_id = $1",
        ctx.actor.partnership
    )?;
    Err(Refusal::Stale { current }.into())
}
