//! More or less time for somebody.

use kernel::{Aspect, ParticipantId, Verb};
use store::{Action, Ctx, Failure, Tx, audit};

use crate::trajectory::model::{Happening, Intensity, SetbackId};
use crate::trajectory::rules;
use crate::trajectory::store::{self as rows, history, setback};

/// Changes the class.
#[derive(Debug, Clone)]
pub struct ChangeIntensity {
    /// For whom.
    pub participant: ParticipantId,
    /// The new class.
    pub intensity: Intensity,
    /// The version that the form showed.
    pub version: i64,
}

impl Action for ChangeIntensity {
    type Output = ();
    const NAME: &'static str = "trajectory.intensity";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Trajectory).await?;
        let row = rows::need(tx, &permit).await?;
        rules::while_open(row.status)?;
        rows::fresh(&row, self.version)?;
        change(tx, ctx, &permit, &row, self.intensity).await?;
        let line = audit::Line::new(Self::NAME, "trajectory", row.id).about(self.participant);
        tx.note(ctx, line.fact("from", row.intensity).fact("to", self.intensity));
        Ok(())
    }
}

/// Accepts the proposal of a setback: one tap.
#[derive(Debug, Clone)]
pub struct AcceptProposal {
    /// For whom.
    pub participant: ParticipantId,
    /// Which setback proposed it.
    pub setback: SetbackId,
}

impl Action for AcceptProposal {
    type Output = ();
    const NAME: &'static str = "setback.accept";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let permit = people::door::require(tx, ctx, self.participant, Verb::Write, Aspect::Trajectory).await?;
        let row = rows::need(tx, &permit).await?;
        rules::while_open(row.status)?;
        let all = setback::all(tx, &permit).await?;
        let found = all.iter().find(|s| s.id == self.setback).ok_or(kernel::Refusal::NotFound)?;
        setback::accept(tx, ctx, &permit, self.setback).await?;
        if let Some(more) = found.proposed_intensity {
            change(tx, ctx, &permit, &row, more).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "setback", self.setback).about(self.participant));
        Ok(())
    }
}

async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    permit: &kernel::Permit,
    row: &rows::rows::Trajectory,
    intensity: Intensity,
) -> Result<(), Failure> {
    rows::save(tx, permit, row, &rows::Change { intensity, ..rows::Change::of(row) }).await?;
    let note = history::Note { detail: intensity.as_str(), ..Default::default() };
    history::note(tx, ctx, permit, Happening::Intensity, note).await
}
