//! A step was too big: it is closed as "not yet", and a smaller one takes its place.

use ::store::{Action, Ctx, Failure, Tx, audit};
use kernel::StepId;

use crate::model::NewStep;
use crate::rules;
use crate::store as rows;

/// Not yet: make it smaller.
#[derive(Debug)]
pub struct StepNotYet<'a> {
    /// Which.
    pub step: StepId,
    /// The version that the writer saw.
    pub version: i64,
    /// What was learned, in a few words.
    pub note: Option<&'a str>,
    /// The smaller step. The page asks for it; the API may leave it for later.
    pub smaller: Option<NewStep>,
}

impl Action for StepNotYet<'_> {
    /// The smaller step if one was given, else this one.
    type Output = StepId;
    const NAME: &'static str = "step.not-yet";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<StepId, Failure> {
        let (permit, deed, plan) = super::begin_at(tx, ctx, self.step).await?;
        if let Some(smaller) = &self.smaller {
            super::fits(tx, ctx, &permit, smaller).await?;
        }
        let smaller = super::fresh(ctx, deed, self.smaller.as_ref());
        let changes = rules::step::not_yet(&plan, (self.step, self.version), self.note, smaller, ctx.today())?;
        rows::event::save_steps(tx, ctx, &permit, deed, &changes).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "step", self.step).about(permit.participant()));
        Ok(smaller.map_or(self.step, |(_, slot)| slot.id))
    }
}
