//! For the exchange with others: what the catalogue tells of organisations, and services page by page.

use ::store::{Ctx, Failure, Tx};
use kernel::{OrganisationId, ServiceId};

use crate::store;
use crate::store::read::{self, Which};
use crate::{Draft, Service};

/// What the catalogue tells of an organisation beside its name.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct About {
    /// Which organisation.
    pub organisation_id: OrganisationId,
    /// What it does, in plain words.
    pub description: String,
    /// Website.
    pub website: Option<String>,
    /// `own`, or where it was imported from.
    pub source: String,
    /// Its id in that source.
    pub external_id: Option<String>,
}

/// All of the partnership.
pub async fn all(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<About>, Failure> {
    store::exchanged::all(tx, ctx).await
}

/// Writes what is told. The caller has checked who asks and notes the audit line.
pub async fn save(tx: &mut Tx, ctx: &Ctx, about: &About) -> Result<(), Failure> {
    store::exchanged::save(tx, ctx, about).await
}

/// A page of the services that are given now or for a while not, by name, and how many there are in all.
pub async fn page(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: Option<OrganisationId>,
    offset: i64,
    limit: i64,
) -> Result<(i64, Vec<Service>), Failure> {
    let (count, ids) = store::exchanged::public(tx, ctx, organisation, offset, limit).await?;
    Ok((count, read::services(tx, ctx, Which::Ids(&ids)).await?))
}

/// The organisations that give a service now, or will again.
pub async fn givers(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<OrganisationId>, Failure> {
    store::exchanged::givers(tx, ctx).await
}

/// The services that have this id in the source that they came from.
pub async fn by_external(tx: &mut Tx, ctx: &Ctx, external: &str) -> Result<Vec<Service>, Failure> {
    let ids = store::exchanged::by_external(tx, ctx, external).await?;
    read::services(tx, ctx, Which::Ids(&ids)).await
}

/// Writes a draft over this version of a service, its source and external id too. The caller has asked `may_write` for
/// both organisations and notes the audit line.
pub async fn write_over(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ServiceId,
    version: i64,
    draft: &Draft,
) -> Result<ServiceId, Failure> {
    store::write::save(tx, ctx, Some((id, version)), draft).await
}
