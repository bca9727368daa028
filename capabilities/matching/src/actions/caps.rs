//! A coordinator sets, or ends, the most places that an organisation fills at the same time.

use catalogue::caps;
use kernel::{Day, OrganisationId, Refusal};
use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};
use uuid::Uuid;

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
        let id = caps::keep(tx, ctx, (self.organisation, self.most.clamp(0, MOST)), (self.from, self.to)).await?;
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
        let found = caps::load(tx, ctx, self.cap).await?.ok_or(Refusal::NotFound)?;
        caps::end(tx, ctx, &found, ctx.today().plus_days(-1)).await?;
        tx.note(ctx, Line::new(Self::NAME, "organisation", found.organisation_id));
        Ok(())
    }
}
