//! Writing contacts. A sensitive text is stored sealed with the participant's key and nowhere readable.

use kernel::access::Permit;
use kernel::{ContactId, Refusal};
use store::vault::{Place, key_for};
use store::{Ctx, Failure, Tx, execute, fetch_optional};
use uuid::Uuid;

use super::rows::Contact;
use crate::contact::model::Draft;

/// Splits a text into what is stored open and what is stored sealed.
async fn sealed(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    place: Place,
    sensitive: bool,
    text: &str,
) -> Result<(Option<String>, Option<Vec<u8>>), Failure> {
    if !sensitive {
        return Ok((Some(text.to_owned()), None));
    }
    let key = key_for(tx, ctx, permit.participant().0).await?;
    Ok((None, Some(key.seal(&ctx.entropy, place, text)?)))
}

/// Is there already a contact with this id, written by the same person for the same participant? The id may come
/// from a phone that sends again after a lost answer. Of somebody else: refused as if it were taken by chance.
pub(crate) async fn repeated(tx: &mut Tx, ctx: &Ctx, permit: &Permit, id: ContactId) -> Result<bool, Failure> {
    let found = fetch_optional!(
        tx,
        (Uuid, Uuid),
        "select author_id, participant_id from contact where partnership_id = $1 and id = $2",
        permit.partnership(),
        id
    )?;
    match found {
        None => Ok(false),
        Some((author, person)) if author == ctx.actor.staff.0 && person == permit.participant().0 => Ok(true),
        Some(_) => Err(Refusal::Conflict("contact-id-taken").into()),
    }
}

/// Inserts a new contact.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    id: ContactId,
    draft: &Draft<'_>,
    group: Option<Uuid>,
) -> Result<(), Failure> {
    let place = Place::new("contact", "text_sealed", id);
    let (text, text_sealed) = sealed(tx, ctx, permit, place, draft.sensitive, draft.text).await?;
    execute!(
        tx,
        "insert into contact (partnership_id, id, participant_id, kind, happened_at, timed, minutes, visibility, sensitive, text,
           text_sealed, domains, group_id, author_id, author_organisation_id, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, $16)",
        permit.partnership(), id, permit.participant(), draft.kind, draft.happened_at, draft.timed, draft.minutes,
        draft.visibility, draft.sensitive, text, text_sealed, draft.domains.join(" "), group, ctx.actor.staff,
        ctx.actor.organisation, ctx.now
    )?;
    Ok(())
}

/// Replaces a contact that was read as `old`; the old text is kept as a version.
pub(crate) async fn replace(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    old: &Contact,
    draft: &Draft<'_>,
) -> Result<(), Failure> {
    let row: Uuid = ctx.new_id();
    let place = Place::new("contact_version", "text_sealed", row);
    let (text, text_sealed) = sealed(tx, ctx, permit, place, old.sensitive, &old.text).await?;
    execute!(
        tx,
        "insert into contact_version (partnership_id, id, participant_id, contact_id, version, kind, happened_at, minutes,
           visibility, text, text_sealed, replaced_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        permit.partnership(), row, permit.participant(), old.id, old.version, old.kind, old.happened_at, old.minutes,
        old.visibility, text, text_sealed, ctx.now
    )?;
    let place = Place::new("contact", "text_sealed", old.id);
    let (text, text_sealed) = sealed(tx, ctx, permit, place, draft.sensitive, draft.text).await?;
    let rows = execute!(
        tx,
        "update contact set kind = $5, happened_at = $6, timed = $7, minutes = $8, visibility = $9, sensitive = $10, text = $11,
           text_sealed = $12, domains = $13, edited_at = $14, version = version + 1
         where partnership_id = $1 and id = $2 and participant_id = $3 and version = $4",
        permit.partnership(), old.id, permit.participant(), old.version, draft.kind, draft.happened_at, draft.timed,
        draft.minutes, draft.visibility, draft.sensitive, text, text_sealed, draft.domains.join(" "), ctx.now
    )?;
    if rows == 0 { Err(Refusal::Stale { current: old.version + 1 }.into()) } else { Ok(()) }
}

/// Adds a text below a contact, sealed when the contact is.
pub(crate) async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &Permit,
    contact: &Contact,
    text: &str,
) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    let place = Place::new("contact_addition", "text_sealed", id);
    let (text, text_sealed) = sealed(tx, ctx, permit, place, contact.sensitive, text).await?;
    execute!(
        tx,
        "insert into contact_addition (partnership_id, id, participant_id, contact_id, text, text_sealed, author_id,
           author_organisation_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        permit.partnership(),
        id,
        permit.participant(),
        contact.id,
        text,
        text_sealed,
        ctx.actor.staff,
        ctx.actor.organisation,
        ctx.now
    )?;
    Ok(id)
}
