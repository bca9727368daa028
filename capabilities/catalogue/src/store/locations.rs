//! Locations of an organisation, and which services are given there.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use kernel::{LocationId, OrganisationId, ServiceId};

use crate::model::{Accessible, Draft, Location};

/// A location as the database gives it.
#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: LocationId,
    name: String,
    street: Option<String>,
    postcode: Option<String>,
    nis: Option<String>,
    accessible: Accessible,
    latitude: Option<String>,
    longitude: Option<String>,
    external_id: Option<String>,
}

impl From<Row> for Location {
    fn from(row: Row) -> Self {
        Self {
            id: Some(row.id),
            name: row.name,
            street: row.street,
            postcode: row.postcode,
            nis: row.nis,
            accessible: row.accessible,
            latitude: row.latitude,
            longitude: row.longitude,
            external_id: row.external_id,
        }
    }
}

/// All locations of an organisation, by name.
pub(crate) async fn of_organisation(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
) -> Result<Vec<Location>, Failure> {
    let rows = fetch_all!(
        tx,
        Row,
        "select id, name, street, postcode, nis, accessible, latitude, longitude, external_id from location
         where partnership_id = $1 and organisation_id = $2 order by name, id",
        ctx.actor.partnership,
        organisation
    )?;
    Ok(rows.into_iter().map(Location::from).collect())
}

/// Writes the locations of a service: known ones by id, by the id of their source, or by name and street.
pub(crate) async fn set(tx: &mut Tx, ctx: &Ctx, service: ServiceId, draft: &Draft) -> Result<(), Failure> {
    let partnership = ctx.actor.partnership;
    let known = of_organisation(tx, ctx, draft.organisation_id).await?;
    execute!(
        tx,
        "delete from service_at_location where partnership_id = $1 and service_id = $2",
        partnership,
        service
    )?;
    for location in &draft.locations {
        let id = write(tx, ctx, draft.organisation_id, &known, location).await?;
        execute!(
            tx,
            "insert into service_at_location (partnership_id, service_id, location_id) values ($1, $2, $3)
             on conflict (partnership_id, service_id, location_id) do nothing",
            partnership,
            service,
            id
        )?;
    }
    Ok(())
}

async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    known: &[Location],
    new: &Location,
) -> Result<LocationId, Failure> {
    let same = |old: &&Location| {
        (new.id.is_some() && new.id == old.id)
            || (new.id.is_none() && new.external_id.is_some() && new.external_id == old.external_id)
            || (new.id.is_none() && new.external_id.is_none() && new.name == old.name && new.street == old.street)
    };
    let old = known.iter().find(same);
    let id = match old.and_then(|old| old.id) {
        Some(id) if old == Some(&Location { id: Some(id), ..new.clone() }) => return Ok(id),
        Some(id) => id,
        None => written_before(tx, ctx, organisation, new).await?.unwrap_or_else(|| ctx.new_id()),
    };
    execute!(
        tx,
        "insert into location (partnership_id, id, organisation_id, name, street, postcode, nis, accessible, latitude,
           longitude, external_id, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)
         on conflict (partnership_id, id) do update set name = excluded.name, street = excluded.street,
           postcode = excluded.postcode, nis = excluded.nis, accessible = excluded.accessible,
           latitude = excluded.latitude, longitude = excluded.longitude, external_id = excluded.external_id,
           version = location.version + 1",
        ctx.actor.partnership,
        id,
        organisation,
        new.name.as_str(),
        new.street.as_deref(),
        new.postcode.as_deref(),
        new.nis.as_deref(),
        new.accessible,
        new.latitude.as_deref(),
        new.longitude.as_deref(),
        new.external_id.as_deref()
    )?;
    Ok(id)
}

/// The same location twice in one draft is one location.
async fn written_before(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    new: &Location,
) -> Result<Option<LocationId>, Failure> {
    let row = fetch_optional!(
        tx,
        (LocationId,),
        "select id from location where partnership_id = $1 and organisation_id = $2 and name = $3
           and coalesce(street, '') = $4 and coalesce(external_id, '') = $5",
        ctx.actor.partnership,
        organisation,
        new.name.as_str(),
        new.street.as_deref().unwrap_or_default(),
        new.external_id.as_deref().unwrap_or_default()
    )?;
    Ok(row.map(|(id,)| id))
}
