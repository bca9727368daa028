//! What is known of an organisation changes.

use kernel::{OrganisationId, Refusal, Role};
use store::{Action, Ctx, Failure, Tx, audit};

use super::create_organisation::checked;
use crate::store::organisations::{self, OrganisationFacts};

/// Saves an organisation. A partner administrator changes names and contact of her own one; kind, rights and
/// successor stay as a functional administrator set them.
pub struct SaveOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// What the form showed.
    pub version: i64,
    /// What is known of it now.
    pub facts: OrganisationFacts,
}

impl Action for SaveOrganisation {
    type Output = ();
    const NAME: &'static str = "organisation.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let actor = &ctx.actor;
        let now = organisations::by_id(tx, actor.partnership, self.id).await?.ok_or(Refusal::NotFound)?;
        let mut facts = checked(tx, ctx, &self.facts).await?;
        match actor.role {
            Role::FunctionalAdministrator | Role::System => {}
            Role::PartnerAdministrator if actor.organisation == self.id => {
                facts.kind = now.kind;
                facts.may_process_insz = now.may_process_insz;
                facts.successor = now.successor_id;
            }
            _ => return Err(Refusal::NotFound.into()),
        }
        if facts.successor == Some(self.id) {
            return Err(Refusal::field("successor", "organisation-succeeds-itself").into());
        }
        if organisations::save(tx, ctx, self.id, self.version, &facts).await? == 0 {
            return Err(Refusal::Stale { current: now.version }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", self.id));
        Ok(())
    }
}
