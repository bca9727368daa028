//! Says which organisation is the organiser of this partnership.

use kernel::{OrganisationId, Refusal, Role, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::door;
use crate::store::organiser;

/// Names the organiser. By the functional administrator (or Opstap itself, when it is set up).
#[derive(Debug, Clone)]
pub struct NameOrganiser {
    /// Which organisation of the network.
    pub organisation: OrganisationId,
    /// The version that was seen; 0 when there was none.
    pub version: i64,
}

impl Action for NameOrganiser {
    type Output = ();
    const NAME: &'static str = "wijk-organiser.name";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        if ctx.actor.role != Role::System {
            door::settings(tx, ctx, Verb::Write).await?;
        }
        if network::organisation(tx, ctx, self.organisation).await?.is_none() {
            return Err(Refusal::field("organisation", "wijk-organiser-choose").into());
        }
        match organiser::load(tx, ctx).await? {
            None => {
                organiser::insert(tx, ctx, self.organisation).await?;
            }
            Some(known) if known.organisation_id == self.organisation => {}
            Some(_) => organiser::set_organisation(tx, ctx, self.organisation, self.version).await?,
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "organisation", self.organisation));
        Ok(())
    }
}
