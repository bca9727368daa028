//! The wheel is drawn: how it goes on each life domain, strengths first.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::{Aspect, AssessmentId, Day, ParticipantId, Refusal, Verb};

use crate::model::{DomainView, Viewpoint};
use crate::store as rows;
use crate::{reference, rules};

/// A drawing. Domains of which nothing was said are left out.
#[derive(Debug)]
pub struct DrawWheel {
    /// Whose.
    pub participant: ParticipantId,
    /// Through whose eyes.
    pub viewpoint: Viewpoint,
    /// On which day, today or earlier.
    pub day: Day,
    /// What was said.
    pub domains: Vec<DomainView>,
}

impl Action for DrawWheel {
    type Output = AssessmentId;
    const NAME: &'static str = "wheel.draw";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AssessmentId, Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Assessments).await?;
        let said: Vec<DomainView> = self.domains.iter().filter(|d| !d.is_empty()).cloned().collect();
        rules::wheel::check(self.day, &said, ctx.today())?;
        let allowed = |view: &DomainView| {
            reference::domain(&view.domain).is_some_and(|d| rows::assessment::may(&permit, Verb::Write, d))
        };
        if !said.iter().all(allowed) {
            // A domain that may not be written does not exist for this writer.
            return Err(Refusal::field("domain", "wheel-domain-unknown").into());
        }
        let deed = rows::begin(tx, ctx, &permit).await?;
        let id: AssessmentId = ctx.new_id();
        rows::assessment::insert(tx, ctx, &permit, deed, (id, self.viewpoint, self.day, &said)).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "assessment", id).about(self.participant).fact("by", self.viewpoint));
        Ok(id)
    }
}
