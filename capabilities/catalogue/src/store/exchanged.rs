//! What the catalogue tells of an organisation beside its name, and services for everybody page by page.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_value, fetch_values};
use kernel::{OrganisationId, ServiceId};

use crate::exchanged::About;

/// All of the partnership.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<About>, Failure> {
    fetch_all!(
        tx,
        About,
        "select organisation_id, description, website, source, external_id from organisation_card
         where partnership_id = $1 order by organisation_id",
        ctx.actor.partnership
    )
}

/// Writes what is told over the one that was there.
pub(crate) async fn save(tx: &mut Tx, ctx: &Ctx, about: &About) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into organisation_card (partnership_id, organisation_id, description, website, source, external_id, version)
         values ($1, $2, $3, $4, $5, $6, 1)
         on conflict (partnership_id, organisation_id) do update set description = excluded.description,
           website = excluded.website, source = excluded.source, external_id = excluded.external_id,
           version = organisation_card.version + 1",
        ctx.actor.partnership,
        about.organisation_id,
        about.description.as_str(),
        about.website.as_deref(),
        about.source.as_str(),
        about.external_id.as_deref()
    )?;
    Ok(())
}

/// The ids of services that are given now or for a while not, by name, from `offset` on; and how many there are.
pub(crate) async fn public(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: Option<OrganisationId>,
    offset: i64,
    limit: i64,
) -> Result<(i64, Vec<ServiceId>), Failure> {
    let partnership = ctx.actor.partnership;
    let Some(organisation) = organisation else {
        let count = fetch_value!(
            tx,
            i64,
            "select count(*) from service where partnership_id = $1 and status in ('active', 'paused')",
            partnership
        )?;
        let ids = fetch_values!(
            tx,
            ServiceId,
            "select id from service where partnership_id = $1 and status in ('active', 'paused')
             order by sort_key, id limit $2 offset $3",
            partnership,
            limit,
            offset
        )?;
        return Ok((count, ids));
    };
    let count = fetch_value!(
        tx,
        i64,
        "select count(*) from service
         where partnership_id = $1 and organisation_id = $2 and status in ('active', 'paused')",
        partnership,
        organisation
    )?;
    let ids = fetch_values!(
        tx,
        ServiceId,
        "select id from service where partnership_id = $1 and organisation_id = $2 and status in ('active', 'paused')
         order by sort_key, id limit $3 offset $4",
        partnership,
        organisation,
        limit,
        offset
    )?;
    Ok((count, ids))
}

/// The services that have this id in their source.
pub(crate) async fn by_external(tx: &mut Tx, ctx: &Ctx, external: &str) -> Result<Vec<ServiceId>, Failure> {
    fetch_values!(
        tx,
        ServiceId,
        "select id from service where partnership_id = $1 and external_id = $2 order by id",
        ctx.actor.partnership,
        external
    )
}

/// The organisations that give a service that has not ended.
pub(crate) async fn givers(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<OrganisationId>, Failure> {
    fetch_values!(
        tx,
        OrganisationId,
        "select distinct organisation_id from service where partnership_id = $1 and status in ('active', 'paused')",
        ctx.actor.partnership
    )
}
