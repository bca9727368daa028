//! A coordinator sets, or ends, the most places that an organisation fills at the same time.

use kernel::{Day, OrganisationId, Refusal, ServiceId};
use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};
use uuid::Uuid;

use crate::store::{cap, gate};

/// The most that makes sense.
pub(crate) const MOST: i64 = 10_000;

/// Sets a cap, from a day until a day or until further notice. The newest that has begun holds.
#[derive(Debug, Clone, Copy)]
pub struct SetCap {
    /// Whose.
    pub organisation: OrganisationId,
    /// The most places filled at the same time, in all its services together.
    pub most: i64,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
}

impl Action for SetCap {
    type Output = Uuid;
    const NAME: &'static str = "matching.cap";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Uuid, Failure> {
        crate::require_decides(ctx)?;
        network::organisation(tx, ctx, self.organisation)
            .await?
            .ok_or_else(|| Refusal::field("organisation", "match-cap-organisation-missing"))?;
        if self.to.is_some_and(|to| to < self.from) {
            return Err(Refusal::field("to", "match-cap-days").into());
        }
        let id = cap::keep(tx, ctx, (self.organisation, self.most.clamp(0, MOST)), (self.from, self.to)).await?;
        tx.note(ctx, Line::new(Self::NAME, "organisation", self.organisation).fact("most", self.most));
        Ok(id)
    }
}

/// Ends a cap: it no longer holds from today on.
#[derive(Debug, Clone, Copy)]
pub struct EndCap {
    /// Which.
    pub cap: Uuid,
}

impl Action for EndCap {
    type Output = ();
    const NAME: &'static str = "matching.cap-end";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        crate::require_decides(ctx)?;
        let found = cap::load(tx, ctx, self.cap).await?.ok_or(Refusal::NotFound)?;
        cap::end(tx, ctx, self.cap, ctx.today().plus_days(-1)).await?;
        tx.note(ctx, Line::new(Self::NAME, "organisation", found.organisation_id));
        Ok(())
    }
}

/// Refuses when the organisation of a service fills as many places as it may. Two at once do not both see the last one.
pub(crate) async fn require_left(tx: &mut Tx, ctx: &Ctx, service: ServiceId) -> Result<(), Failure> {
    let organisation = catalogue::load(tx, ctx, service).await?.organisation_id;
    let caps = cap::in_force(tx, ctx, ctx.today()).await?;
    let Some(cap) = caps.iter().find(|cap| cap.organisation_id == organisation) else { return Ok(()) };
    gate::pass(tx, ctx, organisation.0).await?;
    let filled = cap::filled(tx, ctx).await?;
    let now = filled.iter().find(|(id, _)| *id == organisation).map_or(0, |(_, places)| *places);
    if now < cap.most { Ok(()) } else { Err(Refusal::Conflict("match-cap-reached").into()) }
}
