//! Organisations.

use kernel::{OrganisationId, PartnershipId};
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};

use crate::model::OrganisationKind;

/// An organisation as stored, with the names around it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Organisation {
    /// Which.
    pub id: OrganisationId,
    /// Full name.
    pub name: String,
    /// Short name, for menus and lists.
    pub short_name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Enterprise number, ten digits.
    pub kbo: Option<String>,
    /// NIS code of its municipality.
    pub nis: Option<String>,
    /// Mail address of the house.
    pub email: Option<String>,
    /// Phone of the house, E.164.
    pub phone: Option<String>,
    /// May it process national numbers (law of 8 August 1983, art. 8)?
    pub may_process_insz: bool,
    /// The organisation that goes on for it.
    pub successor_id: Option<OrganisationId>,
    /// For optimistic locking.
    pub version: i64,
    /// Name of its municipality.
    pub municipality: Option<String>,
    /// Name of the organisation that goes on for it.
    pub successor: Option<String>,
}

/// What a form or a loader says of an organisation.
#[derive(Debug, Clone)]
pub struct OrganisationFacts {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Enterprise number, ten digits.
    pub kbo: Option<String>,
    /// NIS code of its municipality.
    pub nis: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// May it process national numbers?
    pub may_process_insz: bool,
    /// The organisation that goes on for it.
    pub successor: Option<OrganisationId>,
}

const SELECT: &str =
    "select o.id, o.name, o.short_name, o.kind, o.kbo, o.nis, o.email, o.phone, o.may_process_insz, o.successor_id,
       o.version, m.name as municipality, s.name as successor
from organisation o
left join municipality m on m.partnership_id = o.partnership_id and m.nis = o.nis
left join organisation s on s.partnership_id = o.partnership_id and s.id = o.successor_id
where o.partnership_id = $1";

/// All of the partnership.
pub async fn all(tx: &mut Tx, partnership: PartnershipId) -> Result<Vec<Organisation>, Failure> {
    fetch_all!(tx, Organisation, store::sql(format!("{SELECT} order by o.name, o.id")), partnership)
}

/// One.
pub async fn by_id(
    tx: &mut Tx,
    partnership: PartnershipId,
    id: OrganisationId,
) -> Result<Option<Organisation>, Failure> {
    fetch_optional!(tx, Organisation, store::sql(format!("{SELECT} and o.id = $2")), partnership, id)
}

/// A new one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, id: OrganisationId, o: &OrganisationFacts) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into organisation (partnership_id, id, name, short_name, kind, kbo, nis, email, phone, may_process_insz, successor_id, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12)",
        ctx.actor.partnership, id, o.name.as_str(), o.short_name.as_str(), o.kind, o.kbo.as_deref(), o.nis.as_deref(),
        o.email.as_deref(), o.phone.as_deref(), o.may_process_insz, o.successor, ctx.now
    )?;
    Ok(())
}

/// Saves; 0 rows: somebody else saved first.
pub async fn save(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrganisationId,
    version: i64,
    o: &OrganisationFacts,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update organisation set name = $4, short_name = $5, kind = $6, kbo = $7, nis = $8, email = $9, phone = $10,
           may_process_insz = $11, successor_id = $12, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        id,
        version,
        o.name.as_str(),
        o.short_name.as_str(),
        o.kind,
        o.kbo.as_deref(),
        o.nis.as_deref(),
        o.email.as_deref(),
        o.phone.as_deref(),
        o.may_process_insz,
        o.successor
    )
}
