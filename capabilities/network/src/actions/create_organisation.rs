//! An organisation comes into the network.

use kernel::kbo::{Kbo, KboError};
use kernel::refusal::Faults;
use kernel::{OrganisationId, Refusal, Role};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::municipality;
use crate::store::organisations::{self, OrganisationFacts};

/// Makes an organisation known. For a functional administrator, and for Opstap itself (the demonstration).
pub struct CreateOrganisation {
    /// What is known of it.
    pub facts: OrganisationFacts,
}

impl Action for CreateOrganisation {
    type Output = OrganisationId;
    const NAME: &'static str = "organisation.create";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<OrganisationId, Failure> {
        administrators(ctx)?;
        let facts = checked(tx, ctx, &self.facts).await?;
        let id = ctx.new_id();
        organisations::insert(tx, ctx, id, &facts).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", id).fact("kind", facts.kind));
        Ok(id)
    }
}

/// For others this page does not exist.
pub(super) fn administrators(ctx: &Ctx) -> Result<(), Refusal> {
    match ctx.actor.role {
        Role::FunctionalAdministrator | Role::System => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

/// The facts with the enterprise number in its stored form. A municipality of the past is right for an
/// organisation of the past, so any known code will do.
pub(super) async fn checked(tx: &mut Tx, ctx: &Ctx, facts: &OrganisationFacts) -> Result<OrganisationFacts, Failure> {
    let mut facts = facts.clone();
    let mut faults = Faults::default();
    if let Some(typed) = &facts.kbo {
        facts.kbo = faults.take("kbo", Kbo::parse(typed).map_err(KboError::key)).map(|k| k.digits());
    }
    if let Some(nis) = &facts.nis
        && municipality::load(tx, ctx).await?.by_nis(nis).is_none()
    {
        faults.push("nis", "municipality-unknown");
    }
    if let Some(successor) = facts.successor
        && organisations::by_id(tx, ctx.actor.partnership, successor).await?.is_none()
    {
        faults.push("successor", "form-choose-from-list");
    }
    faults.done()?;
    Ok(facts)
}
