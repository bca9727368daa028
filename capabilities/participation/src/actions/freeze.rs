//! The figures and files of a day are frozen, as they go with a claim.

use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part};
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::model::FreezeId;
use crate::store::{figures, freeze, supported};
use crate::{export, report};

/// Freezes what stands until a day. With a claim: once. Through `act_once`.
#[derive(Debug, Clone, Copy)]
pub struct Freeze {
    /// Of what.
    pub operation: OperationId,
    /// Until which day.
    pub until: Day,
    /// With which claim; `None`: by hand.
    pub claim: Option<Uuid>,
}

impl Action for Freeze {
    type Output = FreezeId;
    const NAME: &'static str = "participation.freeze";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<FreezeId, Failure> {
        // Opstap itself freezes when a claim goes out; people who keep the claims do it by hand.
        let verb = if ctx.actor.role == kernel::Role::System { Verb::Read } else { Verb::Write };
        operation::door::require(tx, ctx, self.operation, verb, Part::Claims).await?;
        if self.until > ctx.today() {
            return Err(Refusal::field("until", "esf-until-future").into());
        }
        let gathered = figures::gather(tx, ctx, self.operation, &self.operation.to_string()).await?;
        let rules = report::rules_of(tx, ctx).await?;
        let counted = report::count(&gathered, self.operation, self.until, &rules);
        let told = supported::on(tx, ctx, self.operation, self.until).await?;
        let files = export::files(&gathered, &counted, told, self.until).map_err(Failure::other)?;
        let id: FreezeId = ctx.new_id();
        freeze::insert(tx, ctx, id, self.operation, self.claim, self.until, &files).await?;
        let line = audit::Line::new(Self::NAME, "participation_freeze", id);
        tx.note(ctx, line.fact("until", self.until).fact("people", files.people));
        Ok(id)
    }
}
