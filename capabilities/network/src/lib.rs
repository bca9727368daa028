//! The network: municipalities with their mergers, organisations, memberships, and who works where.

pub mod actions;
pub mod model;
pub mod municipality;
mod pages;
mod partnership;
mod rules;
mod store;

use ::store::{Ctx, Failure, Tx};
use kernel::OrganisationId;

pub use crate::store::memberships::Membership;
pub use crate::store::organisations::{Organisation, OrganisationFacts};
pub use actions::{AddMembership, CreateOrganisation, LoadReferenceData};
pub use model::{MembershipRole, OrganisationKind};
pub use pages::routes;
pub use partnership::{PartnershipFacts, partnership_facts};

/// The tables stand in one file with those of log-in, because positions tie people to organisations.
pub const MIGRATIONS: &[::store::Migration] = identity::MIGRATIONS;

/// Words.
pub const LOCALES: &[web::Locale] = &[
    ("nl-BE", include_str!("../../../locales/nl-BE/network.ftl")),
    ("en", include_str!("../../../locales/en/network.ftl")),
];

/// All organisations of the partnership, by name.
pub async fn organisations(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Organisation>, Failure> {
    store::organisations::all(tx, ctx.actor.partnership).await
}

/// One organisation.
pub async fn organisation(tx: &mut Tx, ctx: &Ctx, id: OrganisationId) -> Result<Option<Organisation>, Failure> {
    store::organisations::by_id(tx, ctx.actor.partnership, id).await
}

/// All memberships of the partnership, oldest first; ask each whether it is in force `on` a day.
pub async fn memberships(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Membership>, Failure> {
    store::memberships::all(tx, ctx.actor.partnership).await
}
