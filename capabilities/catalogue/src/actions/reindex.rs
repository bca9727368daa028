//! Opstap works the order of the list out anew, when municipalities merged since.

use std::collections::BTreeSet;

use store::{Action, Ctx, Failure, Tx, audit};

use crate::model::ServiceStatus;
use crate::store::{index, listing, read};

/// Writes the rows of all running services again, if they know another set of municipalities than today's.
pub(crate) struct Reindex;

impl Action for Reindex {
    type Output = usize;
    const NAME: &'static str = "service.reindex";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<usize, Failure> {
        let municipalities = network::municipality::load(tx, ctx).await?;
        let today: BTreeSet<String> = municipalities.on(ctx.today()).into_iter().map(|m| m.nis.clone()).collect();
        let ever: Vec<String> = municipalities.0.iter().map(|m| m.nis.clone()).collect();
        let known: BTreeSet<String> = listing::known(tx, ctx, &ever).await?.into_iter().collect();
        let services = if known.is_empty() || known == today {
            Vec::new()
        } else {
            read::services(tx, ctx, read::Which::States(&[ServiceStatus::Active])).await?
        };
        for service in &services {
            index::all(tx, ctx, service.id, &service.told).await?;
        }
        tx.note(
            ctx,
            audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership).fact("services", services.len()),
        );
        Ok(services.len())
    }
}
