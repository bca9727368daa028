//! What the forms offer: municipalities, organisations and coaches of today.

use ::store::{Ctx, Failure, Tx, fetch_all, fetch_optional};
use kernel::{Day, OrganisationId, PartnershipId, Refusal, StaffId};
use uuid::Uuid;

/// Municipalities that exist on a day, by name: (NIS code, name).
pub async fn municipalities(
    tx: &mut Tx,
    partnership: PartnershipId,
    day: Day,
) -> Result<Vec<(String, String)>, Failure> {
    fetch_all!(
        tx,
        (String, String),
        "select nis, name from municipality_name where partnership_id = $1 and (valid_from is null or valid_from <= $2)
           and (valid_to is null or valid_to >= $2) order by name",
        partnership,
        day
    )
}

/// Organisations of a day, by name: (id, name). Whose membership ended is not among them: a merged municipality.
pub async fn organisations(
    tx: &mut Tx,
    partnership: PartnershipId,
    day: Day,
) -> Result<Vec<(OrganisationId, String)>, Failure> {
    fetch_all!(
        tx,
        (OrganisationId, String),
        "select o.id, o.name from organisation_name o where o.partnership_id = $1
           and (not exists (select 1 from organisation_membership m
                             where m.partnership_id = o.partnership_id and m.organisation_id = o.id)
                or exists (select 1 from organisation_membership m
                            where m.partnership_id = o.partnership_id and m.organisation_id = o.id
                              and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)))
         order by o.name, o.id",
        partnership,
        day
    )
}

/// Name of the actor's organisation.
pub async fn organisation_name(tx: &mut Tx, ctx: &Ctx) -> Result<Option<String>, Failure> {
    let row = fetch_optional!(
        tx,
        (String,),
        "select name from organisation_name where partnership_id = $1 and id = $2",
        ctx.actor.partnership,
        ctx.actor.organisation
    )?;
    Ok(row.map(|(name,)| name))
}

/// Is this an organisation of the network?
pub async fn known_organisation(tx: &mut Tx, partnership: PartnershipId, id: OrganisationId) -> Result<bool, Failure> {
    let row = fetch_optional!(
        tx,
        (OrganisationId,),
        "select id from organisation_name where partnership_id = $1 and id = $2",
        partnership,
        id
    )?;
    Ok(row.is_some())
}

/// Somebody who guides, at one organisation.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Guide {
    /// The position.
    pub id: Uuid,
    /// Who.
    pub staff_id: StaffId,
    /// For whom.
    pub organisation_id: OrganisationId,
    /// Name.
    pub name: String,
    /// Short name of the organisation.
    pub organisation_short: String,
}

/// Coaches and team leads of today, by organisation and name.
pub async fn guides(tx: &mut Tx, partnership: PartnershipId, day: Day) -> Result<Vec<Guide>, Failure> {
    fetch_all!(
        tx,
        Guide,
        "select id, staff_id, organisation_id, name, organisation_short from staff_position
         where partnership_id = $1 and role in ('coach', 'team-lead') and active and valid_from <= $2
           and (valid_to is null or valid_to >= $2)
         order by organisation_short, name, id",
        partnership,
        day
    )
}

/// Who is meant by an id that a form sent: a position of somebody who guides, or a whole organisation.
pub async fn who(
    tx: &mut Tx,
    partnership: PartnershipId,
    day: Day,
    id: Uuid,
    field: &'static str,
) -> Result<(OrganisationId, Option<StaffId>), Failure> {
    let guides = guides(tx, partnership, day).await?;
    if let Some(guide) = guides.iter().find(|g| g.id == id) {
        return Ok((guide.organisation_id, Some(guide.staff_id)));
    }
    guides
        .iter()
        .find(|g| g.organisation_id.0 == id)
        .map(|g| (g.organisation_id, None))
        .ok_or_else(|| Refusal::field(field, "form-choose-from-list").into())
}

/// A municipality by its code, also one that has merged since.
pub async fn place(tx: &mut Tx, ctx: &Ctx, nis: &str) -> Result<Option<String>, Failure> {
    let row = fetch_optional!(
        tx,
        (String,),
        "select name from municipality_name where partnership_id = $1 and nis = $2",
        ctx.actor.partnership,
        nis
    )?;
    Ok(row.map(|(name,)| name))
}
