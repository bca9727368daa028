//! Writes a service with everything around it.

use ::store::{Ctx, Failure, Tx, execute, fetch_optional, fetch_value, fetch_values};
use kernel::name::fold;
use kernel::{Day, Refusal, ServiceId};
use uuid::Uuid;

use super::{index, locations, places};
use crate::arena;
use crate::model::{Draft, ServiceStatus};
use crate::rules;
use crate::settings::Agreement;

/// Services about which one day's work asks; the others wait for the next day.
const MOST_ASKED: i64 = 1_000;

/// The stored service that an import means.
pub(crate) async fn by_external(
    tx: &mut Tx,
    ctx: &Ctx,
    source: &str,
    external: &str,
) -> Result<Option<(ServiceId, i64)>, Failure> {
    fetch_optional!(
        tx,
        (ServiceId, i64),
        "select id, version from service where partnership_id = $1 and source = $2 and external_id = $3",
        ctx.actor.partnership,
        source,
        external
    )
}

/// A new service.
pub(crate) async fn insert(tx: &mut Tx, ctx: &Ctx, draft: &Draft) -> Result<ServiceId, Failure> {
    let id: ServiceId = ctx.new_id();
    execute!(
        tx,
        "insert into service (partnership_id, id, organisation_id, name, sort_key, description, kind, facts, status,
           setting, intensity, gender, whole_region, home_visits, interpreter, source, external_id, version,
           created_at, changed_at)
         values ($1, $2, $3, $4, $5, '', $6, '', $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, $16, $16)",
        ctx.actor.partnership,
        id,
        draft.organisation_id,
        draft.name.as_str(),
        fold(&draft.name),
        draft.kind(),
        draft.status,
        draft.setting,
        draft.intensity(),
        draft.gender,
        draft.whole_region,
        draft.home_visits,
        draft.interpreter,
        draft.source.as_str(),
        draft.external_id.as_deref(),
        ctx.now
    )?;
    update(tx, ctx, id, 0, draft).await?;
    Ok(id)
}

/// Writes what is told now over what was told before, if that was version `version`.
pub(crate) async fn update(tx: &mut Tx, ctx: &Ctx, id: ServiceId, version: i64, draft: &Draft) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    let done = execute!(
        tx,
        "update service set organisation_id = $4, name = $5, sort_key = $6, description = $7, kind = $8, facts = $9,
           status = $10, setting = $11, intensity = $12, rung_from = $13, rung_to = $14, age_from = $15, age_to = $16,
           gender = $17, whole_region = $18, home_visits = $19, interpreter = $20, price_cents = $21, price_note = $22,
           apply = $23, documents = $24, opening = $25, starts_on = $26, website = $27, email = $28, phone = $29,
           confirmed_on = $30, source = $31, external_id = $32, version = version + 1, changed_at = $33
         where partnership_id = $1 and id = $2 and version = $3",
        partnership,
        id,
        version,
        draft.organisation_id,
        draft.name.as_str(),
        fold(&draft.name),
        draft.description.as_str(),
        draft.kind(),
        draft.facts.json(),
        draft.status,
        draft.setting,
        draft.intensity(),
        draft.rung_from,
        draft.rung_to,
        draft.age_from,
        draft.age_to,
        draft.gender,
        draft.whole_region,
        draft.home_visits,
        draft.interpreter,
        draft.price_cents,
        draft.price_note.as_deref(),
        draft.apply.as_deref(),
        draft.documents.as_deref(),
        draft.opening.as_deref(),
        draft.starts_on,
        draft.website.as_deref(),
        draft.email.as_deref(),
        draft.phone.as_deref(),
        draft.confirmed_on,
        draft.source.as_str(),
        draft.external_id.as_deref(),
        ctx.now
    )?;
    if done == 0 {
        let current = fetch_optional!(
            tx,
            (i64,),
            "select version from service where partnership_id = $1 and id = $2",
            partnership,
            id
        )?;
        return Err(current.map_or(Refusal::NotFound, |(current,)| Refusal::Stale { current }).into());
    }
    tags(tx, ctx, id, draft).await?;
    places::set(tx, ctx, id, &draft.places, places::By::Staff).await?;
    locations::set(tx, ctx, id, draft).await?;
    contacts(tx, ctx, id, draft).await?;
    index::all(tx, ctx, id, draft).await
}

/// The closed lists, with the barriers that the types answer.
pub(crate) fn tag_rows(draft: &Draft) -> Vec<(&'static str, &str)> {
    let derived = draft.types.iter().flat_map(|key| arena::barriers_of(key));
    let mut rows: Vec<(&'static str, &str)> = Vec::new();
    rows.extend(draft.types.iter().map(|v| ("type", v.as_str())));
    rows.extend(draft.barriers.iter().map(|v| ("barrier", v.as_str())));
    rows.extend(derived.map(|v| ("barrier", v)));
    rows.extend(draft.targets.iter().map(|v| ("target", v.as_str())));
    rows.extend(draft.languages.iter().map(|v| ("language", v.as_str())));
    if !draft.whole_region {
        rows.extend(draft.areas.iter().map(|v| ("area", v.as_str())));
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}

async fn tags(tx: &mut Tx, ctx: &Ctx, id: ServiceId, draft: &Draft) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    execute!(tx, "delete from service_tag where partnership_id = $1 and service_id = $2", partnership, id)?;
    let rows = tag_rows(draft);
    ::store::insert_rows!(tx, "insert into service_tag (partnership_id, service_id, list, value)", rows, |row| [
        partnership,
        id,
        row.0,
        row.1
    ])
}

async fn contacts(tx: &mut Tx, ctx: &Ctx, id: ServiceId, draft: &Draft) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    execute!(tx, "delete from service_contact where partnership_id = $1 and service_id = $2", partnership, id)?;
    for contact in &draft.contacts {
        execute!(
            tx,
            "insert into service_contact (partnership_id, id, service_id, name, title, phone, email)
             values ($1, $2, $3, $4, $5, $6, $7)",
            partnership,
            ctx.new_id::<Uuid>(),
            id,
            contact.name.as_str(),
            contact.title.as_deref(),
            contact.phone.as_deref(),
            contact.email.as_deref()
        )?;
    }
    Ok(())
}

/// The house said today that it is still so.
pub(crate) async fn confirm(tx: &mut Tx, ctx: &Ctx, id: ServiceId) -> Result<(), Failure> {
    execute!(
        tx,
        "update service set confirmed_on = $3, asked_on = null where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        id,
        ctx.today()
    )?;
    execute!(
        tx,
        "update place set confirmed_on = $3 where partnership_id = $1 and service_id = $2",
        ctx.actor.partnership,
        id,
        ctx.today()
    )?;
    Ok(())
}

/// Opstap asks today, unless it asked after `limit`; `false` when somebody else just did.
pub(crate) async fn asked(tx: &mut Tx, ctx: &Ctx, id: ServiceId, limit: Day) -> Result<bool, Failure> {
    let done = execute!(
        tx,
        "update service set asked_on = $3
         where partnership_id = $1 and id = $2 and (asked_on is null or asked_on <= $4)",
        ctx.actor.partnership,
        id,
        ctx.today(),
        limit
    )?;
    Ok(done == 1)
}

/// Running services that are doubtful and about which it is time to ask.
pub(crate) async fn to_ask(tx: &mut Tx, ctx: &Ctx, agreement: &Agreement) -> Result<Vec<ServiceId>, Failure> {
    fetch_values!(
        tx,
        ServiceId,
        "select id from service where partnership_id = $1 and status = $2
           and (confirmed_on is null or confirmed_on < $3) and (asked_on is null or asked_on <= $4)
         order by sort_key, id limit $5",
        ctx.actor.partnership,
        ServiceStatus::Active,
        ctx.today().plus_days(-agreement.doubtful_after_days),
        ctx.today().plus_days(-agreement.ask_again_after_days),
        MOST_ASKED
    )
}

/// Is there an organisation with this id?
pub(crate) async fn organisation_exists(tx: &mut Tx, ctx: &Ctx, draft: &Draft) -> Result<bool, Failure> {
    let count = fetch_value!(
        tx,
        i64,
        "select count(*) from catalogue_house where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        draft.organisation_id
    )?;
    Ok(count == 1)
}

/// Checks and then writes: a new one, or over the version that is there.
pub(crate) async fn save(
    tx: &mut Tx,
    ctx: &Ctx,
    existing: Option<(ServiceId, i64)>,
    draft: &Draft,
) -> Result<ServiceId, Failure> {
    let mut draft = draft.clone();
    // People type "www.huis.be"; an address that a browser follows has a beginning.
    draft.website = draft.website.map(|url| if url.contains(':') { url } else { format!("https://{url}") });
    let draft = &draft;
    rules::check(draft)?;
    if !organisation_exists(tx, ctx, draft).await? {
        return Err(Refusal::field("organisation", "form-choose-from-list").into());
    }
    match existing {
        Some((id, version)) => update(tx, ctx, id, version, draft).await.map(|()| id),
        None => insert(tx, ctx, draft).await,
    }
}
