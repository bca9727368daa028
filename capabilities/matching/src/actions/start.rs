//! A coordinator starts a region run.

use kernel::{Refusal, RunId};
use store::audit::Line;
use store::{Action, Ctx, Failure, Tx};

use crate::rules::{coach, misfit};
use crate::store::run::{self, Market, Rules};

/// Minutes without a sign of life after which a run counts as dead and another may start.
pub(crate) const DEAD_AFTER: i64 = 2;

/// Starts a run. While another one of that market runs it gives that one.
#[derive(Debug, Clone, Copy)]
pub struct StartRun {
    /// Of what.
    pub market: Market,
}

/// A run, and whether it was started now.
#[derive(Debug, Clone, Copy)]
pub struct Started {
    /// Which.
    pub id: RunId,
    /// Was it started by this act? Otherwise it was under way already.
    pub now: bool,
}

impl Action for StartRun {
    type Output = Started;
    const NAME: &'static str = "matching.start";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<Started, Failure> {
        crate::require_decides(ctx)?;
        let today = ctx.today();
        if let Some(id) = run::alive(tx, ctx, self.market, ctx.now.plus_minutes(-DEAD_AFTER)).await? {
            tx.note(ctx, Line::new("matching.look", "run", id));
            return Ok(Started { id, now: false });
        }
        let misfit = match self.market {
            Market::Services => misfit::in_force(today).map(|w| w.id.clone()),
            Market::Coaches => coach::in_force(today).map(|w| w.id.clone()),
        };
        let misfit = misfit.ok_or(Refusal::NotFound)?;
        let urgency = placement::rules::urgency::in_force(today).ok_or(Refusal::NotFound)?.id.clone();
        let id: RunId = ctx.new_id();
        let previous = run::last_done(tx, ctx, self.market).await?;
        run::begin(tx, ctx, id, &Rules { market: self.market, misfit, urgency }, previous).await?;
        tx.note(ctx, Line::new(Self::NAME, "run", id));
        Ok(Started { id, now: true })
    }
}
